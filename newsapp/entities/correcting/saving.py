"""Storing what a person says of one mention: where it stands and what it names; or that the machine may read it again.

The row stays through every later matching. Each is one transaction with one event; a stale form raises Stale(row).
"""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.models import Revision
from newsapp.articles.places import checked, touches
from newsapp.entities.actions import match_revision
from newsapp.entities.correcting.values import Json, Stands, sign_of, standing, state
from newsapp.entities.deciding.saving import add_spelling, entity_meant
from newsapp.entities.deciding.values import Choice, Extent, Word
from newsapp.entities.enums import Do, Form
from newsapp.entities.models import Entity, Mention
from newsapp.entities.reading_names import key_of
from newsapp.history.actions import hold, once, record, settle
from newsapp.history.models import Event
from newsapp.text.spans import Span
from newsapp.web.errors import Refused, Stale


@transaction.atomic
def correct_mention(*, stands: Stands, span: Span, choice: Choice, key: str = "", by: User) -> Event | None:
    """Say where a name stands and what it is; None for a repeated key.

    `choice` links it, makes a new entity, leaves it undecided with a type (wrong), or says that it is no name (ignore).
    Stale when it is read otherwise by now, Refused (400, 422) for a span that cannot be.
    """
    if once(key=key, by=by):
        return None
    row = _held(stands)
    before = state(row) if row else None
    _may_stand(stands, span, row)
    entity, names = _meant(stands.revision, span, choice, by)
    row = _decide(row or Mention(revision=stands.revision), span, choice, entity, by)
    make_room(row)
    match_revision(revision=stands.revision)
    after = state(row) | {"new_entity": choice.do is Do.NEW, "names": names}
    return _finish(row, "mention.corrected", before, after, key, by)


@transaction.atomic
def release_mention(*, stands: Stands, key: str = "", by: User) -> Event | None:
    """Let the machine read a mention again that somebody has decided; None for a repeated key."""
    if once(key=key, by=by):
        return None
    row = _held(stands)
    if row is None or not row.decided:
        raise Refused(_("Nobody has decided on this name: the machine reads it already."), 409)
    before = state(row)
    row.decided, row.decided_by = False, None
    row.save()
    match_revision(revision=stands.revision)
    left = standing(stands.revision, stands.span)
    return _finish(row, "mention.undecided", before, state(left) if left else None, key, by)


def make_room(row: Mention) -> None:
    """Take away what the machine read where a decided mention stands."""
    _over(row.revision, Span(row.start, row.end)).filter(decided=False).exclude(pk=row.pk).delete()


def decided_over(revision: Revision, span: Span, *, but: int = 0) -> bool:
    """Tell whether a decided mention other than the one of a key shares a letter with a span."""
    return _over(revision, span).filter(decided=True).exclude(pk=but).exists()


def _over(revision: Revision, span: Span) -> QuerySet[Mention]:
    return revision.mentions.filter(start__lt=span.end, end__gt=span.start)


def _held(stands: Stands) -> Mention | None:
    """Return the mention as the form knew it, the case held; Stale when it is gone, or another by now."""
    hold(stands.revision.article.case_id)
    row = standing(stands.revision, stands.span)
    moved = row is not None and (row.start, row.end) != (stands.span.start, stands.span.end)
    if moved or sign_of(row) != stands.sign:
        raise Stale(row)
    if row:
        row.revision = stands.revision
    return row


def _may_stand(stands: Stands, span: Span, row: Mention | None) -> None:
    checked(stands.revision, span.start, span.end)
    if not touches(span, stands.span):
        raise Refused(_("These words stand elsewhere. Select them in the reader and name them there."), 422)
    if decided_over(stands.revision, span, but=row.pk if row else 0):
        raise Refused(_("Somebody has decided on some of these words already. Correct that name instead."), 422)


def _meant(revision: Revision, span: Span, choice: Choice, by: User) -> tuple[Entity | None, list[int]]:
    """Return the entity, and the names that a new one got: shown, but not looked for in other places."""
    written = " ".join(revision.text[span.start : span.end].replace("_", " ").split())[:200]
    word = Word(revision.article.case, key_of(written), written, revision.language)
    entity = entity_meant(word, choice, by)
    if choice.do is not Do.NEW or entity is None:
        return entity, []
    return entity, [add_spelling(word, choice.name or written, revision.language, Extent(), entity, 1_000, by)]


def _decide(row: Mention, span: Span, choice: Choice, entity: Entity | None, by: User) -> Mention:
    same = entity is not None and entity.pk == row.entity_id
    row.start, row.end = span.start, span.end
    row.form = row.form if same else _form(choice, entity)
    row.entity, row.type = entity, entity.type if entity else choice.type or row.type
    row.key = key_of(row.revision.text[span.start : span.end])
    row.why, row.decision = f"said by {by}", None
    row.decided, row.decided_by = True, by
    row.save()
    return row


def _form(choice: Choice, entity: Entity | None) -> Form:
    if entity:
        return Form.NAME
    return Form.IGNORED if choice.do is Do.IGNORE else Form.CANDIDATE


def _finish(row: Mention, action: str, before: Json | None, after: Json | None, key: str, by: User) -> Event:
    case, target = row.revision.article.case, f"mention:{row.pk}"
    event = record(case=case, action=action, target=target, before=before, after=after, by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return event
