"""What happens in each clause of a sentence: on which day, in which part of it, where, by what, for which time.

"He crossed the border on the morning of the 12th and left in the afternoon of the 17th" are two acts on two days. A
clause without an act belongs to the one before it, or to the next where the one before has its own day.
`data/clauses.json` has the words, each language by itself; they are regular expressions in small letters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from newsapp.comparison import words
from newsapp.comparison.words import Phrase

NEAR_DAYS = 5  # days of one event that two articles may disagree about
APART_DAYS = 10  # days between two events of one kind
# what one somebody or something does on one day
ONCE = frozenset({"arrive", "depart", "return", "sign", "ratify", "veto", "launch", "orbit entry", "funeral"}) | {
    *("inauguration", "appoint", "dismiss", "resign", "execute", "impeach", "election", "parade"),
}
NEAR = 26  # characters between a day and the part of it
BESIDE = 16  # characters between an act and "first" or "second"
BEFORE = 40  # characters before a thing in which its number may stand
VEHICLES = frozenset({"train", "aircraft", "ship"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_REGIONS = ("krai", "oblast", "province", "hamgyong", "pyongan")
_BEFORE = frozenset({"ko"})  # languages in which the year stands before "since"
_WORD_END = re.compile(r"\w*")
_LATER = frozenset({"vi"})  # languages that count an act behind its name: "chuyến thăm thứ hai"


@dataclass(frozen=True, slots=True)
class Act:
    """One thing done: an entry of the words of the field that happens, and what its clause says of it.

    `no`: it is said not to be done. `day` is an ISO day, `part` night, morning, afternoon or evening of it; `places`
    are lexicon keys of cities and sites; `by` a vehicle; `time` the first, second ... (0: not said), `since` a year.
    "" and empty: not said.
    """

    what: str
    day: str = ""
    part: str = ""
    places: frozenset[str] = frozenset()
    by: str = ""
    time: int = 0
    since: str = ""
    no: bool = False


@dataclass(frozen=True, slots=True)
class Put:
    """Something that stands at [start, end) of the sentence: an ISO day, the lexicon key of a place."""

    start: int
    end: int
    what: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with all that stands in it."""

    text: str
    start: int
    end: int
    phrases: tuple[Phrase, ...]
    days: tuple[Put, ...]
    places: tuple[Put, ...]

    @property
    def acts(self) -> list[tuple[Phrase, str]]:
        """Return the phrases that mean one thing that happens, and the thing."""
        told = [(each, [what for what in sorted(each.entries) if words.happens(what)]) for each in self.phrases]
        return [(each, done[0]) for each, done in told if len(done) == 1]


def days_between(one: Act, other: Act) -> int:
    """Return how many days lie between two acts that both have one."""
    return abs(date.fromisoformat(one.day).toordinal() - date.fromisoformat(other.day).toordinal())


def near_days(mine: Sequence[Act], theirs: Sequence[Act]) -> bool:
    """Return whether something that is done once stands on two days close to each other."""
    dated = [each for each in mine if each.what in ONCE and each.day]
    met = [(a, b) for a in dated for b in theirs if a.what == b.what and b.day not in ("", a.day)]
    return any(days_between(a, b) <= NEAR_DAYS for a, b in met)


