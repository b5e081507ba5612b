"""A brief as plain values: what a page shows, what a file holds, what an issue freezes, what the lint reads.

Composed in one place from tables (composing.py), then never looked up again: an issue that was handed over reads
the same when claims, articles and people have changed since. Pure: no tables, no clock, no Django.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from typing import Any, TypeVar

FORM = 1  # of the JSON; a reader of other numbers has to be written before this one is raised
CLAIM, QUOTATION, SENTENCE = "claim", "quotation", "sentence"
_CLOSING, _ENDS = "\"'”’»)]」』", frozenset(".!?…:;。！？")
_NOUNS = {  # the words of likelihood that are no adjectives, as they follow "judged"
    "almost no chance": "to have almost no chance",
    "roughly even chance": "to have a roughly even chance",
    "roughly even odds": "to have roughly even odds",
}
KINDS = (CLAIM, QUOTATION, SENTENCE)

Json = dict[str, Any]
T = TypeVar("T")


class NoDocumentError(ValueError):
    """Raised when values are not those of a frozen document; says which."""


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered note: the words of a passage in the stored original, and who says so.

    `quote` is the stored slice [start, end) of the text of revision `revision` (its number within the article), word
    for word, in `language`; `sha256` is that of the bytes the text was taken from. `place` is like ¶2.1. `published`
    is an ISO day or "". `machine_translated` when a program made the text of the article, `translated_from` out of
    which language. `chain` is who says it, nearest the page first; `origin_unknown` when the text does not tell from
    whom the last has it. `role` is that of the citation (reports, supports, disputes, touches_on), "" for a quotation.
    `repeats` is the number of the first note of the same article, which tells the source in full. `passage` and
    `citation` are keys of rows as they were when this was made.
    """

    number: int
    article: int
    revision: int
    start: int
    end: int
    outlet: str
    headline: str
    published: str
    language: str
    place: str
    url: str
    quote: str
    sha256: str
    machine_translated: bool = False
    translated_from: str = ""
    translation: str = ""
    translator: str = ""
    translation_language: str = ""
    role: str = ""
    chain: tuple[str, ...] = ()
    origin_unknown: bool = False
    repeats: int | None = None
    citation: int | None = None
    passage: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A claim, a quotation or an own sentence. `text` is what is read, `notes` the numbers of its notes.

    The text of a quotation is the stored slice of its one note. `likelihood` and `confidence` are words ("very likely",
    "moderate") or "". `claim` is the key of the claim and `label` its number ("C4"); `disputed` when its sources
    disagree.
    """

    pk: int
    kind: str
    text: str
    language: str = ""
    notes: tuple[int, ...] = ()
    likelihood: str = ""
    confidence: str = ""
    claim: int | None = None
    label: str = ""
    disputed: bool = False
    translation: str = ""
    translator: str = ""
    translation_language: str = ""

    @property
    def sentence(self) -> str:
        """Return the text as it stands in a paragraph: with a full stop, which claims are worded without."""
        bare = self.text.rstrip().rstrip(_CLOSING)
        if not bare or bare[-1] in _ENDS:
            return self.text
        return f"{self.text.rstrip()}{'。' if self.language in ('zh', 'ja') else '.'}"

    @property
    def judgement(self) -> tuple[str, ...]:
        """Return likelihood and confidence as sentences of their own: one sentence never holds both (ICD 203)."""
        likely = f"Judged {_NOUNS.get(self.likelihood, self.likelihood)}." if self.likelihood else ""
        sure = f"{self.confidence.capitalize()} confidence." if self.confidence else ""
        return tuple(filter(None, (likely, sure)))


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one question; `number` counts questions from 1.

    What stands before the first has number 0 and no heading.
    """

    number: int
    heading: str
    pieces: tuple[Piece, ...] = ()
    unanswered: bool = False
    question: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A brief in reading order. `made` is an ISO time in UTC, `by` who made it; `issue` its number once frozen.

    `question` is what the case asks as a whole, `language` that of headings and own sentences. Notes are numbered from
    1 without gaps, in the order in which the pieces name them.
    """

    title: str
    case: str
    question: str
    summary: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    made: str
    by: str = ""
    issue: int | None = None
    issue_note: str = ""
    language: str = "en"

    def note(self, number: int) -> Note:
        """Return the note of a number; KeyError when there is none. They are numbered from 1 in reading order."""
        if 0 < number <= len(self.notes) and self.notes[number - 1].number == number:
            return self.notes[number - 1]
        raise KeyError(number)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Return all pieces in reading order."""
        return tuple(piece for section in self.sections for piece in section.pieces)


def to_json(document: Document) -> Json:
    """Return a document as plain JSON values; `from_json` gives back an equal one."""
    plain: Json = json.loads(json.dumps(asdict(document)))
    return {"form": FORM, **plain}


def canonical(document: Document) -> str:
    """Return the one text that stands for a document: equal documents, equal text."""
    return json.dumps(to_json(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(document: Document) -> str:
    """Return the SHA-256 of the canonical text in UTF-8, in hexadecimal."""
    return sha256(canonical(document).encode()).hexdigest()


def from_json(plain: Mapping[str, Any]) -> Document:
    """Return the document of plain JSON values. NoDocumentError when they are of another form, or are none."""
    if plain.get("form") != FORM:
        message = f"This is form {plain.get('form')!r} of a brief; form {FORM} is known."
        raise NoDocumentError(message)
    try:
        sections = tuple(_section(one) for one in plain.get("sections", ()))
        notes = tuple(_made(Note, one) for one in plain.get("notes", ()))
    except (AttributeError, TypeError) as wrong:
        message = "The sections or notes of this brief are none."
        raise NoDocumentError(message) from wrong
    return _made(Document, {**plain, "sections": sections, "notes": notes})


def _section(told: Mapping[str, Any]) -> Section:
    return _made(Section, {**told, "pieces": tuple(_made(Piece, piece) for piece in told.get("pieces", ()))})


def _made(of: type[T], told: Mapping[str, Any]) -> T:
    names = {field.name for field in fields(of)}  # type: ignore[arg-type]
    known = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items() if name in names}
    try:
        return of(**known)
    except TypeError as wrong:
        message = f"A {of.__name__.lower()} of this brief is not whole: {wrong}."
        raise NoDocumentError(message) from wrong
