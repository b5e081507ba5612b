"""Dates: found, and with exactly the right value; a range may be given whole or as its two ends."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence

from tools.scoring.measures import Count, Counts, Row, iou, overlap, paired, span_of, touches
from tools.scoring.sheets import Day, Sheet

Days = tuple[dt.date, dt.date]


def score(sheet: Sheet, rows: Sequence[Row]) -> Counts:
    """Return counts; vague expressions are neither asked for nor counted against."""
    rows = [row for row in rows if sheet.inside("dates", span_of(row))]
    asked = [day for day in sheet.days if not day.optional]
    quiet = [day.span for day in sheet.days if day.optional]
    quiet += [part.span for part in sheet.parts if part.kind == "boilerplate"] + ([sheet.zone] if sheet.zone else [])
    by_ends = {i: ends for i, day in enumerate(asked) if (ends := _ends(day, rows))}
    spent = {j for ends in by_ends.values() for j in ends}
    rest = [i for i in range(len(asked)) if i not in by_ends]
    free = [j for j in range(len(rows)) if j not in spent]
    found = paired([asked[i] for i in rest], [rows[j] for j in free], _fit)
    pairs = {rest[i]: free[j] for i, j in found.items()}
    used = spent | set(pairs.values())
    false = [row for j, row in enumerate(rows) if j not in used and not touches(span_of(row), quiet)]
    exact = sum(right(asked[i].values, rows[j]) for i, j in pairs.items())
    exact += sum(_ends_right(asked[i], [rows[j] for j in ends]) for i, ends in by_ends.items())
    total = len(pairs) + len(by_ends) + len(false)
    return {
        "found": Count(len(pairs) + len(by_ends), total, len(asked)),
        "value": Count(exact, total, len(asked)),
    }


def right(values: Sequence[str], row: Row) -> bool:
    """Tell whether a printed date is one of the accepted values, or covers exactly the same days."""
    iso = re.sub(r"^(\d{3})0s$", r"\1X", str(row.get("iso") or ""))
    if iso in values:
        return True
    own = covered(iso)
    return own is not None and any(covered(value) == own and "T" not in value for value in values)


def covered(iso: str) -> Days | None:
    """Return the first and last day of a day, week, month, year, decade or interval; None of anything else."""
    try:
        if "/" in iso:
            first, last = (covered(end) for end in iso.split("/"))
            return (first[0], last[1]) if first and last else None
        return _plain(iso)
    except ValueError:
        return None


def _plain(iso: str) -> Days | None:
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", iso):
        day = dt.date(*map(int, match.groups()))
        return day, day
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", iso):
        monday = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + dt.timedelta(6)
    if match := re.fullmatch(r"(\d{4})-(0\d|1[0-2])", iso):
        year, month = int(match[1]), int(match[2])
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    if match := re.fullmatch(r"(\d{3})([\dX])", iso):
        first, last = (int(match[1] + (match[2] if match[2] != "X" else end)) for end in "09")
        return dt.date(first, 1, 1), dt.date(last, 12, 31)
    return None


def _fit(gold: Day, row: Row) -> tuple[float, ...] | None:
    span = span_of(row)
    return (right(gold.values, row), iou(gold.span, span)) if overlap(gold.span, span) else None


def _ends(day: Day, rows: Sequence[Row]) -> list[int]:
    """Return the rows that are the two ends of a range, where no row is the whole of it."""
    if len(day.parts) < 2:  # noqa: PLR2004
        return []
    each = [[j for j, row in enumerate(rows) if overlap(part, span_of(row))] for part in day.parts]
    if not all(each) or set(each[0]) & set(each[1]):
        return []
    return [found[0] for found in each]


def _ends_right(day: Day, rows: Sequence[Row]) -> bool:
    ends = day.values[0].split("/")
    return all(right((end,), row) for end, row in zip(ends, rows, strict=True))
