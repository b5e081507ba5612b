"""What every action of this room does at its beginning and end: one-time keys, the event, the stamps of the panes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from newsapp.accounts.models import User
from newsapp.articles.actions.redrawing import redraw
from newsapp.cases.models import Case
from newsapp.claims.enums import is_disputed
from newsapp.claims.models import Citation, Claim
from newsapp.claims.values import Done
from newsapp.history import actions
from newsapp.history.actions import record, settle
from newsapp.history.models import Event
from newsapp.text.spans import Span

Json = dict[str, Any]
Touched = dict[int, list[Span]]


def sent_before(key: str, by: User) -> Done | None:
    """Return what came of the key's first use, None for a new key. Call it first, inside the transaction."""
    event = actions.sent_before(key=key, by=by)
    return Done(event, claim_of(event), touched_by(event), repeated=True) if event else None


def finish(
    *,
    case: Case,
    action: str,
    target: str,
    before: Json | None = None,
    after: Json | None = None,
    key: str = "",
    undoes: Event | None = None,
    by: User,
) -> Event:
    """Record the event and note it as what came of the key."""
    event = record(case=case, action=action, target=target, before=before, after=after, undoes=undoes, by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return event


def claim_of(event: Event) -> Claim | None:
    """Return the claim an event is about, None when there is none (any more)."""
    kind, _colon, pk = event.target.partition(":")
    return Claim.objects.filter(pk=int(pk)).first() if kind == "claim" else None


def touched_by(event: Event) -> Touched:
    """Return the spans of the passages and citations that an event tells of, by revision."""
    touched: Touched = {}
    for told in (event.before or {}, event.after or {}):
        passages = [*told.get("passages", []), *(citation["passage"] for citation in told.get("citations", []))]
        for passage in passages:
            touched.setdefault(passage["revision"], []).append(Span(passage["start"], passage["end"]))
    return touched


def stamped(event: Event) -> Touched:
    """Stamp the revisions that an event tells of, and return the spans."""
    touched = touched_by(event)
    stamp(touched)
    return touched


def roles_of(claim: Claim) -> list[str]:
    """Return the roles of a claim's citations."""
    return list(claim.citations.values_list("role", flat=True))


def show_again(claim: Claim, own: Touched, before: Sequence[str], after: Sequence[str]) -> Touched:
    """Stamp the revisions whose marks look different now and return where.

    A citation changes its own passage; when the claim becomes disputed by it, or stops being so, all its passages
    get or lose the not-equal sign.
    """
    touched = {revision: list(spans) for revision, spans in own.items()}
    if is_disputed(before) != is_disputed(after):
        rows = Citation.objects.filter(claim=claim)
        for revision, start, end in rows.values_list("passage__revision", "passage__start", "passage__end"):
            touched.setdefault(revision, []).append(Span(start, end))
    stamp(touched)
    return touched


def stamp_claim(claim: Claim) -> None:
    """Stamp every revision that a claim is cited in: its wording stands in their printed notes."""
    stamp(claim.citations.values_list("passage__revision", flat=True))


def stamp(revisions: Iterable[int]) -> None:
    """Let cached panes of these revisions be made anew."""
    redraw(revisions=revisions)
