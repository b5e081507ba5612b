"""Reads of the findings room. Rows are plain values: a report has thousands of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from newsapp.articles.models import Article, Revision
from newsapp.cases.models import Case
from newsapp.findings.models import Finding
from newsapp.findings.states import KINDS


class QuantityRow(NamedTuple):
    """A quantity; `low` and `high` None where the interval is open."""

    pk: int
    start: int
    end: int
    low: float | None
    high: float | None
    bound: str
    unit: str
    counted: str
    other: float | None
    why: str
    decided: bool
    version: int


class DateRow(NamedTuple):
    """A date expression; `first` and `last` None for a duration or an unknown year."""

    pk: int
    start: int
    end: int
    iso: str
    first: date | None
    last: date | None
    resolved: str
    why: str
    decided: bool
    version: int


class StatementRow(NamedTuple):
    """A statement; `entities` are the keys of the speakers, `entity_id` the first of them."""

    pk: int
    start: int
    end: int
    speaker: str
    entity_id: int | None
    entities: list[str]
    outlet: str
    kind: str
    verb_start: int | None
    verb_end: int | None
    endnotes: list[int]
    quotes: list[list[int]]
    date: date | None
    why: str
    decided: bool
    version: int


@dataclass(frozen=True, slots=True)
class Found:
    """What is read out of a stretch of text, in order of the text."""

    quantities: list[QuantityRow]
    dates: list[DateRow]
    statements: list[StatementRow]


def of(revision: Revision | int, start: int = 0, end: int | None = None) -> Found:
    """Return the findings that share a character with [start, end) of a revision (its number will do). Three queries.

    What a person rejected is left out.
    """
    pk = revision if isinstance(revision, int) else revision.pk
    rows = {kind: model._default_manager.filter(revision_id=pk, rejected=False) for kind, model in KINDS.items()}  # noqa: SLF001
    inside = {kind: _inside(found, start, end) for kind, found in rows.items()}
    return Found(
        [QuantityRow(*row) for row in inside["quantity"].values_list(*QuantityRow._fields)],
        [DateRow(*row) for row in inside["date"].values_list(*DateRow._fields)],
        [StatementRow(*row) for row in inside["statement"].values_list(*StatementRow._fields)],
    )


def _inside(rows: QuerySet[Finding], start: int, end: int | None) -> QuerySet[Finding]:
    found = rows.filter(end__gt=start) if start else rows
    return found if end is None else found.filter(start__lt=end)


def listed(article: Article, kind: str) -> QuerySet[Finding]:
    """Return the findings of one kind in the newest revision of an article, rejected ones too."""
    newest = article.revisions.order_by("-n").values("pk")[:1]
    rows = KINDS[kind]._default_manager.filter(revision__in=newest)  # noqa: SLF001
    return rows.select_related("decided_by").order_by("start", "pk")


def corrections(case: Case) -> list[dict[str, Any]]:
    """Return every decision about a finding of a case as plain values, in order of article and text. Three queries."""
    found: list[dict[str, Any]] = []
    for kind, model in KINDS.items():
        rows = model._default_manager.filter(revision__article__case=case, decided=True)  # noqa: SLF001
        rows = rows.select_related("revision__article__source", "decided_by").order_by("revision", "start", "pk")
        found += [_correction(kind, row) for row in rows]
    return sorted(found, key=lambda row: (row["article"]["id"], row["revision"], row["start"]))


def _correction(kind: str, row: Finding) -> dict[str, Any]:
    revision = row.revision
    article = revision.article
    return {
        "kind": kind,
        "article": {"id": article.pk, "title": article.title, "source": article.outlet, "url": article.url},
        "sha256": revision.sha256,
        "revision": revision.n,
        "start": row.start,
        "end": row.end,
        "words": revision.text[row.start : row.end],
        "decision": "rejected" if row.rejected else "corrected" if row.machine else "added",
        "before": row.machine or None,
        "after": None if row.rejected else row.told(),
        "by": row.decided_by.username if row.decided_by else "",
        "at": row.decided_at.isoformat() if row.decided_at else None,
    }
