"""Writes of the translations room: each is one transaction with one event, and can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.models import Revision
from newsapp.history.actions import hold, record, sent_before, settle
from newsapp.history.models import Event
from newsapp.translations.models import Translation
from newsapp.translations.pairing import Piece
from newsapp.web.errors import Refused, Stale

Json = dict[str, Any]
KEPT = ("id", "start", "end", "language", "text", "made_by", "batch", "by_id", "version")


@transaction.atomic
def add_translation(
    *, revision: Revision, pieces: Sequence[Piece], language: str, made_by: str, key: str = "", by: User | None
) -> Event:
    """Add what somebody made of pieces of an article. The same key twice adds once."""
    if by and (earlier := _sent_before(key, by)):
        return earlier
    hold(revision.article.case_id)
    batch = uuid4().hex
    rows = [_row(revision, piece, language, made_by, batch, by) for piece in pieces]
    Translation.objects.bulk_create(rows)
    event = _finish(revision, "added", batch, after=told(revision, rows), by=by)
    if by:
        settle(key=key, target=f"event:{event.pk}", by=by)
    return event


@transaction.atomic
def change_translation(
    *,
    translation: Translation,
    text: str,
    made_by: str,
    version: int,
    key: str = "",
    undoes: Event | None = None,
    by: User,
) -> Event:
    """Change the words of one piece, or who made them. Raises Stale when somebody changed it since."""
    if earlier := _sent_before(key, by):
        return earlier
    revision = translation.revision
    hold(revision.article.case_id)
    row = Translation.objects.filter(pk=translation.pk).first()
    if row is None:
        raise Refused(_("This translation has been taken away since."), 409)
    if row.version != version:
        raise Stale(row)
    before = told(revision, [row])
    row.text, row.made_by, row.version = text, made_by, row.version + 1
    row.save()
    after = told(revision, [row])
    event = _finish(revision, "changed", row.batch, before=before, after=after, undoes=undoes, by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return event


@transaction.atomic
def remove_translation(*, revision: Revision, batch: str, key: str = "", by: User) -> Event:
    """Take away what was added together."""
    if earlier := _sent_before(key, by):
        return earlier
    hold(revision.article.case_id)
    event = take_away(revision, batch, by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return event


def take_away(revision: Revision, batch: str, by: User, undoes: Event | None = None) -> Event:
    """Delete a batch inside the caller's transaction; Refused when it is gone already."""
    rows = list(revision.translations.filter(batch=batch))
    if not rows:
        raise Refused(_("This translation has been taken away already."), 409)
    before = told(revision, rows)
    revision.translations.filter(batch=batch).delete()
    return _finish(revision, "removed", batch, before=before, by=by, undoes=undoes)


def put_back(revision: Revision, held: Json, by: User, undoes: Event) -> Event:
    """Store again what a removal took away, inside the caller's transaction."""
    batch = held["rows"][0]["batch"]
    if revision.translations.filter(batch=batch).exists():
        raise Refused(_("This translation is there already."), 409)
    rows = [Translation(revision=revision, **row) for row in held["rows"]]
    Translation.objects.bulk_create(rows)
    return _finish(revision, "added", batch, after=told(revision, rows), by=by, undoes=undoes)


def told(revision: Revision, rows: Sequence[Translation]) -> Json:
    """Return translations as the log tells of them."""
    return {
        "article": revision.article_id,
        "revision": revision.pk,
        "outlet": revision.article.outlet,
        "rows": [{name: getattr(row, name) for name in KEPT} for row in rows],
    }


def _row(revision: Revision, piece: Piece, language: str, made_by: str, batch: str, by: User | None) -> Translation:
    span = {"start": piece.span.start, "end": piece.span.end}
    return Translation(
        revision=revision, **span, text=piece.text, language=language, made_by=made_by, batch=batch, by=by
    )


def _finish(revision: Revision, verb: str, batch: str, *, by: User | None, **more: Any) -> Event:
    redraw(revisions=[revision.pk])
    case = revision.article.case
    return record(case=case, action=f"translation.{verb}", target=f"translation:{batch}", by=by, **more)


def _sent_before(key: str, by: User) -> Event | None:
    return sent_before(key=key, by=by, about="translation:")
