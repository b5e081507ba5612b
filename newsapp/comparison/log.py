"""How the log tells of words on two passages and of labels, and what takes each back."""

from __future__ import annotations

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.accounts.models import User
from newsapp.comparison import naming_facts
from newsapp.comparison.actions import PLACE, Json, write
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
    register("fact.named", sentence=_named, undo=_unname)
    register("fact.unnamed", sentence=_unnamed, undo=_unname)


def _sentence(event: Event) -> str:
    pairs = (event.after or {})["pairs"]
    words = {side: _words(pairs[0], side) for side in ("one", "other")}
    said = {
        "confirmed": _("confirmed that %(one)s and %(other)s are about the same"),
        "drawn": _("joined %(one)s with %(other)s"),
        "rejected": _("said that %(one)s and %(other)s are not about the same"),
        "proposed": _("gave %(one)s and %(other)s back to the machine"),
    }[pairs[0]["state"]] % words
    more = len(pairs) - 1
    return said if not more else ngettext("%(said)s, and %(n)d pair more", "%(said)s, and %(n)d pairs more", more) % {
        "said": said, "n": more,
    }  # fmt: skip


def _named(event: Event) -> str:
    return _("called a fact “%(label)s”") % {"label": (event.after or {})["text"]}


def _unnamed(event: Event) -> str:
    return _("no longer calls a fact “%(label)s”") % {"label": (event.before or {})["text"]}


@transaction.atomic
def _unname(event: Event, by: User) -> Event:
    """Write the label before, unless somebody has written another one since."""
    before, after = event.before or {}, event.after or {}
    if naming_facts.standing(event.case, after) != after["text"]:
        raise Refused(_("Somebody has changed this label since."), 409)
    return naming_facts.write(case=event.case, told=before, before=after, undoes=event, by=by)


def _words(pair: Json, side: str) -> str:
    return f"“{Truncator(pair[f'{side}_words']).chars(_QUOTED)}” ({pair[f'{side}_place']})"


@transaction.atomic
def _undo(event: Event, by: User) -> Event:
    """Write what was said before, unless somebody has said something else since."""
    for pair in (event.after or {})["pairs"]:
        row = LinkDecision.objects.filter(case=event.case, **{name: pair[name] for name in PLACE}).first()
        if (row.state if row else State.PROPOSED.value) != pair["state"]:
            raise Refused(_("Somebody has said something else about these passages since."), 409)
    return write(case=event.case, told=(event.before or {})["pairs"], undoes=event, by=by)
