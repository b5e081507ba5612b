"""All scores over some texts, and the lines that print them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.scoring import dates, names, notes, page, quantities, statements
from tools.scoring.corpus import Judged
from tools.scoring.measures import Count, Counts, added
from tools.scoring.names import Known

LINES = (
    ("names: found", "names"),
    ("names: lead to the right entity", "linked"),
    ("descriptions", "descriptions"),
    ("quantities: found", "quantities found"),
    ("quantities: right value", "quantities value"),
    ("dates: found", "dates found"),
    ("dates: right value", "dates value"),
    ("endnotes: markers", "markers"),
    ("endnotes: addresses", "addresses"),
    ("boilerplate, by characters", "boilerplate"),
    ("parts of the page", "parts"),
    ("publication date", "published"),
    ("statements: found", "statements found"),
    ("statements: right speaker", "statements speaker"),
)
SHARES = (
    ("quantities: right bound, of those right", "quantities bound"),
    ("quantities: right unit, of those right", "quantities unit"),
    ("quantities: traps taken", "quantities traps"),
    ("endnotes: invented addresses", "invented"),
    ("endnotes: damaged ones offered as likely", "likely"),
    ("body lost, in characters", "body lost"),
    ("language", "language"),
    ("statements: right kind, of those found", "statements kind"),
    ("statements: right outlet", "statements outlet"),
    ("statements: right notes", "statements notes"),
    ("statements: right day", "statements date"),
)


def scores(judged: Sequence[Judged], known: Known) -> tuple[Counts, tuple[float, float]]:
    """Return all counts over the texts, and precision and recall of "these mentions are one entity"."""
    total: Counts = {}
    items: list[names.Cluster] = []
    for one in judged:
        counts, clusters = _one(one, known)
        total = added(total, counts)
        items += clusters
    return total, names.bcubed(items)


def _one(one: Judged, known: Known) -> tuple[Counts, list[names.Cluster]]:
    sheet, row = one.sheet, one.row
    counts, clusters = names.score(sheet, row["mentions"], known)
    counts |= _prefixed("quantities", quantities.score(sheet, row["quantities"]))
    counts |= _prefixed("dates", dates.score(sheet, row["dates"]))
    counts |= notes.score(sheet, row["endnotes"], row["markers"])
    counts |= page.score(sheet, row)
    counts |= _prefixed("statements", statements.score(sheet, row["statements"], known))
    return counts, clusters


def figures(judged: Sequence[Judged]) -> Counts:
    """Return the counts of quantities and dates alone, for single sentences."""
    total: Counts = {}
    for one in judged:
        total = added(total, _prefixed("quantities", quantities.score(one.sheet, one.row["quantities"])))
        total = added(total, _prefixed("dates", dates.score(one.sheet, one.row["dates"])))
    return total


def lines(counts: Counts, bcubed: tuple[float, float]) -> Iterator[str]:
    """Yield the rows of a Markdown table."""
    yield "| what | gold | precision | recall | F1 |"
    yield "|---|---|---|---|---|"
    for label, key in LINES:
        if counts.get(key, Count()).gold:
            yield line(label, counts[key])
        if key == "linked":
            precision, recall = bcubed
            both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
            yield f"| names: one entity stays one (B-cubed) | | {precision:.3f} | {recall:.3f} | {both:.3f} |"
    yield ""
    yield "| what | number | of |"
    yield "|---|---|---|"
    for label, key in SHARES:
        if counts.get(key, Count()).gold:
            yield f"| {label} | {counts[key].right} | {counts[key].gold} |"


def line(label: str, count: Count) -> str:
    """Return one row: gold, precision, recall, F1."""
    return f"| {label} | {count.gold} | {count.precision:.3f} | {count.recall:.3f} | {count.f1:.3f} |"


def _prefixed(prefix: str, counts: Counts) -> Counts:
    return {f"{prefix} {key}": count for key, count in counts.items()}
