"""Counting what is right: precision, recall, F1, and pairing what was found with what should be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from tools.scoring.places import Span

Row = dict[str, Any]
Gold = TypeVar("Gold")


@dataclass(slots=True)
class Count:
    """`right` of `found` of `gold`; adds up over texts."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Count) -> Count:
        """Add two texts up."""
        return Count(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what there is that was found right; 1 where there is nothing."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 1.0


Counts = dict[str, Count]


def added(one: Counts, other: Counts) -> Counts:
    """Add the counts of two texts."""
    return {key: one.get(key, Count()) + other.get(key, Count()) for key in [*one, *(k for k in other if k not in one)]}


def span_of(row: Row) -> Span:
    """Return where a printed row stands."""
    return row["start"], row["end"]


def overlap(one: Span, other: Span) -> int:
    """Return how many code points two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def iou(one: Span, other: Span) -> float:
    """Return the shared part of two spans, 0 to 1."""
    shared = overlap(one, other)
    return shared / (one[1] - one[0] + other[1] - other[0] - shared) if shared else 0.0


def touches(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether a span shares anything with one of these."""
    return any(overlap(span, other) for other in others)


def paired(
    golds: Sequence[Gold], rows: Sequence[Row], fit: Callable[[Gold, Row], tuple[float, ...] | None]
) -> dict[int, int]:
    """Pair one to one, best fit first: positions in `golds` to positions in `rows`. `fit` None: not a pair."""
    fits = [(fit(gold, row), -j, i) for i, gold in enumerate(golds) for j, row in enumerate(rows)]
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, minus, i in sorted((each for each in fits if each[0] is not None), reverse=True):
        if i not in pairs and -minus not in used:
            pairs[i] = -minus
            used.add(-minus)
    return pairs
