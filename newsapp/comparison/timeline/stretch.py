"""Which days to show: the main time of a case, and the steps around it. Days are ordinals, stretches hold both ends.

One date of 1953 must not squash a September, nor one long report the six news articles beside it. So every article has
the same weight, shared by the times it speaks of, and the main time is the shortest stretch that holds half of all
weight, with as much room again on either side.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

FINE = 40  # days: what is longer has no one place
LEAST = 9  # days shown at least
MONTH, WEEK = 30, 7
_ROUNDING = 1e-9
_LAST = date.max.toordinal()


class Stretch(NamedTuple):
    """The days from `first` to `last`, both in it."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """Return how many days it has."""
        return self.last - self.first + 1

    def meets(self, other: Stretch) -> bool:
        """Tell whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last

    def around(self, days: int) -> Stretch:
        """Return a stretch of some days with the same middle."""
        first = (self.first + self.last) // 2 - (days - 1) // 2
        return _in_calendar(first, first + days - 1)

    def shifted(self, days: int) -> Stretch:
        """Return it some days later, or earlier."""
        return _in_calendar(self.first + days, self.last + days)


def _in_calendar(first: int, last: int) -> Stretch:
    """Return days, moved into the years 1 to 9999 where they would leave them."""
    moved = max(1 - first, 0) or min(_LAST - last, 0)
    return Stretch(max(first + moved, 1), min(last + moved, _LAST))


def whole(times: Iterable[Stretch]) -> Stretch | None:
    """Return the stretch that holds all times; None without any."""
    every = list(times)
    return Stretch(min(each.first for each in every), max(each.last for each in every)) if every else None


def main_stretch(times: Iterable[tuple[int, Stretch]]) -> Stretch | None:
    """Return the days that most of some times, (article, days), are about; None without any."""
    every = list(times)
    fine = [(article, each) for article, each in every if each.days <= FINE] or every
    if not fine:
        return None
    dense = densest(fine)
    room = max(dense.days, (LEAST - dense.days + 1) // 2)
    shown = _in_calendar(dense.first - room, dense.last + room)
    held = [each for _article, each in fine if shown.meets(each)]
    return _cut(shown, Stretch(min(each.first for each in held), max(each.last for each in held)))


def densest(times: Iterable[tuple[int, Stretch]]) -> Stretch:
    """Return the shortest stretch that holds half of the weight of some times, at least one; the first of equals."""
    every = list(times)
    shares = Counter(article for article, _days in every)
    weights: dict[int, float] = defaultdict(float)
    for article, each in every:
        weights[(each.first + each.last) // 2] += 1 / shares[article]
    days = sorted(weights)
    half, held, first, best = sum(weights.values()) / 2 - _ROUNDING, 0.0, 0, Stretch(days[0], days[-1])
    for day in days:
        held += weights[day]
        while held - weights[days[first]] >= half:
            held -= weights[days[first]]
            first += 1
        if held >= half and day - days[first] < best.last - best.first:
            best = Stretch(days[first], day)
    return best


def _cut(shown: Stretch, held: Stretch) -> Stretch:
    """Return a stretch without what is empty at its ends, but for a day or a twentieth of it."""
    room = max(1, held.days // 20)
    first = shown.first if held.first < shown.first else held.first - room
    last = shown.last if held.last > shown.last else held.last + room
    cut = _in_calendar(first, last)
    return cut if cut.days >= LEAST else cut.around(LEAST)
