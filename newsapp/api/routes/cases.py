"""Cases: the ones of the token's person, and what was done in them."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from ninja.pagination import paginate
from ninja.responses import Status

from newsapp.api.answers import key_of, person, reads, writes
from newsapp.api.fields import Asked, Name, Number, Pk, Position, Slug
from newsapp.api.paging import Pages, Rows
from newsapp.cases import actions
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case, Membership
from newsapp.history.actions import undo
from newsapp.history.models import Event
from newsapp.history.queries import told_events
from newsapp.history.sentences import tell

router = Router(tags=["Cases"])
Json = dict[str, Any]


class CaseOut(Schema):
    """A case; `role` is what the token's person is in it, `events` the number of its last event."""

    id: int
    slug: str
    name: str
    question: str
    role: str
    version: int
    created: datetime
    events: int


class CaseIn(Schema):
    """A new case."""

    name: Name
    question: Asked = ""


class CaseChange(Schema):
    """What changes of a case; what is left out stays."""

    version: Number
    name: Name | None = None
    question: Asked | None = None


class EventOut(Schema):
    """Who did what to which thing; `hash` covers the event and `previous`, the hash before it."""

    n: int
    at: datetime
    by: str
    action: str
    target: str
    sentence: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    undoes: int | None
    undone: bool
    previous: str
    hash: str


def case_data(member: Membership, case: Case | None = None) -> Json:
    """Return a case as its member sees it."""
    case = case or member.case
    names = ("slug", "name", "question", "version", "created", "events")
    return {"id": case.pk, "role": member.role} | {name: getattr(case, name) for name in names}


def event_data(events: QuerySet[Event] | list[Event]) -> list[Json]:
    """Return events in words."""
    names = ("n", "at", "action", "target", "before", "after", "previous", "hash")
    return [
        {name: getattr(told.event, name) for name in names}
        | {
            "by": told.event.by_name,
            "sentence": told.sentence,
            "undone": told.undone,
            "undoes": told.event.undoes.n if told.event.undoes else None,
        }
        for told in tell(events)
    ]


@router.get("/cases", response=reads(list[CaseOut]), summary="List your cases")
@paginate(Pages)
def list_cases(request: HttpRequest) -> Any:
    """Every case that the token's person is a member of, oldest first."""
    mine = Membership.objects.filter(user=person(request).user).select_related("case").order_by("case_id")
    return Rows(mine, lambda members: [case_data(member) for member in members])


@router.post("/cases", response=writes(CaseOut, 201), summary="Open a case")
def open_case(request: HttpRequest, sent: CaseIn) -> Any:
    """Open it with the token's person as its owner."""
    by = person(request).user
    made = actions.create_case(name=sent.name, question=sent.question, key=key_of(request), by=by)
    return Status(201, case_data(readable(person(request), pk=made.pk)))


@router.get("/cases/{slug}", response=reads(CaseOut), summary="Read a case")
def read_case(request: HttpRequest, slug: Slug) -> Any:
    """One case."""
    return case_data(readable(person(request), slug=slug))


@router.patch("/cases/{slug}", response=writes(CaseOut), summary="Change name or question of a case")
def change_case(request: HttpRequest, slug: Slug, sent: CaseChange) -> Any:
    """Refused with 409 when the case was changed since `version`, unless what you send stands there already."""
    member = writable(person(request), slug=slug)
    name = member.case.name if sent.name is None else sent.name
    question = member.case.question if sent.question is None else sent.question
    if (name, question) == (member.case.name, member.case.question):
        return case_data(member)
    by = person(request).user
    changed = actions.change_case(case=member.case, name=name, question=question, version=sent.version, by=by)
    return case_data(member, changed)


@router.get("/cases/{slug}/events", response=reads(list[EventOut]), summary="List what was done in a case")
@paginate(Pages)
def list_events(request: HttpRequest, slug: Slug, after: Position = 0) -> Any:
    """Oldest first, those after event number `after`."""
    member = readable(person(request), slug=slug)
    return Rows(told_events(member.case).filter(n__gt=after).order_by("n"), event_data)  # type: ignore[arg-type]


@router.post("/cases/{slug}/events/{n}/undo", response=writes(EventOut), summary="Undo an event")
def undo_event(request: HttpRequest, slug: Slug, n: Pk) -> Any:
    """Do the inverse and return its event; undone twice, it is done once. Refused for what has no inverse."""
    member = writable(person(request), slug=slug)
    event = get_object_or_404(Event.objects.select_related("case"), case=member.case, n=n)
    inverse = undo(event=event, by=person(request).user)
    return event_data(told_events(member.case).filter(pk=inverse.pk))[0]
