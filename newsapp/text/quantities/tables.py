"""The number words, bounds, units and designators of each language, from the tables in `data`.

The tables are part of the program: they are read once, when this module is loaded.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from newsapp.text.quantities.tokens import Gap, Line, keys
from newsapp.text.spans import Bound

_DATA = Path(__file__).parent / "data"
# What joins number words in every language; the point and the m belong to "тыс." and "$5m".
_JOINING = frozenset(("of", "di", "de", "m", "."))
_CLASSES = ("plurals", "scales", "times", "small", "ones", "articles", "openers")
Found = TypeVar("Found")


class Phrases(Generic[Found]):
    """Phrases of one or more tokens and what each stands for; the longest wins, then the one told first."""

    def __init__(self, told: Iterable[tuple[str, Found]]) -> None:
        """Compile the phrases."""
        self._values: dict[tuple[str, ...], Found] = {}
        for phrase, value in told:
            self._values.setdefault(keys(phrase), value)
        self._first = _lengths((each[0], len(each)) for each in self._values)
        self._last = _lengths((each[-1], len(each)) for each in self._values)

    @property
    def firsts(self) -> frozenset[str]:
        """Return the keys of the tokens with which the phrases begin."""
        return frozenset(self._first)

    def at(self, line: Line, at: int) -> tuple[int, Found] | None:
        """Return where the longest phrase that begins at a token ends, and its value."""
        lengths = self._first.get(line.keys[at])
        if lengths is None:
            return None
        for length in lengths:
            value = self._values.get(_slice(line, at, length))
            if value is not None:
                return at + length, value
        return None

    def before(self, line: Line, at: int) -> tuple[int, Found] | None:
        """Return where the longest phrase that ends before a token begins, and its value."""
        lengths = self._last.get(line.keys[at - 1])
        if lengths is None:
            return None
        for length in lengths:
            value = self._values.get(_slice(line, at - length, length)) if at >= length else None
            if value is not None:
                return at - length, value
        return None


def _lengths(told: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    """Collect the lengths of phrases by one of their tokens, longest first."""
    found: dict[str, set[int]] = {}
    for key, length in told:
        found.setdefault(key, set()).add(length)
    return {key: tuple(sorted(lengths, reverse=True)) for key, lengths in found.items()}


def _slice(line: Line, at: int, length: int) -> tuple[str, ...]:
    """Return the keys of tokens that stand on one line."""
    if length == 1:
        return (line.keys[at],)
    if at + length > len(line) or any(line[each].gap is Gap.LINE for each in range(at + 1, at + length)):
        return ()
    return tuple(line.key(each) for each in range(at, at + length))


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language counts."""

    decimal: str
    spaced: bool  # groups of three digits may stand apart
    bare: bool  # a scale word alone is a number, and there are no spaces to go by
    starts: frozenset[str]  # the keys of tokens at which a number in words can begin
    words: Mapping[str, tuple[str, float]]  # number word: its class, its value
    inner: frozenset[str]  # number words that never begin a number
    inside: frozenset[str]  # all that a number in words can go on with
    fixed: Phrases[float]
    halves: Phrases[bool]
    vague: Phrases[bool]
    before: Phrases[Bound]
    after: Phrases[Bound]
    fillers: Phrases[bool]
    ranges: Phrases[bool]
    openers: Phrases[bool]  # before the first number of a range
    between: Phrases[bool]
    between_joiners: Phrases[bool]
    hard: Phrases[bool]  # what follows is a designation
    soft: Phrases[bool]  # what follows is one unless it counts a known thing
    date_after: Phrases[bool]
    parties: Phrases[bool]
    stops: Phrases[bool]  # words that end the thing counted
    no_numbers: Phrases[bool]  # words that begin like a number word
    parts: Phrases[bool]  # between a part and its whole: "six of the 20 officers"
    units: Phrases[str]
    sets: Mapping[str, frozenset[str]]


@cache
def grammar(language: str) -> Grammar | None:
    """Return the grammar of a language, None where there is none."""
    table = _read("numbers.json").get(language)
    return _grammar(table, language) if table else None


def kind(name: str) -> frozenset[str]:
    """Return the units of a kind: measure, time, counter, weapon, ..."""
    return frozenset(_split(_read("kinds.json")[name]))


@cache
def _read(name: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads((_DATA / name).read_text(encoding="utf-8"))
    return table


def _split(listed: str) -> list[str]:
    return [phrase for part in listed.split(", ") if (phrase := part.strip())]


def _grammar(table: Mapping[str, Any], language: str) -> Grammar:
    words = {word: (kind, float(value)) for kind in _CLASSES for word, value in table[kind].items()}
    halves = _list(table.get("halves", ""))
    fixed = Phrases[float]((phrase, float(value)) for phrase, value in table["fixed"].items())
    return Grammar(
        decimal=table["decimal"],
        spaced=table["spaced"],
        bare=table.get("bare", False),
        words=words,
        starts=frozenset(words) | fixed.firsts | _list(table["vague"]).firsts,
        inner=frozenset(_split(table["inner"])),
        inside=frozenset(words) | halves.firsts | frozenset(_split(table["joiners"])) | _JOINING,
        fixed=fixed,
        before=_bounds(table["before"]),
        after=_bounds(table["after"]),
        units=Phrases(_units(language)),
        sets={name: frozenset(_split(listed)) for name, listed in table.items() if isinstance(listed, str)},
        **{field: _list(table.get(name, "")) for field, name in _LISTS.items()},
    )


_LISTS = {
    "vague": "vague",
    "halves": "halves",
    "fillers": "fillers",
    "ranges": "ranges",
    "openers": "range_openers",
    "between": "between",
    "between_joiners": "between_joiners",
    "hard": "hard",
    "soft": "soft",
    "date_after": "date_after",
    "parts": "parts",
    "parties": "parties",
    "stops": "stops",
    "no_numbers": "words",
}


def _units(language: str) -> Iterator[tuple[str, str]]:
    for unit, by_language in _read("units.json").items():
        for phrase in _split(by_language.get(language, "")):
            yield phrase, unit


def _list(listed: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _split(listed))


def _bounds(table: Mapping[str, str]) -> Phrases[Bound]:
    return Phrases((phrase, Bound(name)) for name, listed in table.items() for phrase in _split(listed))
