"""How the log tells of claims, citations and kept passages, and what takes each of them back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.claims import undoing
from newsapp.claims.difference import changed_part
from newsapp.claims.enums import CitationRole
from newsapp.history.kinds import register
from newsapp.history.models import Event

Json = dict[str, Any]
QUOTED = 80
NAMED = 3


def register_all() -> None:
    """Tell the log about this room's actions."""
    register("passage.kept", sentence=_kept, undo=undoing.unkeep)
    register("passage.dropped", sentence=_dropped, undo=undoing.keep_again)
    register("claim.added", sentence=_worded, undo=undoing.take_back_claim)
    register("claim.changed", sentence=_reworded, undo=undoing.unchange_claim)
    register("claim.deleted", sentence=_deleted, undo=undoing.put_back_claim)
    register("citation.added", sentence=_cited, undo=undoing.uncite)
    register("citation.changed", sentence=_recited, undo=undoing.unchange_citation)
    register("citation.deleted", sentence=_uncited, undo=undoing.cite_again)


def _kept(event: Event) -> str:
    return _("kept %(passages)s") % {"passages": _passages(event.after)}


def _dropped(event: Event) -> str:
    return _("took %(passages)s out of the tray") % {"passages": _passages(event.before)}


def _worded(event: Event) -> str:
    told = event.after or {}
    words = {"claim": _claim(told), "places": _places(told["citations"])}
    said = _("worded %(claim)s and cited %(places)s") if told["citations"] else _("worded %(claim)s")
    asked = [one["text"] for one in told["claim"].get("questions", [])]
    return said % words + (_(", as an answer to %(questions)s") % {"questions": _quoted(asked)} if asked else "")


def _reworded(event: Event) -> str:
    before, after = event.before or {}, event.after or {}
    if before["wording"] == after["wording"]:
        return "; ".join(_beside(before, after)) or _("changed nothing in %(label)s") % {"label": after["label"]}
    return "; ".join([_other_words(before, after), *_beside(before, after)])


def _other_words(before: Json, after: Json) -> str:
    old, new = changed_part(before["wording"], after["wording"])
    words = {"label": after["label"], "old": _short(old), "new": _short(new)}
    if not old:
        return _("added “%(new)s” to %(label)s") % words
    if not new:
        return _("took “%(old)s” out of %(label)s") % words
    return _("changed “%(old)s” to “%(new)s” in %(label)s") % words


def _beside(before: Json, after: Json) -> Iterable[str]:
    """Yield what was changed besides the wording: the note, the questions answered."""
    if before["note"] != after["note"]:
        yield _("changed the note of %(label)s") % {"label": after["label"]}
    asked = [{one["id"]: one["text"] for one in side.get("questions", [])} for side in (before, after)]
    gone, came = ([text for pk, text in one.items() if pk not in other] for one, other in (asked, asked[::-1]))
    if came:
        yield _("said that %(label)s answers %(questions)s") % {"label": after["label"], "questions": _quoted(came)}
    if gone:
        words = {"label": after["label"], "questions": _quoted(gone)}
        yield _("said that %(label)s does not answer %(questions)s any more") % words


def _deleted(event: Event) -> str:
    told = event.before or {}
    return _("deleted %(claim)s with %(what)s") % {"claim": _claim(told), "what": what_goes(told["citations"])}


def _cited(event: Event) -> str:
    told = event.after or {}
    role = CitationRole(told["citations"][0]["role"]).label
    words = {"places": _places(told["citations"]), "claim": _claim(told), "role": role}
    return _("cited %(places)s for %(claim)s (%(role)s)") % words


def _recited(event: Event) -> str:
    before, after = event.before or {}, event.after or {}
    old, new = before["citations"][0], after["citations"][0]
    words = {"place": new["passage"]["place"], "label": after["claim"]["label"]}
    changes = "; ".join(_changes(old, new)) or _("nothing")
    return _("changed %(place)s under %(label)s: %(changes)s") % {**words, "changes": changes}


def _uncited(event: Event) -> str:
    told = event.before or {}
    return _("took %(places)s away from %(claim)s") % {"places": _places(told["citations"]), "claim": _claim(told)}


def _changes(old: Json, new: Json) -> Iterable[str]:
    if old["role"] != new["role"]:
        roles = {"old": CitationRole(old["role"]).label, "new": CitationRole(new["role"]).label}
        yield _("“%(old)s” to “%(new)s”") % roles
    if (old["chain"], old["unknown"]) != (new["chain"], new["unknown"]):
        yield _("who says it to “%(chain)s”") % {"chain": chain_words(new["chain"], unknown=new["unknown"])}
    if (old["translation"], old["translator"]) != (new["translation"], new["translator"]):
        yield _("the translation")
    if old["note"] != new["note"]:
        yield _("the note")


def chain_words(chain: Iterable[str], *, unknown: bool) -> str:
    """Return who says it, origin first, as on the page: "the ministry ‹ Cong Dong"."""
    names = [_("unknown")] * unknown + list(reversed(list(chain)))
    return " ‹ ".join(names) or _("nobody named")


def what_goes(citations: Iterable[Json]) -> str:
    """Return what a claim takes along when it goes, like "3 citations in 2 articles"."""
    cited = list(citations)
    articles = len({citation["passage"]["article"] for citation in cited})
    one = ngettext("%d citation", "%d citations", len(cited)) % len(cited)
    return one + (ngettext(" in %d article", " in %d articles", articles) % articles if cited else "")


def _quoted(texts: Iterable[str]) -> str:
    return ", ".join(f"“{_short(text)}”" for text in texts)


def _short(text: str) -> str:
    return Truncator(text).chars(QUOTED)


def _claim(told: Json) -> str:
    return f"{told['claim']['label']} “{_short(told['claim']['wording'])}”"


def _places(citations: Iterable[Json]) -> str:
    places = [citation["passage"]["place"] for citation in citations]
    more = len(places) - NAMED
    named = ", ".join(places[:NAMED])
    return named if more <= 0 else _("%(places)s and %(more)d more") % {"places": named, "more": more}


def _passages(told: Json | None) -> str:
    passages = list((told or {}).get("passages", []))
    first = f"“{_short(passages[0]['shown'])}” ({passages[0]['place']})"
    more = len(passages) - 1
    return first if more <= 0 else _("%(first)s and %(more)d more") % {"first": first, "more": more}
