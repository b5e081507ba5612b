"""A proposed name."""

from __future__ import annotations

from dataclasses import dataclass

from newsapp.text.spans import EntityType


@dataclass(frozen=True, slots=True)
class Candidate:
    """A folded range that looks like a name, the type it looks like, and why."""

    start: int
    end: int
    type: EntityType
    why: str
