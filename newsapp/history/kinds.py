"""What the log knows of each action: how it reads as a sentence, and what undoes it.

The rooms above register their actions when they start, so that this room needs to know none of them:

>>> register("claim.added", sentence=lambda event: f"worded {event.after['label']}", undo=unword)
"""

from collections.abc import Callable
from dataclasses import dataclass

from newsapp.accounts.models import User
from newsapp.history.models import Event

Sentence = Callable[[Event], str]
Undo = Callable[[Event, User], Event]


@dataclass(frozen=True, slots=True)
class Kind:
    """One action: its sentence after the person's name, and its inverse if it has one."""

    sentence: Sentence
    undo: Undo | None = None


_KINDS: dict[str, Kind] = {}


def register(action: str, *, sentence: Sentence, undo: Undo | None = None) -> None:
    """Tell the log about an action."""
    _KINDS[action] = Kind(sentence, undo)


def kind_of(action: str) -> Kind:
    """Return what is known of an action; an unknown one reads as its own name and cannot be undone."""
    return _KINDS.get(action, Kind(lambda event: event.action))


def known() -> frozenset[str]:
    """Return every registered action."""
    return frozenset(_KINDS)
