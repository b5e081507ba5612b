"""Recording: every action of every room ends here, in the same transaction as its write."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.history.after import recorded
from newsapp.history.chain import digest
from newsapp.history.kinds import kind_of
from newsapp.history.models import Event, Submission
from newsapp.web.errors import Refused

Json = dict[str, Any] | None


def hold(case_id: int) -> None:
    """Lock a case inside the caller's transaction. What locks anything else of a case locks the case first.

    `record` locks it at the end: two actions that hold a claim and the case in different order would block each other.
    """
    Case.objects.select_for_update().only("pk").filter(pk=case_id).first()


@transaction.atomic(savepoint=False)
def record(
    *,
    case: Case,
    action: str,
    target: str,
    before: Json = None,
    after: Json = None,
    undoes: Event | None = None,
    by: User | None,
) -> Event:
    """Append one event to the case's chain and return it. `by` None is the program itself (sample, commands)."""
    held = Case.objects.select_for_update().only("events", "head").get(pk=case.pk)
    event = Event(
        case=case,
        n=held.events + 1,
        at=timezone.now(),
        by=by,
        by_name=by.username if by else "",
        action=action,
        target=target,
        before=before,
        after=after,
        undoes=undoes,
        previous=held.head,
    )
    event.hash = digest(event)
    event.save(force_insert=True)
    case.events, case.head = event.n, event.hash
    case.save(update_fields=["events", "head"])
    recorded(event)
    return event


def once(*, key: str, by: User) -> Submission | None:
    """Claim a one-time key inside the caller's transaction; return the earlier submission if it was used already.

    Call it first in the action: the unique row makes a second sending wait for the first, then find its result. A row
    without a result is the caller's own: no transaction commits a key that it did not settle.
    """
    if not key:
        return None
    if "\0" in key:
        raise Refused(_("This form cannot be read. Reload the page and send it again."))
    Submission.objects.bulk_create([Submission(by=by, key=key)], ignore_conflicts=True)
    return Submission.objects.filter(by=by, key=key).exclude(target="").first()


def settle(*, key: str, target: str, by: User) -> None:
    """Note what came of a one-time key, so that a second sending shows the same thing."""
    if key:
        Submission.objects.filter(by=by, key=key).update(target=target)


def sent_before(*, key: str, by: User, about: str | tuple[str, ...] = "") -> Event | None:
    """Return the event that came of a one-time key's first use, None for a new key. Call it first, as `once`.

    Refused (409) when the key was used for something else than an event whose target begins with `about`.
    """
    earlier = once(key=key, by=by)
    if earlier is None:
        return None
    kind, _colon, pk = earlier.target.partition(":")
    event = Event.objects.filter(pk=int(pk)).select_related("case").first() if kind == "event" else None
    if event is None or not event.target.startswith(about):
        raise Refused(_("This form was sent before. Reload the page to see what came of it."), 409)
    return event


@transaction.atomic
def undo(*, event: Event, by: User) -> Event:
    """Do the inverse of an event and record that. Asked twice, it is done once; refused for what has no inverse."""
    hold(event.case_id)  # the second of two waits here, then finds the first's event
    earlier = Event.objects.filter(undoes=event).first()
    if earlier:
        return earlier
    inverse = kind_of(event.action).undo
    if inverse is None or event.undoes_id:
        raise Refused(_("This cannot be undone: do it anew instead."), status=409)
    return inverse(event, by)
