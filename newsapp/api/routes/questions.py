"""Questions of a case, in order, and the claims that answer them."""

from datetime import datetime
from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from ninja.pagination import paginate
from ninja.responses import Status
from pydantic import Field

from newsapp.api.answers import key_of, person, reads, writes
from newsapp.api.fields import Asking, Number, Pk, Slug
from newsapp.api.paging import Pages, Rows
from newsapp.cases.access import readable, writable
from newsapp.claims.actions import answer_question
from newsapp.claims.models import Claim
from newsapp.history.queries import sent_event
from newsapp.questions import actions
from newsapp.questions.models import Question

router = Router(tags=["Questions"])
Json = dict[str, Any]


class QuestionOut(Schema):
    """What a case should answer; `claims` is how many claims answer it."""

    id: int
    case: str
    position: int
    text: str
    claims: int
    by: str
    at: datetime
    version: int


class QuestionIn(Schema):
    """A new question."""

    text: Asking


class QuestionChange(Schema):
    """A question reworded."""

    version: Number
    text: Asking


class MoveIn(Schema):
    """The place a question shall have, from 1; `seen` is the one it had when you looked."""

    position: Number
    seen: Number | None = None


class AnswersIn(Schema):
    """Claims that answer a question, or with `answers` false no longer do."""

    claims: list[Number] = Field(min_length=1, max_length=100)
    answers: bool = True


def told_questions(**condition: Any) -> Any:
    """Return questions with all that telling them needs, in order."""
    rows = Question.objects.filter(**condition).select_related("case", "by").annotate(answered=Count("claims"))
    return rows.order_by("position", "pk")


def question_data(questions: Any) -> list[Json]:
    """Return questions as rows of `told_questions`."""
    return [
        {name: getattr(one, name) for name in ("position", "text", "at", "version")}
        | {"id": one.pk, "case": one.case.slug, "claims": one.answered, "by": one.by.username if one.by else ""}
        for one in questions
    ]


def _one(pk: int) -> Json:
    return question_data([get_object_or_404(told_questions(pk=pk))])[0]


def _held(request: HttpRequest, pk: int) -> Question:
    case = writable(person(request), questions=pk).case
    return get_object_or_404(Question.objects.select_related("case"), pk=pk, case=case)


@router.get("/cases/{slug}/questions", response=reads(list[QuestionOut]), summary="List the questions of a case")
@paginate(Pages)
def list_questions(request: HttpRequest, slug: Slug) -> Any:
    """In their order."""
    return Rows(told_questions(case=readable(person(request), slug=slug).case), question_data)


@router.post("/cases/{slug}/questions", response=writes(QuestionOut, 201), summary="Ask a question")
def ask(request: HttpRequest, slug: Slug, sent: QuestionIn) -> Any:
    """Put it after the others."""
    case = writable(person(request), slug=slug).case
    done = actions.add_question(case=case, text=sent.text, key=key_of(request), by=person(request).user)
    return Status(201, _one(int(done.event.target.partition(":")[2])))


@router.get("/questions/{pk}", response=reads(QuestionOut), summary="Read a question")
def read_question(request: HttpRequest, pk: Pk) -> Any:
    """One question."""
    readable(person(request), questions=pk)
    return _one(pk)


@router.patch("/questions/{pk}", response=writes(QuestionOut), summary="Reword a question")
def change_question(request: HttpRequest, pk: Pk, sent: QuestionChange) -> Any:
    """Refused with 409 when the question was reworded since `version`."""
    question, by = _held(request, pk), person(request).user
    actions.change_question(question=question, version=sent.version, text=sent.text, key=key_of(request), by=by)
    return _one(pk)


@router.post("/questions/{pk}/move", response=writes(QuestionOut), summary="Give a question another place")
def move_question(request: HttpRequest, pk: Pk, sent: MoveIn) -> Any:
    """Let the others make room. Refused when it stands there already, or elsewhere than where it was `seen`."""
    question, by = _held(request, pk), person(request).user
    actions.move_question(question=question, position=sent.position, seen=sent.seen, key=key_of(request), by=by)
    return _one(pk)


@router.post("/questions/{pk}/claims", response=writes(QuestionOut), summary="Say which claims answer a question")
def answer(request: HttpRequest, pk: Pk, sent: AnswersIn) -> Any:
    """Let claims of the case answer it, or no longer. Refused when all of them stand so already."""
    question = _held(request, pk)
    claims = list(Claim.objects.filter(case=question.case, pk__in=sent.claims))
    by = person(request).user
    answer_question(question=question, claims=claims, answers=sent.answers, key=key_of(request), by=by)
    return _one(pk)


@router.delete("/questions/{pk}", response=writes(None, 204), summary="Delete a question")
def delete_question(request: HttpRequest, pk: Pk) -> Any:
    """Leave its claims as they are; this can be undone. Sent again with the same key, it is answered as before."""
    key, by = key_of(request), person(request).user
    if not sent_event(key=key, by=by):
        actions.delete_question(question=_held(request, pk), key=key, by=by)
    return Status(204, None)
