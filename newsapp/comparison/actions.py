"""Writes of the comparison room: what people say about two passages. It is remembered, attributed, and wins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.models import Revision
from newsapp.articles.places import checked, label
from newsapp.articles.sentences import clean_view
from newsapp.cases.models import Case
from newsapp.comparison.enums import State
from newsapp.comparison.keeping.catching_up import compare_revision
from newsapp.comparison.keeping.deciding import note
from newsapp.comparison.models import LinkDecision, Prepared
from newsapp.history.actions import hold, once, record, settle
from newsapp.history.models import Event
from newsapp.history.queries import sent_event
from newsapp.web.errors import Refused

Json = dict[str, Any]
_QUOTED = 200
BATCH = 100
PLACE = ("one_id", "one_start", "one_end", "other_id", "other_start", "other_end")


@dataclass(frozen=True, slots=True)
class Side:
    """One of two passages: a span of a revision's text."""

    revision: Revision
    start: int
    end: int


Pair = tuple[Side, Side]


@transaction.atomic
def decide_links(*, case: Case, pairs: Sequence[Pair], state: State, key: str = "", by: User) -> Event:
    """Say that the passages of each pair belong together (CONFIRMED, DRAWN) or do not (REJECTED).

    PROPOSED gives them back to the machine. The words before are overwritten; the event keeps them.
    """
    earlier = once(key=key, by=by)
    if earlier is not None:
        return _sent(case, earlier.target)
    hold(case.pk)
    sides = {_key(side): _side(side) for side in {_key(side): side for pair in pairs for side in pair}.values()}
    ordered = (sorted(pair, key=lambda side: side.revision.pk) for pair in pairs)
    told = [_told(one, other, sides) for one, other in ordered]
    if not told:
        raise Refused(_("These passages are not joined any more. Reload the page."), 409)
    event = write(case=case, told=[each | {"state": state.value} for each in told], by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return event


def sent_decision(*, case: Case, key: str, by: User) -> Event | None:
    """Return what came of a decision's form when it was sent before, None when it was not.

    Passages that were decided on may stand in another fact by then, so this is asked before the fact is looked for.
    """
    event = sent_event(key=key, by=by)
    return event if event and event.case_id == case.pk and event.action.startswith("link.") else None


def write(*, case: Case, told: Sequence[Json], undoes: Event | None = None, by: User) -> Event:
    """Write words on pairs of passages, compare their articles again, and record it, in the caller's transaction."""
    _refuse_gone(case, told)
    standing = _standing(case, told)
    before = [each | {"state": standing.get(_place(each), State.PROPOSED.value)} for each in told]
    _write(case, told, by)
    again = sorted({each["other_id"] for each in note(case.pk, told)})
    Prepared.objects.filter(pk__in=again).update(stale=True)
    for revision in again:
        compare_revision(revision)
    return record(
        case=case,
        action=f"link.{told[0]['state']}",
        target=f"article:{told[0]['article']}",
        before={"pairs": before},
        after={"pairs": list(told)},
        undoes=undoes,
        by=by,
    )


def _refuse_gone(case: Case, told: Sequence[Json]) -> None:
    named = {each[side] for each in told for side in ("one_id", "other_id")}
    if Revision.objects.filter(pk__in=named, article__case=case).count() != len(named):
        raise Refused(_("One of the articles is not in the case any more."), 409)


def _standing(case: Case, told: Sequence[Json]) -> dict[tuple[int, ...], str]:
    """Return what stands on some pairs, by place. One query."""
    found = LinkDecision.objects.filter(case=case, one__in={each["one_id"] for each in told})
    return {tuple(place): state for *place, state in found.values_list(*PLACE, "state")}


def _write(case: Case, told: Sequence[Json], by: User) -> None:
    """Write over what stands: all rows at once, since a fact of forty articles has 780 pairs."""
    wanted = {_place(each): each for each in told}
    found = LinkDecision.objects.filter(case=case, one__in={each["one_id"] for each in told})
    old = [pk for pk, *place in found.values_list("pk", *PLACE) if tuple(place) in wanted]
    for at in range(0, len(old), BATCH):
        LinkDecision.objects.filter(pk__in=old[at : at + BATCH]).delete()
    rows = [
        LinkDecision(case=case, by=by, state=each["state"], **{name: each[name] for name in PLACE})
        for each in wanted.values()
        if each["state"] != State.PROPOSED
    ]
    LinkDecision.objects.bulk_create(rows, batch_size=BATCH)


def _place(told: Json) -> tuple[int, ...]:
    return tuple(told[name] for name in PLACE)


def _key(side: Side) -> tuple[int, int, int]:
    return side.revision.pk, side.start, side.end


def _side(side: Side) -> tuple[str, str]:
    """Return words and place of a passage. Refused (400) when it is no span of its text."""
    checked(side.revision, side.start, side.end)
    words = clean_view(side.revision).read(side.start, side.end)[:_QUOTED]
    return words, label(side.revision, side.start)


def _told(one: Side, other: Side, sides: Mapping[tuple[int, int, int], tuple[str, str]]) -> Json:
    if one.revision.article_id == other.revision.article_id:
        raise Refused(_("Choose passages of two articles: sentences of one article are not joined."))
    told: Json = {"article": one.revision.article_id}
    for name, side in (("one", one), ("other", other)):
        words, place = sides[_key(side)]
        told |= {
            f"{name}_id": side.revision.pk,
            f"{name}_start": side.start,
            f"{name}_end": side.end,
            f"{name}_words": words,
            f"{name}_place": place,
        }
    return told


def _sent(case: Case, target: str) -> Event:
    """Return what came of a key's first use."""
    _kind, _colon, pk = target.partition(":")
    event = Event.objects.filter(case=case, pk=int(pk)).first() if pk.isdecimal() else None
    if event is None or not event.action.startswith("link."):
        raise Refused(_("This form was sent before, for something else. Reload the page."), 409)
    return event
