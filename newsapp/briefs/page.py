"""What the page of a brief shows: its document with what an analyst needs beside each piece."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.urls import reverse

from newsapp.articles.models import Article
from newsapp.briefs.document import Document, Note, Piece, Section
from newsapp.briefs.exporting.wording import ABOUT_NOTES, Run, imprint, note_runs, paragraphs
from newsapp.briefs.lint import lint
from newsapp.briefs.lint.gathering import facts_of
from newsapp.briefs.lint.links import fix_url
from newsapp.briefs.models import Brief
from newsapp.cases.models import Case
from newsapp.claims.models import Citation, Claim
from newsapp.claims.places import NOWHERE, places_of


@dataclass(frozen=True, slots=True)
class Asked:
    """What the lint says of a piece, or of the brief as a whole, and where that is mended."""

    words: str
    piece: int | None
    fix: str
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """A piece; its version, and whether it can go up or down."""

    piece: Piece
    version: int = 0
    up: bool = False
    down: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its lines; `waiting` claims that answer its question do not stand in it."""

    section: Section
    lines: list[Line]
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """A note as runs of words, and where its passage is read; "" when the article is not in the case any more.

    `href` is the address of the article where it is one of the web, else "".
    """

    note: Note
    runs: list[Run]
    url: str
    href: str


def parts_of(document: Document, brief: Brief) -> list[Part]:
    """Return the sections of the live brief for people who edit it. Two queries."""
    versions = dict(brief.pieces.values_list("pk", "version"))
    last = len(document.pieces) - 1
    ends = len(document.sections) - 1
    waiting = _waiting(document, brief)
    parts, n = [], 0
    for at, section in enumerate(document.sections):
        lines = []
        for piece in section.pieces:
            up = n > 0 or section.number > 0
            lines.append(Line(piece, versions.get(piece.pk, 0), up, n < last or at < ends))
            n += 1
        parts.append(Part(section, lines, waiting.get(section.question or 0, 0)))
    return parts


def plain_parts(document: Document) -> list[Part]:
    """Return the sections of a document for people who only read it."""
    return [Part(section, [Line(piece) for piece in section.pieces]) for section in document.sections]


def notes_told(document: Document, case: Case) -> list[Told]:
    """Return the notes of a document, each with the way to its passage. Three queries."""
    articles = set(Article.objects.filter(case=case).values_list("pk", flat=True))
    wanted = [note.citation for note in document.notes if note.citation]
    cited = set(Citation.objects.filter(pk__in=wanted, claim__case=case).values_list("pk", flat=True))
    places = places_of(note.passage for note in document.notes if note.passage and note.citation not in cited)
    reader = reverse("reading:read", args=[case.slug])

    def where(note: Note) -> str:
        if note.citation in cited:
            return reverse("claims:cite", args=[note.citation])
        if note.article not in articles:
            return ""
        sentence = places.get(note.passage or 0, NOWHERE).sentence
        return f"{reader}?{urlencode({'a': note.article, 'at': f'{note.article}:s{sentence}'})}"

    return [Told(note, note_runs(document, note), where(note), _web(note.url)) for note in document.notes]


def asked_of(document: Document, case: Case) -> list[Asked]:
    """Return what the lint finds, in reading order. Six queries."""
    found = lint(document, facts_of(document))
    return [Asked(one.words, one.piece, one.fix, fix_url(case.slug, one)) for one in found]


def head_of(document: Document) -> dict[str, Any]:
    """Return what stands above the sections and above the notes."""
    return {
        "document": document,
        "imprint": imprint(document),
        "summary": paragraphs(document.summary),
        "about_notes": ABOUT_NOTES,
    }


def _web(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname else ""


def _waiting(document: Document, brief: Brief) -> dict[int, int]:
    """Return how many claims answer each question without standing under it. One query."""
    stand = {(section.question, piece.claim) for section in document.sections for piece in section.pieces}
    counts: dict[int, int] = {}
    for question, claim in _answers(brief.case_id):
        if (question, claim) not in stand:
            counts[question] = counts.get(question, 0) + 1
    return counts


def _answers(case: int) -> Iterable[tuple[int, int]]:
    rows = Claim.questions.through.objects.filter(question__case=case)
    return rows.values_list("question_id", "claim_id")
