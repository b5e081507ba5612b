"""The words of this field in several languages: one entry is one thing or action, whatever it is called.

`data/words.json` is there to be read and corrected: an entry a line, its words parted by commas. English words count in
every form (a stem), Russian ones are beginnings of words, Korean ones may stand inside a word. A new language is one
more column. Matching takes the longest phrase at each place and goes on behind it, so no word counts twice.

A case may add entries of its own and switch shipped ones off: a `Vocabulary` says what holds for it, and is passed in.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsapp.comparison.entries import (
    CLASS_WEIGHTS,
    DATA,
    OWN,
    called,
    class_of,
    entries,
    happens,
    is_event,
    weight,
)
from newsapp.comparison.spelling import spelled

__all__ = (
    "CLASS_WEIGHTS", "DATA", "OWN", "Entry", "Phrase", "Vocabulary", "called", "class_of", "entries", "find", "happens",
    "is_event", "keys_of", "stem", "vocabulary", "weight",
)  # fmt: skip

LANGUAGES = ("en", "vi", "ko", "ru")
KINDS = ("thing", "action", "event")  # what an entry of a case can be
BEGINNINGS = frozenset({"ru", "uk"})  # languages whose words are told by their beginnings
INSIDE = frozenset({"ko", "zh", "ja"})  # and those whose words may stand inside others
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LONGEST_INSIDE = 12
_ENDING = 5  # letters that a Russian word may have after its beginning
_ENDINGS = {3: 2, 4: 4}  # and after a short one, by its length
_LEAST_STEM = 3
_SHORT = 4
_PARTICLES = re.compile(r"(?:을|를|이|가|은|는|의|에|로|도|과|와)?(?![가-힣])")
_Y = ("ies", "ied")  # endings of words in y


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a text: where it stands, the entries it may mean, and those that its parts alone may mean."""

    start: int
    end: int
    entries: frozenset[str]
    parts: frozenset[str] = frozenset()


def stem(word: str) -> str:
    """Return the stem of an English word in small letters: "launches", "launched" and "launching" meet."""
    if len(word) <= _SHORT - 1:
        return word
    if word.endswith(_Y):
        return word[:-3] + "y"
    if word.endswith("eed"):
        return word
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM and not word.endswith("ss"):
            return _single(word[: -len(ending)]).removesuffix("e")
    return word


