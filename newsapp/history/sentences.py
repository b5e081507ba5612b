"""Events as sentences: "Linh changed 'about 20' to 'about 30', 14:02"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from newsapp.history.kinds import kind_of
from newsapp.history.models import Event


@dataclass(frozen=True, slots=True)
class Told:
    """One event as it is read; `undoable` while its inverse exists and nobody has done it."""

    event: Event
    who: str
    sentence: str
    undone: bool
    undoable: bool


def tell(events: Iterable[Event]) -> Iterator[Told]:
    """Tell events in their order. Give them as `told_events` does, so that telling asks for nothing more."""
    for event in events:
        kind = kind_of(event.action)
        undone = hasattr(event, "undone_by")
        undoable = kind.undo is not None and not undone and not event.undoes_id
        yield Told(event, who(event), _sentence(event), undone, undoable)


def who(event: Event) -> str:
    """Return who did it; the program itself is called Parallax."""
    return str(event.by) if event.by else event.by_name or "Parallax"


def whole(told: Told) -> str:
    """Return the whole sentence, with who did it."""
    return _("%(who)s %(what)s.") % {"who": told.who, "what": told.sentence}


def _sentence(event: Event) -> str:
    """Tell an event; one that undoes another tells that one, whatever its own action is."""
    told = event.undoes or event
    said = kind_of(told.action).sentence(told)
    return _("took back: %(what)s") % {"what": said} if event.undoes else said
