"""How the log tells of decisions about spellings, and what takes them back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.accounts.models import User
from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.models import Article, Revision
from newsapp.entities.actions import match_revision
from newsapp.entities.deciding.publishing import unpublish
from newsapp.entities.deciding.saving import rematch_spelling
from newsapp.entities.deciding.values import Extent, Word
from newsapp.entities.enums import Do, Reach
from newsapp.entities.models import Entity, Mention, Name, NameDecision
from newsapp.history.actions import record
from newsapp.history.kinds import register
from newsapp.history.models import Event
from newsapp.web.errors import Refused

Json = dict[str, Any]


def register_all() -> None:
    """Tell the log about these actions."""
    register("spelling.decided", sentence=_said, undo=_take_back_spelling)
    register("places.decided", sentence=_said, undo=_take_back_places)
    register("spelling.published", sentence=_published, undo=_unpublish)
    register("spelling.kept", sentence=_kept, undo=_propose_again)


def _said(event: Event) -> str:
    after = event.after or {}
    words = {"name": after["name"], "entity": after["entity_name"], "where": _where(after)}
    if after["do"] == Do.NEW:
        return _("named “%(name)s” as a new entity (%(where)s)") % words
    if after["do"] == Do.LINK:
        return _("named “%(name)s” as “%(entity)s” (%(where)s)") % words
    if after["do"] == Do.IGNORE:
        return _("said that “%(name)s” is no name (%(where)s)") % words
    if after["do"] == Do.RIGHT:
        return _("said that “%(name)s” is read right (%(where)s)") % words
    return _("said that “%(name)s” is read wrong (%(where)s)") % words


def _where(after: Json) -> str:
    places = ngettext("%(n)s place", "%(n)s places", after["count"]) % {"n": after["count"]}
    reach = after.get("reach")
    return f"{Reach(reach).label}, {places}" if reach else places


def _published(event: Event) -> str:
    return _("accepted for everywhere what “%(name)s” is") % {"name": (event.after or {})["name"]}


def _kept(event: Event) -> str:
    return _("kept to this case what “%(name)s” is") % {"name": (event.after or {})["name"]}


def _take_back_spelling(event: Event, by: User) -> Event:
    """Forget a decision and what came with it, put back the one that it replaced, and match again."""
    after = event.after or {}
    with transaction.atomic():
        decision = _held(event, after["decision"]["id"])
        word = Word(event.case, decision.key, decision.written, decision.language)
        extent = Extent(Reach(decision.reach), decision.article)
        revisions = set(decision.mentions.values_list("revision_id", flat=True))
        revisions |= {pk for pk, _start, _end in decision.spared}
        decision.delete()
        forget_names(after)
        _put_back(event, (event.before or {}).get("decision"))
        undone = record(
            case=event.case, action=event.action, target=event.target, before=after, after=after, undoes=event, by=by
        )
    rematch_spelling(word=word, extent=extent, revisions=revisions)
    return undone


def _held(event: Event, pk: int) -> NameDecision:
    decision = NameDecision.objects.filter(pk=pk, case=event.case).select_related("article", "entity").first()
    if decision is None:
        raise Refused(_("This was decided anew since: decide it again under Names to decide."), 409)
    if decision.reach == Reach.EVERYWHERE:
        raise Refused(_("An owner has accepted this for everywhere since: take that back first."), 409)
    return decision


def forget_names(after: Json) -> None:
    """Delete the names that came with a decision, and its new entity unless someone has used it since."""
    Name.objects.filter(pk__in=after["names"]).delete()
    if after["new_entity"]:
        own = Entity.objects.filter(pk=after["entity"], case__isnull=False)
        own.exclude(mentions__decided=True).exclude(names__isnull=False).exclude(decisions__isnull=False).delete()


def _put_back(event: Event, said: Json | None) -> None:
    if said is None:
        return
    gone = said["entity"] and not Entity.objects.filter(pk=said["entity"]).exists()
    article = Article.objects.filter(pk=said["article"], case=event.case).first()
    if gone or (said["article"] and article is None):
        return
    NameDecision.objects.create(
        pk=said["id"],
        case=event.case,
        article=article,
        key=said["key"],
        written=said["written"],
        language=said["language"],
        entity_id=said["entity"],
        reach=said["reach"],
        spared=said["spared"],
        by=User.objects.filter(pk=said["by"]).first(),
    )


def _take_back_places(event: Event, by: User) -> Event:
    """Forget what was decided of places, put back what a person had decided of them before, and match again."""
    after = event.after or {}
    with transaction.atomic():
        here = {tuple(place) for place in after["places"]}
        rows = Mention.objects.filter(revision__in={place[0] for place in here}, revision__article__case=event.case)
        now = [one for one in rows.filter(decided=True) if (one.revision_id, one.start, one.end) in here]
        Mention.objects.filter(pk__in=[one.pk for one in now]).delete()
        _put_places_back((event.before or {})["decided"])
        forget_names(after)
        redraw(revisions={place[0] for place in here})
        undone = record(
            case=event.case, action=event.action, target=event.target, before=after, after=after, undoes=event, by=by
        )
    for revision in Revision.objects.filter(pk__in={place[0] for place in here}).select_related("article"):
        match_revision(revision=revision)
    return undone


def _put_places_back(rows: list[Json]) -> None:
    """Make decided rows again where nothing decided stands now."""
    entities = set(Entity.objects.filter(pk__in={row["entity_id"] for row in rows}).values_list("pk", flat=True))
    people = set(User.objects.filter(pk__in={row["decided_by_id"] for row in rows}).values_list("pk", flat=True))
    for row in rows:
        over = Mention.objects.filter(revision=row["revision_id"], start__lt=row["end"], end__gt=row["start"])
        if over.filter(decided=True).exists() or (row["entity_id"] and row["entity_id"] not in entities):
            continue
        over.delete()
        by = row["decided_by_id"] if row["decided_by_id"] in people else None
        Mention.objects.create(**(row | {"decided_by_id": by}), decided=True)


def _unpublish(event: Event, by: User) -> Event:
    return unpublish(event=event, by=by)


def _propose_again(event: Event, by: User) -> Event:
    with transaction.atomic():
        decision = NameDecision.objects.filter(pk=(event.after or {})["decision"], case=event.case, reach=Reach.CASE)
        if not decision.update(reach=Reach.PROPOSED):
            raise Refused(_("This was decided anew since: decide it again under Names to decide."), 409)
        return record(
            case=event.case, action=event.action, target=event.target, before=event.after, after=event.after,
            undoes=event, by=by,
        )  # fmt: skip
