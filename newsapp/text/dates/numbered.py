"""The month of days that are only numbered: news from Korea says "the 18th" of the month it is written in.

The month is told by the first month still to come, by a day that is named with its month, by the weekdays beside the
numbers, and by the offices that people held: of the months in which all of this can be so, the one that is said best.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from newsapp.text.dates import stretches
from newsapp.text.dates.reading import Found
from newsapp.text.dates.said import Time

_MONTHS, _BESIDE, _NEAR, _FEW = 12, 6, 1, 3

Held = Callable[[int, int, int], int]
Fits = Callable[[int, int, int], bool]


def is_numbered(time: Time) -> bool:
    """Tell a day without month and year that counts from no other day."""
    return bool(time.day) and not (time.month or time.year or time.unit or time.anchor)


def weekdays(past: Sequence[Found]) -> list[tuple[int, int]]:
    """Return the numbered days that a weekday stands beside ("Friday, the 25th"), each as (weekday, day)."""
    found = []
    for one, other in pairwise(past):
        weekday, day = one.said.first.weekday, other.said.first.day
        beside = 0 <= other.span.start - one.span.end <= _BESIDE
        if beside and weekday is not None and day and is_numbered(other.said.first):
            found.append((weekday, day))
    return found


def month_before(ahead: Sequence[Found]) -> tuple[int, str] | None:
    """Return the month before the first month still to come, the year being a circle."""
    if not ahead:
        return None
    months = [each.said.first.month or 1 for each in ahead]
    first = min(ahead, key=lambda each: sum((other - (each.said.first.month or 1)) % _MONTHS for other in months))
    return ((first.said.first.month or 1) - 2) % _MONTHS + 1, f"in the month before '{first.words}', which is to come"


def month_named(named: Found | None, before: tuple[int, str] | None) -> tuple[int, str] | None:
    """Return the month of the latest named day, unless it lies well before the month that those to come tell."""
    if not named:
        return None
    month = named.said.first.month or 1
    far = before is not None and (before[0] - month) % _MONTHS > _NEAR
    return None if far else (month, f"in the month of '{named.words}'")


def month_held(years: Sequence[int], day: int, fits: Fits, held: Held) -> tuple[int, str] | None:
    """Return the month in which most people held their offices, where that leaves at most three: the middle one."""
    counts = dict(_counted(years, day, fits, held))
    best = [when for when, count in counts.items() if count and count == max(counts.values())]
    if not best or len(best) > _FEW:
        return None
    year, month = best[len(best) // 2]
    others = [f"{each[0]}-{each[1]:02}" for each in best if each != (year, month)]
    also = f" (possible, too: {', '.join(others)})" if others else ""
    return month, f"in a month in which all held the offices it gives them{also}"


def _counted(years: Sequence[int], day: int, fits: Fits, held: Held) -> Iterator[tuple[tuple[int, int], int]]:
    for year in years:
        for month in range(1, _MONTHS + 1):
            if stretches.real(year, month, day) and fits(year, month, day):
                yield (year, month), held(year, month, day)
