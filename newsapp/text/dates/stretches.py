"""Stretches of the calendar: their ISO form and the first and last day they cover."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_SUNDAY = 6
_DECEMBER = 12
_THIRDS = {"early": 0, "mid": 1, "late": 2}
_LENGTH = re.compile(r"P(\d+)([DWMY])")
UNKNOWN_YEAR = "XXXX"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days `first` to `last`, and the ISO form that says so (a part such as "early" narrows the days alone)."""

    iso: str
    first: date
    last: date

    @property
    def middle(self) -> date:
        """Return the day in the middle."""
        return self.first + (self.last - self.first) // 2


def day(when: date) -> Stretch:
    """Return one day."""
    return Stretch(when.isoformat(), when, when)


def week(when: date) -> Stretch:
    """Return the ISO week that a day lies in, Monday to Sunday."""
    first = when - timedelta(days=when.weekday())
    year, number, _ = first.isocalendar()
    return Stretch(f"{year}-W{number:02}", first, first + timedelta(days=_SUNDAY))


def weekend(when: date) -> Stretch:
    """Return the Saturday and Sunday of the week that a day lies in."""
    first = when - timedelta(days=when.weekday()) + timedelta(days=_SUNDAY - 1)
    return through(day(first), day(first + timedelta(days=1)))


def month(year: int, number: int, part: str = "") -> Stretch:
    """Return a month; a part is its first ten days, the next ten, or what is left."""
    last = monthrange(year, number)[1]
    begins, ends = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}.get(part, (1, last))
    return Stretch(f"{year:04}-{number:02}", date(year, number, begins), date(year, number, ends))


def months(year: int, first: int, last: int) -> Stretch:
    """Return a quarter, half or season; months past twelve are of the next year."""
    ends = month(year + (last > _DECEMBER), last - _DECEMBER * (last > _DECEMBER))
    return through(month(year, first), ends)


def year(number: int, part: str = "") -> Stretch:
    """Return a year; a part is a third of it."""
    begins = _THIRDS.get(part, 0) * 4 + 1
    ends = begins + 3 if part else _DECEMBER
    return Stretch(f"{number:04}", date(number, begins, 1), month(number, ends).last)


def decade(start: int, part: str = "") -> Stretch:
    """Return ten years; a part is four, three or three of them."""
    begins, ends = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part, (0, 9))
    return Stretch(f"{start // 10:03}X", date(start + begins, 1, 1), date(start + ends, 12, 31))


def through(first: Stretch, last: Stretch) -> Stretch:
    """Return the interval from one stretch to the end of another."""
    return Stretch(f"{first.iso}/{last.iso}", first.first, last.last)


def lasting(first: Stretch, length: str) -> Stretch:
    """Return what begins with a day and lasts a number of days, weeks, months or years; the day alone if unknown."""
    said = _LENGTH.fullmatch(length)
    if not said:
        return first
    number, unit = min(int(said[1]), 400), said[2]
    days = {"D": number, "W": number * 7}.get(unit)
    last = first.first + timedelta(days=days) if days else add_months(first.first, number * (12 if unit == "Y" else 1))
    return through(first, day(last - timedelta(days=1)))


def add_months(when: date, number: int) -> date:
    """Return the day so many months away, the last of its month where that is shorter."""
    place = when.year * _DECEMBER + when.month - 1 + number
    years, left = divmod(max(_DECEMBER, min(place, 9998 * _DECEMBER)), _DECEMBER)
    return date(years, left + 1, min(when.day, monthrange(years, left + 1)[1]))


def real(years: int, number: int, days: int) -> date | None:
    """Return a day of the calendar; None where there is none, such as 31 April."""
    try:
        return date(years, number, days)
    except ValueError:
        return None
