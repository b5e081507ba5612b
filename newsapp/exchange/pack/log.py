"""How the log tells of packs. Nothing was changed by making one, so there is nothing to undo."""

from __future__ import annotations

from django.utils.translation import gettext as _

from newsapp.exchange.pack.state import PACK_MADE
from newsapp.history.kinds import register
from newsapp.history.models import Event


def register_all() -> None:
    """Tell the log about packs."""
    register(PACK_MADE, sentence=_made)


def _made(event: Event) -> str:
    told = event.after or {}
    words = {"events": told.get("events", 0), "sha256": told.get("sha256", "")}
    return _("made an evidence pack up to event %(events)s; SHA-256 %(sha256)s") % words
