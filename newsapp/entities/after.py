"""What else happens when the names of a revision have been matched, said by the rooms above.

What is read out of a text rests on its names: who says something, which number is a designation. The rooms that store
it ask to be called after every matching, inside its transaction:

>>> after_match(read_revision)
"""

from collections.abc import Callable

from newsapp.articles.models import Revision

Callback = Callable[[Revision], object]

_CALLBACKS: list[Callback] = []


def after_match(callback: Callback) -> None:
    """Have `callback` called with every revision whose names were matched; asking twice counts once."""
    if callback not in _CALLBACKS:
        _CALLBACKS.append(callback)


def matched(revision: Revision) -> None:
    """Call everybody who asked."""
    for callback in _CALLBACKS:
        callback(revision)
