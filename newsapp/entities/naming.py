"""What a person says a name means: for this mention, this article, or this case. It wins over every later matching."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify

from newsapp.accounts.models import User
from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.entities.after import matched
from newsapp.entities.enums import NameKind, Scope
from newsapp.entities.models import Entity, Mention, Name
from newsapp.entities.reading_names import key_of
from newsapp.entities.rematch import rematch_name
from newsapp.history.actions import hold, once, record, settle
from newsapp.history.models import Event
from newsapp.text.normalise import fold


@dataclass(frozen=True, slots=True)
class Place:
    """Where the name stands: a span of a revision, in code points."""

    revision: Revision
    start: int
    end: int


def add_name(
    *,
    case: Case,
    place: Place,
    entity: Entity | None,
    new_type: str,
    scope: Scope,
    name: str = "",
    key: str = "",
    by: User,
) -> Event | None:
    """Say that the words at a place name an entity (None: a new one of `new_type`), as far as `scope` reaches.

    `name` is the form to be remembered (default: the words as written). Returns the event, None for a repeated key.
    """
    written = " ".join((name or place.revision.text[place.start : place.end]).replace("_", " ").split())[:200]
    with transaction.atomic():
        if once(key=key, by=by):
            return None
        hold(case.pk)
        meant = entity or new_entity(case, written, new_type, by)
        store = _decide if scope is Scope.MENTION else _remember
        event = store(case, place, meant, written, scope, entity is None, by)
        settle(key=key, target=event.target, by=by)
    if scope is not Scope.MENTION:
        rematch_name(text=written, case=case, article=place.revision.article if scope is Scope.ARTICLE else None)
    return event


def add_case_name(*, case: Case, entity: Entity, text: str, language: str, key: str = "", by: User) -> Event | None:
    """Add a name in a language to an entity, for a case; returns the event, None for a repeated key."""
    written = " ".join(text.split())
    with transaction.atomic():
        if once(key=key, by=by):
            return None
        hold(case.pk)
        name = Name.objects.create(
            entity=entity,
            text=written,
            folded=fold(written).text,
            language=language,
            case=case,
            added_by=by,
            order=1_000,
        )
        after = {
            "name": written,
            "entity": entity.pk,
            "entity_name": shown_name(entity, written),
            "type": entity.type,
            "scope": Scope.CASE.value,
            "new_entity": False,
        }
        event = record(case=case, action="name.added", target=f"name:{name.pk}", after=after, by=by)
        settle(key=key, target=event.target, by=by)
    rematch_name(text=written, case=case, article=None)
    return event


def new_entity(case: Case, written: str, new_type: str, by: User) -> Entity:
    """Store a new entity of a case, with a key made of its name."""
    stem = slugify(written)[:90] or "name"
    key, n = f"{stem}-c{case.pk}", 1
    while Entity.objects.filter(key=key).exists():
        n += 1
        key = f"{stem}-c{case.pk}-{n}"
    return Entity.objects.create(key=key, type=new_type, case=case, added_by=by)


def _remember(case: Case, place: Place, entity: Entity, written: str, scope: Scope, fresh: bool, by: User) -> Event:  # noqa: FBT001
    name = Name.objects.create(
        entity=entity,
        text=written,
        folded=fold(written).text,
        language=place.revision.language,
        kind=NameKind.FULL,
        order=1_000,
        case=case,
        article=place.revision.article if scope is Scope.ARTICLE else None,
        added_by=by,
    )
    after = _told(entity, written, scope, place, fresh=fresh)
    return record(case=case, action="name.added", target=f"name:{name.pk}", after=after, by=by)


def _decide(case: Case, place: Place, entity: Entity, written: str, scope: Scope, fresh: bool, by: User) -> Event:  # noqa: FBT001
    if fresh:
        Name.objects.create(
            entity=entity,
            text=written,
            folded=fold(written).text,
            language=place.revision.language,
            case=case,
            article=place.revision.article,
            added_by=by,
            order=1_000,
            matched=False,
        )
    place.revision.mentions.filter(start__lt=place.end, end__gt=place.start).delete()
    mention = Mention.objects.create(
        revision=place.revision,
        start=place.start,
        end=place.end,
        entity=entity,
        type=entity.type,
        form="name",
        key=key_of(place.revision.text[place.start : place.end]),
        why=f"said by {by}",
        decided=True,
        decided_by=by,
    )
    redraw(revisions=[place.revision.pk])
    matched(place.revision)
    after = _told(entity, written, scope, place, fresh=fresh)
    return record(case=case, action="mention.decided", target=f"mention:{mention.pk}", after=after, by=by)


def _told(entity: Entity, written: str, scope: Scope, place: Place, *, fresh: bool) -> dict[str, object]:
    return {
        "name": written,
        "entity": entity.pk,
        "entity_name": shown_name(entity, written),
        "type": entity.type,
        "scope": scope.value,
        "new_entity": fresh,
        "revision": place.revision.pk,
        "article": place.revision.article_id,
        "start": place.start,
        "end": place.end,
    }


def shown_name(entity: Entity, written: str) -> str:
    """Return the first name of an entity, or what was written when it has none."""
    return entity.names.order_by("order", "pk").values_list("text", flat=True).first() or written
