"""What `manage.py analyze` prints of one text: a plain form of the document and its mentions, for other programs.

Positions are code points of the file's text, half-open. Fields for things that are not read out yet are empty lists.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from newsapp.text.cleanview import CleanView
from newsapp.text.names import Matcher
from newsapp.text.names.spellings import spellings
from newsapp.text.spans import Document, Endnote, LexiconEntry, Marker, Mention


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
    """One note marker, or with `urls` one note."""

    number: int
    start: int
    end: int
    urls: NotRequired[list[object]]


class Analysis(TypedDict):
    """One file."""

    path: str
    sha256: str
    chars: int
    language: str
    published: str | None
    clean: str
    blocks: list[BlockRow]
    mentions: list[MentionRow]
    quantities: list[object]
    dates: list[object]
    endnotes: list[MarkerRow]
    markers: list[MarkerRow]
    statements: list[object]


class Names:
    """A lexicon ready for analysing: its matcher, and every entity's names."""

    def __init__(self, entries: Sequence[LexiconEntry]) -> None:
        """Compile the matcher."""
        self.matcher = Matcher(entries)
        self._names = {entry.key: list(dict.fromkeys(name.text for name in entry.names)) for entry in entries}

    def rows(self, document: Document) -> list[MentionRow]:
        """Return the mentions of a document."""
        mentions = self.matcher.find(document)
        written = spellings(document.text, mentions)
        return [self._row(document.text, mention, written) for mention in mentions]

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
    return Analysis(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        chars=len(document.text),
        language=document.language,
        published=None,
        clean=CleanView(document.text, document.edits).clean,
        blocks=[
            BlockRow(kind=each.kind.value, why=each.why, start=each.start, end=each.end) for each in document.blocks
        ],
        mentions=names.rows(document),
        quantities=[],
        dates=[],
        endnotes=[{**_numbered(note), "urls": []} for note in document.endnotes],
        markers=[_numbered(marker) for marker in document.markers],
        statements=[],
    )


def _numbered(note: Marker | Endnote) -> MarkerRow:
    return MarkerRow(number=note.number, start=note.start, end=note.end)
