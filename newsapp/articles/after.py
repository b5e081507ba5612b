"""What happens after an article is stored: rooms above register here, since this room may not know them.

>>> after_store(lambda revision: match_revision(revision=revision))
"""

from collections.abc import Callable

from newsapp.articles.models import Revision

Callback = Callable[[Revision], object]
_callbacks: list[Callback] = []


def after_store(callback: Callback) -> None:
    """Have `callback` called with every new revision, inside the transaction that stores it."""
    _callbacks.append(callback)


def stored(revision: Revision) -> None:
    """Call everyone who asked."""
    for callback in _callbacks:
        callback(revision)
