"""Who "he", "this official" and a quotation without a name belong to: whoever spoke last."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from newsapp.text.spans import EntityType, Span
from newsapp.text.statements import phrases
from newsapp.text.statements.grammar import Grammar
from newsapp.text.statements.speakers import Speaker
from newsapp.text.statements.units import HIDDEN, Name, Reader, Unit

_NEAR = 3
# A name this near to the beginning of a sentence is its subject, more often than not.
_OPENING = 40
_TITLE = 8
_BOTH = re.compile(
    r"(?:cả )?hai (?:nước|bên|chính phủ|quốc gia)|(?:the two|both) (?:countries|sides|governments|nations)|both"
)
_TWO = 2
_FEMALE = re.compile(r"(?:овна|евна|івна|ова|ева|ёва|ина|ына|ская|цкая|ська|цька)$")
_MALE = re.compile(r"(?:ович|евич|ов|ев|ёв|ин|ын|ский|цкий|ський|цький|енко|ой)$")
_SEX = {
    "ông": "m",
    "anh": "m",
    "he": "m",
    "mr": "m",
    "bà": "f",
    "cô": "f",
    "chị": "f",
    "she": "f",
    "mrs": "f",
    "ms": "f",
    "his": "m",
    "her": "f",
    "он": "m",
    "его": "m",
    "она": "f",
    "её": "f",
    "ее": "f",
}


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as known: the words that name them, where those stand, their keys, and whether a person."""

    words: str
    span: Span | None
    keys: tuple[str, ...]
    person: bool
    media: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """The last statement: whose, by whom carried, when, and in which unit of which block."""

    voice: Voice
    outlet: str
    date: str | None
    unit: int
    block: int


def _by_ending(name: str) -> str:
    """Return the sex that the ending of a Russian or Ukrainian name tells, "" when it tells none."""
    if _FEMALE.search(name):
        return "f"
    return "m" if _MALE.search(name) else ""


def _known_by(voice: Voice) -> str:
    """Return what a voice is remembered by: its key, else its words."""
    return voice.keys[0] if voice.keys else voice.words.casefold()


class Memory:
    """What has been said and who has been named so far."""

    def __init__(self, reader: Reader) -> None:
        """Begin with nothing."""
        self._reader = reader
        self.last: Said | None = None
        self._person: Voice | None = None
        self._country: Voice | None = None
        self._pair: list[str] = []
        self._subject: Voice | None = None
        self._subject_unit = -1
        self._sex: dict[str, str] = {}
        self._by_sex: dict[str, Voice] = {}

    def voice(self, unit: Unit, grammar: Grammar, speaker: Speaker, index: int) -> Voice:
        """Return who a speaker is; words that only point back are looked up."""
        span = self._reader.span(unit, speaker.start, speaker.end) if speaker.end > speaker.start else None
        words = self._reader.written(unit, speaker.start, speaker.end)
        if not speaker.back:
            keys = speaker.keys or self._both(grammar, words.casefold())
            return Voice(words, span, keys, speaker.is_person, speaker.media)
        meant = self._meant(unit, grammar, speaker, index)
        return replace(meant, span=span) if meant else Voice(words, span, (), person=True)

    def _both(self, grammar: Grammar, words: str) -> tuple[str, ...]:
        """Return who "the two leaders" or "cả hai nước" are: the last two people, the last two who spoke together."""
        if grammar.pair.fullmatch(words):
            return tuple(self._pair)
        together = self.last.voice.keys if self.last and _BOTH.fullmatch(words) else ()
        return together if len(together) == _TWO else ()

    def _meant(self, unit: Unit, grammar: Grammar, speaker: Speaker, index: int) -> Voice | None:
        """Return whom a pronoun or "this official" points back to."""
        pointing = unit.low[speaker.start : speaker.end]
        if pointing in ("nước này", "the country") or pointing.endswith(" nước này"):
            return self._country
        here = phrases.opening(unit, grammar, 0, speaker.start) if speaker.start else None
        if here and here.is_person and not here.back:
            return self.voice(unit, grammar, here, index)
        recent = self.last if self.last and index - self.last.unit <= _NEAR else None
        if pointing not in _SEX and grammar.pronouns.fullmatch(pointing) is None:
            return recent.voice if recent else None
        return self._agreeing(pointing, recent)

    def _agreeing(self, pronoun: str, recent: Said | None) -> Voice | None:
        """Return the nearest person that a pronoun can mean: who spoke last, or was the subject since, of that sex."""
        spoke = recent.voice if recent else None
        since = self._subject if recent is None or self._subject_unit > recent.unit else None
        wanted = _SEX.get(pronoun.split(maxsplit=1)[0], "")
        people = [voice for voice in (since, spoke, self._person, self._by_sex.get(wanted)) if voice and voice.person]
        fitting = [voice for voice in people if self._sex.get(_known_by(voice), wanted) == wanted or not wanted]
        return next(iter(fitting), None) or (spoke if not wanted or not people else None)

    def meet(self, unit: Unit) -> None:
        """Learn from the words before names which pronouns can mean them: "ông Kim", "Mrs Mai"."""
        for name in unit.names:
            before = unit.low[max(0, name.start - _TITLE) : name.start].split(" ")
            sex = _SEX.get(before[-2].rstrip("."), "") if len(before) > 1 and not before[-1] else ""
            if not sex and unit.language in ("ru", "uk"):
                sex = _by_ending(unit.low[name.start : name.end])
            if sex and name.type is EntityType.PERSON:
                voice = self._voice_of(unit, name)
                self._sex[_known_by(voice)] = sex
                self._by_sex[sex] = voice

    def pass_by(self, unit: Unit, index: int) -> None:
        """Remember who is named first in a unit, and the last country."""
        people = [name for name in unit.names if name.type is EntityType.PERSON]
        countries = [name for name in unit.names if name.type is EntityType.COUNTRY]
        for key in filter(None, (name.mention.entity for name in people)):
            self._pair = [*(each for each in self._pair if each != key), key][-2:]
        if people:
            self._person = self._voice_of(unit, people[0])
            if people[0].start <= _OPENING:
                self._subject, self._subject_unit = self._person, index
        if countries:
            self._country = self._voice_of(unit, countries[-1])

    def _voice_of(self, unit: Unit, name: Name) -> Voice:
        words = self._reader.written(unit, name.start, name.end)
        key = (name.mention.entity,) if name.mention.entity else ()
        return Voice(words, None, key, person=name.type is EntityType.PERSON)

    def carries(self, unit: Unit, index: int) -> Said | None:
        """Return the last statement when a unit is nothing but a quotation right behind it."""
        if self.last is None or index - self.last.unit > 1 or unit.block - self.last.block > 1:
            return None
        rest = unit.low.replace(HIDDEN, "").strip(" \"'.,!?…“”«»「」")
        return self.last if unit.quoted and not rest else None
