"""Passages: spans of a text that are kept for a claim or cited."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from ninja import Router, Schema
from ninja.pagination import paginate
from ninja.responses import Status

from newsapp.api.answers import key_of, person, reads, writes
from newsapp.api.fields import Number, Pk, Position, Slug, Whole
from newsapp.api.paging import Pages, Rows
from newsapp.articles.models import Revision
from newsapp.articles.selection import same_words, span_of
from newsapp.articles.sentences import Sentences
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case
from newsapp.claims.actions import drop_passages, keep_passage
from newsapp.claims.models import Passage
from newsapp.claims.places import NOWHERE, Place, places_of
from newsapp.claims.values import Excerpt
from newsapp.history.queries import sent_event
from newsapp.web.errors import Refused

router = Router(tags=["Passages"])
Json = dict[str, Any]


class SpanIn(Schema):
    """Code points [start, end) of a revision's text; `quote` are the words there, so that none others are taken."""

    revision: Number
    start: Position
    end: Number
    quote: Whole


class PassageOut(Schema):
    """A stretch of a text, word for word; `kept` while it waits for a claim."""

    id: int
    article: int
    revision: int
    start: int
    end: int
    quote: str
    place: str
    kept: bool
    by: str
    at: datetime


def excerpt(case: Case, sent: SpanIn) -> Excerpt:
    """Return the span of a text of the case; 404 for another's, Refused when its words are not the quote."""
    revision = Revision.objects.select_related("article__source").filter(pk=sent.revision, article__case=case).first()
    if revision is None:
        raise Http404
    found = span_of(revision, sent.start, sent.end, Sentences(revision))
    if not same_words(sent.quote, found.quote):
        raise Refused(_("The quotation is not what stands at that place."), 422)
    return Excerpt(revision, found.start, found.end, found.quote)


def passage_data(passage: Passage, places: Mapping[int, Place]) -> Json:
    """Return a passage with its revision and `by` at hand."""
    names = ("start", "end", "quote", "kept", "at")
    return {name: getattr(passage, name) for name in names} | {
        "id": passage.pk,
        "article": passage.revision.article_id,
        "revision": passage.revision_id,
        "place": places.get(passage.pk, NOWHERE).label,
        "by": passage.by.username if passage.by else "",
    }


def _told(passages: Any) -> list[Json]:
    rows = list(passages)
    places = places_of(passage.pk for passage in rows)
    return [passage_data(passage, places) for passage in rows]


def _of(case: Case) -> Any:
    rows = Passage.objects.filter(revision__article__case=case).select_related("revision", "by").order_by("pk")
    return rows.defer("revision__text", "revision__edits", "revision__markers", "revision__links")


@router.get("/cases/{slug}/passages", response=reads(list[PassageOut]), summary="List the passages of a case")
@paginate(Pages)
def list_passages(request: HttpRequest, slug: Slug, *, kept: bool | None = None) -> Any:
    """With `kept`, only those that wait for a claim, or only the others."""
    rows = _of(readable(person(request), slug=slug).case)
    return Rows(rows if kept is None else rows.filter(kept=kept), _told)


@router.post("/cases/{slug}/passages", response=writes(PassageOut, 201), summary="Keep a passage")
def keep(request: HttpRequest, slug: Slug, sent: SpanIn) -> Any:
    """Put it into the tray of the case; one that is there already stays as it is."""
    case = writable(person(request), slug=slug).case
    done = keep_passage(case=case, excerpt=excerpt(case, sent), key=key_of(request), by=person(request).user)
    pk = (done.event.after or {})["passages"][0]["id"]
    return Status(201, _told([get_object_or_404(_of(case), pk=pk)])[0])


@router.get("/passages/{pk}", response=reads(PassageOut), summary="Read a passage")
def read_passage(request: HttpRequest, pk: Pk) -> Any:
    """One passage."""
    case = readable(person(request), articles__revisions__passages=pk).case
    return _told([get_object_or_404(_of(case), pk=pk)])[0]


@router.delete("/passages/{pk}", response=writes(None, 204), summary="Drop a kept passage")
def drop(request: HttpRequest, pk: Pk) -> Any:
    """Take it out of the tray; refused when it is not in it. It can be undone."""
    key, by = key_of(request), person(request).user
    if not sent_event(key=key, by=by):
        member = writable(person(request), articles__revisions__passages=pk)
        drop_passages(case=member.case, passages=[pk], key=key, by=by)
    return Status(204, None)
