"""Where the literal quotations of a text are.

“Kim came”, "Kim came", « Kim came », ‘Kim came’, 「金は来た」: what stands between the marks was said in these words. A
second opening mark before the first is closed opens nothing, since translated pages repeat it for each sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsapp.text.spans import Span

_MARK = re.compile('[“”„"«»「」『』‘’]')
_CLOSES = {"“": "”“", "„": "“”", "«": "»", "「": "」", "『": "』", "‘": "’", '"': '"', "”": "”"}
_LONGEST = 3000
_LONGEST_SINGLE = 400


def find(text: str) -> tuple[Span, ...]:
    """Return the contents of the quotations of a text in order, without marks and spaces at their edges."""
    return tuple(_contents(text))


def _contents(text: str) -> Iterator[Span]:
    """Yield what stands between an opening mark and the mark that closes it."""
    opened, begin = "", 0
    for found in _MARK.finditer(text):
        mark, at = found.group(), found.start()
        if opened and at - begin > (_LONGEST_SINGLE if opened == "‘" else _LONGEST):
            opened = ""
        if not opened:
            opened, begin = (mark, at + 1) if _can_open(text, mark, at) else ("", 0)
        elif mark in _CLOSES[opened] and _can_close(text, mark, at, opened):
            yield from _trimmed(text, begin, at)
            opened = ""


def _can_open(text: str, mark: str, at: int) -> bool:
    """Tell whether a mark can open a quotation here: not an inch, an apostrophe or a mark that only closes."""
    after, before = text[at + 1 : at + 2], text[at - 1 : at] if at else ""
    if mark not in _CLOSES or not after.strip():
        return mark == "«"
    return mark in "„«「『" or not before.isalnum()


def _can_close(text: str, mark: str, at: int, opened: str) -> bool:
    """Tell whether a mark that could close what is open does: ’ is an apostrophe before a letter, “ may open again."""
    after = text[at + 1 : at + 2]
    if mark == "’":
        return not after.isalnum()
    return mark != "“" or opened == "„" or bool(text[at - 1].strip() and not after.isalnum())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the span without white space at its edges, nothing when that is all it has."""
    piece = text[start:end]
    first, last = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    if first < last:
        yield Span(first, last)
