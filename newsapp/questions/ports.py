"""What this room needs of the claims, which stand above it: `claims` plugs itself in when it starts.

A question that is deleted takes along which claims answer it; undo lets them answer it again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from newsapp.questions.models import Question

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answers:
    """`of` returns the claims that answer a question as plain values; `again` has those still there answer again."""

    of: Callable[[Question], list[Json]]
    again: Callable[[Question, Sequence[Json]], list[Json]]


_plugged: list[Answers] = []


def plug(answers: Answers) -> None:
    """Take the claims."""
    _plugged[:] = [answers]


def answers() -> Answers:
    """Return the claims."""
    return _plugged[0]
