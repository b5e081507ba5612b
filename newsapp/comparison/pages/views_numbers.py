"""The page of the numbers that several articles give for one thing, its tables, and a claim made of one number."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case
from newsapp.comparison.models import CountedRow
from newsapp.comparison.pages.catching_up import caught_up
from newsapp.comparison.pages.claiming_numbers import claim_of_number
from newsapp.comparison.pages.counting import articles, counted, names, units
from newsapp.comparison.pages.forms import KeyForm, NumbersFilter
from newsapp.comparison.pages.numbers import MOST_ROWS, ROWS, ledger
from newsapp.comparison.pages.tables import numbers_table
from newsapp.history.saved import number
from newsapp.web.errors import Refused
from newsapp.web.tables import Cell, csv_response, xlsx_response


@require_safe
def numbers(request: Request, slug: str) -> HttpResponse:
    """Show what is counted, who says how many, and how the numbers stand to each other."""
    member = readable(request, slug=slug)
    waiting = caught_up(member.case)
    form = _form(request, member.case)
    found, one = counted(member.case, form.asked()), number(request.GET.get("thing", ""))
    if one:
        found = found.filter(pk=one)
    page, entries = ledger(member.case, found, request.GET.get("page", ""), MOST_ROWS if one else ROWS)
    left = request.GET.copy()
    left.pop("page", None)
    context = {"member": member, "case": member.case, "filter": form, "page": page, "entries": entries, "alone": one}
    return render(request, "comparison/numbers.html", context | {"waiting": waiting, "asked": left.urlencode()})


@require_safe
def numbers_csv(request: Request, slug: str) -> HttpResponse:
    """Hand out the numbers that fit the filters, one row each."""
    member = readable(request, slug=slug)
    return csv_response(_table(request, member.case), f"{member.case.slug}-numbers.csv")


@require_safe
def numbers_xlsx(request: Request, slug: str) -> HttpResponse:
    """Hand out the same rows as a workbook."""
    member = readable(request, slug=slug)
    return xlsx_response(_table(request, member.case), f"{member.case.slug}-numbers.xlsx", "Numbers")


@require_POST
def claim_number(request: Request, slug: str, pk: int) -> HttpResponse:
    """Make a claim of one number in one step."""
    member = writable(request, slug=slug)
    row = CountedRow.objects.select_related("counted").filter(pk=pk, counted__case=member.case).first()
    if row is None:
        raise Refused(_("This number is not there any more: its article was compared again. Reload the page."), 409)
    form = KeyForm(request.POST)
    key = form.cleaned_data["key"] if form.is_valid() else ""
    done = claim_of_number(case=member.case, row=row, key=key, by=request.user)
    to = done.claim.get_absolute_url() if done.claim else reverse("claims:list", args=[slug])
    return redirect(f"{to}?done={done.event.n}")


def _table(request: Request, case: Case) -> Iterator[list[Cell]]:
    return numbers_table(case, counted(case, _form(request, case).asked()))


def _form(request: Request, case: Case) -> NumbersFilter:
    return NumbersFilter(request.GET, units(case), articles(case), names(case))
