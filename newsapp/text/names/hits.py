"""Finding the places: every listed form by Aho-Corasick on the folded copy, then what is no name taken out.

The automaton finds all occurrences, overlapping ones too; boundaries, capitals and language decide which of them are
names, and only then the longest at each place is kept. The other way round, a long match that turns out to be none
would have hidden a good short one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from ahocorasick_rs import AhoCorasick

from newsapp.text.names.boundaries import is_spaceless, stands_alone
from newsapp.text.names.casing import SHORT, same_case
from newsapp.text.names.forms import Reading, country_readings, readings_by_form
from newsapp.text.names.page import Page
from newsapp.text.names.syllables import is_vietnamese_syllable
from newsapp.text.names.vetoes import SHORT_EXONYMS
from newsapp.text.spans import EntityType, LexiconEntry, Span

_ADDRESS = frozenset("@/#%+=&.")
_ADDRESS_TAIL = frozenset("@/%+=")
_ADDRESS_SHAPE = re.compile(r"://|www\.|%[0-9A-F]{2}|\w\+\w|@\w|#\w|/.*/|\w\.[a-z]{2,}/|=")
# Nothing has that shape without one of these.
_ADDRESS_SIGN = re.compile(r"[/%+@#=]|www\.")
_END_OF_WORD = re.compile(r"\s")
_WORD_LIMIT = 300
_SLAVIC = frozenset({"ru", "uk"})


class Place(Protocol):
    """A folded range."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends, itself not in it."""


P = TypeVar("P", bound=Place)


@dataclass(frozen=True, slots=True)
class Hit:
    """A folded range in which a listed form is written, with all that it may mean; `own` when a case's own name.

    `is_firm` is told once, as it is asked often: something else than a bare surname or short form.
    """

    start: int
    end: int
    readings: tuple[Reading, ...]
    own: bool = False
    is_firm: bool = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Look whether any reading is more than a short form."""
        object.__setattr__(self, "is_firm", any(reading.kind != "short" for reading in self.readings))

    @property
    def is_title(self) -> bool:
        """A description that names nobody."""
        return all(reading.kind == "title" for reading in self.readings)

    @property
    def type(self) -> EntityType:
        """The type of the first reading."""
        return self.readings[0].entry.type

    def only(self, readings: tuple[Reading, ...]) -> Hit:
        """Return the same place with fewer readings."""
        return Hit(self.start, self.end, readings, self.own)


class Index:
    """All written forms of a lexicon, compiled for lookup."""

    def __init__(self, entries: Sequence[LexiconEntry]) -> None:
        """Compile; 20,000 names take a fraction of a second and a few dozen megabytes."""
        table = country_readings() | readings_by_form(entries)
        self._forms = list(table)
        self._readings = list(table.values())
        self._automaton = AhoCorasick(self._forms, store_patterns=False)

    def hits(self, page: Page, *, own: bool = False) -> list[Hit]:
        """Return every place where a form stands as a name of its own, in order of end, overlapping ones included."""
        text, cased = page.folded.text, page.folded.cased
        found = []
        # What a form may mean depends on no more than this, and texts repeat themselves.
        seen: dict[tuple[int, str, str], tuple[Reading, ...]] = {}
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if not stands_alone(cased, start, end) or _in_handle(page, start, end):
                continue
            written, language = cased[start:end], page.language_at(start)
            key = (number, written, language)
            if key not in seen:
                seen[key] = _fitting(self._readings[number], written, language)
            if seen[key]:
                found.append(Hit(start, end, seen[key], own))
        return found


def _in_handle(page: Page, start: int, end: int) -> bool:
    """Tell whether a name is part of an address, a file or an account: there the letters only spell it."""
    text = page.document.text
    span = page.span(start, end)
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 2]
    if (
        before in _ADDRESS
        or after[:1] in _ADDRESS_TAIL
        or (before == "." and text[span.start : span.start + 1].islower())
    ):
        return _is_address(text, span)
    if after[:1] == "." and after[1:].islower() and after[1:].isascii():
        return True
    return page.in_file_name(start, end)


def _is_address(text: str, span: Span) -> bool:
    """Tell an account, path or encoded space from a slash that parts two names ("Russia/China")."""
    first = max(0, span.start - _WORD_LIMIT)
    start = max(first, *(text.rfind(white, first, span.start) + 1 for white in " \n"))
    found = _END_OF_WORD.search(text, span.end, span.end + _WORD_LIMIT)
    word = text[start : found.start() if found else span.end + 1]
    return bool(_ADDRESS_SIGN.search(word) and _ADDRESS_SHAPE.search(word))


def _fitting(readings: tuple[Reading, ...], written: str, language: str) -> tuple[Reading, ...]:
    return tuple(
        reading
        for reading in readings
        if _is_spoken(reading, language) and same_case(reading.cased, written, reading.kind, reading.entry.type)
    )


def _is_spoken(reading: Reading, language: str) -> bool:
    """Names of every language are looked for in every text, except those that are common words elsewhere."""
    own = reading.name.language
    if own == language or not language or {own, language} <= _SLAVIC:
        return True
    if reading.kind == "title":
        return False
    if reading.kind == "adjective":
        # "Lao động" is labour, no people.
        english = own == "en" and not (language == "vi" and is_vietnamese_syllable(reading.cased))
        return english or is_spaceless(reading.cased[0])
    if reading.kind == "short" and reading.entry.type is not EntityType.PERSON:
        return False
    return _travels(reading)


def _travels(reading: Reading) -> bool:
    cased = reading.cased
    if cased.casefold() in SHORT_EXONYMS:
        return False
    return (
        len(cased) > SHORT
        or reading.name.language == "en"
        or cased.isupper()
        or is_spaceless(cased[0])
        or reading.kind == "short"
    )


def merged(shipped: list[Hit], own: list[Hit]) -> list[Hit]:
    """Join the hits of two lexicons; on equal spans a case's own names win."""
    taken = {(hit.start, hit.end) for hit in own}
    return own + [hit for hit in shipped if (hit.start, hit.end) not in taken]


def longest(places: Iterable[P]) -> list[P]:
    """Keep the leftmost, then the longest, then the first given; nothing overlaps or nests."""
    kept: list[P] = []
    free = 0
    for place in sorted(places, key=lambda place: (place.start, -place.end)):
        if place.start >= free:
            kept.append(place)
            free = place.end
    return kept
