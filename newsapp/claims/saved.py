"""The line that says what was just saved, also after a redirect: "C10 saved. [Undo]"."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from newsapp.accounts.requests import Request
from newsapp.cases.models import Case
from newsapp.history.models import Event

NUMBER_LENGTH = 9


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
    }
    return texts.get(event.action, _("Saved.")) % {"claim": label}


def undo_url(case: Case, event: Event) -> str:
    """Return where an event is undone."""
    return reverse("history:undo", args=[case.slug, event.n])


def saved_line(request: Request, case: Case) -> dict[str, Any]:
    """Return the line for the event that `done` names, if it is this person's own; nothing else."""
    n = request.GET.get("done", "")
    if not (n.isascii() and n.isdigit() and len(n) <= NUMBER_LENGTH):
        return {}
    event = Event.objects.filter(case=case, n=int(n), by=request.user, undone_by=None).first()
    if event is None:
        return {}
    return {"saved": saved_text(event), "saved_undo": undo_url(case, event)}
