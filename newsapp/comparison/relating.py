"""How two passages about the same stand to each other: agree, refine or conflict, and why values differ.

The strong word is kept for typed facts: exact values apart (here), days, places and people of one event that cannot
both be right, words that exclude each other (`conflicts.py`). Words of yes and no alone never make a conflict.
Where nothing differs, a day that both name makes two passages agree; else what one names and the other does not
makes them "more detail".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from newsapp.comparison import words
from newsapp.comparison.conflicts import conflict, people
from newsapp.comparison.features import Sentence
from newsapp.comparison.linking import Link
from newsapp.comparison.scoring import TELLS, Evidence
from newsapp.comparison.values import OPEN, Value, allows, closeness, equal, meet, written_otherwise
from newsapp.comparison.values import apart as differ
from newsapp.text.spans import Bound, EntityType

DRIFT = 20  # days between two counts that may both have been right
FAR = 2.5  # a number so many times another counts something else
CLOSE = 0.8  # closeness of numbers that by itself tells that they count the same
ALIKE = 0.4  # closeness below which only a strong link tells that numbers count the same
AROUND = 45  # characters before and after a number in which a word of scope belongs to it
_NUMBER = re.compile(r"\d+")
_NO_NUMBER = frozenset({Bound.VAGUE, Bound.ORDER})  # "several", "tens of thousands"
_EXACT = frozenset({Bound.EXACT, Bound.ABOUT, Bound.NEARLY, Bound.RANGE})
_SPECIFIC = frozenset({EntityType.WEAPON, EntityType.FACILITY})


class Relation(StrEnum):
    """How two passages stand to each other."""

    AGREES = "agrees"
    REFINES = "refines"
    CONFLICTS = "conflicts"


class Reason(StrEnum):
    """Why values differ that need not contradict each other."""

    AS_OF = "as-of"
    SCOPE = "scope"
    ROUNDING = "rounding"
    VAGUE = "vague"
    UNIT = "unit"
    FORMAT = "format"
    SAME_ORIGIN = "same-origin"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation, the reason where there is one, and the two values it rests on, where it rests on values."""

    relation: Relation
    reason: Reason | None = None
    values: tuple[Value, Value] | None = None


RANK = {Relation.CONFLICTS: 0, Relation.REFINES: 1, Relation.AGREES: 2}


@cache
def _scope_words() -> Mapping[str, tuple[str, ...]]:
    loaded = json.loads((words.DATA / "scope.json").read_text(encoding="utf-8"))
    return {language: tuple(told.split(", ")) for language, told in loaded.items()}


def relate(link: Link) -> Verdict:
    """Return the verdict on a link: the gravest that its facts give."""
    one, other = link.one, link.other
    numbers = [_weighed(fact, link) for fact in _numbers(one, other)]
    conflicts = [fact for fact in numbers if fact.relation is Relation.CONFLICTS]
    if conflicts:
        return conflicts[0]
    if conflict(link):
        return Verdict(Relation.CONFLICTS)
    reasoned = [fact for fact in numbers if fact.reason not in (None, Reason.FORMAT)]
    if reasoned:
        return min(reasoned, key=lambda fact: RANK[fact.relation])
    values = next((fact.values for fact in numbers), None)
    if not one.days & other.days and _tells_more(one, other):
        return Verdict(Relation.REFINES, values=values)
    if _same_origin(one, other):
        return Verdict(Relation.AGREES, Reason.SAME_ORIGIN, values)
    return next((fact for fact in numbers if fact.reason), Verdict(Relation.AGREES, None, values))


def _weighed(fact: Verdict, link: Link) -> Verdict:
    """Return a verdict on numbers; where what is counted is all that is shared, far numbers count other things."""
    if fact.relation is not Relation.CONFLICTS or fact.values is None:
        return fact
    near = closeness(*fact.values)
    if link.in_order or near >= CLOSE or (_is_anchored(link.evidence) and (near >= ALIKE or link.is_strong)):
        return fact
    return Verdict(Relation.REFINES, Reason.SCOPE, fact.values)


def _is_anchored(evidence: Evidence) -> bool:
    """Return whether more is shared than what is counted: a name, a thing, a day, a second word."""
    told = [item.kind for item in evidence.items if item.weight >= TELLS]
    return bool({"thing", "name", "date"} & {*told}) or told.count("word") > 1


