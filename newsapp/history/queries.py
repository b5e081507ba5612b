"""Reads of the history room."""

from django.db.models import QuerySet

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.history.models import Event, Submission


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


def sent_event(*, key: str, by: User) -> Event | None:
    """Return what came of a form this person has sent before, by its one-time key; None for a new key.

    A deletion sent twice finds nothing to delete: with this it is answered like the first time.
    """
    known = Submission.objects.filter(by=by, key=key, target__startswith="event:")
    sent = known.first() if key and "\0" not in key else None
    return Event.objects.filter(pk=int(sent.target[6:])).select_related("case").first() if sent else None


def sent_target(*, key: str, by: User) -> str:
    """Return what came of a one-time key as the log names things, like "name:12"; "" for a new key."""
    known = Submission.objects.filter(by=by, key=key).values_list("target", flat=True)
    return known.first() or "" if key else ""


def deleted_by_member(*, target: str, action: str, by: User) -> Event | None:
    """Return the event that deleted a thing, of a case this person is a member of."""
    return Event.objects.filter(target=target, action=action, case__memberships__user=by).select_related("case").last()
