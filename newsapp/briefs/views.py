"""The page of a brief, its history, and the files it is handed over as."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from newsapp.accounts.requests import Request
from newsapp.briefs.composing import document_of
from newsapp.briefs.document import Document
from newsapp.briefs.exporting import EXPORTS, file_name
from newsapp.briefs.forms import OpenForm
from newsapp.briefs.models import Brief
from newsapp.briefs.page import asked_of, head_of, notes_told, parts_of, plain_parts
from newsapp.briefs.saved import saved_line
from newsapp.cases.access import readable
from newsapp.cases.models import Case, Membership
from newsapp.history.queries import of_target
from newsapp.history.saved import number
from newsapp.history.sentences import tell

ISSUES = 10
PAGE = 100


@require_safe
def brief(request: Request, slug: str) -> HttpResponse:
    """Show the brief of a case as it reads; for analysts with what changes it. Under htmx only the brief itself."""
    member = readable(request, slug=slug)
    template = "briefs/brief.html#brief" if request.htmx else "briefs/brief.html"
    return render(request, template, brief_context(request, member))


@require_safe
def history(request: Request, slug: str) -> HttpResponse:
    """Tell what was done to the brief, newest first: the newest events, or those before `before`."""
    member = readable(request, slug=slug)
    shown = brief_of(member.case)
    events = of_target(member.case, f"brief:{shown.pk}")
    if before := number(request.GET.get("before", "")):
        events = events.filter(n__lt=before)
    told = list(tell(events[: PAGE + 1]))
    older = told[PAGE - 1].event.n if len(told) > PAGE else None
    context = {"member": member, "case": member.case, "brief": shown, "told": told[:PAGE], "older": older}
    return render(request, "briefs/history.html", context)


@require_safe
def export(request: Request, slug: str, form: str) -> HttpResponse:
    """Hand the brief over as it stands, as a file."""
    member = readable(request, slug=slug)
    return file_of(document_of(brief_of(member.case)), form)


def file_of(document: Document, form: str) -> HttpResponse:
    """Return a document as a file to be saved; 404 for a form that is not known."""
    if form not in EXPORTS:
        raise Http404
    made = EXPORTS[form]
    name = file_name(document, made.key)
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(made.write(document), content_type=made.media_type, headers=disposition)


def brief_of(case: Case) -> Brief:
    """Return the brief of a case; 404 when none is open."""
    found = Brief.objects.filter(case=case).first()
    if found is None:
        raise Http404
    found.case = case
    return found


def brief_context(request: Request, member: Membership) -> dict[str, Any]:
    """Return what the page of the brief needs; without a brief, what it takes to begin one."""
    case = member.case
    here = reverse("briefs:brief", args=[case.slug])
    context: dict[str, Any] = {"member": member, "case": case, "brief": None, "here": here, "partial": request.htmx}
    context |= saved_line(request, case)
    shown = Brief.objects.filter(case=case).first()
    if shown is None:
        return context | {"form": OpenForm(initial={"title": case.name})}
    shown.case = case
    document, edits = document_of(shown), member.may.writes
    parts = parts_of(document, shown, context) if edits else plain_parts(document, case.slug)
    return context | {"brief": shown, "edits": edits, "parts": parts} | _beside(document, shown)


def _beside(document: Document, brief: Brief) -> dict[str, Any]:
    return head_of(document) | {
        "findings": asked_of(document, brief.case),
        "notes": notes_told(document, brief.case),
        "exports": list(EXPORTS.values()),
        "issues": list(brief.issues.defer("document").select_related("by")[:ISSUES]),
    }
