"""What a plan finds: the keys of entries, newest first or by our own score, which is the same on both databases.

A word may stand in half of all paragraphs, so no more than the newest thousand are ever weighed, and no more than the
newest 200 listed in that order: this bounds the time. The page says so when there is more.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import log
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from newsapp.search.enums import Kind, Order
from newsapp.search.language import Plan
from newsapp.search.models import Entry

POOL = 1_000
LATEST = 200
PAGE = 20
WEIGHT: dict[str, float] = {Kind.TITLE: 2.0, Kind.CLAIMS: 1.5}
_SATURATED = 1.2  # the tenth hit in a paragraph adds little


@dataclass(frozen=True, slots=True)
class Found:
    """The keys of one page, in order; how many there are in all, at most a pool, and whether there are more."""

    page: list[int]
    total: int
    more: bool
    number: int = 1

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return -(-self.total // PAGE)


def matching(plan: Plan, cases: Collection[int], *, since: datetime | None = None) -> QuerySet[Entry]:
    """Return the entries that a plan finds in some cases, added after a moment if one is given."""
    rows = Entry.objects.filter(plan.condition, case__in=cases)
    return rows.filter(added__gt=since) if since else rows


def find(plan: Plan, cases: Collection[int], *, order: str = Order.BEST, number: int = 1) -> Found:
    """Return a page of what a plan finds. One query."""
    ranked = order != Order.NEWEST and plan.finds_words
    pool = POOL if ranked else LATEST
    column = "exact" if plan.exact else "folded"
    columns = ("pk", "kind", column) if ranked else ("pk",)
    rows = list(newest_first(plan, cases).values_list(*columns)[: pool + 1])
    more, rows = len(rows) > pool, rows[:pool]
    keys = _by_score(plan, rows) if ranked else [row[0] for row in rows]
    number = max(1, min(number, -(-len(keys) // PAGE)))
    return Found(keys[(number - 1) * PAGE : number * PAGE], len(keys), more, number)


def newest_first(plan: Plan, cases: Collection[int]) -> QuerySet[Entry]:
    """Return what a plan finds, newest first, so that the database may stop as soon as it has enough.

    SQLite does so when its full-text table leads: the plus keeps it from beginning with the cases.
    """
    if plan.text is None or connection.vendor != "sqlite" or not cases:
        return matching(plan, cases).order_by("-id")
    marks = ",".join(["%s"] * len(cases))
    wanted = f"{'exact' if plan.exact else 'folded'} : ({plan.text.fts5()})"
    return Entry.objects.filter(plan.rest).extra(  # noqa: S610  (values are bound)
        tables=["search_index"],
        where=[
            "search_index.rowid = search_entry.id",
            f"+search_entry.case_id IN ({marks})",
            "search_index MATCH %s",
        ],
        params=[*cases, wanted],
        order_by=["-search_index.rowid"],
    )


def _by_score(plan: Plan, rows: Sequence[Sequence[Any]]) -> list[int]:
    """Sort by score: rare words count more, more hits more, headlines and claims more; the newest of equals first."""
    wanted = [f" {' '.join(words)} " for words in plan.phrases] + [f" #{one} " for one in sorted(plan.entities)]
    counts = [_counts(f" {tokens} ", wanted) for _pk, _kind, tokens in rows]
    rare = [log(1 + len(rows) / (1 + sum(map(bool, one)))) for one in zip(*counts, strict=True)]
    scores = {
        pk: WEIGHT.get(kind, 1.0)
        * sum(weight * n / (n + _SATURATED) for weight, n in zip(rare, found, strict=True) if n)
        for (pk, kind, _tokens), found in zip(rows, counts, strict=True)
    }
    return sorted(scores, key=lambda pk: (-scores[pk], -pk))


def _counts(tokens: str, wanted: Sequence[str]) -> list[int]:
    return [tokens.count(one) for one in wanted]
