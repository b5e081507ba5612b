"""Search: the same query language and order as on the pages."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Field, Router, Schema

from newsapp.api.answers import person, reads
from newsapp.api.fields import Asked
from newsapp.cases.access import readable
from newsapp.cases.models import Membership
from newsapp.search.finding import find
from newsapp.search.language import Known, plan
from newsapp.search.lines import Line, lines_of

router = Router(tags=["Search"])


class PartOut(Schema):
    """Some words of a line, and whether they are a hit."""

    text: str
    hit: bool


class LineOut(Schema):
    """A paragraph, headline, wording or note with a hit, and the page it leads to."""

    kind: str
    case: str
    article: int | None
    claim: int | None
    place: str
    language: str
    parts: list[PartOut]
    hits: int
    path: str


class FoundOut(Schema):
    """A page of results; `total` counts them, `more` says that there are more than are counted."""

    items: list[LineOut]
    total: int
    more: bool
    page: int
    pages: int


@router.get("/search", response=reads(FoundOut), summary="Search one case or all of yours")
def search(
    request: HttpRequest,
    q: Asked,
    *,
    case: Annotated[str, Field(pattern=r"^[-a-zA-Z0-9_]*$", max_length=80)] = "",
    exact: bool = False,
    order: Literal["best", "newest"] = "best",
    page: Annotated[int, Field(ge=1, le=1_000)] = 1,
) -> Any:
    """Ask in the query language of the pages (docs/search.md); `exact` minds accents. Twenty results a page."""
    mine = Membership.objects.filter(user=person(request).user).values_list("case", flat=True)
    cases = [readable(person(request), slug=case).case_id] if case else list(mine)
    made = plan(q, Known(cases), exact=exact)
    if made is None:
        return {"items": [], "total": 0, "more": False, "page": 1, "pages": 0}
    found = find(made, cases, order=order, number=page)
    told = {"total": found.total, "more": found.more, "page": found.number, "pages": found.pages}
    return told | {"items": [_line(line) for line in lines_of(found.page, made, q)]}


def _line(line: Line) -> dict[str, Any]:
    entry = line.entry
    return {
        "kind": entry.kind,
        "case": entry.case.slug,
        "article": entry.article_id,
        "claim": entry.claim_id,
        "place": line.place,
        "language": entry.language,
        "parts": [{"text": text, "hit": hit} for text, hit in line.parts],
        "hits": line.hits,
        "path": line.url,
    }
