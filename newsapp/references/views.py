"""Pages of the references room."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case, Membership
from newsapp.history.models import Event
from newsapp.history.saved import saying
from newsapp.references import actions, queries
from newsapp.references.forms import CorrectForm, HostForm, OpenedForm, RemoveForm
from newsapp.references.models import HostRepair, Reference
from newsapp.references.page import Row, filters, groups, rows_of, saved_line, shown
from newsapp.web.errors import Refused, Stale
from newsapp.web.onward import onward


@require_safe
def notes(request: Request, slug: str) -> HttpResponse:
    """Show all references of a case by publisher, or those of one kind (`show`)."""
    member = readable(request, slug=slug)
    rows = rows_of(queries.references(member.case))
    show = request.GET.get("show", "")
    kept = shown(rows, show)
    context = {
        "member": member,
        "case": member.case,
        "total": len(rows),
        "kept": len(kept),
        "show": show,
        "groups": groups(kept),
        "filters": filters(rows, show),
        "here": request.get_full_path(),
    }
    return render(request, "references/notes.html", context | saved_line(request, member.case))


@require_http_methods(["GET", "POST"])
def reference(request: Request, slug: str, pk: int) -> HttpResponse:
    """Show one reference, and correct it: another address, or none to be had."""
    member = (writable if request.method == "POST" else readable)(request, slug=slug)
    found = _found(member.case, pk)
    if request.method != "POST":
        form = CorrectForm(initial={"version": found.version, "url": found.url})
        return _shown(request, member, found, form)
    form = CorrectForm(request.POST)
    if not form.is_valid():
        return _shown(request, member, found, form, status=422)
    try:
        done = form.save(found, by=request.user)
    except Stale as stale:
        return _stale(request, member, form, stale)
    except Refused as refused:
        form.add_error(None, refused.message)
        return _shown(request, member, found, form, status=refused.status)
    return _back(request, slug, done.event, found.pk)


@require_POST
def opened(request: Request, slug: str, pk: int) -> HttpResponse:
    """Mark a reference as opened, or as not opened."""
    member = writable(request, slug=slug)
    found = _found(member.case, pk)
    form = OpenedForm(request.POST)
    if not form.is_valid():
        return redirect("references:reference", slug=slug, pk=pk)
    done = actions.mark_opened(reference=found, opened=form.cleaned_data["opened"], by=request.user)
    return _back(request, slug, done.event if done else None, found.pk)


@require_http_methods(["GET", "POST"])
def hosts(request: Request, slug: str) -> HttpResponse:
    """Show the damaged hosts that a case knows; add one, or take one out."""
    member = (writable if request.method == "POST" else readable)(request, slug=slug)
    if request.method != "POST":
        return _table(request, member, HostForm())
    if "host" in request.POST:
        return _removed(request, member)
    form = HostForm(request.POST)
    if not form.is_valid():
        return _table(request, member, form, status=422)
    try:
        event = actions.add_host(case=member.case, **form.cleaned_data, by=request.user)
    except Refused as refused:
        form.add_error(None, refused.message)
        return _table(request, member, form, status=refused.status)
    return redirect(saying(reverse("references:hosts", args=[slug]), event))


def _removed(request: Request, member: Membership) -> HttpResponse:
    form = RemoveForm(request.POST)
    rows = HostRepair.objects.select_related("case").filter(case=member.case)
    row = rows.filter(pk=form.cleaned_data["host"]).first() if form.is_valid() else None
    if row is None:
        raise Http404
    event = actions.remove_host(host=row, by=request.user)
    return redirect(saying(reverse("references:hosts", args=[member.case.slug]), event))


def _table(request: Request, member: Membership, form: HostForm, status: int = 200) -> HttpResponse:
    rows = HostRepair.objects.filter(case=member.case).select_related("by")
    context = {"member": member, "case": member.case, "hosts": rows, "form": form}
    return render(request, "references/hosts.html", context | saved_line(request, member.case), status=status)


def _found(case: Case, pk: int) -> Reference:
    """Return a reference of a case; 404 when it is not there."""
    found = queries.references(case).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _stale(request: Request, member: Membership, form: CorrectForm, stale: Stale) -> HttpResponse:
    """Show what stands now beside what was typed; saving again corrects that (409)."""
    now = stale.current
    if not isinstance(now, Reference):
        raise Http404
    again = CorrectForm(initial=request.POST.dict() | {"version": now.version, "key": ""})
    del form
    return _shown(request, member, now, again, status=409, stale=True)


def _shown(
    request: Request, member: Membership, found: Reference, form: CorrectForm, *, status: int = 200, stale: bool = False
) -> HttpResponse:
    shared = queries.sharing(member.case, [found.page]).get(found.page, [])
    row = Row(found, [article for article in shared if article.pk != found.revision.article_id])
    context = {"member": member, "case": member.case, "row": row, "form": form, "stale": stale}
    return render(request, "references/reference.html", context | saved_line(request, member.case), status=status)


def _back(request: Request, slug: str, event: Event | None, pk: int) -> HttpResponse:
    """Go back to the list as it was filtered, else to the reference."""
    to = onward(request, reverse("references:reference", args=[slug, pk]))
    return redirect(f"{saying(to.partition('#')[0], event)}#r{pk}")
