"""What else happens when a text has been stored, said by the rooms above.

Names are matched by the entities room, which this room must not know. It asks to be called instead:

>>> after_store(match_revision)

Callbacks run inside the transaction that stores the article: either both are there or neither is.
"""

from collections.abc import Callable

from newsapp.articles.models import Revision

Callback = Callable[[Revision], object]

_CALLBACKS: list[Callback] = []
_PREPARATIONS: list[Callable[[], object]] = []


def after_store(callback: Callback) -> None:
    """Have `callback` called with every newly stored revision; asking twice counts once."""
    if callback not in _CALLBACKS:
        _CALLBACKS.append(callback)


def before_store(preparation: Callable[[], object]) -> None:
    """Have `preparation` called before the transaction opens: what takes long must not hold the write lock."""
    if preparation not in _PREPARATIONS:
        _PREPARATIONS.append(preparation)


def prepare() -> None:
    """Call everybody who prepares."""
    for preparation in _PREPARATIONS:
        preparation()


def stored(revision: Revision) -> None:
    """Call everybody who asked."""
    for callback in _CALLBACKS:
        callback(revision)
