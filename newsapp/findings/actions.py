"""Writes of the findings room: what people correct, reject, add, and give back to the machine.

A decision stands over every later reading. Each is one transaction with one event; a stale form raises Stale(row).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.models import Revision
from newsapp.articles.places import checked
from newsapp.findings.models import Finding, Statement
from newsapp.findings.reading import read_revision
from newsapp.findings.said import Said
from newsapp.findings.states import KINDS, kind_of, put, state
from newsapp.history.actions import hold, record, sent_before, settle
from newsapp.history.models import Event
from newsapp.web.errors import Refused, Stale

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an action: its event, and the finding as it stands (None when it is gone)."""

    event: Event
    finding: Finding | None
    repeated: bool = False


@transaction.atomic
def correct_finding(*, finding: Finding, said: Said, version: int, key: str = "", by: User) -> Done:
    """Say where a finding stands and what it is; what the machine read there is kept beside it."""
    if earlier := _sent_before(key, by):
        return earlier
    row = _held(finding, version)
    before = state(row)
    if not row.decided:
        row.machine = row.told()
    _decide(row, said, by)
    row.version += 1
    row.save()
    return _finish(row, "corrected", before=before, key=key, by=by)


@transaction.atomic
def reject_finding(*, finding: Finding, version: int, key: str = "", by: User) -> Done:
    """Say that it is none: it is not shown any more, and not read there again."""
    if earlier := _sent_before(key, by):
        return earlier
    row = _held(finding, version)
    before = state(row)
    if not row.decided:
        row.machine = row.told()
    _sign(row, by)
    row.rejected, row.version = True, row.version + 1
    row.save()
    return _finish(row, "rejected", before=before, key=key, by=by)


@transaction.atomic
def add_finding(*, revision: Revision, said: Said, key: str = "", by: User) -> Done:
    """Add what the machine has not read."""
    if earlier := _sent_before(key, by):
        return earlier
    hold(revision.article.case_id)
    row = said.model(revision=revision)
    _decide(row, said, by)
    row.save()
    return _finish(row, "added", before=None, key=key, by=by)


@transaction.atomic
def undecide_finding(*, finding: Finding, version: int, key: str = "", by: User) -> Done:
    """Give a finding back to the machine: what it reads there stands again; what was added by hand goes."""
    if earlier := _sent_before(key, by):
        return earlier
    row = _held(finding, version)
    if not row.decided:
        raise Refused(_("Nobody has decided on this, so there is nothing to take back."), 409)
    before = state(row)
    left = release(row)
    event = _record(row, "undecided", before=before, after=state(left) if left else None, key=key, by=by)
    return Done(event, left)


def release(row: Finding, undecided: Json | None = None) -> Finding | None:
    """Let the machine read at a decided row again, inside the caller's transaction; return what stands there then."""
    told, pk = (undecided or row.machine), row.pk
    if told:
        put(row, told)
        row.decided, row.rejected, row.machine = False, False, {}
        row.decided_by, row.decided_at, row.version = None, None, row.version + 1
        row.save()
    else:
        row.delete()
    read_revision(row.revision)
    return type(row)._default_manager.filter(pk=pk).select_related("revision__article__source").first()  # noqa: SLF001


def make_room(row: Finding) -> None:
    """Take away what the machine read where a person has decided, and have the pane drawn anew."""
    rows = type(row)._default_manager.filter(revision=row.revision)  # noqa: SLF001
    near = rows.filter(decided=False, start__lt=max(row.end, row.machine.get("end", 0)))
    near = near.filter(end__gt=min(row.start, row.machine.get("start", row.start)))
    gone = [other.pk for other in near.exclude(pk=row.pk) if row.rules_out(other.start, other.end)]
    rows.filter(pk__in=gone).delete()
    redraw(revisions=[row.revision_id])


def _decide(row: Finding, said: Said, by: User) -> None:
    """Write what is said into a row; refused where another decision stands already."""
    checked(row.revision, said.start, said.end)
    put(row, (row.told() if row.pk else {}) | said.over(row.told() if row.pk else {}) | {"why": f"said by {by}"})
    _refuse_second(row)
    _sign(row, by)
    row.rejected = False


def _refuse_second(row: Finding) -> None:
    """Refuse (409) what overlaps another number or date that somebody has decided; sayings may lie in each other."""
    rows = type(row)._default_manager.filter(revision=row.revision, decided=True, rejected=False)  # noqa: SLF001
    near = rows.filter(start__lt=row.end, end__gt=row.start).exclude(pk=row.pk)
    if isinstance(row, Statement):
        near = near.filter(start=row.start, end=row.end)
        if any(isinstance(other, Statement) and other.speaker == row.speaker for other in near):
            raise Refused(_("This statement stands there already. Correct that one instead."), 409)
    elif near.exists():
        raise Refused(_("Somebody has decided on these words already. Correct that instead."), 409)


def _sign(row: Finding, by: User) -> None:
    row.decided, row.decided_by, row.decided_at = True, by, timezone.now()


def _held(finding: Finding, version: int) -> Finding:
    """Return the row as it stands, the case held; Stale when it has changed since, Refused when it is gone."""
    hold(finding.revision.article.case_id)
    rows = type(finding)._default_manager.select_related("revision__article__source")  # noqa: SLF001
    row = rows.filter(pk=finding.pk).first()
    if row is None:
        raise Refused(_("The article was read again since. Reload the page."), 409)
    if row.version != version:
        raise Stale(row)
    return row


def _finish(row: Finding, verb: str, *, before: Json | None, key: str, by: User) -> Done:
    make_room(row)
    return Done(_record(row, verb, before=before, after=state(row), key=key, by=by), row)


def _record(row: Finding, verb: str, *, before: Json | None, after: Json | None, key: str, by: User) -> Event:
    kind, pk = kind_of(row), (after or before or {})["id"]
    case, target = row.revision.article.case, f"{kind}:{pk}"
    event = record(case=case, action=f"{kind}.{verb}", target=target, before=before, after=after, by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return event


def _sent_before(key: str, by: User) -> Done | None:
    """Return what came of the key's first use, None for a new key."""
    event = sent_before(key=key, by=by, about=tuple(f"{kind}:" for kind in KINDS))
    if event is None:
        return None
    kind, _colon, pk = event.target.partition(":")
    row = KINDS[kind]._default_manager.filter(pk=int(pk)).first()  # noqa: SLF001
    return Done(event, row, repeated=True)
