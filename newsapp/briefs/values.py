"""What the actions of this room take and give."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsapp.history.models import Event


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an action: its event. `repeated` when its one-time key was used before: then nothing was written."""

    event: Event
    repeated: bool = False

    @property
    def pieces(self) -> list[int]:
        """Return the keys of the pieces that the event tells of."""
        return [one["id"] for one in (self.event.after or self.event.before or {}).get("pieces", [])]


@dataclass(frozen=True, slots=True)
class Saying:
    """What a piece says: its words, likelihood and confidence as keys of enums, keys of the citations that are notes.

    `notes` None leaves the notes as they are; `shown` are those the form offered: what is cited since stays a note.
    """

    text: str = ""
    likelihood: str = ""
    confidence: str = ""
    notes: frozenset[int] | None = field(default=None)
    shown: frozenset[int] = frozenset()
