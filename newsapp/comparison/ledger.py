"""What is counted, and every number that articles give for it: one row for each place, and how they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from newsapp.comparison.features import Sentence
from newsapp.comparison.grouping import Fact
from newsapp.comparison.relating import RANK, Reason, Relation, Verdict
from newsapp.comparison.values import Value

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """One number in one article: the sentence it stands in, who says it ("" when nobody is named), as of when."""

    article: int
    value: Value
    speaker: str
    as_of: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing counted by two articles or more, with the gravest relation between its rows."""

    what: str
    rows: tuple[Row, ...]
    relation: Relation
    reason: Reason | None


def ledger(facts: Iterable[Fact]) -> list[Entry]:
    """Return what is counted in more than one article; numbers that facts compare with each other share an entry."""
    joined = _Joined()
    for fact in facts:
        for verdict in fact.verdicts:
            joined.add(fact, verdict)
    return joined.entries()


class _Joined:
    """Numbers joined by comparisons: a set that grows, by the place of one member."""

    def __init__(self) -> None:
        self._parent: dict[Place, Place] = {}
        self._rows: dict[Place, Row] = {}
        self._seen: list[tuple[Place, Fact, Verdict]] = []

    def add(self, fact: Fact, verdict: Verdict) -> None:
        """Take in the two values of a verdict."""
        if verdict.values is None:
            return
        places = [self._place(fact, value) for value in verdict.values]
        if None in places:
            return
        one, other = (place for place in places if place is not None)
        self._parent[self._root(one)] = self._root(other)
        self._seen.append((one, fact, verdict))

    def _place(self, fact: Fact, value: Value) -> Place | None:
        sentence = next((each for each in fact.sentences if value in each.values), None)
        if sentence is None:
            return None
        place = (sentence.article, value.start)
        self._parent.setdefault(place, place)
        self._rows.setdefault(place, row_of(sentence, value))
        return place

    def _root(self, place: Place) -> Place:
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place

    def entries(self) -> list[Entry]:
        """Return the entries, those told first by the best facts first."""
        members: dict[Place, list[tuple[Fact, Verdict]]] = {}
        for place, fact, verdict in self._seen:
            members.setdefault(self._root(place), []).append((fact, verdict))
        return [self._entry(root, told) for root, told in members.items()]

    def _entry(self, root: Place, told: Sequence[tuple[Fact, Verdict]]) -> Entry:
        places = sorted(place for place in self._rows if self._root(place) == root)
        gravest = min((verdict for _, verdict in told), key=lambda verdict: RANK[verdict.relation])
        rows = tuple(self._rows[place] for place in places)
        unit = rows[0].value.unit.replace("_", " ")
        named = told[0][0].label.rpartition(": ")[2]  # without the values
        what = unit if not named or named == unit else f"{unit} ({named})"
        return Entry(what, rows, gravest.relation, gravest.reason)


def row_of(sentence: Sentence, value: Value) -> Row:
    """Return the row of a number of a sentence."""
    said = next((each for each in sentence.speakers if each.start <= value.start < each.end), None)
    as_of = None
    if sentence.frame is not None and sentence.frame.own:
        as_of = date.fromordinal(sentence.frame.last).isoformat()
    return Row(sentence.article, value, said.speaker if said else "", as_of)
