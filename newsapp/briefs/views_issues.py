"""Issues: freezing one, and showing it as it was."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from newsapp.accounts.requests import Request
from newsapp.briefs import actions
from newsapp.briefs.composing import document_of
from newsapp.briefs.exporting import EXPORTS
from newsapp.briefs.forms import FreezeForm
from newsapp.briefs.issues import lost_notes, read, since
from newsapp.briefs.models import Issue
from newsapp.briefs.page import asked_of, head_of, notes_told, plain_parts
from newsapp.briefs.saved import saved_line
from newsapp.briefs.views import brief_of, file_of
from newsapp.cases.access import readable, writable

METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def freeze(request: Request, slug: str) -> HttpResponse:
    """Ask for a note, then freeze the brief as its next issue."""
    member = writable(request, slug=slug)
    brief = brief_of(member.case)
    form = FreezeForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        last = brief.issues.order_by("-number").values_list("number", flat=True).first() or 0
        brief.case = member.case
        context = {"member": member, "case": member.case, "brief": brief, "form": form, "number": last + 1}
        context["open"] = len(asked_of(document_of(brief), member.case))
        return render(request, "briefs/freeze.html", context, status=422 if form.errors else 200)
    done = actions.freeze_brief(brief=brief, **form.cleaned_data, by=request.user)
    number = (done.event.after or {})["number"]
    return redirect(f"{reverse('briefs:issue', args=[slug, number])}?done={done.event.n}")


@require_safe
def issue(request: Request, slug: str, number: int) -> HttpResponse:
    """Show an issue as it was frozen, and say what is otherwise now."""
    member = readable(request, slug=slug)
    frozen = _issue(member.case.pk, number)
    frozen.brief.case = member.case
    document, whole = read(frozen)
    context = {
        "member": member,
        "case": member.case,
        "issue": frozen,
        "whole": whole,
        "parts": plain_parts(document, slug),
        "notes": notes_told(document, member.case),
        "since": since(document, document_of(frozen.brief), lost_notes(document, member.case.pk)),
        "exports": list(EXPORTS.values()),
    }
    return render(request, "briefs/issue.html", context | head_of(document) | saved_line(request, member.case))


@require_safe
def export(request: Request, slug: str, number: int, form: str) -> HttpResponse:
    """Hand an issue over as it was frozen, as a file."""
    member = readable(request, slug=slug)
    return file_of(read(_issue(member.case.pk, number))[0], form)


def _issue(case: int, number: int) -> Issue:
    found = Issue.objects.select_related("brief", "by")
    return get_object_or_404(found, brief__case=case, number=min(number, 2**31 - 1))
