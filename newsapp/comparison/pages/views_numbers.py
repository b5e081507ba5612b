"""The page of the numbers that several articles give for one thing."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from newsapp.accounts.requests import Request
from newsapp.articles.models import Article
from newsapp.cases.access import readable
from newsapp.cases.models import Case
from newsapp.comparison.models import CountedRow
from newsapp.comparison.pages.catching_up import caught_up
from newsapp.comparison.pages.forms import NumbersFilter
from newsapp.comparison.pages.numbers import counted, ledger, units
from newsapp.comparison.pages.tables import numbers_table
from newsapp.web.tables import csv_response


@require_safe
def numbers(request: Request, slug: str) -> HttpResponse:
    """Show what is counted, who says how many, and how the numbers stand to each other."""
    member = readable(request, slug=slug)
    waiting = caught_up(member.case)
    form = _form(request, member.case)
    page, entries = ledger(member.case, counted(member.case, form.asked()), request.GET.get("page", ""))
    left = request.GET.copy()
    left.pop("page", None)
    context = {"member": member, "case": member.case, "filter": form, "page": page, "entries": entries}
    return render(request, "comparison/numbers.html", context | {"waiting": waiting, "asked": left.urlencode()})


@require_safe
def numbers_csv(request: Request, slug: str) -> HttpResponse:
    """Hand out the numbers that fit the filters, one row each."""
    member = readable(request, slug=slug)
    found = counted(member.case, _form(request, member.case).asked())
    return csv_response(numbers_table(member.case, found), f"{member.case.slug}-numbers.csv")


def _form(request: Request, case: Case) -> NumbersFilter:
    rows = CountedRow.objects.filter(counted__case=case).values("revision__article")
    articles = [(one.pk, one.outlet) for one in Article.objects.filter(pk__in=rows).select_related("source")]
    return NumbersFilter(request.GET, units(case), articles)
