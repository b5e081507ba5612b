"""All rows that a brief is composed of, read with a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import F, Q, QuerySet

from newsapp.briefs.enums import Kind
from newsapp.briefs.models import Brief, Piece
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.claims.places import Place, places_of
from newsapp.claims.queries import with_articles
from newsapp.history.models import Event
from newsapp.questions.models import Question
from newsapp.translations.models import Translation

NEAR = 3  # letters by which a translated piece may end before or after a quotation: spaces, a full stop


@dataclass(frozen=True, slots=True)
class Rendered:
    """A quotation in another language, whose work that is."""

    text: str
    made_by: str
    language: str


@dataclass(frozen=True, slots=True)
class Material:
    """What a brief is made of. `cited` are citations by key; `under` and `of` their keys by claim and by passage."""

    brief: Brief
    pieces: list[Piece]
    questions: list[Question]
    claims: dict[int, Claim]
    cited: dict[int, Citation]
    passages: dict[int, Passage]
    places: dict[int, Place]
    rendered: dict[int, Rendered]
    last: Event | None
    under: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    of: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))


def gather(brief: Brief) -> Material:
    """Return all that stands in a brief and all that its notes tell. Nine queries at any size."""
    pieces = list(brief.pieces.order_by("position", "pk"))
    cited = {one.pk: one for one in _citations(pieces) if one.passage.revision.article.case_id == brief.case_id}
    quoted = {one.pk: one for one in _passages(brief, pieces)}
    passages = quoted | {one.passage_id: one.passage for one in cited.values()}
    made = Material(
        brief=brief,
        pieces=pieces,
        questions=list(Question.objects.filter(case=brief.case_id).order_by("position")),
        claims=Claim.objects.filter(case=brief.case_id).in_bulk({one.claim_id for one in pieces if one.claim_id}),
        cited=cited,
        passages=passages,
        places=places_of(passages),
        rendered=_rendered(passages),
        last=Event.objects.filter(case=brief.case_id).order_by("-n").only("at").first(),
    )
    for one in cited.values():
        made.under[one.claim_id].append(one.pk)
        made.of[one.passage_id].append(one.pk)
    return made


def notes_of(piece: Piece, material: Material) -> list[tuple[Passage, Citation | None]]:
    """Return what a piece rests on in the order of its notes: passages, with the citation that ties each to a claim."""
    if piece.kind == Kind.QUOTATION:
        passage = material.passages.get(piece.passage_id or 0)
        tied = material.of.get(piece.passage_id or 0, [])
        return [(passage, material.cited[tied[0]] if tied else None)] if passage else []
    own = [pk for pk in material.under.get(piece.claim_id or 0, []) if pk not in piece.left_out]
    more = [pk for pk in piece.put_in if pk in material.cited and pk not in own]
    return [(material.cited[pk].passage, material.cited[pk]) for pk in (*own, *more)]


def _citations(pieces: Iterable[Piece]) -> QuerySet[Citation]:
    """Return the citations of the claims and quotations in a brief, and those put in for single pieces.

    They are asked for by keys alone: with the case as a condition a database goes through all claims of the case.
    """
    rows = list(pieces)
    wanted = (
        Q(claim__in={one.claim_id for one in rows if one.claim_id})
        | Q(passage__in={one.passage_id for one in rows if one.passage_id})
        | Q(pk__in={pk for one in rows for pk in one.put_in})
    )
    found = with_articles(Citation.objects.filter(wanted))
    return found.defer("passage__revision__text", *_UNREAD_CITED).order_by("pk")


def _passages(brief: Brief, pieces: Iterable[Piece]) -> QuerySet[Passage]:
    quoted = {one.passage_id for one in pieces if one.passage_id}
    rows = Passage.objects.filter(pk__in=quoted, revision__article__case=brief.case_id)
    return rows.select_related("revision__article__source").defer("revision__text", *_UNREAD)


_UNREAD = ("revision__markers", "revision__edits", "revision__links")
_UNREAD_CITED = tuple(f"passage__{name}" for name in _UNREAD)


def _rendered(passages: Iterable[int]) -> dict[int, Rendered]:
    """Return the stored translation of each passage that one covers from end to end, the first made. One query."""
    rows = Translation.objects.filter(
        revision__passages__in=list(passages),
        start__lt=F("revision__passages__end"),
        end__gt=F("revision__passages__start"),
    ).order_by("pk")
    where = ("revision__passages", "revision__passages__start", "revision__passages__end")
    batches: dict[tuple[int, int, int, str, str, str], list[tuple[int, int, str]]] = defaultdict(list)
    for *span, batch, language, made_by, start, end, text in rows.values_list(
        *where, "batch", "language", "made_by", "start", "end", "text"
    ):
        batches[(*span, batch, language, made_by)].append((start, end, text))
    found: dict[int, Rendered] = {}
    for (passage, start, end, _batch, language, made_by), parts in batches.items():
        parts.sort()
        if abs(parts[0][0] - start) <= NEAR and abs(parts[-1][1] - end) <= NEAR:
            found.setdefault(passage, Rendered(" ".join(text for *_, text in parts), made_by, language))
    return found
