"""Briefs and pieces as plain values for the log: enough to tell of them, and to make them again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from newsapp.briefs.models import Brief, Piece
from newsapp.claims.models import Claim, Passage
from newsapp.claims.places import NOWHERE, places_of
from newsapp.questions.models import Question

Json = dict[str, Any]


def brief_data(brief: Brief) -> Json:
    """Return what stands on the brief's own row."""
    return {
        "id": brief.pk,
        "title": brief.title,
        "summary": brief.summary,
        "row": brief.row,
        "version": brief.version,
    }


def pieces_data(pieces: Sequence[Piece]) -> list[Json]:
    """Return pieces of one brief with what they are called in sentences. Four queries at any number."""
    claims = Claim.objects.in_bulk({one.claim_id for one in pieces if one.claim_id})
    headings = Question.objects.in_bulk({one.question_id for one in pieces if one.question_id})
    places = _places({one.passage_id for one in pieces if one.passage_id})
    return [
        _piece(one)
        | {
            "label": claims[one.claim_id].label if one.claim_id in claims else "",
            "words": one.text or (claims[one.claim_id].wording if one.claim_id in claims else ""),
            "heading": headings[one.question_id].text if one.question_id in headings else "",
            "place": places.get(one.passage_id or 0, ""),
        }
        for one in pieces
    ]


def _piece(piece: Piece) -> Json:
    return {
        "id": piece.pk,
        "kind": piece.kind,
        "question": piece.question_id,
        "position": piece.position,
        "claim": piece.claim_id,
        "passage": piece.passage_id,
        "text": piece.text,
        "likelihood": piece.likelihood,
        "confidence": piece.confidence,
        "left_out": piece.left_out,
        "put_in": piece.put_in,
        "by": piece.by_id,
        "at": piece.at.isoformat(),
        "version": piece.version,
    }


def _places(passages: Iterable[int]) -> dict[int, str]:
    found = Passage.objects.filter(pk__in=passages).select_related("revision__article__source").defer("revision__text")
    rows = list(found)
    places = places_of(row.pk for row in rows)
    return {row.pk: f"{row.revision.article.outlet} {places.get(row.pk, NOWHERE).label}" for row in rows}
