"""A clock time with its zone beside a date: "17:00 ET, 25 October 2024" is 2024-10-25T17:00-04:00.

A clock time alone, or without a zone, is left out: it is no place on the calendar.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from newsapp.text.dates.said import FLAGS, Said

_ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "giờ moscow": 3, "giờ mátxcơva": 3,
    "moscow time": 3, "kyiv time": 2, "giờ kiev": 2, "ict": 7, "giờ việt nam": 7, "giờ hà nội": 7, "giờ bắc kinh": 8,
    "beijing time": 8, "kst": 9, "jst": 9, "giờ seoul": 9, "giờ hàn quốc": 9, "korean time": 9, "seoul time": 9,
    "edt": -4, "est": -5, "cdt": -5, "cst": -6, "pdt": -7, "pst": -8,
}  # fmt: skip
# Their summer time begins on the second Sunday of March and ends on the first of November.
_AMERICAN = {"et": -5, "ct": -6, "pt": -8, "giờ miền đông": -5, "eastern time": -5, "giờ washington": -5}
_AFTERNOON = frozenset(("p.m.", "pm", "chiều", "tối", "p.m"))
_NOON = 12
_ZONE = "|".join(re.escape(zone) for zone in sorted((*_ZONES, *_AMERICAN), key=len, reverse=True))
_TIME = (
    r"(?<![\d:.])(?P<h>[01]?\d|2[0-3])(?:[:h.](?P<min>[0-5]\d)|\sgiờ(?:\s(?P<min2>[0-5]\d)(?:\sphút)?)?|h)?\s?"
    rf"(?P<half>a\.?m\.?|p\.?m\.?|sáng|trưa|chiều|tối|đêm)?\s?\(?(?P<zone>{_ZONE})\)?"
)
_BEFORE = re.compile(_TIME + r"(?:,\s?|\s)(?:on\s|ngày\s)?$", FLAGS)
_AFTER = re.compile(r"(?:,\s?|\s)(?:at\s|lúc\s)?" + _TIME + r"(?!\w)", FLAGS)
_WINDOW = 48


def with_clock(text: str, floor: int, said: Said) -> Said:
    """Return a full date with the clock time that stands beside it; the date itself where there is none."""
    first = said.first
    if said.last or not (first.year and first.month and first.day):
        return said
    before = _BEFORE.search(text[max(floor, said.start - _WINDOW) : said.start])
    after = None if before else _AFTER.match(text[said.end : said.end + _WINDOW])
    found = before or after
    clock = _clock(found, first.year, first.month, first.day) if found else ""
    if not found or not clock:
        return said
    start = said.start - len(before.group()) if before else said.start
    return replace(said, start=start, end=said.end + (after.end() if after else 0), first=replace(first, clock=clock))


def _clock(found: re.Match[str], year: int, month: int, day: int) -> str:
    """Return "T17:00-04:00"; empty where the day is none of the calendar."""
    hour, minute = int(found["h"]), int(found["min"] or found["min2"] or 0)
    if (found["half"] or "").casefold() in _AFTERNOON and hour < _NOON:
        hour += _NOON
    try:
        offset = _offset(found["zone"].casefold(), date(year, month, day))
    except ValueError:
        return ""
    return f"T{hour:02}:{minute:02}{'-' if offset < 0 else '+'}{abs(offset):02}:00"


def _offset(zone: str, day: date) -> int:
    if zone in _ZONES:
        return _ZONES[zone]
    begins, ends = _sunday(day.year, 3, 8), _sunday(day.year, 11, 1)
    return _AMERICAN[zone] + (begins <= day < ends)


def _sunday(year: int, month: int, earliest: int) -> date:
    first = date(year, month, earliest)
    return first + timedelta(days=(6 - first.weekday()) % 7)
