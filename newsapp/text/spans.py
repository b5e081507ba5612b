"""The values that text understanding hands around.

A position in Parallax is always a half-open span of Unicode code points of a revision's immutable *text*:
in "Kim đến Nga" the span of "đến" is (4, 7), whatever a browser (UTF-16) or a file (bytes) would count.
A better cleaner may change what people read; it never changes a position.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from newsapp.text.kinds import (
    BlockKind,
    Bound,
    EntityType,
    MentionForm,
    Repair,
    Resolved,
    Saying,
)

__all__ = [
    "Block",
    "BlockHint",
    "BlockKind",
    "Bound",
    "DateExpression",
    "Document",
    "Edit",
    "Endnote",
    "EntityType",
    "LexiconEntry",
    "LexiconName",
    "Marker",
    "Mention",
    "MentionForm",
    "Published",
    "Quantity",
    "Reference",
    "Repair",
    "Resolved",
    "Saying",
    "Span",
    "Statement",
]


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
class Quantity:
    """A number of something: the span holds the number words alone, scale words included ("1,7 tỷ đến 5,5 tỷ").

    `low` and `high` are None where the interval is open. `unit` is a short English word ("troops", "km", "USD",
    "percent", "days"), empty when unknown; `counted` the thing counted as written; `whole` the span with bound, unit
    and thing. `other` is the value under the other reading of the separators where the text does not decide.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    counted: str
    whole: Span
    why: str
    other: float | None = None


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A time that the text speaks of: `iso` is a day, week, month, year, decade (198X), interval (A/B) or duration.

    `first` and `last` are the ISO days it covers, None for durations and for dates whose year nothing tells.
    `why` names what resolved it ("year of the heading 'Tháng 9 năm 2023'").
    """

    start: int
    end: int
    iso: str
    first: str | None
    last: str | None
    resolved: Resolved
    why: str


@dataclass(frozen=True, slots=True)
class Published:
    """When the article says it was published (ISO day or month), where it says so (None: inferred), and how found."""

    iso: str
    span: Span | None
    how: str


@dataclass(frozen=True, slots=True)
class Reference:
    """One web address of an endnote: the span and `raw` are as printed, `url` repaired ("" when unrecoverable).

    `steps` say in words what was mended, in order. `publisher` is who really publishes there: the registrable domain,
    a platform account (t.me/rybar) or, for an archived copy, that of its target, whose address is `archived`.
    """

    note: int
    start: int
    end: int
    raw: str
    url: str
    status: Repair
    steps: tuple[str, ...] = ()
    publisher: str = ""
    archived: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """Who says what through whom: the span is the clause or the sentences that carry what is said.

    `speaker` is as written ("" when nobody is named), `speaker_span` where; `entities` are the lexicon keys of the
    speakers; `outlet` who carried it here ("" when nobody); `verb` the span of the word that shows it;
    `endnotes` the notes that end it; `quotes` the spans of literal quotations; `date` an ISO day of the saying.
    """

    start: int
    end: int
    speaker: str
    speaker_span: Span | None
    entities: tuple[str, ...]
    outlet: str
    kind: Saying
    verb: Span | None
    why: str
    endnotes: tuple[int, ...] = ()
    quotes: tuple[Span, ...] = ()
    date: str | None = None


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
