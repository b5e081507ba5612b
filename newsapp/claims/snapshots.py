"""Claims, citations and passages as plain values for the log: enough to tell of them, and to make them again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsapp.articles.models import Revision
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.claims.places import NOWHERE, Place, places_of, shown
from newsapp.questions.models import Question

Json = dict[str, Any]


def claim_data(claim: Claim, questions: Iterable[Question] | None = None) -> Json:
    """Return a claim without its citations, with the questions it answers. One query when those are not at hand."""
    answered = claim.questions.all() if questions is None else questions
    return {
        "id": claim.pk,
        "number": claim.number,
        "label": claim.label,
        "wording": claim.wording,
        "note": claim.note,
        "questions": [{"id": question.pk, "text": question.text} for question in answered],
        "by": claim.by_id,
        "at": claim.at.isoformat(),
        "version": claim.version,
    }


def passage_data(passage: Passage, revision: Revision, place: Place) -> Json:
    """Return a passage with the words people read and where they stand."""
    return {
        "id": passage.pk,
        "revision": revision.pk,
        "article": revision.article_id,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.quote,
        "shown": shown(passage.quote, passage.start, revision.edits),
        "place": f"{revision.article.outlet} {place.label}",
        "sentence": place.sentence,
        "by": passage.by_id,
    }


def citation_data(citation: Citation, chain: Iterable[str], passage: Json, *, was_kept: bool = False) -> Json:
    """Return a citation with its passage; `was_kept` when the passage waited in the tray before."""
    return {
        "id": citation.pk,
        "role": citation.role,
        "chain": list(chain),
        "unknown": citation.unknown,
        "note": citation.note,
        "translation": citation.translation,
        "translator": citation.translator,
        "by": citation.by_id,
        "at": citation.at.isoformat(),
        "version": citation.version,
        "passage": passage,
        "was_kept": was_kept,
    }


def stored_citations(**which: Any) -> list[Json]:
    """Return the citations that meet the conditions as they stand in the tables. Three queries."""
    rows = Citation.objects.filter(**which).select_related("passage__revision__article__source")
    citations = list(rows.defer("passage__revision__text").prefetch_related("chain").order_by("pk"))
    places = places_of(citation.passage_id for citation in citations)
    return [
        citation_data(
            citation,
            [link.name for link in citation.chain.all()],
            passage_data(citation.passage, citation.passage.revision, places.get(citation.passage_id, NOWHERE)),
        )
        for citation in citations
    ]
