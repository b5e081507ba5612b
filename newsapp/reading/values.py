"""What the renderer of a pane is given and gives back: plain values, positions in code points of the stored text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Name(NamedTuple):
    """A mention: `entity` is the id of the entity, or "x" and a number for a candidate, whose type is "?"."""

    start: int
    end: int
    pk: int
    entity: str
    type: str


class Fact(NamedTuple):
    """A number (type N), a date (D) or a word of saying (S): `words` tell it, equal ones have the same `entity`."""

    start: int
    end: int
    pk: int
    entity: str
    type: str
    words: str


class Cite(NamedTuple):
    """A citation; `differs` when the claim is disputed by other passages, `words` is the role as people read it."""

    start: int
    end: int
    pk: int
    claim: str
    wording: str
    role: str
    sign: str
    words: str
    url: str
    differs: bool


class Gloss(NamedTuple):
    """A translation of [start, end): its words, and who or what made them."""

    start: int
    end: int
    pk: int
    language: str
    text: str
    made_by: str


class Kept(NamedTuple):
    """A passage that waits in the tray."""

    start: int
    end: int
    pk: int


class Ref(NamedTuple):
    """The `[3]` of a note: in the body it leads to the note, before the note (`back`) to the body."""

    start: int
    end: int
    number: int
    back: bool


class Link(NamedTuple):
    """Words of the original that were a link."""

    start: int
    end: int
    url: str


Mark = Name | Fact | Cite | Kept | Ref


@dataclass(frozen=True, slots=True)
class Para:
    """A block: `sentences` are [start, end] pairs, numbered through from `first`."""

    n: int
    kind: str
    why: str
    start: int
    end: int
    language: str
    sentences: Sequence[Sequence[int]]
    first: int
    folded: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One revision with everything that is drawn on it. `edits` are empty when it is shown as stored."""

    article: int
    revision: int
    text: str
    language: str
    stored: bool
    edits: Sequence[Sequence[int | str]] = ()
    blocks: Sequence[Para] = ()
    names: Sequence[Name] = ()
    facts: Sequence[Fact] = ()
    cites: Sequence[Cite] = ()
    kept: Sequence[Kept] = ()
    refs: Sequence[Ref] = ()
    links: Sequence[Link] = ()
    translations: Sequence[Gloss] = ()


@dataclass(frozen=True, slots=True)
class Pane:
    """A rendered pane, with what the page around it needs to know.

    `places` are the thousandths of the text where each entity is named, `forms` how it is first written there,
    `glosses` its name in the language of the page, `facts` numbers and times in words of it; `folded` counts blocks.
    `numbers` are its sentences by where they start in the text, `blocks` those of each block that is not folded,
    `heights` where each sentence begins, in thousandths of the text.
    """

    html: str
    ticks: str
    folded: int
    places: dict[str, list[int]] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    glosses: dict[str, str] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)
    blocks: list[range] = field(default_factory=list)
    heights: dict[int, int] = field(default_factory=dict)
