"""How much two sentences share: rarity-weighted evidence summed up, each piece kept as the reason of the link.

Nothing is divided by the shorter side (that would reward headlines); long sentences pay by the logarithm of the
number of their words of the field. The weights and the two thresholds were fixed before anything was scored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from newsapp.comparison import words
from newsapp.comparison.clauses import near_days
from newsapp.comparison.contrasts import excluded
from newsapp.comparison.features import Frame, Sentence, capitals, countries
from newsapp.comparison.index import (
    CONTRAST,
    DAY,
    DURATION,
    FIRST,
    KIND_WEIGHTS,
    MONTH,
    NUMBER,
    REST,
    SAME_FRAME,
    WORD,
    YEAR,
    Index,
    contrast,
    told_time,
    toll,
)
from newsapp.comparison.values import Value, closeness, equal, size
from newsapp.comparison.words import Phrase
from newsapp.text.spans import EntityType

STRONG = 2.2
APART = 45  # days between two frames that make two events
EVENT_APART, PERSON_APART = 0.25, 0.5
PARTS = 0.5
LANDS = 0.6  # what all countries together weigh at most: whose the parties are is told all over
CAPITAL = 0.5  # a capital mostly stands for its country, which counts too
DURATION_ALONE = 0.3
_ONE = 1.0
TELLS = 0.35
RARE = 0.7  # a day, or a month that few name
_TWO = 2
_TELLING = frozenset({"thing", "number", "word"})
_USUAL = frozenset({"visit", "meet"})
# what sort of site it is: told already where both name the same site
_SORTS = frozenset(
    {"spaceport", "space", "airfield", "port", "station", "factory", "shipyard", "base", "power plant", "nuclear plant"}
    | {"university", "theatre", "museum", "palace", "bridge"}
)


_WHO = frozenset({EntityType.PERSON, EntityType.MEDIA})


class Item(NamedTuple):
    """One piece of evidence and how much it weighs: a name (who), a named thing, a date, a number, a word."""

    kind: str
    what: str
    weight: float


def _is_person(item: Item) -> bool:
    return item.kind == "name" and item.what not in _lands()


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that two sentences share, the heaviest first, and the score."""

    score: float
    items: tuple[Item, ...]
    conflict: bool

    @property
    def is_about_something(self) -> bool:
        """Return whether more is shared than who, when and which country: a thing, an action, a number, a place.

        Who and when together are enough, too: on one day one person rarely does two things that are told.
        """
        if any(item.kind in _TELLING and item.weight >= TELLS for item in self.items):
            return True
        dated = any(item.kind == "date" and item.weight >= TELLS for item in self.items)
        return dated and sum(item.weight for item in self.items if _is_person(item)) >= TELLS

    @property
    def is_particular(self) -> bool:
        """Return whether something is shared beside who, where from, and that there is a visit or a meeting."""
        told = [item for item in self.items if item.kind in _TELLING and item.weight >= TELLS]
        dated = any(item.kind == "date" and item.weight >= RARE for item in self.items)
        return dated or any(item.what not in _USUAL for item in told)

    @property
    def is_broad(self) -> bool:
        """Return whether evidence of two kinds is shared, or three pieces of one."""
        told = [item.kind for item in self.items if item.kind not in ("rest", "time")]
        return len(set(told)) > 1 or len(told) > _TWO


def apart(one: Frame | None, other: Frame | None) -> bool:
    """Return whether two frames are too far apart to be one event."""
    return one is not None and other is not None and max(one.first - other.last, other.first - one.last) > APART


def weigh(one: Sentence, other: Sentence, index: Index) -> Evidence:
    """Return what two sentences share; the same whichever comes first."""
    conflict = apart(one.frame, other.frame)
    items = [
        *_names(one, other, index, conflict=conflict),
        *_dates(one, other, index, conflict=conflict),
        *_words(one, other, index, conflict=conflict),
        *_contrasts(one, other, index),
        *_times(one, other, index),
        *_rest(one, other, index),
    ]
    event = any(item.kind == "word" and words.happens(item.what) for item in items)
    items += _numbers(one, other, index, event=event and not conflict)
    total = sum(item.weight for item in items)
    ordered = tuple(sorted(items, key=lambda item: (-item.weight, item.what)))
    return Evidence(total / toll(one, other), ordered, conflict)


@cache
def _lands() -> frozenset[str]:
    return countries() | capitals().keys()


def _names(one: Sentence, other: Sentence, index: Index, *, conflict: bool) -> Iterator[Item]:
    shared = sorted(one.entities.keys() & other.entities.keys())
    weights = [_name_weight(one, other, key, index, conflict=conflict) for key in shared]
    lands = sum(weight for key, weight in zip(shared, weights, strict=True) if key in _lands())
    share = LANDS / lands if lands > LANDS else 1.0
    for key, weight in zip(shared, weights, strict=True):
        if key in _lands():
            yield Item("name", key, weight * share)
        else:
            yield Item("name" if one.entities[key] in _WHO else "thing", key, weight)


def _name_weight(one: Sentence, other: Sentence, key: str, index: Index, *, conflict: bool) -> float:
    kind = one.entities[key]
    apart_ = PERSON_APART if conflict and kind is EntityType.PERSON else 1.0
    weight = min(KIND_WEIGHTS[kind], KIND_WEIGHTS[other.entities[key]]) * (CAPITAL if key in capitals() else 1.0)
    return index.rarity(f"e:{key}") * weight * apart_


