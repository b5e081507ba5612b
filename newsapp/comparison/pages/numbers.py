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
from django.db.models import Q, QuerySet

from newsapp.cases.models import Case
from newsapp.comparison.enums import Reason, Relation
from newsapp.comparison.models import Counted, CountedRow, StoredFact, StoredLink
from newsapp.comparison.pages.against import Against, against
from newsapp.comparison.pages.labels import capitalised, subjects_of
from newsapp.comparison.pages.numbers_in_words import MEASURES, amount_words, page_language
from newsapp.comparison.pages.places import Places, Where
from newsapp.comparison.pages.statements import Chain, Chains
from newsapp.comparison.values import CONVERT
from newsapp.findings.wording import number
from newsapp.text.spans import Bound

ENTRIES = 30
ROWS, MOST_ROWS = 12, 200  # of an entry among others; of an entry by itself
WIDE = 50  # times apart: then the scale is logarithmic
FIRST, LAST = 20, 980  # of 1,000 units across
COARSE = 10  # above this the ends of a scale are whole numbers


@dataclass(frozen=True, slots=True)
class Interval:
    """A value on the scale of its entry, 0 to 1,000: from, to, and whether it is open on either side."""

    low: int
    high: int
    open_below: bool
    open_above: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One number: who says it where, through whom, in words and as written, and how it stands to the first row."""

    pk: int
    outlet: str
    published: date | None
    chain: Chain
    as_of: date | None
    amount: str
    written: str
    where: Where
    interval: Interval
    against: Against | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing counted; `fact` leads to the passages (None when their fact is gone), `ends` are those of the scale.

    `more` rows are not shown; the relation and the ends are those of all.
    """

    counted: Counted
    label: str
    relation: str
    reason: str
    rows: tuple[Row, ...]
    more: int
    ends: tuple[str, str]
    logarithmic: bool
    fact: int | None


def ledger(
    case: Case, found: QuerySet[Counted], page: str, most: int | None = ROWS
) -> tuple[Page[Counted], list[Entry]]:
    """Return a page of entries with their rows, `most` of each (None for all). Eleven queries at most."""
    shown = Paginator(found, ENTRIES).get_page(page)
    rows: dict[int, list[CountedRow]] = defaultdict(list)
    for row in CountedRow.objects.filter(counted__in=[entry.pk for entry in shown]).order_by("revision", "start"):
        rows[row.counted_id].append(row)
    firsts = {told[0].revision_id for told in rows.values()}
    links = StoredLink.objects.filter(Q(one__in=firsts) | Q(other__in=firsts), counted__in=[one.pk for one in shown])
    every = [row for told in rows.values() for row in told[:most]]
    made = _Made(list(links.order_by("score")), Places(case, [row.revision_id for row in every]), Chains(every))
    return shown, [made.entry(entry, rows[entry.pk], most) for entry in shown]


class _Made:
    """Entries in the making: the links of their first numbers, the texts, who says what, what facts are about."""

    def __init__(self, links: Sequence[StoredLink], places: Places, chains: Chains) -> None:
        self._links: dict[int | None, list[StoredLink]] = defaultdict(list)
        for link in links:
            self._links[link.counted_id].append(link)
        self._facts = {link.counted_id: link.fact_id for link in links if link.fact_id is not None}
        self._about = subjects_of(StoredFact.objects.filter(pk__in=set(self._facts.values())))
        self._places, self._chains = places, chains

    def entry(self, entry: Counted, rows: Sequence[CountedRow], most: int | None) -> Entry:
        """Return one thing counted with its rows, `most` of them."""
        ends = min((row.reach_low for row in rows), default=0.0), max((row.reach_high for row in rows), default=1.0)
        logarithmic = ends[0] > 0 and ends[1] / ends[0] > WIDE
        fact = self._facts.get(entry.pk)
        shown = rows[:most]
        told = tuple(self._row(row, shown, entry, ends, logarithmic=logarithmic) for row in shown)
        return Entry(
            counted=entry,
            label=self._label(entry, shown, self._about.get(fact or 0, "")),
            relation=str(Relation(entry.relation).label),
            reason=str(Reason(entry.reason).label) if entry.reason else "",
            rows=told,
            more=len(rows) - len(told),
            ends=(_end(ends[0], rows), _end(ends[1], rows)),
            logarithmic=logarithmic,
            fact=fact,
        )

    def _label(self, entry: Counted, rows: Sequence[CountedRow], about: str) -> str:
        """Return what is counted in the page's language: what an article of that language calls it, else the unit."""
        own = [row for row in rows if self._places.revisions[row.revision_id].language == page_language()]
        said = {row.counts for row in own if row.counts and row.written not in MEASURES}
        what = min(said, key=lambda words: (len(words.split()), words), default=entry.unit.replace("_", " "))
        if rows and rows[0].written in MEASURES and about:
            return capitalised(f"{about} ({what})")
        return capitalised(f"{what}: {about}" if about else what)

    def _row(
        self,
        row: CountedRow,
        rows: Sequence[CountedRow],
        entry: Counted,
        ends: tuple[float, float],
        *,
        logarithmic: bool,
    ) -> Row:
        article = self._places.revisions[row.revision_id].article
        beside = list(dict.fromkeys(each.revision_id for each in rows[:ROWS]))
        return Row(
            pk=row.pk,
            outlet=article.outlet,
            published=article.published,
            chain=self._chains.of(row),
            as_of=row.as_of,
            amount=_amount(row),
            written=self._places.at(row.revision_id, *self._chains.whole(row)).words,
            where=self._places.at(row.revision_id, row.start, row.end, beside),
            interval=_interval(row, ends, logarithmic=logarithmic),
            against=against(rows[0], row, self._links[entry.pk]) if row is not rows[0] else None,
        )


def _end(value: float, rows: Sequence[CountedRow]) -> str:
    """Return an end of the scale in figures, as fine as it tells; of a measure in the unit of the first row."""
    written = rows[0].written if rows else ""
    told = value / CONVERT.get(written, (written, 1.0))[1]
    fine = float(round(told)) if told > COARSE else round(told, 2)
    return amount_words(fine, fine, Bound.EXACT.value, written, "") if written in MEASURES else number(fine)


def _amount(row: CountedRow) -> str:
    return amount_words(row.low, row.high, row.bound, row.written, row.counts)


def _interval(row: CountedRow, ends: tuple[float, float], *, logarithmic: bool) -> Interval:
    low, high = (_across(each, ends, logarithmic=logarithmic) for each in (row.reach_low, row.reach_high))
    return Interval(low, high, row.low is None, row.high is None)


def _across(value: float, ends: tuple[float, float], *, logarithmic: bool) -> int:
    """Return where a value stands between two ends, in units of the drawing."""
    low, high = (log10(each) for each in ends) if logarithmic else ends
    at = log10(value) if logarithmic else value
    share = (at - low) / (high - low) if high > low else 0.5
    return round(FIRST + (LAST - FIRST) * min(1.0, max(0.0, share)))
