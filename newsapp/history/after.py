"""What else happens when something was recorded, said by the rooms above.

Every write of every room ends in `record`, inside its transaction. A room that keeps an index of what others write asks
to be called with each event, and is then never behind:

>>> after_record(keep_up)
"""

from collections.abc import Callable

from newsapp.history.models import Event

Callback = Callable[[Event], object]

_CALLBACKS: list[Callback] = []


def after_record(callback: Callback) -> None:
    """Have `callback` called with every event, inside its transaction; asking twice counts once."""
    if callback not in _CALLBACKS:
        _CALLBACKS.append(callback)


def recorded(event: Event) -> None:
    """Call everybody who asked."""
    for callback in _CALLBACKS:
        callback(event)