def _dates(one: Sentence, other: Sentence, index: Index, *, conflict: bool) -> Iterator[Item]:
    near = not conflict and near_days(one.acts, other.acts)
    if one.days and other.days and not one.days & other.days and not near:
        return  # two days of one month have nothing in common
    shared = [
        Item("date", each, index.rarity(f"{letter}:{each}") * weight)
        for letter, weight, found in (
            ("d", DAY, one.days & other.days),
            ("m", MONTH, one.months & other.months),
            ("y", YEAR, one.years & other.years),
        )
        if found
        for each in [min(found, key=lambda each: (-index.rarity(f"{letter}:{each}"), each))]
    ]
    yield from shared
    own = (one.frame and one.frame.own) or (other.frame and other.frame.own)
    if near or (not shared and one.frame and other.frame and own and not conflict):
        yield Item("time", "", SAME_FRAME)


def _contrasts(one: Sentence, other: Sentence, index: Index) -> Iterator[Item]:
    """Yield the rarest pair of words that exclude each other: who confirms speaks of what the other denies."""
    found = [(index.rarity(contrast(pair)) * CONTRAST, pair[0]) for pair in excluded(one, other)]
    if found:
        weight, word = max(found)
        yield Item("word", word, weight)


def _times(one: Sentence, other: Sentence, index: Index) -> Iterator[Item]:
    """Yield that both call something the first, the second ... time of it."""
    told = {told_time(act) for act in one.acts if act.time} & {told_time(act) for act in other.acts if act.time}
    if told:
        yield Item("time", "", max(index.rarity(name) for name in told) * FIRST)


def _numbers(one: Sentence, other: Sentence, index: Index, *, event: bool) -> Iterator[Item]:
    if not one.values or not other.values:
        return
    for unit in sorted({value.unit for value in one.values} & {value.unit for value in other.values}):
        pairs = [(a, b) for a in one.values for b in other.values if a.unit == b.unit == unit and _counts(a, b)]
        if pairs:
            yield max((_number(a, b, index, event=event) for a, b in pairs), key=lambda item: item.weight)


def _counts(one: Value, other: Value) -> bool:
    """Leave out "one of something" on both sides, and lengths of time that differ."""
    if one.is_duration:
        return equal(one, other)
    return not (one.middle == other.middle == _ONE)


def _number(one: Value, other: Value, index: Index, *, event: bool) -> Item:
    rare = index.rarity(f"q:{one.unit}")
    if one.is_duration:
        return Item("number", one.unit, rare * (DURATION if event else DURATION_ALONE))
    smaller = min(size(one), size(other))
    return Item("number", one.unit, NUMBER * rare * closeness(one, other) * smaller)


def _words(one: Sentence, other: Sentence, index: Index, *, conflict: bool) -> Iterator[Item]:
    """Yield the entries that phrases share, each phrase used once, and half of what their parts add."""
    shared = one.entries & other.entries
    if _share_a_site(one, other):
        shared -= _SORTS
    if not shared:
        return
    weights = {entry: _entry_weight(entry, index, conflict=conflict) for entry in shared}
    mine, theirs = _sharing(one.phrases, shared), _sharing(other.phrases, shared)
    used_mine: set[int] = set()
    used_theirs: set[int] = set()
    told: set[str] = set()
    for weight, entry, a, b in _pairs(mine, theirs, weights):
        if a not in used_mine and b not in used_theirs and entry not in told:
            used_mine.add(a)
            used_theirs.add(b)
            told.add(entry)
            yield Item("word", entry, -weight)
    if len(used_mine) == len(mine) or len(used_theirs) == len(theirs):
        return
    left = _entries(mine, used_mine) & _entries(theirs, used_theirs) & shared
    yield from (Item("word", entry, PARTS * weights[entry]) for entry in sorted(left - told))


def _share_a_site(one: Sentence, other: Sentence) -> bool:
    return any(one.entities[key] is EntityType.FACILITY for key in one.entities.keys() & other.entities.keys())


def _sharing(phrases: Sequence[Phrase], shared: frozenset[str]) -> list[Phrase]:
    return [each for each in phrases if not (shared.isdisjoint(each.entries) and shared.isdisjoint(each.parts))]


def _pairs(
    mine: Sequence[Phrase], theirs: Sequence[Phrase], weights: Mapping[str, float]
) -> list[tuple[float, str, int, int]]:
    """Return which phrases share which entry, the heaviest first."""
    return sorted(
        (-weights[entry], entry, a, b)
        for a, one in enumerate(mine)
        for b, other in enumerate(theirs)
        for entry in one.entries & other.entries & weights.keys()
    )


def _entries(phrases: Sequence[Phrase], used: set[int]) -> set[str]:
    return {entry for at, each in enumerate(phrases) if at not in used for entry in each.entries | each.parts}


def _entry_weight(entry: str, index: Index, *, conflict: bool) -> float:
    share = EVENT_APART if conflict and words.is_event(entry) else 1.0
    return WORD * words.weight(entry) * index.rarity(f"w:{entry}") * share


def _rest(one: Sentence, other: Sentence, index: Index) -> Iterator[Item]:
    if one.language == other.language:
        shared = one.rest & other.rest
        if shared:
            yield Item("rest", "", sum(REST * index.rarity(f"r:{one.language}:{word}") for word in sorted(shared)))
