"""Pages of the comparison: the matrix, one fact, and the tables of both."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case, Membership
from newsapp.claims.saved import saved_line
from newsapp.comparison.actions import decide_links
from newsapp.comparison.enums import State
from newsapp.comparison.models import StoredFact
from newsapp.comparison.pages.catching_up import caught_up
from newsapp.comparison.pages.columns import MOST, Column, columns
from newsapp.comparison.pages.coverage import facts, matrix
from newsapp.comparison.pages.facts import claim_of, first_roles, pairs, told, wording
from newsapp.comparison.pages.forms import ClaimForm, CoverageFilter, DecideForm
from newsapp.comparison.pages.tables import matrix_table
from newsapp.history.saved import number
from newsapp.web.errors import Refused
from newsapp.web.tables import csv_response

UNPROCESSABLE = 422


@require_safe
def coverage(request: Request, slug: str) -> HttpResponse:
    """Show which article says what: facts as rows, articles as columns."""
    member = readable(request, slug=slug)
    waiting = caught_up(member.case)
    form, shown, every = _asked(request, member.case)
    page, rows = matrix(member.case, facts(member.case, form.asked()), shown, request.GET.get("page", ""))
    context = _context(request, member) | {
        "filter": form,
        "columns": shown,
        "every": every,
        "chosen": {column.article.pk for column in shown},
        "most": MOST,
        "page": page,
        "rows": rows,
        "waiting": waiting,
        "asked": _but(request, "page"),
    }
    return render(request, "comparison/coverage.html", context)


@require_safe
def coverage_csv(request: Request, slug: str) -> HttpResponse:
    """Hand out the rows of the matrix that fit the filters, as a table."""
    member = readable(request, slug=slug)
    form, shown, _every = _asked(request, member.case)
    table = matrix_table(member.case, facts(member.case, form.asked()), shown)
    return csv_response(table, f"{member.case.slug}-coverage.csv")


@require_safe
def fact(request: Request, slug: str, pk: int) -> HttpResponse:
    """Show a fact with its passages, why they stand together, and what can be done with it."""
    member = readable(request, slug=slug)
    found = _fact(member.case, pk)
    page = told(member.case, found)
    form = _claim_form(found, page.lines) if member.may.writes else None
    return render(request, "comparison/fact.html", _context(request, member) | {"told": page, "form": form})


@require_POST
def decide(request: Request, slug: str, pk: int) -> HttpResponse:
    """Confirm the passages of a fact, take one out, or give them back to the machine."""
    member = writable(request, slug=slug)
    form = DecideForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Say what should become of the passages: reload the page and try again."), UNPROCESSABLE)
    found, said = _fact(member.case, pk), form.cleaned_data
    chosen = pairs(found, said["passage"])
    event = decide_links(case=member.case, pairs=chosen, state=State(said["do"]), key=said["key"], by=request.user)
    left = StoredFact.objects.filter(case=member.case, pk=pk).exists()
    to = reverse("comparison:fact", args=[slug, pk]) if left else reverse("comparison:coverage", args=[slug])
    return redirect(f"{to}?done={event.n}")


@require_http_methods(["POST"])
def claim(request: Request, slug: str, pk: int) -> HttpResponse:
    """Make a claim of a fact."""
    member = writable(request, slug=slug)
    found = _fact(member.case, pk)
    page = told(member.case, found)
    form = ClaimForm(request.POST, passages=first_roles(found, page.lines))
    if not form.is_valid():
        context = _context(request, member) | {"told": page, "form": form}
        return render(request, "comparison/fact.html", context, status=UNPROCESSABLE)
    words, key = form.cleaned_data["wording"], form.cleaned_data["key"]
    done = claim_of(case=member.case, fact=found, wording=words, roles=form.roles(), key=key, by=request.user)
    to = done.claim.get_absolute_url() if done.claim else reverse("claims:list", args=[slug])
    return redirect(f"{to}?done={done.event.n}")


def _context(request: Request, member: Membership) -> dict[str, Any]:
    return {"member": member, "case": member.case} | saved_line(request, member.case)


def _asked(request: Request, case: Case) -> tuple[CoverageFilter, list[Column], list[Column]]:
    wanted = [number(value) for value in request.GET.getlist("a")]
    return CoverageFilter(request.GET), *columns(case, wanted)


def _but(request: Request, *names: str) -> str:
    """Return what was asked but for some names, as a query."""
    left = request.GET.copy()
    for name in names:
        left.pop(name, None)
    return left.urlencode()


def _fact(case: Case, pk: int) -> StoredFact:
    return get_object_or_404(StoredFact, case=case, pk=pk)


def _claim_form(found: StoredFact, lines: Any) -> ClaimForm:
    return ClaimForm(initial={"wording": wording(lines, found)[:1000]}, passages=first_roles(found, lines))
