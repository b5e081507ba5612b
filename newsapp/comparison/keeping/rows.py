"""Rows of the matrix in the making: which fact a new link belongs to.

A passage joins a fact when it is linked with two thirds of its passages at least, and where it is not, they do not tell
different values. Two passages stand together in one fact only. Two sentences of one article stand in one fact when they
tell the same number, or are linked on the same heaviest evidence. What a person joined is joined, what a person parted
never shares a fact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from newsapp.comparison.keeping.plain import Json, value_of
from newsapp.comparison.models import FactPassage, StoredFact, StoredLink
from newsapp.comparison.values import meet

SHARE = 2 / 3
Place = tuple[int, int]
Pair = tuple[Place, Place]
Values = dict[str, Json]


@dataclass(eq=False, slots=True)
class Row:
    """A fact with its passages by place, stored ones and new ones, and the links that came to it: not stored yet."""

    fact: StoredFact
    passages: dict[Place, FactPassage] = field(default_factory=dict)
    links: list[StoredLink] = field(default_factory=list)
    stored: dict[int, tuple[Json, Values, bool]] = field(default_factory=dict)

    def take(self, passage: FactPassage) -> None:
        """Take in a stored passage, and note how it is stored."""
        self.passages[passage.revision_id, passage.sentence] = passage
        self.stored[passage.pk] = (passage.value, passage.values, passage.strong)

    def absorb(self, other: Row) -> None:
        """Take over what a fact that lies wholly in this one knows of its passages: values, and which are strong."""
        for place, passage in other.passages.items():
            mine = self.passages[place]
            mine.values = passage.values | mine.values
            mine.strong = mine.strong or (passage.strong and other.fact.strong)

    def changed(self) -> list[FactPassage]:
        """Return the stored passages that are not as they are stored any more."""
        held = (each for each in self.passages.values() if each.pk is not None)
        return [each for each in held if self.stored.get(each.pk) != (each.value, each.values, each.strong)]

    def places(self, *, strong: bool) -> list[Place]:
        """Return the places, those that strong links join when only these count."""
        return [place for place, each in self.passages.items() if each.strong or not strong]


@dataclass(frozen=True, slots=True)
class Told:
    """A new link: its two places with what each gives by topic, the key of its evidence, whether a person drew it."""

    mine: Place
    theirs: Place
    values: tuple[Values, Values]
    key: int
    strong: bool
    drawn: bool


class Rows:
    """The facts that new links may belong to."""

    def __init__(self, rows: Iterable[Row], told: Iterable[Told], apart: AbstractSet[Pair] = frozenset()) -> None:
        """Take the stored facts that hold a counterpart, all new links, and the pairs that a person parted."""
        self.all: list[Row] = []
        self._apart = apart
        self._at: dict[Place, list[Row]] = defaultdict(list)
        self._linked = {pair(each.mine, each.theirs): each.strong for each in told}
        for row in rows:
            self.add(row)

    def add(self, row: Row) -> None:
        """Add a fact."""
        self.all.append(row)
        for place in row.passages:
            self._at[place].append(row)

    def put(self, row: Row, place: Place, passage: FactPassage) -> None:
        """Put a passage into a fact; what it gives by topic is added to what is known, a strong one stays strong."""
        known = row.passages.get(place)
        if known is None:
            row.passages[place] = passage
            self._at[place].append(row)
        else:
            known.values = passage.values | known.values
            known.strong = known.strong or passage.strong

    def holding(self, one: Place, other: Place) -> Row | None:
        """Return the fact in which two places stand together."""
        return next((row for row in self._at[one] if other in row.passages), None)

    def of(self, told: Told) -> Row | None:
        """Return the fact that a new link belongs to: one of the same evidence first, then the largest."""
        standing = self.holding(told.mine, told.theirs)
        if standing is not None:
            return standing
        rows = dict.fromkeys([*self._at[told.theirs], *self._at[told.mine]])
        fitting = [row for row in rows if self._fits(row, told)]
        return max(fitting, key=lambda row: (row.fact.key == told.key, len(row.passages)), default=None)

    def _fits(self, row: Row, told: Told) -> bool:
        if told.strong and not row.fact.strong:
            return False
        new, values = (told.mine, told.values[0]) if told.theirs in row.passages else (told.theirs, told.values[1])
        places = row.places(strong=told.strong)
        others = [place for place in places if place[0] != new[0]]
        if any(pair(new, place) in self._apart for place in others):
            return False
        unlinked = [place for place in others if not self._are_linked(new, place, strong=told.strong)]
        if len(unlinked) > (1 - SHARE) * len(others) + 0.001 or not others:
            return False
        if any(not _may_be_one(values, row.passages[place].values) for place in unlinked):
            return False
        if any(self.holding(new, place) not in (None, row) for place in others if place != told.theirs):
            return told.drawn or self._swallows(row, new)
        own = [row.passages[place] for place in places if place[0] == new[0]]
        return told.drawn or all(_tell_the_same(values, o.values, row.fact.key == told.key) for o in own)

    def _are_linked(self, one: Place, other: Place, *, strong: bool) -> bool:
        if pair(one, other) in self._linked:
            return self._linked[pair(one, other)] or not strong
        return any(other in row.places(strong=strong) and (row.fact.strong or not strong) for row in self._at[one])

    def _swallows(self, row: Row, new: Place) -> bool:
        """Return whether every other fact of a new place would lie wholly in this one."""
        rows = [each for each in self._at[new] if each is not row]
        return all(each.passages.keys() <= row.passages.keys() | {new} for each in rows)

    def swallowed(self) -> Iterator[tuple[Row, Row]]:
        """Yield stored facts that lie wholly in another one, with that one."""
        for row in self.all:
            if row.fact.pk is None or not row.passages:
                continue
            first = next(iter(row.passages))
            wider = (each for each in self._at[first] if each is not row and each.fact.strong >= row.fact.strong)
            into = next((each for each in wider if row.passages.keys() < each.passages.keys()), None)
            if into is not None:
                yield row, into


def pair(one: Place, other: Place) -> Pair:
    """Return two places in order."""
    return (one, other) if one < other else (other, one)


def _may_be_one(one: Values, other: Values) -> bool:
    """Return whether values of the same topics may be the same."""
    for topic in one.keys() & other.keys():
        if topic.startswith("number:"):
            if not meet(value_of(one[topic]), value_of(other[topic])):
                return False
        elif one[topic] != other[topic]:
            return False
    return True


def _tell_the_same(one: Values, other: Values, same_evidence: bool) -> bool:  # noqa: FBT001  (two sides and a fact)
    """Return whether two sentences of one article tell the same number, or none, on the same evidence."""
    mine, theirs = _numbers(one), _numbers(other)
    return bool(mine & theirs) or (same_evidence and not (mine and theirs))


def _numbers(values: Values) -> set[Sequence[object]]:
    return {(topic, told["low"], told["high"]) for topic, told in values.items() if topic.startswith("number:")}