def elsewhere(one: Act, other: Act) -> bool:
    """Return whether two acts are told of other cities or sites."""
    mine, theirs = sites(one), sites(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def at_another_time(mine: Sequence[Act], theirs: Sequence[Act]) -> bool:
    """Return whether what both tell of was done twice: on days far apart, or on two days at two places.

    One act that stands on one day for both is enough for an event to be the same.
    """
    events = [each for each in mine if each.day and (words.is_event(each.what) or each.what in ONCE)]
    pairs = [(a, b) for a in events for b in theirs if a.what == b.what and b.day]
    return bool(pairs) and all(
        a.day != b.day and (days_between(a, b) > APART_DAYS or elsewhere(a, b)) for a, b in pairs
    )


def sites(act: Act) -> frozenset[str]:
    """Return the cities and sites of an act; a region may hold what another article names."""
    return frozenset(key for key in act.places if not key.endswith(_REGIONS))


@cache
def rules(name: str, language: str) -> Any:
    """Return the words of one kind in a language: an expression, or expressions by what they mean."""
    loaded = json.loads((words.DATA / "clauses.json").read_text(encoding="utf-8"))
    return loaded[name].get(language)


def asides(text: str, language: str) -> list[tuple[int, int]]:
    """Return where a sentence tells something beside its matter: ", who met him in July, "."""
    rule = rules("aside", language)
    return [each.span() for each in re.finditer(rule, text)] if rule else []


def acts(
    text: str, language: str, phrases: Sequence[Phrase], days: Sequence[Put], places: Sequence[Put]
) -> tuple[Act, ...]:
    """Return what happens in a sentence, in order; `text` in small letters, all positions within it."""
    if not rules("breaks", language):
        return ()
    found = (_acts(clause, language) for clause in clauses(text, language, phrases, days, places))
    return tuple(dict.fromkeys(act for told in found for act in told))


def clauses(
    text: str, language: str, phrases: Sequence[Phrase], days: Sequence[Put], places: Sequence[Put]
) -> Iterator[Clause]:
    """Yield the clauses of a sentence, each with an act where there is one."""
    held: Clause | None = None
    for start, end in _pieces(text, rules("breaks", language)):
        piece = _between(text, start, end, phrases, days, places)
        if held is None:
            held = piece
        elif held.acts and (piece.acts or (piece.days and held.days)):
            yield held
            held = piece
        else:
            held = _between(text, held.start, end, phrases, days, places)
    if held is not None:
        yield held


def _pieces(text: str, breaks: str) -> Iterator[tuple[int, int]]:
    at = 0
    for place in re.finditer(breaks, text):
        if place.start() > at:
            yield at, place.start()
        at = place.start()
    yield at, len(text)


def _between(
    text: str, start: int, end: int, phrases: Sequence[Phrase], days: Sequence[Put], places: Sequence[Put]
) -> Clause:
    return Clause(
        text,
        start,
        end,
        tuple(each for each in phrases if start <= each.start < end),
        tuple(each for each in days if start <= each.start < end),
        tuple(each for each in places if start <= each.start < end),
    )


def _acts(clause: Clause, language: str) -> Iterator[Act]:
    days = {each.what for each in clause.days}
    day = next(iter(days)) if len(days) == 1 else ""
    part = _part(clause, language) if day else ""
    by = _vehicle(clause)
    places = frozenset(each.what for each in clause.places)
    for phrase, what in clause.acts:
        time = _time(clause, phrase, language)
        since = _since(clause, language) if time == 1 else ""
        yield Act(what, day, part, places, by, time, since, _is_denied(clause, phrase, language))


def _is_denied(clause: Clause, phrase: Phrase, language: str) -> bool:
    """Return whether a word of no stands right beside an act: "did not confirm"."""
    before, after = (rules(name, language) for name in ("no", "no behind"))
    return bool(
        (before and re.search(before, clause.text[max(0, phrase.start - BESIDE) : phrase.start]))
        or (after and re.search(after, clause.text[phrase.end : phrase.end + BESIDE]))
    )


def _part(clause: Clause, language: str) -> str:
    """Return the part of the day that stands beside it, "" where none or several do."""
    beside = "".join(
        clause.text[max(clause.start, day.start - NEAR) : min(clause.end, day.end + NEAR)] + "\n" for day in clause.days
    )
    found = {part for part, told in rules("parts", language).items() if re.search(rf"(?:{told})", beside)}
    return found.pop() if len(found) == 1 else ""


def _vehicle(clause: Clause) -> str:
    told = (phrase.entries & VEHICLES for phrase in clause.phrases)
    found = {each for vehicles in told if len(vehicles) == 1 for each in vehicles}
    return found.pop() if len(found) == 1 else ""


def things(text: str, blank: str, language: str, phrases: Sequence[Phrase]) -> Mapping[str, str]:
    """Return of which things a sentence names "one" or "several", by entry; what is told both ways is left out.

    `blank` is the text without names and numbers: what has its own number needs no such guess.
    """
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        if len(phrase.entries) == 1 and not blank[: phrase.start].rstrip(" ").endswith("\n"):
            for entry in phrase.entries:
                if words.class_of(entry) == "thing":
                    found.setdefault(entry, set()).add(_how_many(text, language, phrase))
    told = {entry: said - {""} for entry, said in found.items()}
    return {entry: next(iter(said)) for entry, said in told.items() if len(said) == 1}


def _how_many(text: str, language: str, phrase: Phrase) -> str:
    before, itself = text[max(0, phrase.start - BEFORE) : phrase.start], _whole(text, phrase)
    plural = rules("plural", language)
    if _says("several", language, before) or (plural and re.search(plural, itself)):
        return "several"
    return "one" if _says("one", language, before) else ""


def _says(name: str, language: str, before: str) -> bool:
    rule = rules(name, language)
    return bool(rule and re.search(rule, before))


def _whole(text: str, phrase: Phrase) -> str:
    """Return a phrase to the end of its last word."""
    end = _WORD_END.match(text, phrase.end)
    return text[phrase.start : end.end() if end else phrase.end]


def _time(clause: Clause, phrase: Phrase, language: str) -> int:
    """Return the first, second ... time of an act: told beside its name."""
    if language in _LATER:
        beside = clause.text[phrase.end : min(clause.end, phrase.end + BESIDE)]
    else:
        beside = clause.text[max(clause.start, phrase.start - BESIDE) : phrase.start]
    told: Mapping[str, str] = rules("ordinals", language)
    found = [int(number) for number, said in told.items() if re.search(rf"(?<![\w-])(?:{said})", beside)]
    return found[0] if len(found) == 1 else 0


def _since(clause: Clause, language: str) -> str:
    """Return since which year something is the first: the year next to "since", in Korean before it."""
    text = clause.text[clause.start : clause.end]
    said = re.search(rules("since", language), text)
    if said is None:
        return ""
    behind = language not in _BEFORE
    years = _YEAR.findall(text[said.end() :] if behind else text[: said.start()])
    return (years[0] if behind else years[-1]) if years else ""
