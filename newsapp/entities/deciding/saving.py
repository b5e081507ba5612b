"""Storing what a person says of a spelling, for some places or for an article, the case and what comes later."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.models import Revision
from newsapp.entities.actions import match_revision
from newsapp.entities.after import matched
from newsapp.entities.deciding.affected import affected, former, wanted_names, written_in
from newsapp.entities.deciding.values import Choice, Extent, Moved, Ref, Spot, Word
from newsapp.entities.enums import Do, Form, Reach
from newsapp.entities.models import Entity, Mention, Name, NameDecision
from newsapp.entities.naming import new_entity, shown_name
from newsapp.entities.reading_names import key_of
from newsapp.history.actions import hold, once, record, settle
from newsapp.history.models import Event
from newsapp.text.normalise import folded_text
from newsapp.web.errors import Refused

Json = dict[str, Any]


def decide(
    *,
    word: Word,
    choice: Choice,
    extent: Extent,
    shown: Collection[Ref],
    ticked: Collection[Ref],
    key: str = "",
    by: User,
) -> Event | None:
    """Say what a spelling names, at the places that were `shown` and `ticked`; None for a repeated key.

    With a reach it also holds for what comes later, and the places not ticked stay as they are. Moved (409) when the
    places are others by now, Refused (422) when none is ticked.
    """
    with transaction.atomic():
        if once(key=key, by=by):
            return None
        hold(word.case.pk)
        spots = affected(word, choice, extent, frozenset(shown) if extent.reach is None else frozenset())
        chosen = _checked(spots, shown, ticked)
        left = [spot.ref for spot in spots if spot.ref not in ticked]
        if extent.reach is None:
            event = _for_places(word, choice, chosen, by)
        else:
            event = _for_spelling(word, choice, extent, len(chosen), left, by)
        settle(key=key, target=f"event:{event.pk}", by=by)
    if extent.reach is not None:
        rematch_spelling(word=word, extent=extent, revisions={spot.ref.revision for spot in spots})
    return event


def _checked(spots: list[Spot], shown: Collection[Ref], ticked: Collection[Ref]) -> list[Spot]:
    if {spot.ref for spot in spots} != set(shown):
        raise Moved(_("The places have changed since this page was made. Nothing was saved: look again."), spots)
    chosen = [spot for spot in spots if spot.ref in ticked]
    if not chosen:
        raise Refused(_("Tick at least one place."), 422)
    return chosen


def rematch_spelling(*, word: Word, extent: Extent, revisions: Collection[int] = ()) -> None:
    """Match the revisions again in which a spelling stands, and some more."""
    found = Revision.objects.filter(article__case=word.case)
    found = found.filter(article=extent.article) if extent.article else found
    stands = {revision.pk for revision in written_in(found, word.key)} | set(revisions)
    for revision in Revision.objects.filter(pk__in=stands).select_related("article").order_by("pk"):
        match_revision(revision=revision)


def _for_spelling(word: Word, choice: Choice, extent: Extent, count: int, left: list[Ref], by: User) -> Event:
    replaced = former(word, extent)
    before = {"decision": told(replaced)} if replaced else None
    entity = entity_meant(word, choice, by)
    names = _add_names(word, choice, extent, entity, by)
    if replaced:
        replaced.delete()
    decision = NameDecision.objects.create(
        case=word.case,
        article=extent.article,
        key=word.key,
        written=word.written,
        language=word.language,
        entity=entity,
        reach=extent.reach or Reach.CASE,
        spared=[[ref.revision, ref.start, ref.end] for ref in left],
        by=by,
    )
    after = _after(word, choice, entity, count) | {"decision": told(decision), "names": names, "reach": extent.reach}
    target = f"decision:{decision.pk}"
    return record(case=word.case, action="spelling.decided", target=target, before=before, after=after, by=by)


def entity_meant(word: Word, choice: Choice, by: User) -> Entity | None:
    """Return the entity that a choice names, a new one stored; None when it names nobody."""
    if not choice.names:
        return None
    return choice.entity or new_entity(word.case, choice.name or word.written, choice.type, by)


def _add_names(word: Word, choice: Choice, extent: Extent, entity: Entity | None, by: User) -> list[int]:
    """Give the entity the names that texts are to be matched with; return their keys."""
    if entity is None:
        return []
    return [add_spelling(word, text, language, extent, entity, order, by) for order, (text, language) in
            enumerate(wanted_names(word, choice), 1_000)]  # fmt: skip


def add_spelling(word: Word, text: str, language: str, extent: Extent, entity: Entity, order: int, by: User) -> int:
    """Give an entity a name in a case, looked for as far as the extent reaches; return its key."""
    name = Name.objects.create(
        entity=entity,
        text=text,
        folded=folded_text(text),
        language=language,
        order=order,
        case=word.case,
        article=extent.article,
        matched=extent.reach is not None,
        added_by=by,
    )
    return int(name.pk)


def _for_places(word: Word, choice: Choice, chosen: list[Spot], by: User) -> Event:
    entity = entity_meant(word, choice, by)
    names: list[int] = []
    if choice.do is Do.NEW and entity:
        names = [add_spelling(word, choice.name or word.written, choice.language, Extent(), entity, 1_000, by)]
    revisions = Revision.objects.in_bulk({spot.ref.revision for spot in chosen})
    before = {"decided": [row for spot in chosen for row in _give_way(spot)]}
    made = Mention.objects.bulk_create(
        [_mention(choice, spot, revisions[spot.ref.revision].text, entity, by) for spot in chosen]
    )
    redraw(revisions=revisions)
    for revision in revisions.values():
        matched(revision)
    places = [[spot.ref.revision, spot.ref.start, spot.ref.end] for spot in chosen]
    after = _after(word, choice, entity, len(chosen)) | {"places": places, "names": names}
    target = f"mention:{made[0].pk}"
    return record(case=word.case, action="places.decided", target=target, before=before, after=after, by=by)


def _give_way(spot: Spot) -> list[Json]:
    """Delete what is marked where a decided place will stand; return what a person had decided of it."""
    over = Mention.objects.filter(revision=spot.ref.revision, start__lt=spot.ref.end, end__gt=spot.ref.start)
    columns = ("revision_id", "start", "end", "entity_id", "type", "form", "key", "why", "decided_by_id")
    decided = list(over.filter(decided=True).values(*columns))
    over.delete()
    return decided


def _mention(choice: Choice, spot: Spot, text: str, entity: Entity | None, by: User) -> Mention:
    stays = choice.do is Do.RIGHT
    known = spot.entity if stays else entity.pk if entity else None
    form = Form.NAME if known else Form.IGNORED if choice.do is Do.IGNORE else Form.CANDIDATE
    return Mention(
        revision_id=spot.ref.revision,
        start=spot.ref.start,
        end=spot.ref.end,
        entity_id=known,
        type=entity.type if entity else spot.type,
        form=form,
        key=key_of(text[spot.ref.start : spot.ref.end]),
        why=f"said by {by}",
        decided=True,
        decided_by=by,
    )


def _after(word: Word, choice: Choice, entity: Entity | None, count: int) -> Json:
    return {
        "do": choice.do.value,
        "name": word.written,
        "entity": entity.pk if entity else None,
        "entity_name": shown_name(entity, word.written) if entity else "",
        "new_entity": choice.do is Do.NEW,
        "count": count,
    }


def told(decision: NameDecision) -> Json:
    """Return a decision as plain values, for the log and for export."""
    return {
        "id": decision.pk,
        "article": decision.article_id,
        "key": decision.key,
        "written": decision.written,
        "language": decision.language,
        "entity": decision.entity_id,
        "reach": decision.reach,
        "spared": decision.spared,
        "by": decision.by_id,
    }
