"""The written form of a time: a small part of ISO 8601 and EDTF, as `analyze` prints it and people type it.

    >>> covers("2023-09")
    Covered(first='2023-09-01', last='2023-09-30')
    >>> covers("2023-09-13/2023-09-17")
    Covered(first='2023-09-13', last='2023-09-17')

A day (also with a time: 2023-09-13T10:40), an ISO week (2023-W37), a month, a year, a decade (198X), an interval of two
of these (one end may be open: ..), a duration (P6D, PT40M), or a day or month of an unknown year (XXXX-10-24).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?)?\Z", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)\Z", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d\d)\Z", re.ASCII)
_YEAR = re.compile(r"(\d{4})\Z", re.ASCII)
_DECADE = re.compile(r"(\d{3})X\Z", re.ASCII)
_UNKNOWN_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?\Z", re.ASCII)
_DURATION = re.compile(
    r"P(?=[\dT])(?:\d{1,9}(?:\.\d{1,3})?[YMWD]){0,4}(?:T(?:\d{1,9}(?:\.\d{1,3})?[HMS]){1,3})?\Z", re.ASCII
)
# What stays open: "the 14th" (XXXX-XX-14), "last week" (XXXX-WXX), "several weeks" (PXW).
_OPEN = re.compile(r"(?:XXXX(?:-XX)?(?:-(?:0[1-9]|[12]\d|3[01]|XX))?|XXXX-WXX|PT?X[YMWDHS])\Z", re.ASCII)
_LONGEST = 64
_LEAP = 2024


@dataclass(frozen=True, slots=True)
class Covered:
    """The first and the last ISO day of a time; None on an open side, and both for what has no place in time."""

    first: str | None
    last: str | None


class NoTime(ValueError):  # noqa: N818  (it says what the words are)
    """The words are no time in this form."""


def covers(iso: str) -> Covered:
    """Return the days that a time covers. Raises NoTime for what is none in this form, or not in the calendar."""
    try:
        return _read(iso)
    except ValueError as wrong:
        raise NoTime(iso[:_LONGEST]) from wrong


def _read(iso: str) -> Covered:
    if len(iso) > _LONGEST:
        raise ValueError(iso[:_LONGEST])
    start, slash, end = iso.partition("/")
    if not slash:
        return _one(iso)
    if start.startswith("XXXX") and end.startswith("XXXX") and (_one(start), _one(end)):
        return Covered(None, None)
    first = None if start == ".." else _placed(start).first
    last = None if end == ".." else _placed(end).last
    if (first is None and last is None) or (first and last and last < first):
        raise ValueError(iso)
    return Covered(first, last)


def _placed(iso: str) -> Covered:
    """Return the days of one end of an interval, which must have a place in time."""
    found = _one(iso)
    if found.first is None:
        raise ValueError(iso)
    return found


def _one(iso: str) -> Covered:
    """Return the days of a single time."""
    if match := _DAY.match(iso):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return _days(day, day)
    if match := _WEEK.match(iso):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return _days(monday, monday + timedelta(days=6))
    if match := _MONTH.match(iso):
        year, month = int(match[1]), int(match[2])
        return _days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    if match := _YEAR.match(iso):
        return _days(date(int(match[1]), 1, 1), date(int(match[1]), 12, 31))
    if match := _DECADE.match(iso):
        return _days(date(int(match[1]) * 10, 1, 1), date(int(match[1]) * 10 + 9, 12, 31))
    return _without_place(iso)


def _days(first: date, last: date) -> Covered:
    return Covered(first.isoformat(), last.isoformat())


def _without_place(iso: str) -> Covered:
    """Take durations, and what lacks its year; raises ValueError for anything else."""
    if match := _UNKNOWN_YEAR.match(iso):
        date(_LEAP, int(match[1]), int(match[2] or 1))
        return Covered(None, None)
    if _DURATION.match(iso) or _OPEN.match(iso):
        return Covered(None, None)
    raise ValueError(iso)
