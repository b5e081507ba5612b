"""Claims and their citations: wording, citing, changing, taking away."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from ninja.pagination import paginate
from ninja.responses import Status
from pydantic import Field

from newsapp.api.answers import key_of, person, reads, writes
from newsapp.api.fields import Name, Note, Number, Person, Pk, Role, Slug, Wording
from newsapp.api.paging import Pages, Rows
from newsapp.api.routes.passages import PassageOut, SpanIn, excerpt, passage_data
from newsapp.cases.access import readable, writable
from newsapp.claims import actions
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Claim
from newsapp.claims.places import places_of
from newsapp.claims.queries import counted, with_articles
from newsapp.claims.values import Details
from newsapp.history.queries import sent_event

router = Router(tags=["Claims and citations"])
Json = dict[str, Any]


class ClaimOut(Schema):
    """A claim, with how many citations it has by role, in how many articles; `questions` are those it answers."""

    id: int
    case: str
    number: int
    label: str
    wording: str
    note: str
    questions: list[int]
    by: str
    at: datetime
    changed: datetime
    version: int
    citations: int
    articles: int
    reports: int
    supports: int
    disputes: int
    touches_on: int
    disputed: bool


class DetailsIn(Schema):
    """What citations say: `chain` is who says it, nearest the page first; `unknown` that the text hides from whom."""

    role: Role = "reports"
    chain: list[Name] = Field(default_factory=list, max_length=20)
    unknown: bool = False
    translation: Note = ""
    translator: Person = ""
    note: Note = ""


class ClaimIn(Schema):
    """A new claim, and the spans it is cited from."""

    wording: Wording
    note: Note = ""
    spans: list[SpanIn] = Field(default_factory=list, max_length=50)
    details: DetailsIn = DetailsIn()


class ClaimChange(Schema):
    """What changes of a claim; what is left out stays."""

    version: Number
    wording: Wording | None = None
    note: Note | None = None


class CitationsIn(Schema):
    """Spans to cite for a claim; refused when the claim is not of `version` any more, if that is given."""

    version: Number | None = None
    spans: list[SpanIn] = Field(min_length=1, max_length=50)
    details: DetailsIn = DetailsIn()


class CitationChange(Schema):
    """What changes of a citation; what is left out stays."""

    version: Number
    role: Role | None = None
    chain: list[Name] | None = Field(None, max_length=20)
    unknown: bool | None = None
    translation: Note | None = None
    translator: Person | None = None
    note: Note | None = None


class CitationOut(Schema):
    """A claim tied to one passage."""

    id: int
    claim: int
    passage: PassageOut
    role: str
    chain: list[str]
    unknown: bool
    translation: str
    translator: str
    note: str
    by: str
    at: datetime
    version: int


def claim_data(claims: Any) -> list[Json]:
    """Return claims as rows of `counted`, with their questions, by and case at hand."""
    names = ("number", "label", "wording", "note", "at", "changed", "version", "articles", "disputed")
    roles = ("reports", "supports", "disputes", "touches_on")
    return [
        {name: getattr(claim, name) for name in (*names, *roles)}
        | {
            "id": claim.pk,
            "case": claim.case.slug,
            "by": claim.by.username if claim.by else "",
            "citations": claim.cited,
            "questions": [question.pk for question in claim.questions.all()],
        }
        for claim in claims
    ]


def told_claims(**condition: Any) -> Any:
    """Return claims with all that telling them needs, in order of their numbers."""
    rows = counted(Claim.objects.filter(**condition)).select_related("by", "case")
    return rows.prefetch_related("questions").order_by("number", "pk")


def citation_data(citations: Any) -> list[Json]:
    """Return citations as rows of `told_citations`. One query."""
    rows = list(citations)
    places = places_of(citation.passage_id for citation in rows)
    names = ("role", "unknown", "translation", "translator", "note", "at", "version")
    return [
        {name: getattr(citation, name) for name in names}
        | {
            "id": citation.pk,
            "claim": citation.claim_id,
            "chain": [link.name for link in citation.chain.all()],
            "by": citation.by.username if citation.by else "",
            "passage": passage_data(citation.passage, places),
        }
        for citation in rows
    ]


def told_citations(**condition: Any) -> Any:
    """Return citations with all that telling them needs, in the order in which they were made."""
    return with_articles(Citation.objects.filter(**condition)).select_related("passage__by").order_by("pk")


def _details(sent: DetailsIn, by: object) -> Details:
    """Return what was sent; a translation without a name is the sender's."""
    return Details(
        role=CitationRole(sent.role),
        chain=tuple(sent.chain),
        unknown=sent.unknown,
        translation=sent.translation,
        translator=(sent.translator or str(by)) if sent.translation else "",
        note=sent.note,
    )


@router.get("/cases/{slug}/claims", response=reads(list[ClaimOut]), summary="List the claims of a case")
@paginate(Pages)
def list_claims(request: HttpRequest, slug: Slug) -> Any:
    """In order of their numbers."""
    return Rows(told_claims(case=readable(person(request), slug=slug).case), claim_data)


