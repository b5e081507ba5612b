"""Sources are found by their name: the case's own first, then those everybody shares, else the case gets a new one.

A case adds sources of its own and changes them. What everybody shares no case changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.models import Source
from newsapp.articles.queries import sources_seen
from newsapp.cases.models import Case
from newsapp.history.actions import hold, record, sent_before, settle
from newsapp.history.models import Event
from newsapp.web.errors import Refused, Stale

Json = dict[str, Any]
FIELDS = ("name", "kind", "parent")


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an action: its event, None when nothing differed; and the source, None when it is gone since."""

    event: Event | None
    source: Source | None


def source_named(*, case: Case, name: str) -> Source | None:
    """Return the source of that name for the case; None for no name."""
    name = " ".join(name.split())[:200]
    if not name:
        return None
    known = Source.objects.filter(Q(case=case) | Q(case=None), name=name)
    found = known.order_by(F("case").desc(nulls_last=True)).first()
    return found or Source.objects.get_or_create(case=case, name=name)[0]


def source_data(source: Source) -> Json:
    """Return a source as the log keeps it, with the name of what it is part of."""
    part_of = source.parent.name if source.parent else ""
    return {"name": source.name, "kind": source.kind, "parent": source.parent_id, "part_of": part_of}


@transaction.atomic
def add_source(*, case: Case, name: str, kind: str, parent: int | None = None, key: str = "", by: User) -> Done:
    """Give a case one more source of its own. Refused (422) for a name it knows, or a parent that it does not see."""
    if earlier := _sent_before(key, by):
        return earlier
    hold(case.pk)
    source = Source(case=case, kind=kind, name=_free_name(case, name), parent=_parent(case, parent))
    source.save()
    return _finish(source, "added", None, key=key, by=by)


@transaction.atomic
def change_source(
    *,
    source: Source,
    version: int,
    name: str,
    kind: str,
    parent: int | None,
    key: str = "",
    undoes: Event | None = None,
    by: User,
) -> Done:
    """Change a case's own source; the log gets nothing when nothing differs. Raises Stale with it as it stands now.

    Refused (409) when everybody shares it, (422) for a name that the case knows or a parent that would make a circle.
    """
    case = own_case(source)
    hold(case.pk)
    held = Source.objects.select_related("case", "parent").get(pk=source.pk)
    before, name = source_data(held), " ".join(name.split())
    if (held.name, held.kind, held.parent_id) == (name, kind, parent):
        return Done(None, held)
    if earlier := _sent_before(key, by):
        return earlier
    if held.version != version:
        raise Stale(held)
    held.name = name if name == held.name else _free_name(case, name)
    held.kind, held.version = kind, version + 1
    held.parent = held.parent if parent == held.parent_id else _parent(case, parent, below=held)
    held.save()
    return _finish(held, "changed", before, key=key, undoes=undoes, by=by)


def delete_source(*, source: Source, undoes: Event, by: User) -> Event:
    """Delete a source that nothing names, for undo, inside its transaction."""
    before, target = source_data(source), f"source:{source.pk}"
    case = own_case(source)
    source.delete()
    return record(case=case, action="source.deleted", target=target, before=before, undoes=undoes, by=by)


def own_case(source: Source) -> Case:
    """Return the only case that has a source; refused (409) when everybody shares it."""
    if source.case is None:
        raise Refused(_("Every case shares this source, so no case changes it."), 409)
    return source.case


def _free_name(case: Case, name: str) -> str:
    """Return a name on one line that no source of the case has, neither its own nor a shared one."""
    name = " ".join(name.split())
    if not name:
        raise Refused(_("A source needs a name."), 422)
    if sources_seen(case).filter(name=name).exists():
        raise Refused(_("The case knows a source “%(name)s” already.") % {"name": name}, 422)
    return name


def _parent(case: Case, pk: int | None, below: Source | None = None) -> Source | None:
    """Return what a source shall be part of; refused when the case does not see it, or it is part of the source."""
    if pk is None:
        return None
    found = sources_seen(case).filter(pk=pk).first()
    if found is None:
        raise Refused(_("The case knows no such source to be part of."), 422)
    above: int | None = pk
    parents = dict(sources_seen(case).values_list("pk", "parent"))
    while above is not None:
        if below and above == below.pk:
            raise Refused(_("A source cannot be part of itself, nor of what is part of it."), 422)
        above = parents.pop(above, None)
    return found


def _sent_before(key: str, by: User) -> Done | None:
    """Return what came of the key's first use, None for a new key."""
    event = sent_before(key=key, by=by, about="source:")
    if event is None:
        return None
    return Done(event, Source.objects.filter(pk=int(event.target[7:])).first())


def _finish(source: Source, what: str, before: Json | None, *, key: str, undoes: Event | None = None, by: User) -> Done:
    """Record what was done and note it as what came of the key."""
    event = record(
        case=own_case(source), action=f"source.{what}", target=f"source:{source.pk}", before=before,
        after=source_data(source), undoes=undoes, by=by,
    )  # fmt: skip
    settle(key=key, target=f"event:{event.pk}", by=by)
    return Done(event, source)
