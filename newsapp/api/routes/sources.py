"""Sources: who publishes what the cases of the token's person hold."""

from typing import Any, Literal

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from ninja.pagination import paginate
from ninja.responses import Status

from newsapp.api.answers import key_of, person, reads, writes
from newsapp.api.fields import Name, Number, Pk, Slug
from newsapp.api.paging import Pages, Rows
from newsapp.articles.actions.sources import add_source, change_source, own_case
from newsapp.articles.queries import sources_for
from newsapp.cases.access import writable

router = Router(tags=["Entities and sources"])
Json = dict[str, Any]
Kind = Literal["outlet", "agency", "think_tank", "government", "person", "account"]


class SourceOut(Schema):
    """Who publishes; `parent` is what it is part of, `articles` those of your cases.

    `case` is the only one that has it, null when everybody shares it.
    """

    id: int
    name: str
    kind: str
    parent: int | None
    case: str | None
    articles: int
    version: int


class SourceIn(Schema):
    """A new source of a case; `parent` is a source that it is part of."""

    name: Name
    kind: Kind = "outlet"
    parent: Number | None = None


class SourceChange(Schema):
    """What changes of a source; what is left out stays, and `parent` null makes it part of nothing."""

    version: Number
    name: Name | None = None
    kind: Kind | None = None
    parent: Number | None = None


def source_data(sources: Any) -> list[Json]:
    """Return sources as rows of `sources_for`."""
    return [
        {"id": one.pk, "name": one.name, "kind": one.kind, "parent": one.parent_id, "version": one.version}
        | {"case": one.case.slug if one.case else None, "articles": one.count}
        for one in sources
    ]


def _one(request: HttpRequest, pk: int) -> Json:
    return source_data([get_object_or_404(sources_for(person(request).user), pk=pk)])[0]


@router.get("/sources", response=reads(list[SourceOut]), summary="List the sources of your cases")
@paginate(Pages)
def list_sources(request: HttpRequest) -> Any:
    """By name: those of articles that you may read, and those that your cases added."""
    return Rows(sources_for(person(request).user), source_data)


@router.post("/cases/{slug}/sources", response=writes(SourceOut, 201), summary="Add a source to a case")
def new_source(request: HttpRequest, slug: Slug, sent: SourceIn) -> Any:
    """Make it the case's own. Refused with 422 when the case knows one of that name."""
    case, by = writable(person(request), slug=slug).case, person(request).user
    done = add_source(case=case, **sent.dict(), key=key_of(request), by=by)
    if done.source is None:  # a repeated key whose source was taken out since
        raise Http404
    return Status(201, _one(request, done.source.pk))


@router.get("/sources/{pk}", response=reads(SourceOut), summary="Read a source")
def read_source(request: HttpRequest, pk: Pk) -> Any:
    """One source that you may read."""
    return _one(request, pk)


@router.patch("/sources/{pk}", response=writes(SourceOut), summary="Change a source")
def edit_source(request: HttpRequest, pk: Pk, sent: SourceChange) -> Any:
    """Change a case's own; its articles follow. Refused with 409 for a stale version, or for what all share."""
    found = get_object_or_404(sources_for(person(request).user), pk=pk)
    writable(person(request), pk=own_case(found).pk)
    parent = sent.parent if "parent" in sent.model_fields_set else found.parent_id
    change_source(
        source=found,
        version=sent.version,
        name=sent.name or found.name,
        kind=sent.kind or found.kind,
        parent=parent,
        key=key_of(request),
        by=person(request).user,
    )
    return _one(request, pk)
