"""The inverse of this room's actions. What has been decided anew since is not undone."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.models import Revision
from newsapp.findings.actions import make_room, release
from newsapp.findings.models import Finding
from newsapp.findings.states import KINDS, row_of, state
from newsapp.history.actions import record
from newsapp.history.models import Event
from newsapp.web.errors import Refused

Json = dict[str, Any]


@transaction.atomic
def take_back(event: Event, by: User) -> Event:
    """Let a finding stand as before a decision: as somebody decided earlier, else as the machine reads it."""
    row, before = _row(event), event.before
    held = state(row)
    if before and before["decided"]:
        left: Finding | None = _put_back(row, before)
    else:
        left = release(row, before["told"] if before else None)
    return _undone(event, held, state(left) if left else None, by)


@transaction.atomic
def decide_again(event: Event, by: User) -> Event:
    """Put a decision back that was taken back, unless somebody has decided anew since."""
    before = event.before or {}
    row = KINDS[before["kind"]]._default_manager.filter(pk=before["id"]).first()  # noqa: SLF001
    revision = Revision.objects.select_related("article__case", "article__source").filter(pk=before["revision"]).first()
    if revision is None:
        raise Refused(_("This article is not in the case any more."), 409)
    if row and row.decided:
        raise Refused(_("Somebody has decided on this again since. Correct that instead."), 409)
    fresh = row_of(before, revision)
    left = _put_back(fresh, before, version=row.version if row else before["version"])
    return _undone(event, event.after, state(left), by)


def _row(event: Event) -> Finding:
    """Return the finding of an event while it stands as the event left it."""
    after = event.after or {}
    rows = KINDS[after["kind"]]._default_manager.select_related("revision__article__case", "revision__article__source")  # noqa: SLF001
    row = rows.filter(pk=after["id"], revision__article__case=event.case).first()
    if row is None or not row.decided:
        raise Refused(_("This decision does not stand any more, so it cannot be undone."), 409)
    if (row.told(), row.rejected) != (after["told"], after["rejected"]):
        raise Refused(_("Somebody has decided on this again since. Correct that instead."), 409)
    return row


def _put_back(row: Finding, held: Json, version: int | None = None) -> Finding:
    """Save a row as a state tells of it, as a newer version."""
    version = row.version if version is None else version
    again = row_of(held, row.revision)
    again.version = version + 1
    again.save()
    make_room(again)
    return again


def _undone(event: Event, before: Json | None, after: Json | None, by: User) -> Event:
    kind = event.target.partition(":")[0]
    action = f"{kind}.{'corrected' if after and after['decided'] else 'undecided'}"
    return record(case=event.case, action=action, target=event.target, before=before, after=after, undoes=event, by=by)
