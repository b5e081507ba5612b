"""The line that says what was just saved, also after a redirect: "C10 saved. [Undo]"."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.accounts.requests import Request
from newsapp.cases.models import Case
from newsapp.history.models import Event
from newsapp.history.saved import done_event, number
from newsapp.history.saved import saved_line as line_of


def saved_text(event: Event) -> str:
    """Return what is said about an event that was just recorded."""
    told = event.after or event.before or {}
    label = told.get("claim", {}).get("label") or told.get("label", "")
    texts = {
        "passage.kept": _("Kept."),
        "passage.dropped": _("Dropped."),
        "claim.added": _("%(claim)s saved."),
        "claim.changed": _("%(claim)s changed."),
        "claim.deleted": _("%(claim)s deleted."),
        "citation.added": _("Cited for %(claim)s."),
        "citation.changed": _("Citation for %(claim)s changed."),
        "citation.deleted": _("Taken away from %(claim)s."),
        "question.added": _("Question asked."),
        "question.changed": _("Question changed."),
        "question.moved": _("Now question %(position)s."),
        "question.deleted": _("Question deleted."),
    }
    return texts.get(event.action, _("Saved.")) % {"claim": label, "position": told.get("position", "")}


def saved_line(request: Request, case: Case) -> dict[str, Any]:
    """Return the line for the event that `done` names, for a step of several when `first` names its first one."""
    first = number(request.GET.get("first", ""))
    event = done_event(request, case) if first else None
    if event and first < event.n:
        return {"saved": _run_text(first, event), "run": (first, event.n)}
    return line_of(request, case, saved_text)


def _run_text(first: int, event: Event) -> str:
    n = event.n - first + 1
    return ngettext("%(n)d claim changed.", "%(n)d claims changed.", n) % {"n": n}
