"""How the log tells of references, and what takes each action back."""

from __future__ import annotations

from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from newsapp.history.kinds import register
from newsapp.history.models import Event
from newsapp.references import undoing

_QUOTED = 80


def register_all() -> None:
    """Tell the log about this room's actions."""
    register("reference.corrected", sentence=_corrected, undo=undoing.take_back)
    register("reference.lost", sentence=_lost, undo=undoing.take_back)
    register("reference.restored", sentence=_restored)
    register("reference.opened", sentence=_opened, undo=undoing.take_back)
    register("reference.unopened", sentence=_unopened, undo=undoing.take_back)
    register("host.added", sentence=_added, undo=undoing.remove_again)
    register("host.removed", sentence=_removed, undo=undoing.add_again)


def _corrected(event: Event) -> str:
    return _("corrected an address of %(note)s to %(url)s") % _words(event)


def _lost(event: Event) -> str:
    return _("said that “%(raw)s” of %(note)s cannot be recovered") % _words(event)


def _restored(event: Event) -> str:
    return _("let “%(raw)s” of %(note)s stand as before") % _words(event)


def _opened(event: Event) -> str:
    return _("opened %(url)s of %(note)s") % _words(event)


def _unopened(event: Event) -> str:
    return _("marked %(url)s of %(note)s as not opened") % _words(event)


def _added(event: Event) -> str:
    return _("said that the damaged host “%(damaged)s” is %(right)s") % (event.after or {})


def _removed(event: Event) -> str:
    return _("took the damaged host “%(damaged)s” out of the table") % (event.before or {})


def _words(event: Event) -> dict[str, Any]:
    told = event.after or {}
    note = _("note %(number)s (%(outlet)s)") % {"number": told["number"], "outlet": told["outlet"]}
    return {"note": note, "raw": _short(told["raw"]), "url": _short(told["told"]["url"])}


def _short(text: str) -> str:
    return Truncator(text).chars(_QUOTED)
