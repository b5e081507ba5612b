"""From the tables to a document: sections in the order of the questions, notes numbered in reading order."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from newsapp.articles.models import Article
from newsapp.briefs.document import Document, Note, Section
from newsapp.briefs.document import Piece as Shown
from newsapp.briefs.enums import Kind, likelihood_words
from newsapp.briefs.gathering import Material, gather, notes_of
from newsapp.briefs.models import Brief, Piece
from newsapp.claims.enums import is_disputed
from newsapp.claims.models import Citation, Passage
from newsapp.claims.places import NOWHERE
from newsapp.text.languages import detect


def document_of(brief: Brief, *, by: str = "", issue: int | None = None, note: str = "") -> Document:
    """Return a brief as it stands now. Nine queries at any size.

    `made` is the time of the last event of the case, not that of the call: as long as nothing changes, the document
    stays the same. `by`, `issue` and `note` are those of an issue that is frozen.
    """
    material = gather(brief)
    language = settings.LANGUAGE_CODE.partition("-")[0]
    maker = _Maker(material, language)
    return Document(
        title=brief.title,
        case=brief.case.name,
        question=brief.case.question,
        summary=brief.summary,
        sections=maker.sections(),
        notes=tuple(maker.notes),
        made=_iso(material.last.at if material.last else brief.at),
        by=by,
        issue=issue,
        issue_note=note,
        language=language,
    )


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")


class _Maker:
    """Numbers notes while the sections are made one after the other."""

    def __init__(self, material: Material, language: str) -> None:
        self.material = material
        self.language = language
        self.notes: list[Note] = []
        self._numbers = count(1)
        self._told: dict[int, int] = {}

    def sections(self) -> tuple[Section, ...]:
        """Return what stands before the first question, if anything does, and one section for each question."""
        known = {question.pk for question in self.material.questions}
        by_question: dict[int, list[Piece]] = {}
        for piece in self.material.pieces:
            home = piece.question_id if piece.question_id in known else 0
            by_question.setdefault(home or 0, []).append(piece)
        lead = [Section(0, "", self._pieces(by_question[0]))] if 0 in by_question else []
        rest = [
            Section(n, one.text, self._pieces(by_question.get(one.pk, [])), one.pk not in by_question, one.pk)
            for n, one in enumerate(self.material.questions, start=1)
        ]
        return (*lead, *rest)

    def _pieces(self, pieces: list[Piece]) -> tuple[Shown, ...]:
        return tuple(self._piece(piece) for piece in pieces)

    def _piece(self, piece: Piece) -> Shown:
        quoted = piece.kind == Kind.QUOTATION
        tied = notes_of(piece, self.material)
        notes = [self._note(passage, citation, role=not quoted) for passage, citation in tied]
        self.notes += notes
        claim = self.material.claims.get(piece.claim_id or 0)
        roles = [self.material.cited[pk].role for pk in self.material.under.get(piece.claim_id or 0, [])]
        text = self._text(piece)
        first = notes[0] if quoted and notes else None
        return Shown(
            pk=piece.pk,
            kind=piece.kind,
            text=text,
            language=first.language if first else self._other(text),
            notes=tuple(note.number for note in notes),
            likelihood=likelihood_words(piece.likelihood, self.material.brief.row),
            confidence=piece.confidence,
            claim=claim.pk if claim else None,
            label=claim.label if claim else "",
            disputed=is_disputed(roles),
            translation=first.translation if first else "",
            translator=first.translator if first else "",
            translation_language=first.translation_language if first else "",
        )

    def _text(self, piece: Piece) -> str:
        if piece.text:
            return piece.text
        claim = self.material.claims.get(piece.claim_id or 0)
        return claim.wording if claim else str(_("A claim that was deleted."))

    def _note(self, passage: Passage, citation: Citation | None, *, role: bool) -> Note:
        revision = passage.revision
        article = revision.article
        place = self.material.places.get(passage.pk, NOWHERE)
        number = next(self._numbers)
        first = self._told.setdefault(article.pk, number)
        translation, translator, language = self._translation(passage, citation)
        return Note(
            number=number,
            article=article.pk,
            revision=revision.n,
            start=passage.start,
            end=passage.end,
            **_about(article),
            language=place.language or revision.language,
            place=place.label,
            quote=passage.quote,
            sha256=revision.sha256,
            translation=translation,
            translator=translator,
            translation_language=language,
            role=citation.role if citation and role else "",
            chain=tuple(link.name for link in citation.chain.all()) if citation else (),
            origin_unknown=bool(citation and citation.unknown),
            repeats=None if first == number else first,
            citation=citation.pk if citation else None,
            passage=passage.pk,
        )

    def _translation(self, passage: Passage, citation: Citation | None) -> tuple[str, str, str]:
        """Return the translation of a passage, by whom and into what: the analyst's, else one that was brought in."""
        if citation and citation.translation:
            return citation.translation, citation.translator, self._other(citation.translation) or self.language
        made = self.material.rendered.get(passage.pk)
        return (made.text, made.made_by, made.language) if made else ("", "", "")

    def _other(self, text: str) -> str:
        """Return the language of words that people wrote, "" when it is that of the document."""
        found = detect(text, prior=self.language)
        return "" if found == self.language else found


def _about(article: Article) -> dict[str, Any]:
    """Return what a note tells of an article. What was translated from another language is told as such."""
    return {
        "outlet": article.outlet,
        "headline": article.title,
        "published": article.published.isoformat() if article.published else "",
        "url": article.url,
        "machine_translated": bool(article.translated_from),
        "translated_from": article.translated_from,
    }
