"""The values that text understanding hands around.

A position in Parallax is always a half-open span of Unicode code points of a revision's immutable *text*:
in "Kim đến Nga" the span of "đến" is (4, 7), whatever a browser (UTF-16) or a file (bytes) would count.
A better cleaner may change what people read; it never changes a position.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    """What a paragraph-like piece of an article is (contracts.md, `analyze`)."""

    TITLE = "title"
    LEAD = "lead"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    CREDIT = "credit"
    ATTRIBUTION = "attribution"
    ENDNOTE = "endnote"
    BOILERPLATE = "boilerplate"


class EntityType(StrEnum):
    """The eight types of named things."""

    PERSON = "PER"
    ORGANISATION = "ORG"
    MEDIA = "MEDIA"
    COUNTRY = "GPE"
    PLACE = "LOC"
    FACILITY = "FAC"
    WEAPON = "WEAPON"
    EVENT = "EVENT"


class MentionForm(StrEnum):
    """How a mention names its entity: by a name, by context (a bare surname, a description), or undecided."""

    NAME = "name"
    CONTEXT = "context"
    CANDIDATE = "candidate"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open [start, end) in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what is no span."""
        if not 0 <= self.start <= self.end:
            message = f"[{self.start}, {self.end}) is not a span"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between text and clean view: text[start:end] is read as `put` (rule says why)."""

    start: int
    end: int
    put: str
    rule: str


@dataclass(frozen=True, slots=True)
class Marker:
    """A note marker `[n]` in the body."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Endnote:
    """One note of the list at the end, marker included."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like piece of an article; its sentences lie inside it, in order, without overlap."""

    kind: BlockKind
    why: str
    start: int
    end: int
    language: str
    sentences: tuple[Span, ...] = ()

    @property
    def folded(self) -> bool:
        """Folded at first: boilerplate only. Nothing is ever deleted."""
        return self.kind is BlockKind.BOILERPLATE


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity (by its key) or a candidate (entity None) is written, and why it was read so."""

    start: int
    end: int
    entity: str | None
    type: EntityType
    form: MentionForm
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """All that is read out of one text. Blocks are in order, do not overlap, and cover every visible character."""

    text: str
    language: str
    edits: tuple[Edit, ...] = ()
    blocks: tuple[Block, ...] = ()
    markers: tuple[Marker, ...] = ()
    endnotes: tuple[Endnote, ...] = ()


@dataclass(frozen=True, slots=True)
class LexiconName:
    """One way to write an entity in one language. `kind`: full, short (a bare surname), acronym, adjective, title.

    `since` and `until` are ISO dates between which a title names this person, None when open.
    """

    text: str
    language: str
    kind: str = "full"
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A thing of the world and all its names; `country` is the ISO 3166 code it belongs to, when it has one."""

    key: str
    type: EntityType
    names: tuple[LexiconName, ...] = field(default=())
    country: str = ""


@dataclass(frozen=True, slots=True)
class BlockHint:
    """What an importer already knows of a piece of text (HTML gives kinds, an extractor votes on folding).

    `kind` None leaves the decision to the reader of plain text; `language` empty means unknown.
    """

    start: int
    end: int
    kind: BlockKind | None
    why: str
    language: str = ""
