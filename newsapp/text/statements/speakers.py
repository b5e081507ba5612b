"""Who speaks, and the stretch of words that is read to find out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsapp.text.spans import EntityType
from newsapp.text.statements.grammar import Grammar
from newsapp.text.statements.units import Name, Unit

SPEAKERS = frozenset(
    {EntityType.PERSON, EntityType.ORGANISATION, EntityType.MEDIA, EntityType.COUNTRY, EntityType.PLACE},
)
_DETERMINER = re.compile(
    r"(?:(?:các|những|một số|một vài|một|nhiều|hai|ba|bốn|vài|mọi|mỗi|hầu hết|phần lớn|vị|hàng loạt|tất cả"
    r"|the|a|an|two|three|four|several|some|many|most|all|both|its|his|her|their|one|\d{1,4}) )*"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `lead` is where the phrase begins, [start, end) the words that name the speaker, all in one unit.

    `back` tells that the words only point back to somebody named before (a pronoun, "this official"), `report` that
    they are a report of nobody named.
    """

    lead: int
    start: int
    end: int
    names: tuple[Name, ...] = ()
    media: bool = False
    back: bool = False
    report: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The lexicon keys of the speakers, those known."""
        return tuple(dict.fromkeys(name.mention.entity for name in self.names if name.mention.entity))

    @property
    def is_person(self) -> bool:
        """Tell whether a person speaks."""
        return any(name.type is EntityType.PERSON for name in self.names)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a unit without what only leads into it, and the names in it."""

    unit: Unit
    grammar: Grammar
    lead: int
    end: int
    names: tuple[Name, ...]

    @property
    def text(self) -> str:
        """The stretch, casefolded."""
        return self.unit.low[self.lead : self.end]

    @property
    def head(self) -> int:
        """Where it begins behind its determiners."""
        found = _DETERMINER.match(self.unit.low, self.lead, self.end)
        return found.end() if found else self.lead


def phrase(unit: Unit, grammar: Grammar, start: int, end: int) -> Phrase:
    """Return the phrase between two places, without what leads into it and spaces at its edges."""
    opening = grammar.leading.match(unit.low, start + _spaces(unit.low, start, end), end)
    lead = opening.end() if opening else start
    lead += _spaces(unit.low, lead, end)
    last = lead + len(unit.low[lead:end].rstrip(" ,.!?\n"))
    inside = tuple(name for name in unit.names if lead <= name.start and name.end <= last and name.type in SPEAKERS)
    return Phrase(unit, grammar, lead, last, inside)


def _spaces(text: str, start: int, end: int) -> int:
    piece = text[start:end]
    return len(piece) - len(piece.lstrip(" ,-\n'*•–"))
