"""The brief of a case and its frozen issues, as the plain values every file of it is made of."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from ninja.pagination import paginate

from newsapp.api.answers import person, reads
from newsapp.api.fields import Pk, Slug
from newsapp.api.paging import Pages, Rows
from newsapp.briefs import issues
from newsapp.briefs.composing import document_of
from newsapp.briefs.document import Document
from newsapp.briefs.models import Brief, Issue
from newsapp.cases.access import readable

router = Router(tags=["Brief"])


class IssueOut(Schema):
    """A frozen issue; `sha256` is that of its document."""

    number: int
    note: str
    sha256: str
    by: str
    at: datetime


def _issues(request: HttpRequest, slug: str) -> Any:
    case = readable(person(request), slug=slug).case
    return Issue.objects.filter(brief__case=case).select_related("by").order_by("number")


def _told(found: Any) -> list[dict[str, Any]]:
    return [
        {name: getattr(one, name) for name in ("number", "note", "sha256", "at")}
        | {"by": one.by.username if one.by else ""}
        for one in found
    ]


@router.get("/cases/{slug}/brief", response=reads(Document), summary="Read the brief of a case")
def read_brief(request: HttpRequest, slug: Slug) -> Any:
    """Compose it as it stands now; 404 when none is open."""
    member = readable(person(request), slug=slug)
    found = Brief.objects.filter(case=member.case).select_related("case").first()
    if found is None:
        raise Http404
    return document_of(found)


@router.get("/cases/{slug}/brief/issues", response=reads(list[IssueOut]), summary="List the issues of a brief")
@paginate(Pages)
def list_issues(request: HttpRequest, slug: Slug) -> Any:
    """In the order in which they were handed over."""
    return Rows(_issues(request, slug), _told)


@router.get("/cases/{slug}/brief/issues/{n}", response=reads(Document), summary="Read an issue of a brief")
def read_issue(request: HttpRequest, slug: Slug, n: Pk) -> Any:
    """Read what was handed over, as it was frozen."""
    document, _whole = issues.read(get_object_or_404(_issues(request, slug), number=n))
    return document
