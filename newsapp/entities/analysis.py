"""What `manage.py analyze` prints of one text: a plain form of the document and its mentions, for other programs.

Positions are code points of the file's text, half-open.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import TypedDict

from newsapp.text.cleanview import CleanView
from newsapp.text.names import Matcher
from newsapp.text.names.spellings import spellings
from newsapp.text.spans import (
    DateExpression,
    Document,
    Endnote,
    LexiconEntry,
    Marker,
    Mention,
    Quantity,
    Reference,
    Statement,
)
from newsapp.text.understanding import Understanding, understand


class BlockRow(TypedDict):
    """One block."""

    kind: str
    why: str
    start: int
    end: int


class MentionRow(TypedDict):
    """One place where something is named; `names` are all that the lexicon holds, of a candidate its spellings here."""

    start: int
    end: int
    text: str
    type: str
    entity: str | None
    names: list[str]
    form: str
    why: str


class MarkerRow(TypedDict):
    """One note marker."""

    number: int
    start: int
    end: int


class UrlRow(TypedDict):
    """One web address of a note: as printed and repaired (None when unrecoverable)."""

    raw: str
    url: str | None
    status: str
    steps: list[str]
    publisher: str
    archived: str
    others: list[str]


class NoteRow(MarkerRow):
    """One note with its addresses."""

    urls: list[UrlRow]


class QuantityRow(TypedDict):
    """One number of something; `low` or `high` None is open on that side."""

    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    approx: str
    unit: str
    counted: str
    other: float | None
    why: str


# "from" is no name in Python, so this one is written as a call.
DateRow = TypedDict(
    "DateRow",
    {
        "start": int,
        "end": int,
        "text": str,
        "iso": str,
        "from": str | None,
        "to": str | None,
        "resolved": str,
        "why": str,
    },
)


class StatementRow(TypedDict):
    """Who says what; `speaker_names` are all that the lexicon holds for the speakers."""

    start: int
    end: int
    speaker: str
    speaker_names: list[str]
    outlet: str | None
    kind: str
    endnotes: list[int]
    quotes: list[list[int]]
    date: str | None
    why: str


class Analysis(TypedDict):
    """One file."""

    path: str
    sha256: str
    chars: int
    language: str
    published: str | None
    published_how: str | None
    clean: str
    blocks: list[BlockRow]
    mentions: list[MentionRow]
    quantities: list[QuantityRow]
    dates: list[DateRow]
    endnotes: list[NoteRow]
    markers: list[MarkerRow]
    statements: list[StatementRow]


class Names:
    """A lexicon ready for analysing: its matcher, and every entity's names."""

    def __init__(self, entries: Sequence[LexiconEntry]) -> None:
        """Compile the matcher."""
        self.matcher = Matcher(entries)
        self._names = {entry.key: list(dict.fromkeys(name.text for name in entry.names)) for entry in entries}

    def rows(self, text: str, mentions: Sequence[Mention]) -> list[MentionRow]:
        """Return the mentions of a document."""
        written = spellings(text, mentions)
        return [self._row(text, mention, written) for mention in mentions]

    def of(self, keys: Sequence[str]) -> list[str]:
        """Return all names of some entities."""
        return list(dict.fromkeys(name for key in keys for name in self._names.get(key, ())))

    def _row(self, text: str, mention: Mention, written: Mapping[Mention, tuple[str, ...]]) -> MentionRow:
        names = self._names.get(mention.entity or "") or list(written.get(mention, ()))
        return MentionRow(
            start=mention.start,
            end=mention.end,
            text=text[mention.start : mention.end],
            type=mention.type.value,
            entity=mention.entity,
            names=names,
            form=mention.form.value,
            why=mention.why,
        )


def analysis(document: Document, names: Names, *, path: str, data: bytes) -> Analysis:
    """Return everything that is read out of a document; `data` are the bytes of the file it was read from."""
    text, found = document.text, understand(document, names.matcher)
    return Analysis(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        chars=len(text),
        language=document.language,
        published=found.published.iso if found.published else None,
        published_how=found.published.how if found.published else None,
        clean=CleanView(text, document.edits).clean,
        blocks=[
            BlockRow(kind=each.kind.value, why=each.why, start=each.start, end=each.end) for each in document.blocks
        ],
        mentions=names.rows(text, found.mentions),
        quantities=[_quantity(text, each) for each in found.quantities],
        dates=[_date(text, each) for each in found.dates],
        endnotes=_notes(document, found),
        markers=[_numbered(marker) for marker in document.markers],
        statements=[_statement(names, each) for each in found.statements],
    )


def _numbered(note: Marker | Endnote) -> MarkerRow:
    return MarkerRow(number=note.number, start=note.start, end=note.end)


def _notes(document: Document, found: Understanding) -> list[NoteRow]:
    return [
        NoteRow(**_numbered(note), urls=[_url(each) for each in found.references if each.note == note.number])
        for note in document.endnotes
    ]


def _url(reference: Reference) -> UrlRow:
    return UrlRow(
        raw=reference.raw,
        url=reference.url or None,
        status=reference.status.value,
        steps=list(reference.steps),
        publisher=reference.publisher,
        archived=reference.archived,
        others=list(reference.others),
    )


def _quantity(text: str, each: Quantity) -> QuantityRow:
    return QuantityRow(
        start=each.start,
        end=each.end,
        text=text[each.start : each.end],
        low=each.low,
        high=each.high,
        approx=each.bound.value,
        unit=each.unit,
        counted=each.counted,
        other=each.other,
        why=each.why,
    )


def _date(text: str, each: DateExpression) -> DateRow:
    return DateRow(
        {
            "start": each.start,
            "end": each.end,
            "text": text[each.start : each.end],
            "iso": each.iso,
            "from": each.first,
            "to": each.last,
            "resolved": each.resolved.value,
            "why": each.why,
        }
    )


def _statement(names: Names, each: Statement) -> StatementRow:
    return StatementRow(
        start=each.start,
        end=each.end,
        speaker=each.speaker,
        speaker_names=names.of(each.entities),
        outlet=each.outlet or None,
        kind=each.kind.value,
        endnotes=list(each.endnotes),
        quotes=[[quote.start, quote.end] for quote in each.quotes],
        date=each.date,
        why=each.why,
    )
