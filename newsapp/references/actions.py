"""Writes of the references room: what people correct, give up, open, and which hosts a case knows to be damaged.

Each is one transaction with one event. What a person decided stands over every later reading.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.history.actions import hold, record, sent_before, settle
from newsapp.history.models import Event
from newsapp.references.models import HostRepair, Reference
from newsapp.references.reading import LONGEST_PUBLISHER, read_case
from newsapp.references.states import Json, state
from newsapp.text import weblinks
from newsapp.text.spans import Repair
from newsapp.web.errors import Refused, Stale


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an action: its event, and the reference as it stands."""

    event: Event
    reference: Reference


@transaction.atomic
def correct_reference(*, reference: Reference, url: str, version: int, key: str = "", by: User) -> Done:
    """Say which address is meant. The printed form and what was read first are kept; nobody has opened it yet.

    Raises Stale(row) when it was changed since, Refused when it is gone.
    """
    if earlier := _sent_before(key, by):
        return earlier
    row = _held(reference, version)
    before = state(row)
    publisher = weblinks.publisher(url)[:LONGEST_PUBLISHER]
    told = {"url": url, "status": Repair.OK if url == row.raw else Repair.REPAIRED, "publisher": publisher}
    _decide(row, told | {"archived": weblinks.archived(url)}, by)
    return _finish(row, "corrected", before, key, by)


@transaction.atomic
def lose_reference(*, reference: Reference, version: int, key: str = "", by: User) -> Done:
    """Say that nothing tells the address: what the machine guessed is no link any more."""
    if earlier := _sent_before(key, by):
        return earlier
    row = _held(reference, version)
    before = state(row)
    _decide(row, {"url": "", "status": Repair.UNRECOVERABLE, "archived": ""}, by)
    return _finish(row, "lost", before, key, by)


@transaction.atomic
def mark_opened(*, reference: Reference, opened: bool, by: User) -> Done | None:
    """Say that one has opened the address, or that it counts as not opened; None when it stands so already."""
    row = _held(reference)
    if bool(row.opened_at) == opened:
        return None
    if opened and not row.href:
        raise Refused(_("There is no address to open. Correct it first."), 409)
    before = state(row)
    row.opened_by, row.opened_at = (by, timezone.now()) if opened else (None, None)
    return _finish(row, "opened" if opened else "unopened", before, "", by)


@transaction.atomic
def add_host(*, case: Case, damaged: str, right: str, by: User, undoes: Event | None = None) -> Event:
    """Add a damaged host to the table of a case and read its notes anew; refused (409) when it is there already."""
    hold(case.pk)
    if HostRepair.objects.filter(case=case, damaged=damaged).exists():
        raise Refused(_("This damaged host is in the table already. Take that row out first."), 409)
    row = HostRepair.objects.create(case=case, damaged=damaged, right=right, by=by)
    read_case(case)
    return _record_host(row, "added", undoes, by)


@transaction.atomic
def remove_host(*, host: HostRepair, by: User, undoes: Event | None = None) -> Event:
    """Take a damaged host out of the table of its case and read the notes anew."""
    case = host.case
    hold(case.pk)
    row = HostRepair.objects.filter(pk=host.pk).first()
    if row is None:
        raise Refused(_("This host is not in the table any more."), 409)
    HostRepair.objects.filter(pk=row.pk).delete()
    read_case(case)
    return _record_host(row, "removed", undoes, by)


def _record_host(row: HostRepair, verb: str, undoes: Event | None, by: User) -> Event:
    told = {"id": row.pk, "damaged": row.damaged, "right": row.right}
    before, after = (None, told) if verb == "added" else (told, None)
    action, target = f"host.{verb}", f"host:{row.pk}"
    return record(case=row.case, action=action, target=target, before=before, after=after, undoes=undoes, by=by)


def held_references(pk: int) -> Reference | None:
    """Return a reference as it stands, with its case; None when it is gone."""
    rows = Reference.objects.select_related("revision__article__case", "revision__article__source")
    return rows.defer("revision__text", "revision__edits").filter(pk=pk).first()


def _held(reference: Reference, version: int | None = None) -> Reference:
    """Return the row as it stands, its case held; Stale when it has changed since, Refused when it is gone."""
    hold(reference.revision.article.case_id)
    row = held_references(reference.pk)
    if row is None:
        raise Refused(_("The notes were read again since. Reload the page."), 409)
    if version is not None and row.version != version:
        raise Stale(row)
    return row


def _decide(row: Reference, told: Json, by: User) -> None:
    """Write what a person said, and keep what was read first."""
    row.machine = row.machine or row.told()
    row.write(row.told() | told | {"others": [], "steps": []})
    row.decided, row.decided_by, row.decided_at = True, by, timezone.now()
    row.opened_by, row.opened_at = None, None


def _finish(row: Reference, verb: str, before: Json, key: str, by: User) -> Done:
    row.version += 1
    row.save()
    case, target = row.revision.article.case, f"reference:{row.pk}"
    event = record(case=case, action=f"reference.{verb}", target=target, before=before, after=state(row), by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return Done(event, row)


def _sent_before(key: str, by: User) -> Done | None:
    """Return what came of the key's first use, None for a new key."""
    event = sent_before(key=key, by=by, about="reference:")
    if event is None:
        return None
    row = held_references(int(event.target.partition(":")[2]))
    if row is None:
        raise Refused(_("This form was sent before. Reload the page to see what came of it."), 409)
    return Done(event, row)
