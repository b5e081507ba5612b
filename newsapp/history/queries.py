"""Reads of the history room."""

from django.db.models import QuerySet

from newsapp.cases.models import Case
from newsapp.history.models import Event


def told_events(case: Case) -> QuerySet[Event]:
    """Return a case's events, newest first, with all that telling them needs."""
    return Event.objects.filter(case=case).select_related("by", "undone_by", "case", "undoes__case").order_by("-n")


def people_of(case: Case) -> list[tuple[str, str]]:
    """Return (user name, name others see) of everybody who did something in a case, by name."""
    rows = Event.objects.filter(case=case).exclude(by_name="").order_by().values_list("by_name", "by__first_name")
    return sorted((name, shown or name) for name, shown in rows.distinct())


def of_target(case: Case, target: str) -> QuerySet[Event]:
    """Return the events about one thing, newest first."""
    return told_events(case).filter(target=target)
