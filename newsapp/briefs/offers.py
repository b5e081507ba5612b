"""What can be put into a section: claims, quotations, and notes for a piece. Few queries, lists of bounded length."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case as Choice
from django.db.models import Q, Value, When

from newsapp.briefs.enums import Kind
from newsapp.briefs.models import Brief, Piece
from newsapp.cases.models import Case
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.claims.places import NOWHERE, Place, places_of
from newsapp.claims.queries import with_articles
from newsapp.questions.models import Question
from newsapp.text.normalise import folded_text

MOST = 60


@dataclass(frozen=True, slots=True)
class Quotable:
    """A passage one may quote, or take as a note: its key, its words, where they stand, which claim cites it."""

    pk: int
    words: str
    language: str
    where: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Claims that answer the question and do not stand under it, and others that were searched for."""

    own: list[Claim]
    others: list[Claim]


def claims_offered(case: Case, brief: Brief | None, question: Question | None, typed: str) -> Offer:
    """Return the claims one may put under a question; with words typed, all that hold them. Two queries at most."""
    stand = Piece.objects.filter(brief=brief, question=question, kind=Kind.CLAIM).values("claim")
    free = Claim.objects.filter(case=case).exclude(pk__in=stand) if brief else Claim.objects.filter(case=case)
    own = list(free.filter(questions=question)) if question else []
    if typed:
        return Offer(own, _holding(free.exclude(pk__in=[claim.pk for claim in own]), typed))
    return Offer(own, [] if own else list(free[:MOST]))


def quotations_offered(case: Case, brief: Brief | None, typed: str) -> list[Quotable]:
    """Return kept and cited passages that are not quoted yet, kept ones first. Two queries."""
    quoted = Piece.objects.filter(brief=brief, kind=Kind.QUOTATION).values("passage")
    rows = Passage.objects.filter(Q(kept=True) | Q(citations__isnull=False), revision__article__case=case)
    rows = rows.exclude(pk__in=quoted).select_related("revision__article__source").order_by("-kept", "-pk").distinct()
    rows = rows.defer("revision__text", "revision__markers", "revision__edits", "revision__links")
    wanted = folded_text(typed).split()
    found = [row for row in rows if _holds(row.quote, wanted)] if wanted else list(rows[:MOST])
    places = places_of(row.pk for row in found[:MOST])
    return [_quotable(row.pk, row, places.get(row.pk, NOWHERE)) for row in found[:MOST]]


def notes_offered(brief: Brief | None, question: int | None, piece: Piece | None = None) -> list[Quotable]:
    """Return what may be a note: citations of the piece's claim; for a sentence those of the claims of its section.

    What is a note already is always among them, however many there are: the form takes out what it does not offer.
    Three queries.
    """
    kept = piece.put_in if piece else []
    own = piece is not None and piece.kind == Kind.CLAIM
    rows = Citation.objects.filter(claim__case=brief.case_id) if brief else Citation.objects.none()
    if piece and own:
        rows = rows.filter(Q(claim=piece.claim_id or 0) | Q(pk__in=kept))
    else:
        there = Piece.objects.filter(brief=brief, question=question, kind=Kind.CLAIM).values("claim")
        near = Q(claim__in=there) | (Q(claim__questions=question) if question else Q(pk__in=[]))
        rows = rows.filter(near | Q(pk__in=kept)).distinct()
    unread = ("passage__revision__edits", "passage__revision__links")
    rows = with_articles(rows).select_related("claim").defer(*unread)
    rows = rows.annotate(later=Choice(When(pk__in=kept, then=Value(0)), default=Value(1)))
    rows = rows.order_by("later", "claim__number", "pk")
    found = sorted(
        rows if own else rows[: max(MOST, len(kept))], key=lambda one: (one.claim.number, one.pk)
    )  # fmt: skip
    places = places_of(one.passage_id for one in found)
    return [
        _quotable(one.pk, one.passage, places.get(one.passage_id, NOWHERE), one.claim.label) for one in found
    ]  # fmt: skip


def _quotable(pk: int, passage: Passage, place: Place, label: str = "") -> Quotable:
    where = f"{passage.revision.article.outlet} {place.label}"
    language = place.language or passage.revision.language
    return Quotable(pk, passage.quote, language, where, label)


def _holding(claims: Iterable[Claim], typed: str) -> list[Claim]:
    wanted = folded_text(typed).split()
    return [claim for claim in claims if _holds(f"{claim.label}\n{claim.wording}", wanted)][:MOST]


def _holds(text: str, wanted: Iterable[str]) -> bool:
    folded = folded_text(text)
    return all(word in folded for word in wanted)
