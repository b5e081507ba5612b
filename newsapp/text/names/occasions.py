"""Public occasions that a text is about, told by who and what it names together.

News of a summit says "the 13th" and no month: readers know which summit. So does a small table of public facts
(`lexicons/occasions.json`): a text that names Kim Jong-un, Putin and Vostochny and gives no month was written in
September 2023. It only ever tells the month or year of days that the text leaves open.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent.parent / "lexicons" / "occasions.json"
_AFTER = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a text is about: its words, and the ISO days between which news of it is written."""

    words: str
    since: str
    until: str
    start: int = 0
    then: bool = False

    def holds(self, day: str) -> bool:
        """Tell whether news of an ISO day may be about it."""
        return self.since <= day <= self.until


def occasions(named: Collection[str]) -> Iterator[Occasion]:
    """Yield the occasions all of whose parties are among the keys of the entities that a text names."""
    for parties, occasion in _known():
        if parties <= set(named):
            yield occasion


@cache
def _known() -> tuple[tuple[frozenset[str], Occasion], ...]:
    rows = json.loads(_FILE.read_text(encoding="utf-8"))["occasions"]
    return tuple((frozenset(row["parties"]), _occasion(**row)) for row in rows)


def _occasion(*, words: str, parties: object, since: str, until: str) -> Occasion:
    del parties
    return Occasion(words, since, (date.fromisoformat(until) + _AFTER).isoformat())
