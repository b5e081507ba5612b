"""The entries of `data/words.json`, and what an entry of a given name is and weighs.

An entry of a case has what it is in its name: "+thing:depth charge".
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
CLASS_WEIGHTS = {"thing": 1.0, "action": 1.0, "event": 1.0, "office": 0.4, "general": 0.3}
OWN = "+"  # with which the names of a case's own entries begin


@cache
def entries() -> Mapping[str, Mapping[str, str]]:
    """Return the entries of the data file: name -> class and words by language."""
    loaded: dict[str, dict[str, str]] = json.loads((DATA / "words.json").read_text(encoding="utf-8"))
    return loaded


@cache
def class_of(entry: str) -> str:
    """Return the class of an entry; an entry of a case has it in its name, one that is gone tells little."""
    if entry.startswith(OWN):
        return entry[1:].partition(":")[0]
    return entries().get(entry, {}).get("class", "general")


def called(entry: str) -> str:
    """Return an entry as people call it."""
    return entry.partition(":")[2] if entry.startswith(OWN) else entry


def plainly(entry: str) -> str:
    """Return an entry in one English word or phrase."""
    return called(entry) if entry.startswith(OWN) else _english(entry)[0]


def synonyms(entry: str) -> int:
    """Return how many English words a shipped entry has, 0 for one of a case."""
    return 0 if entry.startswith(OWN) else len(_english(entry))


def _english(entry: str) -> list[str]:
    return entries()[entry]["en"].split(", ")


@cache
def weight(entry: str) -> float:
    """Return how much an entry tells: things and actions all, words of office and degree little."""
    return CLASS_WEIGHTS[class_of(entry)]


def is_event(entry: str) -> bool:
    """Return whether an entry is something that happens on a day: a visit, a meeting, a gift."""
    return class_of(entry) == "event"


def happens(entry: str) -> bool:
    """Return whether an entry is something done: an event or an action."""
    return class_of(entry) in ("event", "action")
