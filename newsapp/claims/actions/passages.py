"""Keeping passages: they wait in the tray of the case until someone words a claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.claims.actions.recording import finish, sent_before, stamped, touched_by
from newsapp.claims.models import Passage
from newsapp.claims.places import NOWHERE, places_of
from newsapp.claims.snapshots import Json, passage_data
from newsapp.claims.values import Done, Excerpt
from newsapp.history.actions import hold
from newsapp.history.models import Event
from newsapp.web.errors import Refused


@transaction.atomic
def keep_passage(*, case: Case, excerpt: Excerpt, key: str = "", by: User) -> Done:
    """Put a passage into the tray; one that is there already stays as it is."""
    if earlier := sent_before(key, by):
        return earlier
    hold(case.pk)
    passage = passage_for(excerpt, by)
    if passage.kept and (last := _last_kept(case, passage)):
        return Done(last, touched=touched_by(last), repeated=True)
    passage.kept, passage.by = True, by
    passage.save(update_fields=["kept", "by"])
    told = passage_data(passage, excerpt.revision, excerpt.found())
    target = f"passage:{passage.pk}"
    event = finish(case=case, action="passage.kept", target=target, after={"passages": [told]}, key=key, by=by)
    return Done(event, touched=stamped(event))


@transaction.atomic
def drop_passages(*, case: Case, passages: Iterable[int], key: str = "", by: User) -> Done:
    """Take passages out of the tray. Refused when none of them is in it."""
    if earlier := sent_before(key, by):
        return earlier
    hold(case.pk)
    kept = kept_in(case, passages)
    if not kept:
        raise Refused(_("None of these passages is kept any more. Reload the page."), 422)
    told = told_of(kept)
    Passage.objects.filter(pk__in=[passage.pk for passage in kept]).update(kept=False)
    target = f"passage:{kept[0].pk}"
    event = finish(case=case, action="passage.dropped", target=target, before={"passages": told}, key=key, by=by)
    return Done(event, touched=stamped(event))


def kept_in(case: Case, passages: Iterable[int]) -> list[Passage]:
    """Return those of the passages that wait in the case's tray, with their articles."""
    rows = Passage.objects.filter(pk__in=list(passages), kept=True, revision__article__case=case)
    return list(rows.select_related("revision__article__source").defer("revision__text"))


def told_of(passages: Sequence[Passage]) -> list[Json]:
    """Return passages as the log tells of them."""
    places = places_of(passage.pk for passage in passages)
    return [passage_data(passage, passage.revision, places.get(passage.pk, NOWHERE)) for passage in passages]


def passage_for(excerpt: Excerpt, by: User) -> Passage:
    """Return the one row of a span, made when it is not there; two at once get the same."""
    span = {"revision": excerpt.revision, "start": excerpt.start, "end": excerpt.end}
    Passage.objects.bulk_create([Passage(**span, quote=excerpt.quote, by=by)], ignore_conflicts=True)
    return Passage.objects.get(**span)


def _last_kept(case: Case, passage: Passage) -> Event | None:
    rows = Event.objects.filter(case=case, target=f"passage:{passage.pk}", action="passage.kept")
    return rows.order_by("-n").first()
