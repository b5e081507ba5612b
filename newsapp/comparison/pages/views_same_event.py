"""The page that says which articles tell the same event."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable
from newsapp.comparison.pages.catching_up import caught_up
from newsapp.comparison.pages.same_event import BESIDE, together
from newsapp.web.pages import paged

GROUPS = 30


@require_safe
def same_event(request: Request, slug: str) -> HttpResponse:
    """Show which articles tell the same event, what is a copy or a translation, and which are alone."""
    member = readable(request, slug=slug)
    waiting = caught_up(member.case)
    found, alone = together(member.case)
    context = {
        "member": member,
        "case": member.case,
        "waiting": waiting,
        "groups": paged(found, request.GET, size=GROUPS),
        "alone": paged(alone, request.GET, name="alone"),
        "beside": BESIDE,
    }
    return render(request, "comparison/same_event.html", context)