@router.post("/cases/{slug}/claims", response=writes(ClaimOut, 201), summary="Word a claim")
def word_claim(request: HttpRequest, slug: Slug, sent: ClaimIn) -> Any:
    """Give it the next number of its case and cite it from the spans, in one step."""
    member = writable(person(request), slug=slug)
    by = person(request).user
    done = actions.add_claim(
        case=member.case,
        wording=sent.wording,
        excerpts=[excerpt(member.case, span) for span in sent.spans],
        details=_details(sent.details, by),
        note=sent.note,
        key=key_of(request),
        by=by,
    )
    pk = int(done.event.target.partition(":")[2])
    return Status(201, claim_data([get_object_or_404(told_claims(case=member.case), pk=pk)])[0])


@router.get("/claims/{pk}", response=reads(ClaimOut), summary="Read a claim")
def read_claim(request: HttpRequest, pk: Pk) -> Any:
    """One claim."""
    member = readable(person(request), claims=pk)
    return claim_data([get_object_or_404(told_claims(case=member.case), pk=pk)])[0]


@router.patch("/claims/{pk}", response=writes(ClaimOut), summary="Reword a claim or change its note")
def change_claim(request: HttpRequest, pk: Pk, sent: ClaimChange) -> Any:
    """Refused with 409 when the claim was changed since `version`."""
    member = writable(person(request), claims=pk)
    claim = get_object_or_404(Claim, pk=pk, case=member.case)
    wording = claim.wording if sent.wording is None else sent.wording
    note = claim.note if sent.note is None else sent.note
    actions.change_claim(
        claim=claim, version=sent.version, wording=wording, note=note, key=key_of(request), by=person(request).user
    )
    return claim_data([get_object_or_404(told_claims(case=member.case), pk=pk)])[0]


@router.delete("/claims/{pk}", response=writes(None, 204), summary="Delete a claim with its citations")
def delete_claim(request: HttpRequest, pk: Pk) -> Any:
    """Delete it; this can be undone. Sent again with the same key, it is answered like the first time."""
    key, by = key_of(request), person(request).user
    if not sent_event(key=key, by=by):
        member = writable(person(request), claims=pk)
        actions.delete_claim(claim=get_object_or_404(Claim, pk=pk, case=member.case), key=key, by=by)
    return Status(204, None)


@router.get("/claims/{pk}/citations", response=reads(list[CitationOut]), summary="List the citations of a claim")
@paginate(Pages)
def list_citations(request: HttpRequest, pk: Pk) -> Any:
    """In the order in which they were made."""
    member = readable(person(request), claims=pk)
    return Rows(told_citations(claim=pk, claim__case=member.case), citation_data)


@router.post("/claims/{pk}/citations", response=writes(list[CitationOut], 201), summary="Cite spans for a claim")
def cite(request: HttpRequest, pk: Pk, sent: CitationsIn) -> Any:
    """Those cited for it already are left as they are; the answer tells of the new ones."""
    member = writable(person(request), claims=pk)
    by = person(request).user
    done = actions.cite(
        claim=get_object_or_404(Claim, pk=pk, case=member.case),
        excerpts=[excerpt(member.case, span) for span in sent.spans],
        details=_details(sent.details, by),
        version=sent.version,
        key=key_of(request),
        by=by,
    )
    made = [one["id"] for one in (done.event.after or {}).get("citations", [])]
    return Status(201, citation_data(told_citations(pk__in=made, claim__case=member.case)))


@router.get("/citations/{pk}", response=reads(CitationOut), summary="Read a citation")
def read_citation(request: HttpRequest, pk: Pk) -> Any:
    """One citation with its passage."""
    member = readable(person(request), claims__citations=pk)
    return citation_data([get_object_or_404(told_citations(claim__case=member.case), pk=pk)])[0]


@router.patch("/citations/{pk}", response=writes(CitationOut), summary="Change what a citation says")
def change_citation(request: HttpRequest, pk: Pk, sent: CitationChange) -> Any:
    """Refused with 409 when the citation was changed since `version`."""
    member = writable(person(request), claims__citations=pk)
    mine, by = told_citations(claim__case=member.case), person(request).user
    stands = citation_data([get_object_or_404(mine, pk=pk)])[0]
    said = {name: value for name, value in sent.dict().items() if name != "version" and value is not None}
    details = _details(DetailsIn.model_construct(**{name: stands[name] for name in DetailsIn.model_fields} | said), by)
    actions.change_citation(
        citation=get_object_or_404(Citation.objects.select_related("claim"), pk=pk, claim__case=member.case),
        version=sent.version,
        details=details,
        key=key_of(request),
        by=by,
    )
    return citation_data([get_object_or_404(mine.all(), pk=pk)])[0]


@router.delete("/citations/{pk}", response=writes(None, 204), summary="Take a passage away from its claim")
def delete_citation(request: HttpRequest, pk: Pk) -> Any:
    """Leave the claim as it is; this can be undone. Sent again with the same key, it is answered as before."""
    key, by = key_of(request), person(request).user
    if not sent_event(key=key, by=by):
        member = writable(person(request), claims__citations=pk)
        found = get_object_or_404(Citation.objects.select_related("claim"), pk=pk, claim__case=member.case)
        actions.delete_citation(citation=found, key=key, by=by)
    return Status(204, None)
