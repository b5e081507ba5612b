"""Entries of a case as plain values: what a form says, what the log keeps, what an action gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsapp.comparison.models import WordEntry
from newsapp.comparison.words import KINDS
from newsapp.history.models import Event

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """An entry as somebody wants it: `words` by language code; `off` a shipped entry that is not to be used."""

    meaning: str
    kind: str = KINDS[0]
    counted: bool = False
    words: Mapping[str, Sequence[str]] = field(default_factory=dict)
    off: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an action: its event, and the entry as it stands; None when it is gone.

    `repeated` when the same one-time key was used before: then nothing was written and this is what was written then.
    """

    event: Event
    entry: WordEntry | None = None
    repeated: bool = False


def said_data(said: Said) -> Json:
    """Return the fields of an entry."""
    listed = {language: list(each) for language, each in said.words.items() if each}
    return {
        "meaning": said.meaning,
        "kind": said.kind,
        "counted": said.counted,
        "words": {} if said.off else listed,
        "off": said.off,
    }


def entry_data(entry: WordEntry) -> Json:
    """Return an entry as the log keeps it: enough to tell of it, and to make it again."""
    return {
        "id": entry.pk,
        "meaning": entry.meaning,
        "kind": entry.kind,
        "counted": entry.counted,
        "words": entry.words,
        "off": entry.off,
        "version": entry.version,
        "by": entry.by_id,
        "at": entry.at.isoformat(),
    }


def said_of(told: Json) -> Said:
    """Return what was said, from an entry as the log keeps it."""
    return Said(told["meaning"], told["kind"], told["counted"], told["words"], told["off"])
