"""Which claims answer which question of a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from newsapp.cases.models import Case
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Claim
from newsapp.claims.queries import counted
from newsapp.questions.models import Question

Json = dict[str, Any]
FEW = 5  # claims of one question on a page; the list of claims has them all
_LINKS = Claim.questions.through
_FOR = (CitationRole.REPORTS, CitationRole.SUPPORTS)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with how many claims answer it, how many of them are disputed, and the first few of them."""

    question: Question
    total: int
    disputed: int
    claims: tuple[Claim, ...] = ()


def questions_of(case: Case) -> list[Answered]:
    """Return the questions of a case in order, with their counts. Two queries."""
    cited = Citation.objects.filter(claim=OuterRef("claim"))
    both = Exists(cited.filter(role=CitationRole.DISPUTES)) & Exists(cited.filter(role__in=_FOR))
    links = _LINKS.objects.filter(question__case=case).annotate(disputed=both).values("question").order_by()
    rows = links.annotate(total=Count("pk"), against=Count("pk", filter=Q(disputed=True)))
    counts = {row["question"]: (row["total"], row["against"]) for row in rows}
    questions = Question.objects.filter(case=case).select_related("case")
    return [Answered(question, *counts.get(question.pk, (0, 0))) for question in questions]


def with_claims(answered: Sequence[Answered]) -> list[Answered]:
    """Add the first few claims of each question, counted (queries.counted). Two queries."""
    rank = Window(RowNumber(), partition_by=[F("question")], order_by=[F("claim__number").asc()])
    links: QuerySet[Any] = _LINKS.objects.filter(question__in=[one.question.pk for one in answered]).annotate(rank=rank)
    first = list(links.filter(rank__lte=FEW).order_by("question", "rank").values_list("question", "claim"))
    claims = counted(Claim.objects.filter(pk__in={pk for _question, pk in first})).in_bulk()
    return [
        Answered(one.question, one.total, one.disputed, tuple(claims[pk] for q, pk in first if q == one.question.pk))
        for one in answered
    ]


def nothing() -> Q:
    """Return the condition on claims that answer no question."""
    return ~Q(Exists(_LINKS.objects.filter(claim=OuterRef("pk"))))


def answering(question: Question) -> list[Json]:
    """Return the claims that answer a question, as the log tells of them. One query."""
    rows = question.claims.order_by("number").values_list("pk", "number")
    return [{"id": pk, "label": f"C{number}"} for pk, number in rows]


def answer_again(question: Question, told: Sequence[Json]) -> list[Json]:
    """Let the claims that the log tells of answer a question again; return those that are still there.

    They get their next version: a form that was opened meanwhile does not know of the question.
    """
    claims = Claim.objects.filter(case=question.case_id, pk__in=[one["id"] for one in told])
    question.claims.add(*claims)
    claims.update(version=F("version") + 1)
    return answering(question)
