"""The matrix of a case, and its tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable
from newsapp.cases.models import Case, Membership
from newsapp.claims.saved import saved_line
from newsapp.comparison.pages.catching_up import caught_up
from newsapp.comparison.pages.columns import MOST, Column, columns, groups
from newsapp.comparison.pages.coverage import facts, matrix
from newsapp.comparison.pages.forms import CoverageFilter
from newsapp.comparison.pages.tables import matrix_table
from newsapp.history.saved import number
from newsapp.web.tables import Cell, csv_response, xlsx_response


@require_safe
def coverage(request: Request, slug: str) -> HttpResponse:
    """Show which article says what: facts as rows, articles as columns."""
    member = readable(request, slug=slug)
    waiting = caught_up(member.case)
    form, shown, every = _asked(request, member.case)
    asked = form.asked()
    page, rows = matrix(member.case, facts(member.case, asked), shown, request.GET.get("page", ""), asked)
    context = _context(request, member) | {
        "filter": form,
        "columns": shown,
        "groups": groups(shown),
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
    return csv_response(_table(request, member.case), f"{member.case.slug}-coverage.csv")


@require_safe
def coverage_xlsx(request: Request, slug: str) -> HttpResponse:
    """Hand out the same rows as a workbook."""
    member = readable(request, slug=slug)
    return xlsx_response(_table(request, member.case), f"{member.case.slug}-coverage.xlsx", "Coverage")


def _table(request: Request, case: Case) -> Iterator[list[Cell]]:
    form, shown, _every = _asked(request, case)
    return matrix_table(case, facts(case, form.asked()), shown, form.asked())


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
