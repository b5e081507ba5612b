"""How the log tells of names, and what takes a name back."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.models import Revision
from newsapp.entities.actions import match_revision
from newsapp.entities.enums import Scope
from newsapp.entities.models import Entity, Mention, Name
from newsapp.entities.rematch import rematch_name
from newsapp.history.actions import record
from newsapp.history.kinds import register
from newsapp.history.models import Event
from newsapp.web.errors import Refused


def register_all() -> None:
    """Tell the log about this room's actions."""
    register("name.added", sentence=_named, undo=_forget)
    register("name.removed", sentence=lambda event: _("took back the name “%s”") % (event.before or {}).get("name", ""))
    register("mention.decided", sentence=_named, undo=_undecide)


def _named(event: Event) -> str:
    told = event.after or {}
    words = {"name": told.get("name", ""), "entity": told.get("entity_name", ""), "scope": Scope(told["scope"]).label}
    if told.get("new_entity"):
        return _("named “%(name)s” as a new entity (%(scope)s)") % words
    return _("named “%(name)s” as %(entity)s (%(scope)s)") % words


def _forget(event: Event, by: User) -> Event:
    told = event.after or {}
    name = Name.objects.filter(pk=int(event.target.split(":")[1])).select_related("article").first()
    if name is None:
        raise Refused(_("That name is not there any more."), 409)
    article = name.article
    with transaction.atomic():
        name.delete()
        _drop_if_bare(told)
        undone = record(case=event.case, action="name.removed", target=event.target, before=told, undoes=event, by=by)
    rematch_name(text=str(told["name"]), case=event.case, article=article)
    return undone


def _undecide(event: Event, by: User) -> Event:
    told = event.after or {}
    with transaction.atomic():
        Mention.objects.filter(pk=int(event.target.split(":")[1]), decided=True).delete()
        _drop_if_bare(told)
        undone = record(case=event.case, action="name.removed", target=event.target, before=told, undoes=event, by=by)
    revision = Revision.objects.filter(pk=told["revision"]).select_related("article").first()
    if revision:
        match_revision(revision=revision)
    return undone


def _drop_if_bare(told: dict[str, Any]) -> None:
    """Delete an entity that came with the name, unless someone has used it since."""
    if told.get("new_entity"):
        own = Entity.objects.filter(pk=told["entity"], case__isnull=False)
        used = Mention.objects.filter(entity_id=told["entity"], decided=True).exists()
        others = Name.objects.filter(entity_id=told["entity"]).count()
        if not used and others <= (1 if told["scope"] == Scope.MENTION else 0):
            own.delete()
