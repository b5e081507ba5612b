"""Who "he", "this official" and a quotation without a name belong to: whoever spoke last."""

from __future__ import annotations

from dataclasses import dataclass

from newsapp.text.spans import EntityType, Span
from newsapp.text.statements import phrases
from newsapp.text.statements.grammar import Grammar
from newsapp.text.statements.speakers import Speaker
from newsapp.text.statements.units import HIDDEN, Name, Reader, Unit

_NEAR = 3


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


class Memory:
    """What has been said and who has been named so far."""

    def __init__(self, reader: Reader) -> None:
        """Begin with nothing."""
        self._reader = reader
        self.last: Said | None = None
        self._person: Voice | None = None
        self._country: Voice | None = None
        self._pair: list[str] = []

    def voice(self, unit: Unit, grammar: Grammar, speaker: Speaker, index: int) -> Voice:
        """Return who a speaker is; words that only point back are looked up."""
        span = self._reader.span(unit, speaker.start, speaker.end) if speaker.end > speaker.start else None
        words = self._reader.written(unit, speaker.start, speaker.end)
        if not speaker.back:
            keys = speaker.keys or (tuple(self._pair) if grammar.pair.fullmatch(words.casefold()) else ())
            return Voice(words, span, keys, speaker.is_person, speaker.media)
        meant = self._meant(unit, grammar, speaker, index)
        return (
            Voice(meant.words, span, meant.keys, meant.person, meant.media)
            if meant
            else Voice(words, span, (), person=True)
        )

    def _meant(self, unit: Unit, grammar: Grammar, speaker: Speaker, index: int) -> Voice | None:
        """Return whom a pronoun or "this official" points back to."""
        pointing = unit.low[speaker.start : speaker.end]
        if pointing in ("nước này", "the country"):
            return self._country
        here = phrases.opening(unit, grammar, 0, speaker.start) if speaker.start else None
        if here and here.is_person and not here.back:
            return self.voice(unit, grammar, here, index)
        recent = self.last if self.last and index - self.last.unit <= _NEAR else None
        is_pronoun = grammar.pronouns.fullmatch(pointing) is not None
        if recent and (recent.voice.person or not is_pronoun or not self._person):
            return recent.voice
        return self._person if is_pronoun else None

    def pass_by(self, unit: Unit) -> None:
        """Remember who is named first in a unit, and the last country."""
        people = [name for name in unit.names if name.type is EntityType.PERSON]
        for key in filter(None, (name.mention.entity for name in people)):
            self._pair = [*(each for each in self._pair if each != key), key][-2:]
        countries = [name for name in unit.names if name.type is EntityType.COUNTRY]
        self._person = self._named(unit, people[:1]) or self._person
        self._country = self._named(unit, countries[-1:]) or self._country

    def _named(self, unit: Unit, names: list[Name]) -> Voice | None:
        for name in names:
            words = self._reader.written(unit, name.start, name.end)
            key = (name.mention.entity,) if name.mention.entity else ()
            return Voice(words, None, key, person=name.type is EntityType.PERSON)
        return None

    def carries(self, unit: Unit, index: int) -> Said | None:
        """Return the last statement when a unit is nothing but a quotation right behind it."""
        if self.last is None or index - self.last.unit > 1 or unit.block - self.last.block > 1:
            return None
        rest = unit.low.replace(HIDDEN, "").strip(" \"'.,!?…“”«»「」")
        return self.last if unit.quoted and not rest else None
