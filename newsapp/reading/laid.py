"""A sheet laid out in the positions of what is shown, cut into segments.

The stored text says `Nga , Kim_tới`, the page shows `Nga, Kim tới`. Everything that is drawn has stored positions; here
each gets its place in the shown string, where neighbours touch exactly: no character is lost or shown twice at a cut.
"""

from __future__ import annotations

from bisect import bisect_left
from html import escape

from newsapp.reading.segments import Segment, cut
from newsapp.reading.values import Mark, Para, Sheet
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import Edit


class Laid:
    """`shown` is the string people see; `marks[i]` covers [spans[i]) of it, sorted outer before inner."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._view = CleanView(sheet.text, [_edit(*edit) for edit in sheet.edits])
        self.shown = self._view.clean
        self._plain = not any(sign in self.shown for sign in "&<>")
        marks: list[Mark] = [*sheet.cites, *sheet.kept, *sheet.facts, *sheet.names, *sheet.refs]
        placed = [(*self.span(mark[0], mark[1]), mark) for mark in marks]
        placed = [one for one in placed if one[0] < one[1]]
        placed.sort(key=lambda one: (one[0], -one[1]))
        self.spans = [(start, end) for start, end, _mark in placed]
        self.marks = [mark for _start, _end, mark in placed]
        self.opens: dict[int, int] = {}
        self.closes: set[int] = set()
        self.links = {self.span(*link[:2])[1]: link.url for link in sheet.links}
        self._blocks = [self._block(block) for block in sheet.blocks]
        edges = [*self.opens, *self.closes, *self.links, *(place for block in self._blocks for place in block)]
        self._segments = list(cut(self.spans, edges))
        self._starts = [segment.start for segment in self._segments]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stored span is shown; empty when it is not."""
        if not self._view.edits:
            return start, end
        first = self._view.to_clean(start, "right")
        return first, max(first, self._view.to_clean(end, "left"))

    def _block(self, block: Para) -> tuple[int, int]:
        """Note where the sentences of a block open and close, and return where the block is shown."""
        for n, (start, end) in enumerate(block.sentences, block.first):
            first, last = self.span(start, end)
            if first < last:
                self.opens[first] = n
                self.closes.add(last)
        return self.span(block.start, block.end)

    def segments(self, block: int) -> list[Segment]:
        """Return the segments of the block at a place in the list of blocks."""
        start, end = self._blocks[block]
        return self._segments[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def words(self, start: int, end: int) -> str:
        """Return a piece of what is shown, as HTML."""
        piece = self.shown[start:end]
        if self._plain or not ("&" in piece or "<" in piece or ">" in piece):
            return piece
        return escape(piece, quote=False)


def _edit(start: int | str, end: int | str, put: int | str, rule: int | str) -> Edit:
    return Edit(int(start), int(end), str(put), str(rule))
