"""Statements: found, with the right speaker, kind, outlet, notes and day."""

from __future__ import annotations

from collections.abc import Sequence

from tools.scoring.measures import Count, Counts, Row, iou, overlap, paired, span_of, touches
from tools.scoring.names import Known, plain
from tools.scoring.sheets import Said, Sheet

_THIRD, _HALF, _LONG = 0.3, 0.5, 5


def score(sheet: Sheet, rows: Sequence[Row], known: Known) -> Counts:
    """Return counts; statements in the article's own voice are neither asked for nor counted against."""
    rows = [row for row in rows if sheet.inside("statements", span_of(row))]
    pairs = paired(sheet.said, rows, lambda gold, row: fit(gold, row, known))
    asked = [i for i, gold in enumerate(sheet.said) if not gold.optional]
    used = set(pairs.values())
    own = [gold for gold in sheet.said if gold.optional]
    quiet = [sheet.zone] if sheet.zone else []
    quiet += [part.span for part in sheet.parts if part.kind == "boilerplate"]
    left = [row for j, row in enumerate(rows) if j not in used and not touches(span_of(row), quiet)]
    false = [row for row in left if not any(_covers(gold, row) for gold in own)]
    found = {i: rows[pairs[i]] for i in asked if i in pairs}
    total = len(found) + len(false)
    golds = sheet.said
    return {
        "found": Count(len(found), total, len(asked)),
        "speaker": Count(sum(speaks(golds[i], row, known) for i, row in found.items()), total, len(asked)),
        "kind": _share([row.get("kind") in golds[i].kinds for i, row in found.items()]),
        "outlet": _share([_outlet(golds[i], row, known) for i, row in found.items() if golds[i].outlet]),
        "notes": _share([tuple(row["endnotes"]) == golds[i].notes for i, row in found.items() if golds[i].notes]),
        "date": _share([row.get("date") == golds[i].date for i, row in found.items() if golds[i].date]),
    }


def speaks(gold: Said, row: Row, known: Known) -> bool:
    """Tell whether the speaker is right: one of the entity's names, or the words that the text uses."""
    given = {plain(name).casefold() for name in (row.get("speaker") or "", *row.get("speaker_names", ())) if name}
    names = {name.casefold() for speaker in gold.speakers for name in known.get(speaker, ())}
    words = {plain(speaker).casefold() for speaker in gold.speakers if speaker not in known}
    if given & (names | words):
        return True
    return any(
        len(one) >= _LONG and (one in word or word in one) for one in given for word in words if len(word) >= _LONG
    )


def _outlet(gold: Said, row: Row, known: Known) -> bool:
    outlet = plain(row.get("outlet") or "").casefold()
    return outlet in {name.casefold() for name in known.get(gold.outlet, ())} | {gold.outlet.casefold()}


def _covers(gold: Said, row: Row) -> bool:
    span = span_of(row)
    shared = overlap(gold.clause, span)
    return (
        iou(gold.clause, span) >= _THIRD
        or shared / (gold.clause[1] - gold.clause[0]) >= _HALF
        or iou(gold.span, span) >= _HALF
    )


def fit(gold: Said, row: Row, known: Known) -> tuple[float, ...] | None:
    """Return how well a row fits a statement, the right speaker first; None where it is another one."""
    return (speaks(gold, row, known), iou(gold.clause, span_of(row))) if _covers(gold, row) else None


def _share(right: Sequence[bool]) -> Count:
    return Count(sum(right), len(right), len(right))
