"""Reads of the history room."""

from django.db.models import QuerySet

from newsapp.cases.models import Case
from newsapp.history.models import Event


def told_events(case: Case) -> QuerySet[Event]:
    """Return a case's events, newest first, with all that telling them needs."""
    return Event.objects.filter(case=case).select_related("by", "undone_by", "case").order_by("-n")


def of_target(case: Case, target: str) -> QuerySet[Event]:
    """Return the events about one thing, newest first."""
    return told_events(case).filter(target=target)
