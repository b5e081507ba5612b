"""What the files of notes, sources and things say, as plain values between a format and a case.

Three kinds: `Notes` (Web Annotations, Hypothesis), `Bibliography` (CSL-JSON, BibTeX, RIS) and `Things` (STIX,
FollowTheMoney). Each keeps what the file itself said, so that the same format writes it again as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from newsapp.exchange.formats import Parsed

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in something with an address: its words with what stands around them, and a position if given.

    `start` and `end` count code points, or UTF-16 units as browsers do; the words tell which.
    """

    address: str
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """One annotation: its id, where in the file it stands, what it is about, its words, and all of it as it came.

    `said` is what Parallax itself wrote about a citation; empty in the notes of other programs.
    """

    identity: str
    path: str
    data: Json
    spots: tuple[Spot, ...] = ()
    text: str = ""
    said: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes(Parsed):
    """The annotations of a file, and the file's own JSON."""

    format: str
    notes: tuple[Note, ...]
    document: Any = None


@dataclass(frozen=True, slots=True)
class Work:
    """One published piece as a bibliography tells of it, in the names of CSL-JSON; `data` is the entry as it came."""

    identity: str
    path: str
    csl: Json
    data: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bibliography(Parsed):
    """The entries of a bibliography."""

    format: str
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """Somebody or something named: one of the eight types of Parallax, its names as (text, language).

    `key` is the lexicon's, in our own files only.
    """

    identity: str
    path: str
    type: str
    names: tuple[tuple[str, str], ...]
    data: Json = field(default_factory=dict)
    key: str = ""


@dataclass(frozen=True, slots=True)
class Proposition:
    """A sentence that may become a claim; `claim` is its id where Parallax wrote it, under which citations name it."""

    identity: str
    path: str
    wording: str
    note: str = ""
    claim: str = ""
    questions: tuple[str, ...] = ()
    data: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Things(Parsed):
    """Things, citations of ours and propositions of a file, and the objects that Parallax has no words for.

    `others` are (identity, what it is called there, the object).
    """

    format: str
    things: tuple[Thing, ...] = ()
    notes: tuple[Note, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    others: tuple[tuple[str, str, Json], ...] = ()
    document: Any = None


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of bytes, by which what has no id is known again."""
    return sha256(data).hexdigest()
