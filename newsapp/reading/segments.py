"""Overlapping spans cut into flat segments.

A name may stand inside a citation, a citation may begin inside another one. HTML elements must nest, so "about
[20 [officials] came]" is cut at every edge: "20 ", "officials", " came", and each segment says all spans it belongs to.
One pass over the sorted edges; the innermost span of a segment comes last, so that it can decide how it is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple


class Segment(NamedTuple):
    """[start, end) with the places, in the list of spans, of all spans that cover it; the innermost last."""

    start: int
    end: int
    spans: tuple[int, ...]


def cut(spans: Sequence[tuple[int, int]], edges: Iterable[int]) -> Iterator[Segment]:
    """Cut spans, sorted by (start, -end), at each other's ends and at further edges; from first to last edge."""
    places = sorted({*edges, *(start for start, _end in spans), *(end for _start, end in spans)})
    active: tuple[int, ...] = ()
    coming = 0
    count = len(spans)
    following = spans[0][0] if spans else 0
    for start, end in pairwise(places):
        if active:
            active = tuple([i for i in active if spans[i][1] > start])
        while coming < count and following <= start:
            active += (coming,) if spans[coming][1] > start else ()
            coming += 1
            following = spans[coming][0] if coming < count else 0
        yield Segment(start, end, active)
