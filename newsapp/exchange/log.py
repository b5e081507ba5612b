"""How the log tells of files that were taken in. What they made has events of its own, each with its own undo."""

from __future__ import annotations

from django.utils.translation import gettext as _

from newsapp.exchange.formats import formats
from newsapp.history.kinds import register
from newsapp.history.models import Event


def register_all() -> None:
    """Tell the log about imports."""
    register("exchange.imported", sentence=_imported)


def _imported(event: Event) -> str:
    told = event.after or {}
    known = formats().get(told.get("format", ""))
    made = ", ".join(f"{one['count']} {one['what']}" for one in told.get("made", ()))
    words = {"file": told.get("file", ""), "format": known.label if known else told.get("format", ""), "made": made}
    return _("took in %(file)s (%(format)s): %(made)s") % words if made else _("took in %(file)s (%(format)s)") % words
