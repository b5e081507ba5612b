"""What was read out of an article: names, quantities, dates and statements. People's decisions stand in it."""

from datetime import date
from math import isfinite
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.pagination import paginate

from newsapp.api.answers import person, reads
from newsapp.api.fields import Pk, Span
from newsapp.api.paging import Pages, Rows
from newsapp.articles.models import Revision
from newsapp.articles.queries import in_case, latest_revision
from newsapp.cases.access import readable
from newsapp.entities.models import Mention
from newsapp.findings.queries import listed

router = Router(tags=["What was read out of articles"])
Json = dict[str, Any]
Day = date


class MentionOut(Schema):
    """A place where something is named; without `entity` nobody has decided what."""

    id: int
    start: int
    end: int
    words: str
    entity: int | None
    type: str
    form: str
    decided: bool


class FindingOut(Schema):
    """What all findings have: place, words, why it was read so, and whether a person has decided."""

    id: int
    start: int
    end: int
    words: str
    why: str
    decided: bool
    version: int


class QuantityOut(FindingOut):
    """A number with its bound and unit; `low` or `high` null where it is open."""

    low: float | None
    high: float | None
    bound: str
    unit: str
    counted: str


class DateOut(FindingOut):
    """A time; `iso` as EDTF has it, `first` and `last` the days it covers."""

    iso: str
    first: date | None
    last: date | None
    resolved: str


class StatementOut(FindingOut):
    """Who says what through whom; `entities` are the keys of the speakers."""

    speaker: str
    entities: list[str]
    outlet: str
    kind: str
    quotes: list[Span]
    date: Day | None


def _text(request: HttpRequest, pk: int) -> Revision:
    return latest_revision(in_case(readable(person(request), articles=pk).case, pk))


def _found(request: HttpRequest, pk: int, kind: str) -> Rows:
    """Return the findings of one kind that nobody rejected."""
    revision = _text(request, pk)
    found = listed(revision.article, kind).filter(rejected=False)

    def told(rows: Any) -> list[Json]:
        return [
            {name: _finite(value) for name, value in row.told().items()}
            | {"id": row.pk, "words": revision.text[row.start : row.end]}
            | {"decided": row.decided, "version": row.version}
            for row in rows
        ]

    return Rows(found, told)


def _finite(value: Any) -> Any:
    return None if isinstance(value, float) and not isfinite(value) else value


@router.get("/articles/{pk}/mentions", response=reads(list[MentionOut]), summary="List the names in an article")
@paginate(Pages)
def list_mentions(request: HttpRequest, pk: Pk) -> Any:
    """In order of the text; `form` is name, context, candidate (undecided) or ignored (no name, a person said)."""
    revision = _text(request, pk)
    names = ("start", "end", "type", "form", "decided")

    def told(rows: Any) -> list[Json]:
        return [
            {name: getattr(row, name) for name in names}
            | {"id": row.pk, "entity": row.entity_id, "words": revision.text[row.start : row.end]}
            for row in rows
        ]

    return Rows(Mention.objects.filter(revision=revision).order_by("start", "pk"), told)


@router.get("/articles/{pk}/quantities", response=reads(list[QuantityOut]), summary="List the numbers in an article")
@paginate(Pages)
def list_quantities(request: HttpRequest, pk: Pk) -> Any:
    """In order of the text, without what people rejected."""
    return _found(request, pk, "quantity")


@router.get("/articles/{pk}/dates", response=reads(list[DateOut]), summary="List the dates in an article")
@paginate(Pages)
def list_dates(request: HttpRequest, pk: Pk) -> Any:
    """In order of the text, without what people rejected."""
    return _found(request, pk, "date")


@router.get(
    "/articles/{pk}/statements", response=reads(list[StatementOut]), summary="List the statements in an article"
)
@paginate(Pages)
def list_statements(request: HttpRequest, pk: Pk) -> Any:
    """In order of the text, without what people rejected."""
    return _found(request, pk, "statement")
