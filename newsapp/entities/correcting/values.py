"""One mention as a form is made from it, as the log keeps it, and as it is put back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from newsapp.accounts.models import User
from newsapp.articles.models import Revision
from newsapp.articles.places import label
from newsapp.articles.sentences import clean_view
from newsapp.entities.models import Entity, Mention
from newsapp.entities.queries import display_names
from newsapp.text.spans import Span

Json = dict[str, Any]
_QUOTED = 300
_KEPT = ("start", "end", "type", "form", "key", "why", "decided")


@dataclass(frozen=True, slots=True)
class Stands:
    """What a form was made from: a span of a revision, in code points, and the sign of what was read there."""

    revision: Revision
    span: Span
    sign: str


def standing(revision: Revision, span: Span) -> Mention | None:
    """Return the mention that stands at a span, else the first that shares a letter with it. One query."""
    rows = revision.mentions.filter(start__lt=span.end, end__gt=span.start).select_related("entity", "decided_by")
    found = list(rows.order_by("start", "pk"))
    exact = (row for row in found if (row.start, row.end) == (span.start, span.end))
    return next(exact, found[0] if found else None)


def sign_of(row: Mention | None) -> str:
    """Return what tells one reading of a place from another, whatever row holds it: "" for no name."""
    if row is None:
        return ""
    decided = f" by {row.decided_by_id}" if row.decided else ""
    return f"{row.entity_id or '-'} {row.form} {row.type}{decided}"


def state(row: Mention) -> Json:
    """Return a mention as plain JSON values."""
    revision, entity = row.revision, row.entity
    words = clean_view(revision).read(row.start, row.end)[:_QUOTED]
    return {
        "id": row.pk,
        "revision": revision.pk,
        "article": revision.article_id,
        "sha256": revision.sha256,
        "place": label(revision, row.start),
        "words": words,
        "entity": row.entity_id,
        "entity_key": entity.key if entity else None,
        "entity_name": called(entity) if entity else "",
        "decided_by": row.decided_by_id,
    } | {name: getattr(row, name) for name in _KEPT}


def called(entity: Entity) -> str:
    """Return what an entity is called in English, else first; its key when it has no name. At most two queries."""
    return display_names([entity.pk], "en").get(entity.pk, entity.key)


def put(row: Mention, held: Json) -> bool:
    """Write a state into a row; tell whether its entity is still there (if not, nothing is written)."""
    if held["entity"] and not Entity.objects.filter(pk=held["entity"]).exists():
        return False
    for name in _KEPT:
        setattr(row, name, held[name])
    row.entity_id, row.decision = held["entity"], None
    row.decided_by_id = held["decided_by"] if User.objects.filter(pk=held["decided_by"]).exists() else None
    row.save()
    return True
