"""The line that says what was just done, also after a redirect: the address names the event as `done`.

>>> saying("/claims/7/?page=2#c3", event)
'/claims/7/?page=2&done=41#c3'
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse

from newsapp.accounts.requests import Request
from newsapp.cases.models import Case
from newsapp.history.kinds import kind_of
from newsapp.history.models import Event
from newsapp.history.queries import told_events
from newsapp.history.sentences import tell, whole

NUMBER_LENGTH = 9


def number(typed: str) -> int:
    """Return the number of an event; 0 for anything else."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= NUMBER_LENGTH else 0


def saying(to: str, event: Event | None) -> str:
    """Return an address that has an event said on its page, instead of the one it named before."""
    path, hash_mark, place = to.partition("#")
    path, _mark, query = path.partition("?")
    kept = [part for part in query.split("&") if part and not part.startswith("done=")]
    asked = "&".join([*kept, *([f"done={event.n}"] if event else [])])
    return path + (f"?{asked}" if asked else "") + hash_mark + place


def done_event(request: Request, case: Case) -> Event | None:
    """Return the event of a case that `done` names, if it is this person's own and stands."""
    n = number(request.GET.get("done", ""))
    return told_events(case).filter(n=n, by=request.user, undone_by=None).first() if n else None


def undo_url(case: Case, event: Event) -> str:
    """Return where an event is undone."""
    return reverse("history:undo", args=[case.slug, event.n])


def saved_line(request: Request, case: Case, says: Callable[[Event], str] | None = None) -> dict[str, Any]:
    """Return `saved`, what is said of the event that `done` names, and `saved_undo` where it can be undone.

    A room may have words of its own (`says`); else it is the sentence that stands under Activity.
    """
    event = done_event(request, case)
    if event is None:
        return {}
    line = {"saved": says(event) if says else whole(next(tell([event])))}
    undoable = kind_of(event.action).undo and not event.undoes_id
    return line | {"saved_undo": undo_url(case, event)} if undoable else line
