"""What the verdict on two sentences rests on, so that a row of the matrix shows just that.

A *topic* says what kind of value is compared and of what: "number:km", "day:arrive", "part:arrive" (of the day),
"place:meet", "by:arrive" (a vehicle), "time:visit" (the first, the second), "since:visit", "office:defence minister",
"many:glove" (one or several), "word:confirm/deny", "day" (of the whole sentence), "" where nothing typed is compared.
A typed value is a number (plain.py) or one of {"day": "2023-09-13"}, {"day": ..., "part": "morning"}, {"name": key},
{"word": "train"}, {"nth": 2}, {"year": "2019"}, {"many": "one"}.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from newsapp.comparison import words
from newsapp.comparison.clauses import ONCE, Act, sites
from newsapp.comparison.features import Sentence
from newsapp.comparison.keeping.plain import Json, value_data
from newsapp.comparison.linking import Link
from newsapp.comparison.relating import Relation, Verdict, comparable
from newsapp.comparison.values import Value, equal

Shared = tuple[str, tuple[Json, Json]]
TELLING = ("number:", "day", "part:")  # topics that a row shows also where its articles agree


@dataclass(frozen=True, slots=True)
class Basis:
    """The topic of a verdict, and what each of the two sentences gives for each topic that they share."""

    topic: str
    one: Mapping[str, Json]
    other: Mapping[str, Json]


def basis(link: Link, verdict: Verdict) -> Basis:
    """Return what a verdict rests on; where it names nothing, the first thing that both tell in the same way."""
    shared: dict[str, tuple[Json, Json]] = {}
    for name, sides in _shared(link, verdict):
        shared.setdefault(name[:80], sides)
    telling = (name for name, (one, other) in shared.items() if one != other or name.startswith(TELLING))
    topic = next(telling, "")
    return Basis(topic, {name: one for name, (one, _) in shared.items()}, {name: b for name, (_, b) in shared.items()})


def _shared(link: Link, verdict: Verdict) -> Iterator[Shared]:
    """Yield topics with both values, what the verdict rests on first."""
    if verdict.values is not None:
        yield _number(*verdict.values)
    told = [*_contrast(link), *_acts(link), *_days(link), *_offices(link), *_things(link)]
    if verdict.relation is Relation.CONFLICTS and verdict.values is None:
        yield from (each for each in told if each[1][0] != each[1][1])
    yield from _equal_numbers(link.one, link.other)
    yield from (each for each in told if each[1][0] == each[1][1])


def _number(one: Value, other: Value) -> Shared:
    return f"number:{one.unit}", (value_data(one), value_data(other))


@cache
def _contrasts() -> tuple[tuple[str, str], ...]:
    loaded = json.loads((words.DATA / "contrasts.json").read_text(encoding="utf-8"))
    return tuple((one, other) for one, other in loaded)


def _contrast(link: Link) -> Iterator[Shared]:
    mine, theirs = _told(link.one), _told(link.other)
    for one, other in _contrasts():
        for a, b in ((one, other), (other, one)):
            if a in mine and b in theirs and not {a, b} <= mine and not {a, b} <= theirs:
                yield f"word:{'/'.join(sorted((a, b)))}", ({"word": a}, {"word": b})


def _told(sentence: Sentence) -> frozenset[str]:
    return frozenset(entry for phrase in sentence.phrases for entry in phrase.entries)


def _acts(link: Link) -> Iterator[Shared]:
    """Yield what both say of an act that both tell of; of one that is done once first."""
    pairs = [(a, b) for a in link.one.acts for b in link.other.acts if a.what == b.what and not a.no and not b.no]
    for one, other in sorted(pairs, key=lambda pair: pair[0].what not in ONCE):
        yield from _act(one, other)


def _act(one: Act, other: Act) -> Iterator[Shared]:
    what = one.what
    if one.day and other.day and what in ONCE:
        yield f"day:{what}", ({"day": one.day}, {"day": other.day})
        if one.part and other.part:
            yield f"part:{what}", ({"day": one.day, "part": one.part}, {"day": other.day, "part": other.part})
    if one.time and other.time:
        yield f"time:{what}", ({"nth": one.time}, {"nth": other.time})
    if one.since and other.since:
        yield f"since:{what}", ({"year": one.since}, {"year": other.since})
    if one.by and other.by:
        yield f"by:{what}", ({"word": one.by}, {"word": other.by})
    if len(sites(one)) == len(sites(other)) == 1:
        yield f"place:{what}", ({"name": min(sites(one))}, {"name": min(sites(other))})


def _days(link: Link) -> Iterator[Shared]:
    """Yield the days of two sentences that name one each."""
    if len(link.one.days) == len(link.other.days) == 1:
        yield "day", ({"day": min(link.one.days)}, {"day": min(link.other.days)})


def _offices(link: Link) -> Iterator[Shared]:
    for one in link.one.offices:
        for other in link.other.offices:
            if (one.office, one.country) == (other.office, other.country):
                yield f"office:{one.office}", ({"name": one.person}, {"name": other.person})


def _things(link: Link) -> Iterator[Shared]:
    mine, theirs = link.one.things, link.other.things
    for item in link.evidence.items:
        if item.kind == "word" and {mine.get(item.what), theirs.get(item.what)} == {"one", "several"}:
            yield f"many:{item.what}", ({"many": mine[item.what]}, {"many": theirs[item.what]})


def _equal_numbers(one: Sentence, other: Sentence) -> Iterator[Shared]:
    pairs = [(a, b) for a in one.values for b in other.values if comparable(a, b) and equal(a, b)]
    yield from (_number(a, b) for a, b in pairs if not a.is_duration)
