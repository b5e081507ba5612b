"""Moving an end of a selection by one word, over stored text.

"about [20] officials" with the end moved once is "about [20 officials]". A word is a run of letters, digits and the
marks that belong to them; Han and kana have no spaces between words, there one character is a step. The joining low
line of word-segmented Vietnamese ends a word: people read it as a space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

REACH = 400
_RUN = re.compile(r"[぀-ヿ㐀-鿿豈-﫿]|(?:(?![_぀-ヿ㐀-鿿豈-﫿])[\w\u0300-\u036f])+")


def nudged(text: str, start: int, end: int, how: str) -> tuple[int, int]:
    """Return the span with one end moved by a word as `how` says: "start-", "start+", "end-", "end+".

    An end that has nowhere to go stays; a span never becomes empty and never leaves the text.
    """
    if how == "start-":
        return max((first for first, _last in _words(text, start) if first < start), default=start), end
    if how == "start+":
        return min((first for first, _last in _words(text, start) if start < first < end), default=start), end
    if how == "end+":
        return start, min((last for _first, last in _words(text, end) if last > end), default=end)
    if how == "end-":
        return start, max((last for _first, last in _words(text, end) if start < last < end), default=end)
    return start, end


def _words(text: str, around: int) -> Iterator[tuple[int, int]]:
    """Yield the words near a position; marks after a word belong to it."""
    first = max(0, around - REACH)
    for found in _RUN.finditer(text, first, around + REACH):
        yield found.start(), _with_marks(text, found.end())


def _with_marks(text: str, end: int) -> int:
    while end < len(text) and unicodedata.category(text[end])[0] == "M":
        end += 1
    return end
