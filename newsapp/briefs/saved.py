"""The line that says what was just done to the brief, also after a redirect: "Moved under “Who paid?”. [Undo]"."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from newsapp.accounts.requests import Request
from newsapp.cases.models import Case
from newsapp.history.models import Event
from newsapp.history.saved import done_event, undo_url

FREED = "brief.frozen"


def saved_text(event: Event) -> str:
    """Return what is said about an event that was just recorded."""
    if event.action == "brief.moved":
        told = (event.after or {})["pieces"][0]
        words = {"n": told["index"] + 1, "heading": told["heading"]}
        if told["heading"]:
            return _("Moved to place %(n)d under “%(heading)s”.") % words
        return _("Moved to place %(n)d before the first question.") % words
    texts = {
        "brief.opened": _("The brief is begun."),
        "brief.changed": _("The brief is changed."),
        "brief.inserted": _("Put into the brief."),
        "brief.removed": _("Taken out of the brief."),
        "brief.reworded": _("Changed."),
        FREED: _("Issue %(number)s is frozen.") % {"number": (event.after or {}).get("number")},
    }
    return texts.get(event.action, _("Saved."))


def saved_line(request: Request, case: Case) -> dict[str, Any]:
    """Return the line for the event that `done` names, if it is this person's own, and the piece it was about.

    `taken_from` is the question a piece was taken out from (0: it stood before the first).
    """
    event = done_event(request, case)
    if event is None or not event.action.startswith("brief."):
        return {}
    told = [one["id"] for one in (event.after or {}).get("pieces", [])]
    line = {"saved": saved_text(event), "done": event.action, "touched": told[0] if told else 0}
    if event.action == "brief.removed":
        line["taken_from"] = (event.before or {})["pieces"][0]["question"] or 0
    return line if event.action == FREED else line | {"saved_undo": undo_url(case, event)}
