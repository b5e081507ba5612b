"""What `manage.py compare` prints of several files: facts, numbers, and which articles are one text (contracts.md).

Positions are code points of the files' texts, half-open; every passage is a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypedDict

from newsapp.comparison.copies import copies
from newsapp.comparison.features import Article
from newsapp.comparison.grouping import Fact, facts
from newsapp.comparison.index import Index
from newsapp.comparison.ledger import Entry, ledger
from newsapp.comparison.linking import links
from newsapp.comparison.ordering import Pair, aligned

SAME_EVENT = 3  # strong links that make two articles one event
_SAME_DAYS = 10


class PassageRow(TypedDict):
    """One passage."""

    path: str
    start: int
    end: int


class GroupRow(TypedDict):
    """One fact; `tier` is strong or possible."""

    relation: str
    reason: str | None
    label: str
    why: str
    tier: str
    score: float
    passages: list[PassageRow]


class NumberRow(PassageRow):
    """One number; `low` or `high` None is open on that side; both in the unit as written."""

    low: float | None
    high: float | None
    unit: str
    speaker: str
    as_of: str | None


class QuantityRow(TypedDict):
    """What is counted, and all that articles say of it."""

    what: str
    rows: list[NumberRow]
    relation: str
    reason: str | None


class ArticlesRow(TypedDict):
    """Two files that are one text or tell one event: `kind` is copy, translation or same-event."""

    paths: list[str]
    kind: str
    why: str


class Comparison(TypedDict):
    """Several files beside each other."""

    files: list[str]
    groups: list[GroupRow]
    quantities: list[QuantityRow]
    articles: list[ArticlesRow]


def comparison(files: Sequence[str], articles: Iterable[Article]) -> Comparison:
    """Return the comparison of articles; an article's number is the place of its file in `files`."""
    index = Index()
    for article in articles:
        index.add(article)
    joined, same = aligned(index, links(index))
    found = facts(joined)
    return Comparison(
        files=list(files),
        groups=[_group(files, fact) for fact in found],
        quantities=[_quantity(files, entry) for entry in ledger(found)],
        articles=list(_articles(files, index, found, same)),
    )


def _group(files: Sequence[str], fact: Fact) -> GroupRow:
    return GroupRow(
        relation=fact.relation.value,
        reason=fact.reason.value if fact.reason else None,
        label=fact.label,
        why=fact.why,
        tier="strong" if fact.is_strong else "possible",
        score=fact.score,
        passages=[PassageRow(path=files[each.article], start=each.start, end=each.end) for each in fact.sentences],
    )


def _quantity(files: Sequence[str], entry: Entry) -> QuantityRow:
    rows = [
        NumberRow(
            path=files[row.article],
            start=row.value.start,
            end=row.value.end,
            low=row.value.told[0],
            high=row.value.told[1],
            unit=row.value.written,
            speaker=row.speaker,
            as_of=row.as_of,
        )
        for row in entry.rows
    ]
    reason = entry.reason.value if entry.reason else None
    return QuantityRow(what=entry.what, rows=rows, relation=entry.relation.value, reason=reason)


def _articles(files: Sequence[str], index: Index, found: Sequence[Fact], same: Sequence[Pair]) -> Iterator[ArticlesRow]:
    told: set[Pair] = set(same)
    for pair in sorted(same):
        yield _pair(files, pair, "translation", "their sentences follow each other")
    for copy in copies(index.articles.values()):
        told.add((copy.one, copy.other))
        yield _pair(files, (copy.one, copy.other), "copy", f"{copy.share:.0%} of the shorter stands in the longer")
    for pair, labels in sorted(_events(found).items()):
        if pair not in told and len(labels) >= SAME_EVENT and _near(index, pair):
            yield _pair(files, pair, "same-event", "; ".join(labels[:SAME_EVENT]))


def _pair(files: Sequence[str], pair: Pair, kind: str, why: str) -> ArticlesRow:
    return ArticlesRow(paths=[files[number] for number in pair], kind=kind, why=why)


def _events(found: Sequence[Fact]) -> dict[Pair, list[str]]:
    labels: dict[Pair, list[str]] = {}
    for fact in found:
        numbers = sorted({each.article for each in fact.sentences})
        if fact.is_strong and len(numbers) > 1:
            for at, one in enumerate(numbers):
                for other in numbers[at + 1 :]:
                    labels.setdefault((one, other), []).append(fact.label)
    return labels


def _near(index: Index, pair: Pair) -> bool:
    """Return whether two articles came out within days of each other; unknown days do not keep them apart."""
    days = [index.articles[number].published_day for number in pair]
    return None in days or abs((days[0] or 0) - (days[1] or 0)) <= _SAME_DAYS
