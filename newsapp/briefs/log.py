"""How the log tells of the brief, and what takes each of its events back."""

from __future__ import annotations

from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.briefs import undoing
from newsapp.briefs.enums import Confidence, Kind, Likelihood
from newsapp.claims.difference import changed_part
from newsapp.history.kinds import register
from newsapp.history.models import Event

Json = dict[str, Any]
QUOTED = 60
NAMED = 3


def register_all() -> None:
    """Tell the log about this room's actions."""
    register("brief.opened", sentence=_opened, undo=undoing.unopen)
    register("brief.dropped", sentence=lambda event: _("took the brief “%(title)s” away") % (event.before or {}))
    register("brief.changed", sentence=_changed, undo=undoing.unchange)
    register("brief.inserted", sentence=_inserted, undo=undoing.uninsert)
    register("brief.removed", sentence=_removed, undo=undoing.put_back)
    register("brief.reworded", sentence=_reworded, undo=undoing.unreword)
    register("brief.moved", sentence=_moved, undo=undoing.unmove)
    register("brief.frozen", sentence=_frozen)


def _opened(event: Event) -> str:
    return _("began the brief “%(title)s”") % (event.after or {})


def _changed(event: Event) -> str:
    before, after = event.before or {}, event.after or {}
    if before["title"] != after["title"]:
        return _("renamed the brief from “%(old)s” to “%(new)s”") % {"old": before["title"], "new": after["title"]}
    if before["summary"] != after["summary"]:
        return _("changed the summary of the brief")
    if before["row"] != after["row"]:
        return _("changed the words of likelihood of the brief")
    return _("saved the brief unchanged")


def _inserted(event: Event) -> str:
    told = _pieces(event.after)
    words = {"pieces": _named(told), "where": _where(told[0])}
    return _("put %(pieces)s into the brief, %(where)s") % words


def _removed(event: Event) -> str:
    return _("took %(pieces)s out of the brief") % {"pieces": _named(_pieces(event.before))}


def _moved(event: Event) -> str:
    before, after = _pieces(event.before)[0], _pieces(event.after)[0]
    words = {"piece": _name(after), "where": _where(after)}
    if before["question"] != after["question"]:
        return _("moved %(piece)s in the brief, %(where)s") % words
    if after["index"] < before["index"]:
        return _("moved %(piece)s up in the brief") % words
    return _("moved %(piece)s down in the brief") % words


def _reworded(event: Event) -> str:
    before, after = _pieces(event.before)[0], _pieces(event.after)[0]
    changes = list(_changes(before, after)) or [_("nothing")]
    return _("changed %(piece)s in the brief: %(changes)s") % {"piece": _name(before), "changes": "; ".join(changes)}


def _changes(before: Json, after: Json) -> list[str]:
    said = []
    if before["words"] != after["words"]:
        old, new = changed_part(before["words"], after["words"])
        said.append(_("“%(old)s” to “%(new)s”") % {"old": _short(old), "new": _short(new)})
    if before["likelihood"] != after["likelihood"]:
        said.append(_("likelihood: %(word)s") % {"word": _label(Likelihood, after["likelihood"])})
    if before["confidence"] != after["confidence"]:
        said.append(_("confidence: %(word)s") % {"word": _label(Confidence, after["confidence"])})
    if (before["left_out"], before["put_in"]) != (after["left_out"], after["put_in"]):
        said.append(_("the notes"))
    return said


def _frozen(event: Event) -> str:
    told = event.after or {}
    note = f": “{_short(told['note'])}”" if told["note"] else ""
    return _("froze issue %(number)d of the brief") % told + note


def _label(of: type[Likelihood | Confidence], key: str) -> str:
    return str(of(key).label) if key else _("not judged")


def _named(pieces: list[Json]) -> str:
    named = ", ".join(_name(one) for one in pieces[:NAMED])
    more = len(pieces) - NAMED
    if more <= 0:
        return named
    return ngettext("%(named)s and %(more)d more", "%(named)s and %(more)d more", more) % {"named": named, "more": more}


def _name(told: Json) -> str:
    words = f"“{_short(told['words'])}”"
    if told["kind"] == Kind.QUOTATION:
        return _("the quotation %(words)s (%(place)s)") % {"words": words, "place": told["place"] or "–"}
    return f"{told['label']} {words}" if told["label"] else words


def _where(told: Json) -> str:
    return _("under “%(heading)s”") % told if told["heading"] else _("before the first question")


def _short(text: str) -> str:
    return Truncator(text).chars(QUOTED)


def _pieces(side: Json | None) -> list[Json]:
    return list((side or {})["pieces"])
