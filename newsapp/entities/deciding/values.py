"""What a person says of a spelling, and the places it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.entities.enums import Do, Reach
from newsapp.entities.models import Entity, Mention
from newsapp.web.errors import Refused

_REF = re.compile(r"(\d{1,18}):(\d{1,9})-(\d{1,9})", re.ASCII)
LONGEST_LIST = 400_000  # characters: some twenty thousand places


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A place: half-open [start, end) of a revision's text, in code points. Written 12:34-40."""

    revision: int
    start: int
    end: int

    def __str__(self) -> str:
        """Return it as addresses and forms carry it."""
        return f"{self.revision}:{self.start}-{self.end}"


def refs_of(text: str) -> frozenset[Ref]:
    """Return the places of a list like 12:34-40,12:90-96; what is none is left out."""
    found = (_REF.fullmatch(part) for part in text[:LONGEST_LIST].split(",") if part)
    return frozenset(Ref(int(one[1]), int(one[2]), int(one[3])) for one in found if one)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a decision is about, and what it is read as now: an entity, or None for a candidate or nothing."""

    ref: Ref
    entity: int | None
    type: str
    why: str

    @classmethod
    def of(cls, mention: Mention) -> Spot:
        """Return where a stored mention stands."""
        ref = Ref(mention.revision_id, mention.start, mention.end)
        return cls(ref, mention.entity_id, mention.type, mention.why)


@dataclass(frozen=True, slots=True)
class Word:
    """A spelling in a case: its key, how it stands in a text, and in which language."""

    case: Case
    key: str
    written: str
    language: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What it is: an entity, a new one (with type, name and language), no name, or what it is read as now."""

    do: Do
    entity: Entity | None = None
    type: str = ""
    name: str = ""
    language: str = ""

    @property
    def names(self) -> bool:
        """Tell whether it says whom or what the words name."""
        return self.do in (Do.LINK, Do.NEW)


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a decision reaches: some places only (`reach` None), an article, the case, everywhere (proposed)."""

    reach: Reach | None = None
    article: Article | None = None


class Moved(Refused):
    """The places are others than those shown; `spots` are those of now. Nothing was changed."""

    def __init__(self, message: str, spots: list[Spot]) -> None:
        """Keep what stands now."""
        super().__init__(message, 409)
        self.spots = spots