def _single(word: str) -> str:
    doubled = len(word) > _SHORT and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if doubled else word


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a case: its meaning in a few words, what it is (KINDS), its words by language code.

    Where the meaning is that of a shipped entry, the words are added to it and it stays what it is.
    """

    meaning: str
    kind: str
    counted: bool
    words: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def name(self) -> str:
        """Return the name under which the entry is found in texts."""
        return self.meaning if self.meaning in entries() else f"{OWN}{self.kind}:{self.meaning}"


class Vocabulary:
    """The entries that hold for a case: the shipped ones but for those switched off, and its own."""

    def __init__(self, own: Sequence[Entry] = (), off: frozenset[str] = frozenset()) -> None:
        """Take a case's own entries and the names of the shipped ones that do not hold for it."""
        self.counted = frozenset(entry.name for entry in own if entry.counted)
        self._own, self._off = tuple(own), off
        self._tables: dict[str, Table] = {}

    def table(self, language: str) -> Mapping[tuple[str, ...], frozenset[str]]:
        """Return the phrases of a language as keys of words, and the entries each may mean."""
        return self._of(language).phrases

    def beginnings(self, language: str) -> frozenset[str]:
        """Return the words of all phrases of a language."""
        return self._of(language).words

    def starting(self, language: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """Return the phrases of a language by their first word, the longest first."""
        return self._of(language).starting

    def _of(self, language: str) -> Table:
        if language not in self._tables:
            self._tables[language] = _table([*_shipped(language, self._off), *self._added(language)], language)
        return self._tables[language]

    def _added(self, language: str) -> Iterator[tuple[str, str]]:
        for entry in self._own:
            yield from ((word, entry.name) for code, words in entry.words if code == language for word in words)


@dataclass(frozen=True, slots=True)
class Table:
    """The phrases of one language, the words they are made of, and the phrases by their first word."""

    phrases: Mapping[tuple[str, ...], frozenset[str]]
    words: frozenset[str]
    starting: Mapping[str, tuple[tuple[str, ...], ...]]


@lru_cache(maxsize=16)
def vocabulary(own: tuple[Entry, ...] = (), off: frozenset[str] = frozenset()) -> Vocabulary:
    """Return the entries that hold for a case; `vocabulary()` are the shipped ones."""
    return Vocabulary(own, off)


def _shipped(language: str, off: frozenset[str]) -> Iterator[tuple[str, str]]:
    for name, entry in entries().items():
        if name not in off:
            yield from ((text, name) for text in entry.get(language, "").split(", ") if text)


def _table(told: Sequence[tuple[str, str]], language: str) -> Table:
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for text, name in told:
        key = keys_of(text, language)
        if key:
            found[key] = found.get(key, frozenset()) | {name}
    starting: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(found, key=len, reverse=True):
        starting.setdefault(phrase[0], []).append(phrase)
    listed = {first: tuple(phrases) for first, phrases in starting.items()}
    return Table(found, frozenset(word for phrase in found for word in phrase), listed)


def keys_of(text: str, language: str) -> tuple[str, ...]:
    """Return by what a word or phrase is found in a text: its words in small letters, in English their stems."""
    if language in INSIDE:
        return (text.strip().lower(),) if text.strip() else ()
    return tuple(_key(word, language) for word in _WORD.findall(text.lower()))


def _key(word: str, language: str) -> str:
    if language == "en":
        return stem(word)
    return spelled(word) if language == "vi" else word.replace("ё", "е")


def find(text: str, language: str, known: Vocabulary | None = None) -> list[Phrase]:
    """Return the phrases of a text in small letters, in order, without overlap; none where no entry has the language.

    `known` are the entries of a case; without it the shipped ones hold.
    """
    known = known or vocabulary()
    if not known.table(language):
        return []
    return list(_inside(text, known.table(language)) if language in INSIDE else _by_words(text, language, known))


def _by_words(text: str, language: str, known: Vocabulary) -> Iterator[Phrase]:
    table, places = known.table(language), list(_WORD.finditer(text))
    keys = [_written(place.group(), language, known) for place in places]
    at = 0
    while at < len(keys):
        named = _longest(text, places, keys, at, known.starting(language))
        if named:
            yield Phrase(places[at].start(), places[at + len(named) - 1].end(), table[named], _parts(named, table))
        at += max(1, len(named))


def _longest(
    text: str,
    places: list[re.Match[str]],
    keys: list[tuple[str, ...]],
    at: int,
    starting: Mapping[str, tuple[tuple[str, ...], ...]],
) -> tuple[str, ...]:
    """Return the longest phrase that stands at a word; of two as long, the one whose first word is the longer."""
    best: tuple[str, ...] = ()
    for first in keys[at]:
        for phrase in starting.get(first, ()):
            if len(phrase) <= len(best):
                break
            last = at + len(phrase)
            stands = last <= len(keys) and all(map(operator.contains, keys[at:last], phrase))
            if stands and _one_line(text, places[at], places[last - 1]):
                best = phrase
                break
    return best


def _one_line(text: str, first: re.Match[str], last: re.Match[str]) -> bool:
    return "\n" not in text[first.start() : last.end()]


def _parts(named: tuple[str, ...], table: Mapping[tuple[str, ...], frozenset[str]]) -> frozenset[str]:
    pieces = [
        table.get(named[first:last], frozenset())
        for first in range(len(named))
        for last in range(first + 1, len(named) + 1)
        if last - first < len(named)
    ]
    return frozenset().union(*pieces)


def _written(word: str, language: str, known: Vocabulary) -> tuple[str, ...]:
    """Return the keys under which a word is looked up: its stem; in Russian its known beginnings, the longest first.

    A short beginning takes short endings only: "газ" is in "газом", and "рек" is not in "рекорд".
    """
    if language not in BEGINNINGS:
        return (_key(word, language),)
    words, word = known.beginnings(language), _key(word, language)
    lengths = (len(word), *range(len(word) - 1, _LEAST_STEM - 1, -1))
    return tuple(word[:n] for n in lengths if len(word) - n <= _ENDINGS.get(n, _ENDING) and word[:n] in words)


def _inside(text: str, table: Mapping[tuple[str, ...], frozenset[str]]) -> Iterator[Phrase]:
    at = 0
    while at < len(text):
        length = _inside_length(text, at, table)
        if length:
            word = text[at : at + length]
            yield Phrase(at, at + length, table[(word,)], _inside_parts(word, table))
        at += max(1, length)


def _inside_length(text: str, at: int, table: Mapping[tuple[str, ...], frozenset[str]]) -> int:
    for length in range(_LONGEST_INSIDE, 0, -1):
        if (text[at : at + length],) in table and (length > 1 or _stands_alone(text, at)):
            return min(length, len(text) - at)
    return 0


def _stands_alone(text: str, at: int) -> bool:
    before = at > 0 and text[at - 1].isalnum()
    return not before and _PARTICLES.match(text, at + 1) is not None


def _inside_parts(word: str, table: Mapping[tuple[str, ...], frozenset[str]]) -> frozenset[str]:
    ends = range(2, len(word) + 1)
    pieces = [table.get((word[first:last],), frozenset()) for last in ends for first in range(last - 1)]
    return frozenset().union(*pieces) - table[(word,)]
