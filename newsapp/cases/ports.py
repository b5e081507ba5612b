"""What the cases room needs of the log, which stands above it: `history` plugs itself in when it starts.

Cases and members are written here, and every write is an event; but events belong to a case, so their room knows this
one and not the other way round.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Recorder = Callable[..., Any]
_recorder: list[Recorder] = []


def plug(recorder: Recorder) -> None:
    """Take `history.actions.record`."""
    _recorder[:] = [recorder]


def record(**event: Any) -> None:
    """Record an event (arguments as in `history.actions.record`)."""
    _recorder[0](**event)
