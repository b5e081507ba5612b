"""Reads of the translations room."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Max, Min, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from newsapp.articles.models import Revision
from newsapp.articles.queries import FOLDED
from newsapp.text.spans import Span
from newsapp.translations.models import Translation

_SHOWN = Coalesce(NullIf("by__first_name", Value("")), "by__username")


@dataclass(frozen=True, slots=True)
class Batch:
    """What was added together: its language, who or what made it, how many pieces, by whom and when."""

    batch: str
    language: str
    made_by: str
    pieces: int
    first: int
    added_by: str


def batches(revision: Revision) -> list[Batch]:
    """Return what was added to a revision, in order of the text. One query."""
    rows = revision.translations.order_by().values_list("batch", "language", "made_by")
    counted = rows.annotate(n=Count("pk"), first=Min("pk"), who=Max(_SHOWN), place=Min("start"))
    return [Batch(*row[:5], row[5] or "") for row in counted.order_by("place", "first")]  # type: ignore[call-arg]


def body(revision: Revision) -> list[Span]:
    """Return the blocks that a translation of the whole article has: all that are not folded and no notes."""
    rows = revision.blocks.exclude(FOLDED).exclude(kind="endnote").order_by("n").values_list("start", "end")
    return [Span(*row) for row in rows]


def within(revision: Revision, start: int, end: int) -> QuerySet[Translation]:
    """Return the translations of pieces that lie in [start, end) or hold it."""
    inside = Q(start__gte=start, end__lte=end) | Q(start__lte=start, end__gte=end)
    return revision.translations.filter(inside)
