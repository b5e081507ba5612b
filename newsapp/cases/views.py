"""Pages for making, changing and deleting a case."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from newsapp.accounts.requests import Request
from newsapp.cases import actions
from newsapp.cases.access import owned, readable, writable
from newsapp.cases.forms import CaseForm, DeleteForm, SeenForm
from newsapp.web.errors import Refused, Stale


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    """Make a case."""
    form = CaseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        cleaned = form.cleaned_data
        made = actions.create_case(
            name=cleaned["name"], question=cleaned["question"], key=cleaned["key"], by=request.user
        )
        return redirect(made)
    return render(request, "cases/new.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def edit(request: Request, slug: str) -> HttpResponse:
    """Change name and question."""
    member = writable(request, slug=slug)
    case = member.case
    start = {"name": case.name, "question": case.question, "version": case.version}
    form = CaseForm(request.POST if request.method == "POST" else None, initial=start)
    context = {"member": member, "case": case, "form": form}
    if form.is_valid():
        cleaned = form.cleaned_data
        try:
            fields = {name: cleaned[name] for name in ("name", "question", "version")}
            actions.change_case(case=case, **fields, by=request.user)
        except Stale as stale:
            return render(request, "cases/edit.html", context | {"theirs": stale.current}, status=409)
        return redirect(case)
    return render(request, "cases/edit.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def delete(request: Request, slug: str) -> HttpResponse:
    """Delete a case after its name is typed again."""
    member = owned(request, slug=slug)
    form = DeleteForm(request.POST if request.method == "POST" else None, expected=member.case.name)
    if form.is_valid():
        actions.delete_case(case=member.case, by=request.user)
        return redirect("desk:home")
    context = {"member": member, "case": member.case, "form": form}
    return render(request, "cases/delete.html", context, status=422 if form.errors else 200)


@require_POST
def seen(request: Request, slug: str) -> HttpResponse:
    """Note that the person has seen what the page told them of."""
    member = readable(request, slug=slug)
    form = SeenForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Nothing was noted: open the list of cases and press Seen there."))
    actions.note_seen(member=member, upto=form.cleaned_data["upto"])
    return redirect("desk:home")
