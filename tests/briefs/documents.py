"""Documents for tests of exports and lint: small values of our own, no tables."""

from __future__ import annotations

from typing import Any

from newsapp.briefs.document import Document, Note, Piece, Section

SHA = "ab" * 32


def a_note(number: int = 1, **said: Any) -> Note:
    told: dict[str, Any] = {
        "article": 7,
        "revision": 1,
        "start": 10,
        "end": 42,
        "outlet": "Harbour Post",
        "headline": "Convoy at the border",
        "published": "2023-09-18",
        "language": "en",
        "place": "¶2.1",
        "url": "https://harbourpost.example/convoy",
        "quote": "about 20 officials crossed the border",
        "sha256": SHA,
        "role": "reports",
        "citation": 70 + number,
        "passage": 90 + number,
    }
    return Note(number=number, **(told | said))


def a_claim(text: str = "About 20 officials crossed the border.", **said: Any) -> Piece:
    told = {"pk": 1, "kind": "claim", "notes": (1,), "claim": 4, "label": "C4", "language": "en"}
    return Piece(text=text, **(told | said))


def a_sentence(text: str, **said: Any) -> Piece:
    return Piece(text=text, **({"pk": 2, "kind": "sentence", "language": "en"} | said))


def a_quotation(text: str, **said: Any) -> Piece:
    return Piece(text=text, **({"pk": 3, "kind": "quotation", "language": "en", "notes": (1,)} | said))


def a_document(*pieces: Piece, notes: tuple[Note, ...] | None = None, **said: Any) -> Document:
    """One question with these pieces; one note unless others are given."""
    section = Section(1, "Who crossed the border?", pieces, unanswered=not pieces, question=5)
    told: dict[str, Any] = {
        "title": "The convoy",
        "case": "Vostochny visit",
        "question": "What was agreed?",
        "summary": "",
        "sections": (section,),
        "notes": (a_note(),) if notes is None else notes,
        "made": "2026-11-22T09:30:00+00:00",
        "by": "Linh",
    }
    return Document(**(told | said))
