"""The inverse of this room's actions. What was decided anew since is not undone."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.history.actions import record
from newsapp.history.models import Event
from newsapp.references.actions import add_host, held_references, remove_host
from newsapp.references.models import HostRepair
from newsapp.references.states import put_back, same, state
from newsapp.web.errors import Refused


@transaction.atomic
def take_back(event: Event, by: User) -> Event:
    """Let a reference stand as before."""
    row = held_references(int(event.target.partition(":")[2]))
    if row is None or row.revision.article.case_id != event.case_id or not same(row, event.after or {}):
        raise Refused(_("This reference has changed again since, so this cannot be undone. Correct it instead."), 409)
    before = state(row)
    put_back(row, event.before or {})
    action, case = _inverse(event.action), event.case
    return record(case=case, action=action, target=event.target, before=before, after=state(row), undoes=event, by=by)


def _inverse(action: str) -> str:
    turned = {"reference.opened": "reference.unopened", "reference.unopened": "reference.opened"}
    return turned.get(action, "reference.restored")


@transaction.atomic
def remove_again(event: Event, by: User) -> Event:
    """Take a host out of the table that was added."""
    row = HostRepair.objects.select_related("case").filter(case=event.case, pk=(event.after or {})["id"]).first()
    if row is None:
        raise Refused(_("This host is not in the table any more."), 409)
    return remove_host(host=row, undoes=event, by=by)


@transaction.atomic
def add_again(event: Event, by: User) -> Event:
    """Put a host back into the table."""
    told = event.before or {}
    return add_host(case=event.case, damaged=told["damaged"], right=told["right"], undoes=event, by=by)
