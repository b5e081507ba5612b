"""What the lint is given beside a document, and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Where(StrEnum):
    """What has to be changed: a piece of the brief, a claim, a question, a note of an article, a citation."""

    PIECE = "piece"
    CLAIM = "claim"
    QUESTION = "question"
    REFERENCE = "reference"
    CITATION = "citation"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that somebody should look at: the key of its rule, words, and where it is mended.

    `piece` is the key of the piece it is about, None for the brief as a whole. `where` and `key` name what to open
    and `fix` is what that link is called.
    """

    rule: str
    words: str
    piece: int | None
    fix: str
    where: Where
    key: int


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something: `low` and `high` None where open, `bound` as in newsapp/text/kinds.py, `words` to show."""

    low: float | None
    high: float | None
    bound: str
    unit: str
    words: str


@dataclass(frozen=True, slots=True)
class Day:
    """A time: `iso` as in newsapp/text/edtf.py; `first` and `last` ISO days, "" where nothing tells the year."""

    iso: str
    first: str
    last: str
    words: str


@dataclass(frozen=True, slots=True)
class Unopened:
    """A note of an article that a passage rests on and nobody has opened: one of its references, and its number."""

    reference: int
    number: int


@dataclass(frozen=True, slots=True)
class Stood:
    """A passage as it stands now: its words, in which of how many revisions, the hash, and what is read out of it."""

    words: str
    revision: int
    newest: int
    sha256: str
    amounts: tuple[Amount, ...] = ()
    days: tuple[Day, ...] = ()
    speakers: tuple[str, ...] = ()
    unopened: tuple[Unopened, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is stored about the passages of a document, by their keys. A key that is missing is gone."""

    passages: Mapping[int, Stood] = field(default_factory=dict)
