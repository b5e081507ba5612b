"""What the cases room needs of the log, which stands above it: `history` plugs itself in when it starts.

Cases and members are written here, and every write is an event; but events belong to a case, so their room knows this
one and not the other way round.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Log:
    """`record`, `once` and `settle` of newsapp.history.actions."""

    record: Callable[..., Any]
    once: Callable[..., Any]
    settle: Callable[..., None]


_plugged: list[Log] = []


def plug(log: Log) -> None:
    """Take the log."""
    _plugged[:] = [log]


def log() -> Log:
    """Return the log."""
    return _plugged[0]


def record(**event: Any) -> None:
    """Record an event (arguments as in `history.actions.record`)."""
    log().record(**event)
