"""What a date counts from where its words leave something out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from newsapp.text.dates import stretches
from newsapp.text.dates.stretches import Stretch

FUTURE_DAYS = 60
_EXPECTED_DAYS = 200
_LONG_MONTH = 31
_FIRST_YEAR, _LAST_YEAR = 1000, 9000


@dataclass(frozen=True, slots=True)
class Base:
    """The day (or the month: `is_month`) an article came out, and its last day to count from."""

    day: date
    is_month: bool = False

    @property
    def words(self) -> str:
        """Return how a reason names it."""
        return f"the publication, {self.day.isoformat()[: 7 if self.is_month else 10]}"


def base_of(published: str | None) -> Base | None:
    """Return the base of an ISO day or month; None for none, and for what is neither or far from all calendars."""
    base = _base(published)
    return base if base and _FIRST_YEAR <= base.day.year <= _LAST_YEAR else None


def _base(published: str | None) -> Base | None:
    try:
        if published and len(published) == len("2024-10"):
            year, month = published.split("-")
            return Base(stretches.month(int(year), int(month)).last, is_month=True)
        return Base(date.fromisoformat((published or "")[:10]))
    except ValueError:
        return None


def nearest(base: date, options: list[Stretch], *, side: str = "", expected: bool = False) -> Stretch | None:
    """Return which of several years' stretches is meant: the nearest, at most sixty days ahead.

    `side` "last", "past" or "future" decides; `expected` (the sentence speaks of plans) lets it lie further ahead.
    """
    past = [each for each in options if (each.last < base if side == "last" else each.first <= base)]
    ahead = [each for each in options if each.first > base]
    if side in ("past", "last"):
        return max(past, key=lambda each: each.first, default=None)
    if side == "future":
        return min(ahead, key=lambda each: each.first, default=None)
    reach = timedelta(days=_EXPECTED_DAYS if expected else FUTURE_DAYS)
    allowed = [each for each in options if each.first <= base + reach]
    if expected and (coming := [each for each in allowed if each.last >= base]):
        return min(coming, key=lambda each: each.first)
    return min(allowed, key=lambda each: abs((each.first - base).days), default=None)


def day_of_month(base: date, number: int, *, expected: bool = False) -> Stretch | None:
    """Return the latest such day of a month up to the base; the next one where the sentence speaks of plans."""
    first = base.replace(day=1)
    starts = [stretches.add_months(first, shift) for shift in (-2, -1, 0, 1)]
    days = [day for start in starts if (day := stretches.real(start.year, start.month, number))]
    if expected and (ahead := [day for day in days if base <= day <= base + timedelta(days=_LONG_MONTH)]):
        return stretches.day(min(ahead))
    past = [day for day in days if day <= base]
    return stretches.day(max(past)) if past else None


def weekday(base: date, number: int, *, side: str = "", expected: bool = False) -> Stretch:
    """Return the latest such weekday up to the base, or the next after it."""
    if side == "future" or (expected and side != "past"):
        return stretches.day(base + timedelta(days=(number - base.weekday() - 1) % 7 + 1))
    back = (base.weekday() - number) % 7
    return stretches.day(base - timedelta(days=back or (7 if side == "past" else 0)))


def counted(base: date, unit: str, shift: int) -> Stretch:
    """Return the day, week, weekend, month or year so many away."""
    if unit in ("week", "weekend"):
        shift = max(-9999, min(9999, shift))
        near = base + timedelta(weeks=shift)
        return stretches.week(near) if unit == "week" else stretches.weekend(near)
    if unit == "month":
        away = stretches.add_months(base, shift)
        return stretches.month(away.year, away.month)
    if unit == "year":
        return stretches.year(max(1, min(9999, base.year + shift)))
    return stretches.day(base + timedelta(days=max(-9999, min(9999, shift))))
