"""Writes: what a person calls a fact. It is stored with its passages, so that it holds after comparing anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.comparison.keeping.summing import AGAIN
from newsapp.comparison.models import FactLabel, FactPassage, StoredFact
from newsapp.history.actions import hold, record, sent_before, settle
from newsapp.history.models import Event
from newsapp.web.errors import Refused

Json = dict[str, Any]
Starts = set[tuple[int, int]]


@transaction.atomic
def name_fact(*, fact: StoredFact, text: str, was: str, key: str = "", by: User) -> Event:
    """Call a fact something, or ("") leave it to the machine. Refused (409) when it is not called `was` any more."""
    earlier = sent_before(key=key, by=by, about="article:")
    if earlier is not None:
        return earlier
    hold(fact.case_id)
    passages = list(fact.passages.order_by("revision", "start").values_list("revision", "start", "end"))
    article = fact.passages.values_list("revision__article", flat=True).first()
    held = StoredFact.objects.filter(pk=fact.pk).values_list("told", flat=True).first()
    if held is None or article is None:
        raise Refused(_("This fact is not there any more. Reload the page."), 409)
    if held != was:
        raise Refused(_("Somebody has changed this label since. Reload the page to see it."), 409)
    told = {"text": text, "places": [list(place) for place in passages], "article": article}
    event = write(case=fact.case, told=told, before=told | {"text": held}, by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return event


def write(*, case: Case, told: Json, before: Json, undoes: Event | None = None, by: User) -> Event:
    """Write a label over what stands, in the caller's transaction, and record it."""
    starts = {(place[0], place[1]) for place in told["places"]}
    FactLabel.objects.filter(pk__in=[label.pk for label in _labels(case, starts)]).delete()
    if told["text"]:
        FactLabel.objects.create(case=case, text=told["text"], places=told["places"], by=by)
    StoredFact.objects.filter(pk__in=_facts(case, starts)).update(told=told["text"])
    action = "fact.named" if told["text"] else "fact.unnamed"
    target = f"article:{told['article']}"
    return record(case=case, action=action, target=target, before=before, after=told, undoes=undoes, by=by)


def standing(case: Case, told: Json) -> str:
    """Return what the fact of such passages is called now, "" for nothing."""
    labels = _labels(case, {(place[0], place[1]) for place in told["places"]})
    return labels[0].text if labels else ""


def _labels(case: Case, starts: Starts) -> list[FactLabel]:
    found = FactLabel.objects.filter(case=case)
    return [label for label in found if len(starts & {(place[0], place[1]) for place in label.places}) >= AGAIN]


def _facts(case: Case, starts: Starts) -> Iterable[int]:
    rows = FactPassage.objects.filter(fact__case=case, revision__in={revision for revision, _start in starts})
    places = rows.filter(start__in={start for _revision, start in starts}).values_list("fact", "revision", "start")
    shared = Counter(fact for fact, revision, start in places if (revision, start) in starts)
    return [fact for fact, n in shared.items() if n >= AGAIN]
