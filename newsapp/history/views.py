"""Activity: what was done in a case, in sentences, each with its author, and undone from here."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import trigger_client_event

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from newsapp.history.models import Event
from newsapp.history.queries import people_of, told_events
from newsapp.history.sentences import tell, whole

PAGE = 50


@require_safe
def activity(request: Request, slug: str) -> HttpResponse:
    """Show the newest events, those before `before`, those of one person (`by`), or check the whole log (`check`)."""
    member = readable(request, slug=slug)
    events = told_events(member.case)
    before, person = request.GET.get("before", ""), request.GET.get("by", "").replace("\0", "")
    if before.isdecimal() and len(before) < 10:  # noqa: PLR2004  (more events than a case has)
        events = events.filter(n__lt=int(before))
    if person:
        events = events.filter(by_name=person)
    people = people_of(member.case)
    told = list(tell(events[: PAGE + 1]))
    context = {
        "member": member,
        "case": member.case,
        "told": told[:PAGE],
        "older": told[PAGE - 1].event.n if len(told) > PAGE else None,
        "by": person,
        "by_shown": dict(people).get(person, person),
        "people": people if len(people) > 1 else [],
        "checked": broken(member.case.pk) if "check" in request.GET else None,
    }
    return render(request, "history/activity.html", context)


@require_POST
def take_back(request: Request, slug: str, n: int) -> HttpResponse:
    """Undo an event; under htmx only the status line answers and open panes are told to draw their marks again."""
    member = writable(request, slug=slug)
    event = get_object_or_404(Event.objects.select_related("case"), case=member.case, n=n)
    inverse = undo(event=event, by=request.user)
    if not request.htmx:
        return redirect("history:activity", slug=slug)
    context = {"text": whole(next(tell([inverse])))}
    return trigger_client_event(render(request, "components/status.html", context), "parallax:marks-changed")
