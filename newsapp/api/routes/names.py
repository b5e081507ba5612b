"""Entities with their names."""

from datetime import datetime
from typing import Any, Literal

from django.db.models import Count, Exists, OuterRef, Q
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from ninja import Router, Schema
from ninja.pagination import paginate
from ninja.responses import Status

from newsapp.api.answers import key_of, person, reads, writes
from newsapp.api.fields import Name, Number, Pk, Slug
from newsapp.api.paging import Pages, Rows
from newsapp.api.routes.passages import SpanIn, excerpt
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case
from newsapp.entities.enums import Scope
from newsapp.entities.models import Entity, Mention
from newsapp.entities.models import Name as Written
from newsapp.entities.naming import Place, add_case_name, add_name
from newsapp.entities.queries import display_names, visible_names
from newsapp.history.models import Event
from newsapp.history.queries import sent_target
from newsapp.web.errors import Refused

router = Router(tags=["Entities and sources"])
Json = dict[str, Any]
Kind = Literal["PER", "ORG", "MEDIA", "GPE", "LOC", "FAC", "WEAPON", "EVENT"]
Tongue = Literal["vi", "en", "ko", "ru", "uk", "zh", "ja", "fr", "it", "de", "es"]


class EntityOut(Schema):
    """A thing that texts of the case name; `own` when only this case knows it."""

    id: int
    key: str
    type: str
    country: str
    name: str
    own: bool
    mentions: int


class NameOut(Schema):
    """One way to write an entity."""

    id: int
    text: str
    language: str
    kind: str
    own: bool
    by: str
    added: datetime


class NamingIn(Schema):
    """What the words of a span name: `entity`, or a new one of `new_type`; and how far that holds."""

    span: SpanIn
    entity: Number | None = None
    new_type: Kind | None = None
    name: Name | None = None
    scope: Literal["mention", "article", "case"] = "case"


class NameIn(Schema):
    """A further name of an entity in this case."""

    text: Name
    language: Tongue


class NamedOut(Schema):
    """That it was done; `entity` is what is named."""

    entity: int


def _entities(case: Case) -> Any:
    here = Mention.objects.filter(entity=OuterRef("pk"), revision__article__case=case)
    counted = Count("mentions", filter=Q(mentions__revision__article__case=case))
    mine = Q(case=None) | Q(case=case)
    return Entity.objects.filter(mine).filter(Exists(here) | Q(case=case)).annotate(times=counted).order_by("pk")


def _told(entities: Any) -> list[Json]:
    rows = list(entities)
    names = display_names([one.pk for one in rows], "en")
    return [
        {"id": one.pk, "key": one.key, "type": one.type, "country": one.country, "mentions": one.times}
        | {"name": names.get(one.pk, one.key), "own": one.case_id is not None}
        for one in rows
    ]


def _names(names: Any) -> list[Json]:
    return [
        {"id": one.pk, "text": one.text, "language": one.language, "kind": one.kind, "added": one.added}
        | {"own": one.case_id is not None, "by": one.added_by.username if one.added_by else ""}
        for one in names
    ]


def _known(case: Case, pk: int) -> Entity:
    """Return an entity that is everybody's or the case's own."""
    return get_object_or_404(Entity.objects.filter(Q(case=None) | Q(case=case)), pk=pk)


@router.get("/cases/{slug}/entities", response=reads(list[EntityOut]), summary="List what a case names")
@paginate(Pages)
def list_entities(request: HttpRequest, slug: Slug) -> Any:
    """Everything its texts name, and its own entities."""
    return Rows(_entities(readable(person(request), slug=slug).case), _told)


@router.get("/cases/{slug}/entities/{entity}", response=reads(EntityOut), summary="Read an entity")
def read_entity(request: HttpRequest, slug: Slug, entity: Pk) -> Any:
    """One thing as this case knows it."""
    case = readable(person(request), slug=slug).case
    return _told([get_object_or_404(_entities(case), pk=entity)])[0]


@router.get(
    "/cases/{slug}/entities/{entity}/names", response=reads(list[NameOut]), summary="List the names of an entity"
)
@paginate(Pages)
def list_names(request: HttpRequest, slug: Slug, entity: Pk) -> Any:
    """Everybody's and this case's, the first of a language being the one that is shown."""
    case = readable(person(request), slug=slug).case
    rows = visible_names(case).filter(entity=_known(case, entity)).select_related("added_by")
    return Rows(rows.order_by("order", "pk"), _names)


@router.post("/cases/{slug}/entities/{entity}/names", response=writes(NameOut, 201), summary="Add a name of an entity")
def name_entity(request: HttpRequest, slug: Slug, entity: Pk, sent: NameIn) -> Any:
    """Add it for this case, and match its articles again."""
    case = writable(person(request), slug=slug).case
    found, key, by = _known(case, entity), key_of(request), person(request).user
    add_case_name(case=case, entity=found, text=sent.text, language=sent.language, key=key, by=by)
    written = " ".join(sent.text.split())
    mine = Written.objects.filter(case=case, entity=found, text=written, language=sent.language)
    newest = mine.select_related("added_by").order_by("-pk").first()
    if newest is None:  # a repeated key whose name was taken back since
        raise Http404
    return Status(201, _names([newest])[0])


@router.post("/cases/{slug}/names", response=writes(NamedOut, 201), summary="Say what words name")
def say_name(request: HttpRequest, slug: Slug, sent: NamingIn) -> Any:
    """Let the words of a span name an entity, or a new one, in this mention, article or case."""
    case = writable(person(request), slug=slug).case
    place, key, by = excerpt(case, sent.span), key_of(request), person(request).user
    if (sent.entity is None) == (sent.new_type is None):
        raise Refused(_("Send one of entity and new_type."), 422)
    if not (sent.name or place.quote).replace("_", " ").strip():
        raise Refused(_("These words are no name."), 422)
    event = add_name(
        case=case,
        place=Place(place.revision, place.start, place.end),
        entity=_known(case, sent.entity) if sent.entity else None,
        new_type=sent.new_type or "",
        scope=Scope(sent.scope),
        name=sent.name or "",
        key=key,
        by=by,
    )
    event = event or Event.objects.filter(case=case, target=sent_target(key=key, by=by)).order_by("n").first()
    if event is None:
        raise Http404
    return Status(201, {"entity": (event.after or {})["entity"]})
