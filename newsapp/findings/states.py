"""A finding as the log keeps it: all that tells of it, undoes its change, and exports it."""

from __future__ import annotations

from typing import Any

from django.utils.dateparse import parse_datetime

from newsapp.accounts.models import User
from newsapp.articles.models import Revision
from newsapp.articles.places import label
from newsapp.articles.sentences import clean_view
from newsapp.entities.models import Entity
from newsapp.findings.models import DateExpression, Finding, Quantity, Statement

Json = dict[str, Any]
KINDS: dict[str, type[Finding]] = {"quantity": Quantity, "date": DateExpression, "statement": Statement}
_NAMES = {model: kind for kind, model in KINDS.items()}
_QUOTED = 300


def kind_of(row: Finding) -> str:
    """Return what sort of finding a row is, as the log and the addresses say it."""
    return _NAMES[type(row)]


def state(row: Finding) -> Json:
    """Return a row as plain JSON values."""
    revision = row.revision
    return {
        "id": row.pk,
        "kind": kind_of(row),
        "revision": revision.pk,
        "article": revision.article_id,
        "sha256": revision.sha256,
        "place": label(revision, row.start),
        "words": clean_view(revision).read(row.start, row.end)[:_QUOTED],
        "told": row.told(),
        "decided": row.decided,
        "decided_by": row.decided_by_id,
        "decided_at": row.decided_at.isoformat() if row.decided_at else None,
        "rejected": row.rejected,
        "machine": row.machine,
        "version": row.version,
    }


def put(row: Finding, told: Json) -> None:
    """Write a content into a row, with the entity of its first speaker."""
    row.write(told)
    if isinstance(row, Statement):
        ids = dict(Entity.objects.filter(key__in=row.entities).values_list("key", "pk"))
        row.entity_id = next((ids[key] for key in row.entities if key in ids), None)


def row_of(held: Json, revision: Revision) -> Finding:
    """Return the row that a state tells of, not saved: under its old number, as it stood."""
    row = KINDS[held["kind"]](revision=revision)
    row.pk = held["id"]
    put(row, held["told"])
    row.decided, row.rejected, row.machine = held["decided"], held["rejected"], held["machine"]
    row.decided_by_id = held["decided_by"] if User.objects.filter(pk=held["decided_by"]).exists() else None
    row.decided_at = parse_datetime(held["decided_at"]) if held["decided_at"] else None
    row.version = held["version"]
    return row
