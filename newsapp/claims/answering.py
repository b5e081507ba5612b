"""Which claims answer which question: what the questions room asks of this one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F

from newsapp.claims.models import Claim
from newsapp.questions.models import Question

Json = dict[str, Any]


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
