"""Some sentences of a pane anew, for the answer to a form: what was saved shows where it was cited."""

from __future__ import annotations

from collections.abc import Collection

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from newsapp.articles.models import Revision
from newsapp.reading import pane
from newsapp.reading.laid import Laid
from newsapp.reading.sheets import sheet_of


def render_sentences(revision: Revision, numbers: Collection[int], stored: bool = False) -> SafeString:  # noqa: FBT001, FBT002
    """Return the sentences with these numbers as elements that htmx swaps in place, with their marks as of now."""
    if not numbers:
        return SafeString("")
    found = pane.sentences(Laid(sheet_of(revision, stored=stored, numbers=set(numbers))), set(numbers))
    return mark_safe("".join(_element(revision, n, found[n]) for n in sorted(numbers) if n in found))  # noqa: S308


def _element(revision: Revision, n: int, inside: str) -> str:
    return f'<span data-s="{n}" id="a{escape(revision.article_id)}s{n}" hx-swap-oob="true">{inside}</span>'
