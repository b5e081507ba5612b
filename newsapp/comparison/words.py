"""The words of this field in several languages: one entry is one thing or action, whatever it is called.

`data/words.json` is there to be read and corrected: an entry a line, its words parted by commas. English words count in
every form (a stem), Russian ones are beginnings of words, Korean ones may stand inside a word. A new language is one
more column. Matching takes the longest phrase at each place and goes on behind it, so no word counts twice.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
CLASS_WEIGHTS = {"thing": 1.0, "action": 1.0, "event": 1.0, "office": 0.4, "general": 0.3}
LANGUAGES = ("en", "vi", "ko", "ru")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LONGEST = 6  # words of a phrase, syllables of a Korean word
_LONGEST_KOREAN = 10
_ENDING = 5  # letters that a Russian word may have after its stem
_LEAST_STEM = 3
_SHORT = 4
_PARTICLES = re.compile(r"(?:을|를|이|가|은|는|의|에|로|도|과|와)?(?![가-힣])")
_IES = "ies"


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
    if word.endswith(_IES):
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


@cache
def entries() -> Mapping[str, Mapping[str, str]]:
    """Return the entries of the data file: name -> class and words by language."""
    loaded: dict[str, dict[str, str]] = json.loads((DATA / "words.json").read_text(encoding="utf-8"))
    return loaded


@cache
def weight(entry: str) -> float:
    """Return how much an entry tells: things and actions all, words of office and degree little."""
    return CLASS_WEIGHTS[entries()[entry]["class"]]


def is_event(entry: str) -> bool:
    """Return whether an entry is something that happens on a day: a visit, a meeting, a gift."""
    return entries()[entry]["class"] == "event"


def happens(entry: str) -> bool:
    """Return whether an entry is something done: an event or an action."""
    return entries()[entry]["class"] in ("event", "action")


@cache
def _phrases(language: str) -> Mapping[tuple[str, ...], frozenset[str]]:
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for name, entry in entries().items():
        for text in filter(None, entry.get(language, "").split(", ")):
            key = (text,) if language == "ko" else tuple(_key(word, language) for word in _WORD.findall(text.lower()))
            found[key] = found.get(key, frozenset()) | {name}
    return found


def _key(word: str, language: str) -> str:
    return stem(word) if language == "en" else word


def find(text: str, language: str) -> list[Phrase]:
    """Return the phrases of a text in small letters, in order, without overlap; none for an unknown language."""
    if language not in LANGUAGES:
        return []
    return list(_korean(text) if language == "ko" else _by_words(text, language))


def _by_words(text: str, language: str) -> Iterator[Phrase]:
    table, places = _phrases(language), list(_WORD.finditer(text))
    keys = [_written(place.group(), language) for place in places]
    at = 0
    while at < len(keys):
        length = _longest(text, places, keys, at, table)
        if length:
            named = tuple(keys[at : at + length])
            yield Phrase(places[at].start(), places[at + length - 1].end(), table[named], _parts(named, table))
        at += max(1, length)


def _longest(
    text: str,
    places: list[re.Match[str]],
    keys: list[str],
    at: int,
    table: Mapping[tuple[str, ...], frozenset[str]],
) -> int:
    for length in range(min(_LONGEST, len(keys) - at), 0, -1):
        if tuple(keys[at : at + length]) in table and _one_line(text, places[at], places[at + length - 1]):
            return length
    return 0


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


def _written(word: str, language: str) -> str:
    """Return the key under which a word is looked up: its stem, in Russian the longest known beginning."""
    if language != "ru":
        return _key(word, language)
    known = _beginnings()
    for length in range(len(word), max(_LEAST_STEM, len(word) - _ENDING) - 1, -1):
        if word[:length] in known:
            return word[:length]
    return word


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word for phrase in _phrases("ru") for word in phrase)


def _korean(text: str) -> Iterator[Phrase]:
    table, at = _phrases("ko"), 0
    while at < len(text):
        length = _korean_length(text, at, table)
        if length:
            word = text[at : at + length]
            yield Phrase(at, at + length, table[(word,)], _korean_parts(word, table))
        at += max(1, length)


def _korean_length(text: str, at: int, table: Mapping[tuple[str, ...], frozenset[str]]) -> int:
    for length in range(_LONGEST_KOREAN, 0, -1):
        if (text[at : at + length],) in table and (length > 1 or _stands_alone(text, at)):
            return min(length, len(text) - at)
    return 0


def _stands_alone(text: str, at: int) -> bool:
    before = at > 0 and text[at - 1].isalnum()
    return not before and _PARTICLES.match(text, at + 1) is not None


def _korean_parts(word: str, table: Mapping[tuple[str, ...], frozenset[str]]) -> frozenset[str]:
    ends = range(2, len(word) + 1)
    pieces = [table.get((word[first:last],), frozenset()) for last in ends for first in range(last - 1)]
    return frozenset().union(*pieces) - table[(word,)]
