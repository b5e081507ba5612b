"""The text people read, and the way between it and the stored text.

The stored text says `Nga , Kim_tới`; people read `Nga, Kim tới`. Someone selects `Nga, Kim` in what they read: the
passage that is kept is `Nga , Kim`, code points [0, 9) of the stored text. Every position maps both ways by binary
search over the edits. Where an edit takes characters away, two stored positions share one clean position: the start
of a span binds right (it skips what is not read), its end binds left, so a span never picks up the spaces around it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal

from newsapp.text.spans import Edit, Span

Side = Literal["left", "right"]


class CleanView:
    """A stored text read through its edits; positions are code points, spans half-open."""

    def __init__(self, text: str, edits: Sequence[Edit] = ()) -> None:
        """Take a text and the sorted, disjoint edits over it."""
        self.text = text
        self.edits = tuple(edits)
        self._starts = [edit.start for edit in self.edits]
        self._ends = [edit.end for edit in self.edits]
        gains = [len(edit.put) - (edit.end - edit.start) for edit in self.edits]
        shifts = list(accumulate(gains, initial=0))
        self._clean_starts = [edit.start + shift for edit, shift in zip(self.edits, shifts, strict=False)]
        self._clean_ends = [start + len(edit.put) for start, edit in zip(self._clean_starts, self.edits, strict=True)]
        self.clean = "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        """Yield what is read, in order."""
        done = 0
        for edit in self.edits:
            yield self.text[done : edit.start]
            yield edit.put
            done = edit.end
        yield self.text[done:]

    def to_clean(self, pos: int, side: Side = "right") -> int:
        """Return where a stored position is read; beside an inserted character, `side` says on which side of it."""
        return _mapped(pos, side, (self._starts, self._ends), (self._clean_starts, self._clean_ends))

    def to_text(self, pos: int, side: Side = "right") -> int:
        """Return the stored position of a clean one; beside characters that are not read, `side` says on which side."""
        return _mapped(pos, side, (self._clean_starts, self._clean_ends), (self._starts, self._ends))

    def text_span(self, start: int, end: int) -> Span:
        """Return the stored span of a clean one: without the unread characters at its edges, never inverted."""
        first = self.to_text(start, "right")
        return Span(first, max(first, self.to_text(end, "left")))

    def clean_span(self, span: Span) -> Span:
        """Return where a stored span is read, without what was inserted at its edges."""
        first = self.to_clean(span.start, "right")
        return Span(first, max(first, self.to_clean(span.end, "left")))

    def read(self, start: int, end: int) -> str:
        """Return the clean form of a stored slice."""
        span = self.clean_span(Span(start, end))
        return self.clean[span.start : span.end]


def _mapped(pos: int, side: Side, source: tuple[list[int], list[int]], target: tuple[list[int], list[int]]) -> int:
    """Map a position over the last edit that begins before it (side left) or not after it (side right)."""
    starts, ends = source
    index = (bisect_right if side == "right" else bisect_left)(starts, pos) - 1
    if index < 0:
        return pos
    to_start, to_end = target[0][index], target[1][index]
    if pos >= ends[index]:
        return to_end + pos - ends[index]
    return min(to_start + pos - starts[index], to_end)
