"""Who holds an office, as a sentence says: "Russian Defence Minister Sergei Shoigu".

Two articles may name two people for one office of one country; at one event only one of them can be meant. And what
sort of ship a named one is: a frigate is no destroyer. `data/offices.json` and `data/sorts.json` have regular
expressions in small letters. Who belongs to which country the shipped names say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsapp.comparison import words
from newsapp.comparison.clauses import Put
from newsapp.text import lexicon

BESIDE = 15  # characters between an office and the name of who holds it: "of Russia, Mr"
WIDE = 50  # characters before or after a name in which its office may stand
_FORMER = re.compile(
    r"(?:\b(?:former|ex|then|deputy|vice|cựu|nguyên|phó|thứ)[\s-]|(?:전|부) ?|\b(?:бывш|экс|зам)\S* )(?:\S+ ){0,2}$"
)
_STOP = re.compile(r"[,;:()]")
_AFTER = frozenset({"ko"})  # languages in which the office stands behind the name


@dataclass(frozen=True, slots=True)
class Held:
    """An office of a country (ISO 3166) and the lexicon key of who is said to hold it."""

    office: str
    country: str
    person: str


@cache
def nations() -> Mapping[str, str]:
    """Return to which country (ISO 3166) the people of the shipped names belong, by lexicon key."""
    loaded = json.loads((Path(lexicon.__file__).parent / "lexicons" / "field.json").read_text(encoding="utf-8"))
    return {str(one["key"]): str(one["country"]) for one in loaded["entities"] if one.get("country")}


def sorts(text: str, language: str, ships: Sequence[Put]) -> Mapping[str, str]:
    """Return as what sort of ship a sentence calls each that it names: the one told beside the name."""
    found: dict[str, str] = {}
    for ship in ships:
        before = _STOP.split(text[max(0, ship.start - WIDE) : ship.start])[-1]
        beside = before + "\n" + _STOP.split(text[ship.start : ship.end + BESIDE])[0]
        told = [name for name, rule in _rules("sorts", language).items() if rule.search(beside)]
        if len(told) == 1:
            found[ship.what] = told[0]
    return found


@cache
def _rules(name: str, language: str) -> Mapping[str, re.Pattern[str]]:
    loaded = json.loads((words.DATA / f"{name}.json").read_text(encoding="utf-8"))
    return {each: re.compile(told[language]) for each, told in loaded.items() if language in told}


def held(text: str, language: str, people: Sequence[Put]) -> tuple[Held, ...]:
    """Return who holds which office in a sentence; `text` in small letters, `people` by lexicon key, in order."""
    found = (_held(text, language, people, at) for at, person in enumerate(people) if person.what in nations())
    return tuple(dict.fromkeys(each for each in found if each))


def _held(text: str, language: str, people: Sequence[Put], at: int) -> Held | None:
    """Return the office that stands right before a name, in Korean right after it, no other name between."""
    person = people[at]
    if language in _AFTER:
        end = people[at + 1].start if at + 1 < len(people) else len(text)
        told = [(each.start(), name) for name, each in _told(text[person.end : min(end, person.end + WIDE)], language)]
        near = min((each for each in told if each[0] <= BESIDE), default=None)
    else:
        start = max(people[at - 1].end if at else 0, person.start - WIDE)
        before = text[start : person.start]
        told = [(len(before) - each.end(), name) for name, each in _told(before, language)]
        near = min((each for each in told if each[0] <= BESIDE), default=None)
    return Held(near[1], nations()[person.what], person.what) if near else None


def _told(text: str, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the offices in a stretch of text that holds no end of a sentence and that are held now."""
    for name, rule in _rules("offices", language).items():
        for place in rule.finditer(text):
            if not _FORMER.search(text[: place.start()]):
                yield name, place
