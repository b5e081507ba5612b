"""What else happens when a text has been stored, said by the rooms above.

Names are matched by the entities room, which this room must not know. It asks to be called instead:

>>> after_store(match_revision)

Callbacks run inside the transaction that stores the article: either both are there or neither is.
"""

from collections.abc import Callable

from newsapp.articles.models import Revision

Callback = Callable[[Revision], object]

_CALLBACKS: list[Callback] = []


def after_store(callback: Callback) -> None:
    """Have `callback` called with every newly stored revision; asking twice counts once."""
    if callback not in _CALLBACKS:
        _CALLBACKS.append(callback)


def stored(revision: Revision) -> None:
    """Call everybody who asked."""
    for callback in _CALLBACKS:
        callback(revision)