def _numbers(one: Sentence, other: Sentence) -> Iterator[Verdict]:
    """Yield a verdict for each pair of numbers that count the same thing; each number is used once."""
    pairs = [(a, b) for a in one.values for b in other.values if comparable(a, b)]
    used: set[tuple[int, int]] = set()
    for a, b in sorted(pairs, key=lambda pair: (not equal(*pair), -closeness(*pair), pair[0].start, pair[1].start)):
        places = {(0, a.start), (1, b.start)}
        if not places & used:
            used |= places
            yield compare(one, other, a, b)


def comparable(one: Value, other: Value) -> bool:
    """Return whether two numbers count the same kind of thing; "one of something" tells nothing."""
    return one.unit == other.unit and one.middle != 1 and other.middle != 1


def compare(one: Sentence, other: Sentence, a: Value, b: Value) -> Verdict:
    """Return how a number of one sentence stands to a number of the same unit of another."""
    relation, reason = _compared(one, other, a, b)
    return Verdict(relation, reason, (a, b))


def _compared(one: Sentence, other: Sentence, a: Value, b: Value) -> tuple[Relation, Reason | None]:
    if equal(a, b) and (a.bound in _EXACT) == (b.bound in _EXACT):
        return _equal(a, b)
    if _scope(one, a) != _scope(other, b):
        return Relation.REFINES, Reason.SCOPE
    if a.bound in OPEN or b.bound in OPEN:
        if meet(a, b) or differ(a, b) > FAR or _NO_NUMBER & {a.bound, b.bound}:
            return Relation.REFINES, Reason.VAGUE
    elif meet(a, b):
        return Relation.AGREES, Reason.UNIT if a.written != b.written else Reason.ROUNDING
    return _apart(one, other, a, b)


def _equal(a: Value, b: Value) -> tuple[Relation, Reason | None]:
    if a.written != b.written:
        return Relation.AGREES, Reason.UNIT
    if a.bound is not b.bound:
        return Relation.AGREES, Reason.ROUNDING
    return Relation.AGREES, Reason.FORMAT if written_otherwise(a, b) else None


def _apart(one: Sentence, other: Sentence, a: Value, b: Value) -> tuple[Relation, Reason | None]:
    if not a.is_duration and _drift(one, other, a, b):
        return Relation.REFINES, Reason.AS_OF
    if allows(a, b) or allows(b, a):
        return Relation.REFINES, Reason.VAGUE
    if differ(a, b) > FAR or (a.is_duration and differ(a, b) > 1):
        return Relation.REFINES, Reason.SCOPE
    return Relation.CONFLICTS, None


def _drift(one: Sentence, other: Sentence, a: Value, b: Value) -> bool:
    """Return whether a count may have grown: the one told for a later time is the larger."""
    if one.told_on is None or other.told_on is None or abs(one.told_on - other.told_on) <= DRIFT:
        return False
    return (one.told_on < other.told_on) == (a.middle < b.middle)


def _scope(sentence: Sentence, value: Value) -> bool:
    """Return whether words beside a number say that it counts more or less than it seems to."""
    text = sentence.text
    at = text.find(value.surface) if value.surface else -1
    if at < 0:
        return False
    end = at + len(value.surface)
    before, after = text[max(0, at - AROUND) : at], text[end : end + AROUND]
    for other in sentence.values:
        if other is not value and other.surface:  # words beyond another number belong to that one
            before, after = before.split(other.surface)[-1], after.split(other.surface)[0]
    words_of_scope = _scope_words().get(sentence.language, ())
    own = _NUMBER.split(after)[0]
    if own != text[end : end + AROUND]:  # "12,000, including 500 officers" tells a part, not another count
        own = own.rstrip().removesuffix(next((word for word in words_of_scope if own.rstrip().endswith(word)), ""))
    beside = f"{_NUMBER.split(before)[-1]}{value.surface}{own}"
    return any(word in beside for word in words_of_scope)


def _tells_more(one: Sentence, other: Sentence) -> bool:
    """Return whether one names a weapon, a site or a number where the other has none, or people beside the same."""
    if any(bool(mine) != bool(theirs) for mine, theirs in zip(_details(one), _details(other), strict=True)):
        return True
    mine, theirs = people(one), people(other)
    return bool(mine and theirs) and mine != theirs


def _details(sentence: Sentence) -> tuple[bool, bool]:
    named = any(kind in _SPECIFIC for kind in sentence.entities.values())
    return named, any(not value.is_duration and value.middle != 1 for value in sentence.values)


def _same_origin(one: Sentence, other: Sentence) -> bool:
    mine, theirs = (_speakers(each) for each in (one, other))
    return bool(mine & theirs)


def _speakers(sentence: Sentence) -> set[str]:
    said: Iterable[str] = (key for statement in sentence.speakers for key in statement.entities)
    return set(said)
