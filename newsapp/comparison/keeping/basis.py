"""What the verdict on two sentences rests on, so that a row of the matrix shows just that.

A *topic* is "number:km", "day", "word:confirm/deny", or "" where nothing typed is compared. A typed value is a number
(plain.py), {"day": "2023-09-13"} or {"word": "deny"}.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from newsapp.comparison import words
from newsapp.comparison.features import Sentence
from newsapp.comparison.keeping.plain import Json, value_data
from newsapp.comparison.linking import Link
from newsapp.comparison.relating import Relation, Verdict, comparable
from newsapp.comparison.values import Value, equal


@dataclass(frozen=True, slots=True)
class Basis:
    """The topic of a verdict, and what each of the two sentences gives for each topic that they share."""

    topic: str
    one: Mapping[str, Json]
    other: Mapping[str, Json]


def basis(link: Link, verdict: Verdict) -> Basis:
    """Return what a verdict rests on; first of `_shared` where the verdict itself names nothing."""
    shared: dict[str, tuple[Json, Json]] = {}
    for name, sides in _shared(link, verdict):
        shared.setdefault(name, sides)
    topic = next(iter(shared), "")
    return Basis(topic, {name: one for name, (one, _) in shared.items()}, {name: b for name, (_, b) in shared.items()})


def _shared(link: Link, verdict: Verdict) -> Iterator[tuple[str, tuple[Json, Json]]]:
    """Yield topics with both values, what the verdict rests on first."""
    if verdict.values is not None:
        yield _number(*verdict.values)
    if verdict.relation is Relation.CONFLICTS and verdict.values is None:
        yield from (*_days_apart(link), *_contrast(link))
    yield from (*_equal_numbers(link.one, link.other), *_same_day(link))


def _number(one: Value, other: Value) -> tuple[str, tuple[Json, Json]]:
    return f"number:{one.unit}"[:80], (value_data(one), value_data(other))


def _days_apart(link: Link) -> Iterator[tuple[str, tuple[Json, Json]]]:
    one, other = link.one.days, link.other.days
    if len(one) == len(other) == 1 and one != other:
        yield "day", ({"day": min(one)}, {"day": min(other)})


@cache
def _contrasts() -> tuple[tuple[str, str], ...]:
    loaded = json.loads((words.DATA / "contrasts.json").read_text(encoding="utf-8"))
    return tuple((one, other) for one, other in loaded)


def _contrast(link: Link) -> Iterator[tuple[str, tuple[Json, Json]]]:
    mine, theirs = _told(link.one), _told(link.other)
    for one, other in _contrasts():
        for a, b in ((one, other), (other, one)):
            if a in mine and b in theirs and not {a, b} <= mine and not {a, b} <= theirs:
                yield f"word:{'/'.join(sorted((a, b)))}", ({"word": a}, {"word": b})


def _told(sentence: Sentence) -> frozenset[str]:
    return frozenset(entry for phrase in sentence.phrases for entry in phrase.entries)


def _equal_numbers(one: Sentence, other: Sentence) -> Iterator[tuple[str, tuple[Json, Json]]]:
    pairs = [(a, b) for a in one.values for b in other.values if comparable(a, b) and equal(a, b)]
    yield from (_number(a, b) for a, b in pairs if not a.is_duration)


def _same_day(link: Link) -> Iterator[tuple[str, tuple[Json, Json]]]:
    """Yield a day that both name and neither names beside another one."""
    if link.one.days == link.other.days and len(link.one.days) == 1:
        (day,) = link.one.days
        yield "day", ({"day": day}, {"day": day})
