"""A decision of one case, for everywhere: an analyst proposes it, an owner of a case that uses it accepts it.

What a case's people add stays the case's own until then. Accepting gives the name, and an entity that came with it,
to everybody.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.entities.enums import Reach
from newsapp.entities.models import Entity, Name, NameDecision
from newsapp.history.actions import hold, record
from newsapp.history.models import Event
from newsapp.web.errors import Refused

Json = dict[str, Any]


@transaction.atomic
def publish(*, decision: NameDecision, by: User) -> Event:
    """Have a proposed decision hold everywhere, with its names and its entity. Refused (409) if nobody proposes it."""
    proposed = _proposed(decision)
    names = _names(proposed)
    own = bool(proposed.entity and proposed.entity.case_id)
    Name.objects.filter(pk__in=names).update(case=None)
    if proposed.entity and own:
        Entity.objects.filter(pk=proposed.entity.pk).update(case=None)
    NameDecision.objects.filter(pk=proposed.pk).update(reach=Reach.EVERYWHERE)
    after = {"name": proposed.written, "decision": proposed.pk, "names": names, "own": own}
    return _recorded(proposed.case, "spelling.published", proposed, after, by)


@transaction.atomic
def keep_to_case(*, decision: NameDecision, by: User) -> Event:
    """Have a proposed decision hold in its case only. Refused (409) if nobody proposes it."""
    proposed = _proposed(decision)
    NameDecision.objects.filter(pk=proposed.pk).update(reach=Reach.CASE)
    after = {"name": proposed.written, "decision": proposed.pk}
    return _recorded(proposed.case, "spelling.kept", proposed, after, by)


@transaction.atomic
def unpublish(*, event: Event, by: User) -> Event:
    """Give a decision, its names and its entity back to their case. Refused (409) when another case uses them."""
    after: Json = event.after or {}
    found = NameDecision.objects.filter(pk=after["decision"], case=event.case, reach=Reach.EVERYWHERE)
    decision = found.select_related("entity", "case").first()
    if decision is None:
        raise Refused(_("This was decided anew since: decide it again under Names to decide."), 409)
    if after["own"] and _used_elsewhere(decision):
        raise Refused(_("Another case has decided something with this entity, so it stays for everybody."), 409)
    Name.objects.filter(pk__in=after["names"]).update(case=event.case)
    if decision.entity and after["own"]:
        Entity.objects.filter(pk=decision.entity.pk).update(case=event.case)
    NameDecision.objects.filter(pk=decision.pk).update(reach=Reach.PROPOSED)
    return record(
        case=event.case, action=event.action, target=event.target, before=after, after=after, undoes=event, by=by
    )


def _proposed(decision: NameDecision) -> NameDecision:
    hold(decision.case_id)
    found = NameDecision.objects.select_related("entity", "case").filter(pk=decision.pk, reach=Reach.PROPOSED).first()
    if found is None:
        raise Refused(_("This is not proposed any more. Reload the page to see what stands."), 409)
    return found


def _names(decision: NameDecision) -> list[int]:
    """Return the case's names of the entity that go along: all of an own entity, else the spelling decided."""
    names = Name.objects.filter(entity=decision.entity, case=decision.case, article=None)
    if decision.entity is None:
        return []
    own = decision.entity.case_id is not None
    return list((names if own else names.filter(folded=decision.key)).values_list("pk", flat=True))


def _used_elsewhere(decision: NameDecision) -> bool:
    entity = decision.entity
    names = Name.objects.filter(entity=entity).exclude(case=None).exclude(case=decision.case)
    others = NameDecision.objects.filter(entity=entity).exclude(case=decision.case)
    decided = entity.mentions.filter(decided=True).exclude(revision__article__case=decision.case) if entity else None
    return names.exists() or others.exists() or bool(decided and decided.exists())


def _recorded(case: Case, action: str, decision: NameDecision, after: Json, by: User) -> Event:
    return record(case=case, action=action, target=f"decision:{decision.pk}", after=after, by=by)
