"""Reads of the references room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.entities.queries import newest_revisions
from newsapp.references.models import HostRepair, Reference

HEAVY = ("revision__text", "revision__edits", "revision__markers", "revision__links")


def references(case: Case) -> QuerySet[Reference]:
    """Return the references of the newest revisions of a case, with article, source, and who decided and opened."""
    people = ("decided_by", "opened_by")
    found = Reference.objects.filter(revision__in=newest_revisions(case))
    related = found.select_related("revision__article__source", "revision__article__case", *people)
    return related.defer(*HEAVY).order_by("revision__article_id", "start")


def references_count(case: Case) -> int:
    """Return how many references a case has."""
    return Reference.objects.filter(revision__in=newest_revisions(case)).count()


def of_note(case: Case, article: int, number: int) -> QuerySet[Reference]:
    """Return the references of one note of an article of a case."""
    return references(case).filter(revision__article=article, number=number)


def sharing(case: Case, pages: Iterable[str]) -> dict[str, list[Article]]:
    """Return for each page the articles whose notes lead to it, where there are several. One query."""
    wanted = {page for page in pages if page}
    rows = references(case).filter(page__in=wanted) if wanted else []
    found: dict[str, dict[int, Article]] = defaultdict(dict)
    for row in rows:
        found[row.page][row.revision.article_id] = row.revision.article
    return {page: list(articles.values()) for page, articles in found.items() if len(articles) > 1}


def corrections(case: Case) -> list[dict[str, Any]]:
    """Return what people corrected in a case, as plain values for an export: hosts first, then references."""
    hosts = HostRepair.objects.filter(case=case).select_related("by")
    rows = references(case).filter(decided=True)
    return [*map(_host, hosts), *map(_correction, rows)]


def _host(row: HostRepair) -> dict[str, Any]:
    by = row.by.username if row.by else ""
    return {"kind": "host", "damaged": row.damaged, "right": row.right, "by": by, "at": row.at.isoformat()}


def _correction(row: Reference) -> dict[str, Any]:
    return {
        "kind": "reference",
        "sha256": row.revision.sha256,
        "note": row.number,
        "start": row.start,
        "end": row.end,
        "raw": row.raw,
        "machine": row.machine,
        "said": {"url": row.url, "status": row.status},
        "by": row.decided_by.username if row.decided_by else "",
        "at": row.decided_at.isoformat() if row.decided_at else "",
    }
