"""Quantities: found, right value, right bound, right unit; and traps that look like numbers of something."""

from __future__ import annotations

from collections.abc import Sequence

from tools.scoring.measures import Count, Counts, Row, iou, overlap, paired, span_of, touches
from tools.scoring.sheets import Amount, Sheet

_NEAR = 0.005
_TROOPS = {"troops", "people", "soldiers", "officials", "officers", "persons", "person", "interpreters", "personnel"}
_THINGS = {
    "items",
    "numbers",
    "reasons",
    "scenes",
    "times",
    "stages",
    "types",
    "occasions",
    "articles",
    "newspapers",
    "dogs",
}
_SAME = (
    _TROOPS,
    _THINGS,
    {"killed", "deaths", "dead", "casualties", "people", "troops", "officers"},
    {"wounded", "injured", "people", "troops", "casualties"},
    {"shells", "rounds", "munitions"},
    {"drones", "uavs", "aircraft"},
    {"ships", "vessels"},
    {"articles", "documents", "newspapers"},
    {"tonnes", "tons"},
    {"km", "kilometres"},
    {"shipments", "trips", "times"},
)


def score(sheet: Sheet, rows: Sequence[Row]) -> Counts:
    """Return counts; a span counts when it overlaps the number words, one to one, and articles ("a drone") do not."""
    rows = [row for row in rows if sheet.inside("quantities", span_of(row))]
    pairs = paired(sheet.amounts, rows, _fit)
    used = set(pairs.values())
    left = [row for j, row in enumerate(rows) if j not in used]
    taken = [row for row in left if touches(span_of(row), sheet.traps)]
    false = [row for row in left if not _quiet(sheet, row)]
    core = [i for i, gold in enumerate(sheet.amounts) if gold.core]
    found = {i: rows[pairs[i]] for i in core if i in pairs}
    right = [i for i in found if same_value(sheet.amounts[i], found[i])]
    total = len(found) + len(false)
    return {
        "found": Count(len(found), total, len(core)),
        "value": Count(len(right), total, len(core)),
        "bound": _share([found[i].get("approx") == sheet.amounts[i].bound for i in right]),
        "unit": _share([_same_unit(sheet.amounts[i].unit, found[i].get("unit") or "") for i in right]),
        "traps": Count(len(taken), len(taken), len(sheet.traps)),
    }


def same_value(gold: Amount, row: Row) -> bool:
    """Tell whether a value is right to half a percent; "thousands" may be anything of that size."""
    low, high = row.get("low"), row.get("high")
    if gold.low is None or gold.high is None or (low is None and high is None):
        return gold.low is None and low is None and high is None
    low, high = high if low is None else low, low if high is None else high
    if gold.bound == "order":
        return bool(gold.low <= low <= gold.high and gold.low <= high <= gold.high + 1)
    if gold.bound in ("up_to", "nearly") and _equal(high, gold.high):
        return True
    if gold.bound in ("at_least", "more_than") and _equal(low, gold.low):
        return True
    return _equal(low, gold.low) and _equal(high, gold.high)


def _fit(gold: Amount, row: Row) -> tuple[float, ...] | None:
    span = span_of(row)
    return (same_value(gold, row), iou(gold.span, span)) if overlap(gold.span, span) else None


def _quiet(sheet: Sheet, row: Row) -> bool:
    """Tell whether a number that no quantity is paired with is no fault: of no account, in a note, in boilerplate."""
    span = span_of(row)
    aside = [part.span for part in sheet.parts if part.kind == "boilerplate"] + ([sheet.zone] if sheet.zone else [])
    if touches(span, aside):
        return True
    if touches(span, sheet.traps) or touches(span, [gold.span for gold in sheet.amounts]):
        return False
    return touches(span, sheet.ignored)


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= _NEAR * abs(other)


def _same_unit(gold: str, found: str) -> bool:
    return found == gold or any(gold in group and found in group for group in _SAME)


def _share(right: Sequence[bool]) -> Count:
    return Count(sum(right), len(right), len(right))
