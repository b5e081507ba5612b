"""The page of the timeline, and its table."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable
from newsapp.comparison.pages.catching_up import caught_up
from newsapp.comparison.timeline.page import Timeline
from newsapp.comparison.timeline.tables import timeline_table
from newsapp.web.tables import csv_response


@require_safe
def timeline(request: Request, slug: str) -> HttpResponse:
    """Show when what the articles tell happened, by source, beside when they told it."""
    member = readable(request, slug=slug)
    waiting = caught_up(member.case)
    found = Timeline(member.case, request.GET)
    context = {
        "member": member,
        "case": member.case,
        "waiting": waiting,
        "timeline": found,
        "filter": found.filter,
        "drawing": found.drawing(),
        "told": found.groups_told(),
        "asked": request.GET.urlencode(),
    }
    return render(request, "comparison/timeline.html", context)


@require_safe
def timeline_csv(request: Request, slug: str) -> HttpResponse:
    """Hand out the times that fit the filters and the days, as a table."""
    member = readable(request, slug=slug)
    return csv_response(timeline_table(Timeline(member.case, request.GET)), f"{member.case.slug}-timeline.csv")
