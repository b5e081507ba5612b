"""How the log tells of words on two passages, and what takes each back."""

from __future__ import annotations

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.comparison.actions import write
from newsapp.comparison.enums import State
from newsapp.comparison.models import LinkDecision
from newsapp.history.kinds import register
from newsapp.history.models import Event
from newsapp.web.errors import Refused

_QUOTED = 60


def register_all() -> None:
    """Tell the log about the actions of this room."""
    for state in State:
        register(f"link.{state.value}", sentence=_sentence, undo=_undo)


def _sentence(event: Event) -> str:
    told = event.after or {}
    words = {
        side: f"“{Truncator(told[f'{side}_words']).chars(_QUOTED)}” ({told[f'{side}_place']})"
        for side in ("one", "other")
    }
    return {
        "confirmed": _("confirmed that %(one)s and %(other)s are about the same"),
        "drawn": _("joined %(one)s with %(other)s"),
        "rejected": _("said that %(one)s and %(other)s are not about the same"),
        "proposed": _("gave %(one)s and %(other)s back to the machine"),
    }[told["state"]] % words


@transaction.atomic
def _undo(event: Event, by: User) -> Event:
    """Write what was said before, unless somebody has said something else since."""
    before, after = event.before or {}, event.after or {}
    names = ("one_start", "one_end", "other_start", "other_end")
    place = {name: after[name] for name in names} | {"one_id": after["one"], "other_id": after["other"]}
    row = LinkDecision.objects.filter(case=event.case, **place).first()
    if (row.state if row else State.PROPOSED.value) != after["state"]:
        raise Refused(_("Somebody has said something else about these passages since."), 409)
    return write(case=event.case, told=before, undoes=event, by=by)
