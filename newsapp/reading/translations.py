"""Translations under the original, as HTML: no part of any sentence, so that nothing of them can be kept or cited."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from newsapp.reading.values import Gloss, Para, Sheet


def under(sheet: Sheet, place: int) -> Iterator[str]:
    """Yield what stands under the block at a place: translations of it or of parts of it.

    Under the first block also those of more than one block.
    """
    block = sheet.blocks[place]
    for one in sheet.translations:
        if block.start <= one.start < block.end and one.end <= block.end:
            yield _html(one, _label(block, one))
        elif place == 0 and not any(other.start <= one.start and one.end <= other.end for other in sheet.blocks):
            yield _html(one, "")


def _label(block: Para, one: Gloss) -> str:
    """Return the sentence that is translated, like ¶2.1; "" for the whole block."""
    for part, (start, end) in enumerate(block.sentences, 1):
        if start <= one.start < end and len(block.sentences) > 1 and one.end <= end:
            return f"¶{block.n}.{part}"
    return ""


def _html(one: Gloss, label: str) -> str:
    page = (get_language() or "en").split("-")[0]
    words = "".join(f"<p>{escape(part)}</p>" for part in one.text.splitlines() if part.strip())
    by = escape(" ".join(filter(None, (label, _("translated by %(who)s") % {"who": one.made_by}))))
    credit = f'<p class="meta" lang="{page}">{by}</p>'
    return f'<div class="tr" lang="{escape(one.language)}" dir="auto" data-tr="{one.pk}">{words}{credit}</div>\n'
