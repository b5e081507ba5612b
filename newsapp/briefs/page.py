"""What the page of a brief shows: its document with what an analyst needs beside each piece."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.urls import reverse
from django.utils.safestring import SafeString

from newsapp.articles.models import Article
from newsapp.briefs.document import Document, Note, Section
from newsapp.briefs.exporting.wording import ABOUT_NOTES, imprint, note_runs, paragraphs
from newsapp.briefs.lint import lint
from newsapp.briefs.lint.gathering import facts_of
from newsapp.briefs.lint.links import fix_url
from newsapp.briefs.models import Brief
from newsapp.briefs.rendering import Renderer, Step
from newsapp.cases.models import Case
from newsapp.claims.models import Citation, Claim
from newsapp.claims.places import NOWHERE, places_of

_KEY = 7_000_000_007  # stands for a key in an address until the key is known


@dataclass(frozen=True, slots=True)
class Asked:
    """What the lint says of a piece, or of the brief as a whole, and where that is mended."""

    words: str
    piece: int | None
    fix: str
    url: str


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its pieces as HTML; `waiting` claims that answer its question do not stand in it."""

    section: Section
    pieces: list[SafeString]
    waiting: int = 0


def parts_of(document: Document, brief: Brief, line: Mapping[str, Any]) -> list[Part]:
    """Return the sections of the live brief for people who edit it. Two queries.

    `line` is what was just done (saved.saved_line): the piece it was about takes the focus, or the button that can
    still be pressed.
    """
    versions = dict(brief.pieces.values_list("pk", "version"))
    waiting, renderer = _waiting(document, brief), Renderer(brief.case.slug)
    order = [piece.pk for piece in document.pieces]
    last = max((section.number for section in document.sections), default=0)

    def step(section: Section, pk: int) -> Step:
        up, down = pk != order[0] or section.number > 0, pk != order[-1] or section.number < last
        return Step(versions.get(pk, 0), section.question, up, down, _focus(line, pk, up=up, down=down))

    return [
        Part(
            section,
            [renderer.piece(piece, step(section, piece.pk)) for piece in section.pieces],
            waiting.get(section.question or 0, 0),
        )
        for section in document.sections
    ]


def plain_parts(document: Document, slug: str) -> list[Part]:
    """Return the sections of a document for people who only read it."""
    renderer = Renderer(slug)
    return [Part(section, [renderer.piece(piece) for piece in section.pieces]) for section in document.sections]


def notes_told(document: Document, case: Case) -> list[SafeString]:
    """Return the notes of a document as HTML, each with the way to its passage. Three queries."""
    articles = set(Article.objects.filter(case=case).values_list("pk", flat=True))
    wanted = [note.citation for note in document.notes if note.citation]
    held = Citation.objects.filter(pk__in=wanted).values_list("pk", "claim__case_id")
    cited = {pk for pk, home in held if home == case.pk}
    places = places_of(note.passage for note in document.notes if note.passage and note.citation not in cited)
    reader, citation = reverse("reading:read", args=[case.slug]), reverse("claims:cite", args=[_KEY])
    renderer = Renderer(case.slug)

    def where(note: Note) -> str:
        if note.citation in cited:
            return citation.replace(str(_KEY), str(note.citation))
        if note.article not in articles:
            return ""
        sentence = places.get(note.passage or 0, NOWHERE).sentence
        return f"{reader}?{urlencode({'a': note.article, 'at': f'{note.article}:s{sentence}'})}"

    return [renderer.note(note, note_runs(document, note), where(note), _web(note.url)) for note in document.notes]


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


def _focus(line: Mapping[str, Any], pk: int, *, up: bool, down: bool) -> str:
    if line.get("touched") != pk:
        return ""
    if line["done"] != "brief.moved":
        return "piece"
    return "" if up and down else ("up" if up else "down")


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
