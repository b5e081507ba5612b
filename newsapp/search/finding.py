"""What a plan finds: the keys of entries, newest first or by our own score, which is the same on both databases.

A word may stand in half of all paragraphs, so no more than a pool of the newest is ever looked at: its size is what
bounds the time. The page says so when there is more.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import log

from django.db.models import QuerySet

from newsapp.search.enums import Kind, Order
from newsapp.search.language import Plan
from newsapp.search.models import Entry

POOL = 1_000
PAGE = 20
WEIGHT = {Kind.TITLE: 2.0, Kind.CLAIMS: 1.5}
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
    """Return a page of what a plan finds. One query newest first, two by score."""
    keys = list(matching(plan, cases).order_by("-id").values_list("pk", flat=True)[: POOL + 1])
    more, keys = len(keys) > POOL, keys[:POOL]
    if order != Order.NEWEST and plan.finds_words:
        keys = _by_score(plan, keys)
    number = max(1, min(number, -(-len(keys) // PAGE)))
    return Found(keys[(number - 1) * PAGE : number * PAGE], len(keys), more, number)


def _by_score(plan: Plan, keys: Sequence[int]) -> list[int]:
    """Sort by score: rare words count more, more hits more, headlines and claims more; the newest of equals first."""
    column = "exact" if plan.exact else "folded"
    rows = list(Entry.objects.filter(pk__in=keys).order_by().values_list("pk", "kind", column))
    wanted = [f" {' '.join(words)} " for words in plan.phrases] + [f" #{one} " for one in sorted(plan.entities)]
    counts = {pk: _counts(f" {tokens} ", wanted) for pk, _kind, tokens in rows}
    rare = [log(1 + len(rows) / (1 + sum(bool(one[i]) for one in counts.values()))) for i in range(len(wanted))]
    kinds = {pk: WEIGHT.get(Kind(kind), 1.0) for pk, kind, _tokens in rows}
    scores = {
        pk: kinds[pk] * sum(weight * n / (n + _SATURATED) for weight, n in zip(rare, found, strict=True))
        for pk, found in counts.items()
    }
    return sorted(scores, key=lambda pk: (-scores[pk], -pk))


def _counts(tokens: str, wanted: Sequence[str]) -> list[int]:
    return [tokens.count(one) for one in wanted]
