"""The ledger of numbers: what is counted, one row for each statement of it, intervals drawn to one scale.

Where values of one thing are more than 50 times apart the scale is logarithmic, and the page says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log10

from django.core.paginator import Page, Paginator
from django.db.models import Case as When
from django.db.models import IntegerField, QuerySet, Value
from django.db.models import When as If

from newsapp.cases.models import Case
from newsapp.comparison.enums import Reason, Relation
from newsapp.comparison.models import Counted, CountedRow, StoredLink
from newsapp.comparison.pages.numbers_in_words import amount_words
from newsapp.comparison.pages.places import Places, Where

ENTRIES = 30
WIDE = 50  # times apart: then the scale is logarithmic
FIRST, LAST = 20, 980  # of 1,000 units across


@dataclass(frozen=True, slots=True)
class Interval:
    """A value on the scale of its entry, 0 to 1,000: from, to, and whether it is open on either side."""

    low: int
    high: int
    open_below: bool
    open_above: bool

    @property
    def middle(self) -> int:
        """Return the middle."""
        return (self.low + self.high) // 2


@dataclass(frozen=True, slots=True)
class Row:
    """One number: who says it where, in words and as written."""

    outlet: str
    speaker: str
    as_of: date | None
    amount: str
    where: Where
    interval: Interval


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing counted; `fact` leads to the passages (None when their fact is gone)."""

    counted: Counted
    relation: str
    reason: str
    rows: tuple[Row, ...]
    logarithmic: bool
    fact: int | None


def counted(case: Case, asked: dict[str, str]) -> QuerySet[Counted]:
    """Return what is counted and fits the filters (`unit`, `article`), what differs first."""
    found = Counted.objects.filter(case=case)
    if asked.get("unit"):
        found = found.filter(unit=asked["unit"])
    if asked.get("article"):
        rows = CountedRow.objects.filter(counted__case=case, revision__article=int(asked["article"]))
        found = found.filter(pk__in=rows.values("counted"))
    ranks = [If(relation=relation, then=Value(rank)) for rank, relation in enumerate(Relation.values)]
    return found.annotate(rank=When(*ranks, default=Value(9), output_field=IntegerField())).order_by(
        "rank", "-articles", "-score", "pk"
    )


def units(case: Case) -> list[str]:
    """Return the units of what is counted in a case."""
    return sorted(set(Counted.objects.filter(case=case).values_list("unit", flat=True)))


def ledger(case: Case, found: QuerySet[Counted], page: str) -> tuple[Page[Counted], list[Entry]]:
    """Return a page of entries with their rows. Six queries."""
    shown = Paginator(found, ENTRIES).get_page(page)
    rows: dict[int, list[CountedRow]] = defaultdict(list)
    for row in CountedRow.objects.filter(counted__in=[entry.pk for entry in shown]).order_by("revision", "start"):
        rows[row.counted_id].append(row)
    links = StoredLink.objects.filter(counted__in=[entry.pk for entry in shown]).exclude(fact=None)
    facts = dict(links.order_by("score").values_list("counted", "fact"))
    places = Places(case, [row.revision_id for told in rows.values() for row in told])
    return shown, [_entry(entry, rows[entry.pk], places, facts.get(entry.pk)) for entry in shown]


def _entry(entry: Counted, rows: Sequence[CountedRow], places: Places, fact: int | None) -> Entry:
    low = min((row.reach_low for row in rows), default=0.0)
    high = max((row.reach_high for row in rows), default=1.0)
    logarithmic = low > 0 and high / low > WIDE
    beside = list(dict.fromkeys(row.revision_id for row in rows))
    told = tuple(_row(row, places, beside, (low, high), logarithmic=logarithmic) for row in rows)
    reason = str(Reason(entry.reason).label) if entry.reason else ""
    return Entry(entry, str(Relation(entry.relation).label), reason, told, logarithmic, fact)


def _row(
    row: CountedRow, places: Places, beside: Sequence[int], ends: tuple[float, float], *, logarithmic: bool
) -> Row:
    interval = Interval(
        _across(row.reach_low, ends, logarithmic=logarithmic),
        _across(row.reach_high, ends, logarithmic=logarithmic),
        row.low is None,
        row.high is None,
    )
    return Row(
        outlet=places.revisions[row.revision_id].article.outlet,
        speaker=row.speaker,
        as_of=row.as_of,
        amount=amount_words(row.low, row.high, row.bound, row.written, row.counts),
        where=places.at(row.revision_id, row.start, row.end, beside),
        interval=interval,
    )


def _across(value: float, ends: tuple[float, float], *, logarithmic: bool) -> int:
    """Return where a value stands between two ends, in units of the drawing."""
    low, high = (log10(each) for each in ends) if logarithmic else ends
    at = log10(value) if logarithmic else value
    share = (at - low) / (high - low) if high > low else 0.5
    return round(FIRST + (LAST - FIRST) * min(1.0, max(0.0, share)))
