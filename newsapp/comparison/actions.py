"""Writes of the comparison room: what people say about two passages. It is remembered, attributed, and wins."""

from __future__ import annotations

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
from newsapp.comparison.models import LinkDecision, Prepared
from newsapp.history.actions import hold, once, record, settle
from newsapp.history.models import Event
from newsapp.web.errors import Refused

Json = dict[str, Any]
_QUOTED = 200


@dataclass(frozen=True, slots=True)
class Side:
    """One of two passages: a span of a revision's text."""

    revision: Revision
    start: int
    end: int


@transaction.atomic
def decide_link(*, case: Case, sides: tuple[Side, Side], state: State, key: str = "", by: User) -> Event:
    """Say that two passages of two articles belong together (CONFIRMED, DRAWN) or do not (REJECTED).

    PROPOSED gives the pair back to the machine. The word before is overwritten; its event keeps it.
    """
    earlier = once(key=key, by=by)
    if earlier is not None:
        return _sent(case, earlier.target)
    hold(case.pk)
    one, other = sorted(sides, key=lambda side: side.revision.pk)
    if one.revision.article_id == other.revision.article_id:
        raise Refused(_("Choose passages of two articles: sentences of one article are not joined."))
    for side in (one, other):
        checked(side.revision, side.start, side.end)
    event = write(case=case, told=_told(one, other, state), by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return event


def write(*, case: Case, told: Json, undoes: Event | None = None, by: User) -> Event:
    """Write a word on two passages, compare them again, and record it, inside the caller's transaction."""
    place = {name: told[name] for name in ("one_start", "one_end", "other_start", "other_end")}
    place |= {"one_id": told["one"], "other_id": told["other"]}
    if Revision.objects.filter(pk__in=(told["one"], told["other"]), article__case=case).count() != len(
        ("one", "other")
    ):
        raise Refused(_("One of the two articles is not in the case any more."), 409)
    row = LinkDecision.objects.filter(case=case, **place).first()
    before = told | {"state": row.state if row else State.PROPOSED.value}
    if told["state"] == State.PROPOSED:
        LinkDecision.objects.filter(case=case, **place).delete()
    else:
        LinkDecision.objects.update_or_create(case=case, **place, defaults={"state": told["state"], "by": by})
    Prepared.objects.filter(pk=told["other"]).update(stale=True)
    compare_revision(told["other"])
    action = f"link.{told['state']}"
    target = f"article:{told['article']}"
    return record(case=case, action=action, target=target, before=before, after=told, undoes=undoes, by=by)


def _told(one: Side, other: Side, state: State) -> Json:
    return {
        "one": one.revision.pk,
        "one_start": one.start,
        "one_end": one.end,
        "one_words": _words(one),
        "one_place": label(one.revision, one.start),
        "other": other.revision.pk,
        "other_start": other.start,
        "other_end": other.end,
        "other_words": _words(other),
        "other_place": label(other.revision, other.start),
        "article": one.revision.article_id,
        "state": state.value,
    }


def _words(side: Side) -> str:
    return clean_view(side.revision).read(side.start, side.end)[:_QUOTED]


def _sent(case: Case, target: str) -> Event:
    """Return what came of a key's first use."""
    _kind, _colon, pk = target.partition(":")
    event = Event.objects.filter(case=case, pk=int(pk)).first() if pk.isdecimal() else None
    if event is None:
        raise Refused(_("This form was sent before, for something else. Reload the page."), 409)
    return event
