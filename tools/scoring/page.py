"""Parts of the page: what is folded as no part of the article, what is what, and when it was published."""

from __future__ import annotations

from collections.abc import Sequence

from tools.scoring.measures import Count, Counts, Row, iou, paired, span_of
from tools.scoring.sheets import Part, Sheet

_HALF = 0.5
_JUDGED = ("title", "lead", "byline", "dateline", "heading", "list_item", "caption", "credit", "attribution")


def score(sheet: Sheet, row: Row) -> Counts:
    """Return counts: boilerplate by characters, body lost, the other parts by spans (half in common counts)."""
    visible = {i for i, letter in enumerate(sheet.text) if not letter.isspace()}
    folded = [part for part in sheet.parts if part.kind == "boilerplate"]
    gold = {i for part in folded if not part.optional for i in range(*part.span)} & visible
    may = {i for part in folded if part.optional for i in range(*part.span)}
    out = {i for block in row["blocks"] if block["kind"] == "boilerplate" for i in range(*span_of(block))}
    out = (out & visible) - may
    counts = {
        "boilerplate": Count(len(gold & out), len(out), len(gold)),
        "body lost": Count(len(out - gold), len(out - gold), len(visible - gold)),
        "parts": _parts(sheet, row["blocks"]),
        "language": Count(int(row["language"] == sheet.language), 1, 1),
    }
    if sheet.published:
        day = str(row.get("published") or "")[:10]
        counts["published"] = Count(int(sheet.published[0] <= day <= sheet.published[1]), bool(day), 1)
    return counts


def _parts(sheet: Sheet, blocks: Sequence[Row]) -> Count:
    total = Count()
    for kind in _JUDGED:
        every = [part for part in sheet.parts if part.kind == kind]
        rows = [block for block in blocks if block["kind"] == kind]
        pairs = paired(every, rows, _fit)
        optional = {i for i, part in enumerate(every) if part.optional}
        free = sum(i in optional for i in pairs)
        total += Count(len(pairs) - free, len(rows) - free, len(every) - len(optional))
    return total


def _fit(gold: Part, row: Row) -> tuple[float, ...] | None:
    fit = iou(gold.span, span_of(row))
    return (fit,) if fit >= _HALF else None
