"""How the log tells of findings, and what takes each decision back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from newsapp.findings import undoing
from newsapp.findings.states import KINDS
from newsapp.findings.words import content_words, kind_words
from newsapp.history.kinds import register
from newsapp.history.models import Event

Json = dict[str, Any]
_QUOTED = 80


def register_all() -> None:
    """Tell the log about this room's actions."""
    register("article.reread", sentence=_reread)
    for kind in KINDS:
        register(f"{kind}.corrected", sentence=_corrected, undo=undoing.take_back)
        register(f"{kind}.rejected", sentence=_rejected, undo=undoing.take_back)
        register(f"{kind}.added", sentence=_added, undo=undoing.take_back)
        register(f"{kind}.undecided", sentence=_undecided, undo=undoing.decide_again)


def _reread(event: Event) -> str:
    told = event.after or {}
    words = {"article": f"{told['outlet']} “{_short(told['title'])}”", "lost": "; ".join(told["lost"])}
    if told["lost"]:
        return _("read the paragraphs of %(article)s again; lost: %(lost)s") % words
    return _("read the paragraphs of %(article)s again") % words


def _corrected(event: Event) -> str:
    before, after = event.before or {}, event.after or {}
    changes = "; ".join(_changes(before, after))
    words = {"what": _what(after), "changes": changes}
    return (_("corrected %(what)s: %(changes)s") if changes else _("confirmed %(what)s")) % words


def _changes(before: Json, after: Json) -> Iterator[str]:
    """Yield each difference as words."""
    if before.get("words") != after.get("words"):
        yield _("“%(old)s” to “%(new)s”") % {"old": _short(before.get("words", "")), "new": _short(after["words"])}
    old, new = content_words(before), content_words(after)
    if old != new:
        yield _("%(old)s to %(new)s") % {"old": old, "new": new}


def _rejected(event: Event) -> str:
    return _("said that %(what)s is none") % {"what": _what(event.after or {})}


def _added(event: Event) -> str:
    told = event.after or {}
    return _("added %(what)s: %(content)s") % {"what": _what(told), "content": content_words(told)}


def _undecided(event: Event) -> str:
    return _("gave %(what)s back to the machine") % {"what": _what(event.before or event.after or {})}


def _what(told: Json) -> str:
    words = {"kind": kind_words(told["kind"]), "words": _short(told["words"]), "place": told["place"]}
    return _("the %(kind)s “%(words)s” (%(place)s)") % words


def _short(text: str) -> str:
    return Truncator(text).chars(_QUOTED)
