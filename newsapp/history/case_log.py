"""How the log tells of cases, members and links. Renaming a case can be undone; who is in is decided anew."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.enums import Role
from newsapp.cases.models import Case
from newsapp.history.actions import record
from newsapp.history.kinds import register
from newsapp.history.models import Event
from newsapp.web.errors import Refused


def register_all() -> None:
    """Tell the log about the actions of the cases room."""
    register("case.created", sentence=lambda event: _("opened the case “%(name)s”") % _after(event))
    register("case.changed", sentence=_changed, undo=_change_back)
    register("member.added", sentence=lambda event: _("joined as %(role)s") % _named(event.after))
    register("member.changed", sentence=lambda event: _("made %(name)s %(role)s") % _named(event.after))
    register("member.removed", sentence=lambda event: _("removed %(name)s (%(role)s)") % _named(event.before))
    register("invitation.made", sentence=lambda event: _("made a link for %(name)s as %(role)s") % _named(event.after))
    register("invitation.revoked", sentence=lambda event: _("took back the link for %(name)s") % _named(event.before))


def _after(event: Event) -> dict[str, str]:
    return event.after or {}


def _named(told: dict[str, str] | None) -> dict[str, str]:
    values = told or {}
    return {**values, "role": str(Role(values["role"]).label)}


def _changed(event: Event) -> str:
    before, after = event.before or {}, _after(event)
    field = "name" if before.get("name") != after.get("name") else "question"
    words = {"old": before.get(field) or "–", "new": after.get(field) or "–"}
    if field == "name":
        return _("renamed the case from “%(old)s” to “%(new)s”") % words
    return _("changed the question from “%(old)s” to “%(new)s”") % words


@transaction.atomic
def _change_back(event: Event, by: User) -> Event:
    case = Case.objects.select_for_update().get(pk=event.case_id)
    if {"name": case.name, "question": case.question} != event.after:
        raise Refused(_("The case was changed again since: edit it instead."), 409)
    before, after = event.after, event.before or {}
    case.name, case.question, case.version = after["name"], after["question"], case.version + 1
    case.save(update_fields=["name", "question", "version"])
    target = event.target
    return record(case=case, action="case.changed", target=target, before=before, after=after, undoes=event, by=by)
