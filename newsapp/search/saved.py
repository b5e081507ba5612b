"""Saved searches of a case, each with how much is new since a person last looked at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, OuterRef, Q, Subquery
from django.urls import reverse

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.search.forms import Asked
from newsapp.search.language import Known, plan
from newsapp.search.models import Entry, Look, SavedSearch
from newsapp.text.queries import Unreadable

MOST = 50


@dataclass(frozen=True, slots=True)
class Kept:
    """A saved search as its case lists it: `new` paragraphs since `seen`, None when the person never looked."""

    search: SavedSearch
    new: int
    seen: datetime | None
    url: str


def kept_searches(case: Case, user: User, known: Known) -> list[Kept]:
    """Return the saved searches of a case, the last kept first. Two queries, whatever their number."""
    looked = Look.objects.filter(search=OuterRef("pk"), user=user).values("at")[:1]
    rows = list(SavedSearch.objects.filter(case=case).annotate(seen=Subquery(looked)).order_by("-pk")[:MOST])
    if not rows:
        return []
    conditions = {f"n{row.pk}": Count("pk", filter=found) for row in rows if (found := _new(row, known)) is not None}
    counts = Entry.objects.filter(case=case).aggregate(**conditions) if conditions else {}
    base = reverse("search:case", args=[case.slug])
    return [
        Kept(row, counts.get(f"n{row.pk}", 0), row.seen, f"{base}?{Asked(row.words, row.exact, saved=row.pk).but()}")
        for row in rows
    ]


def _new(row: SavedSearch, known: Known) -> Q | None:
    """Return the condition for what is new to a person; None for a query that cannot be read any more."""
    try:
        made = plan(row.words, known, exact=row.exact)
    except Unreadable:
        return None
    since = getattr(row, "seen", None)
    return made.condition & (Q(added__gt=since) if since else Q()) if made else None
