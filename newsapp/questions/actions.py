"""Writes of the questions room. Each is one transaction with one event, and returns what came of it (values.Done)."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Case as Choice
from django.db.models import F, Value, When
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.history.actions import hold, record, sent_before, settle
from newsapp.history.models import Event
from newsapp.questions.models import Question
from newsapp.questions.ports import answers
from newsapp.questions.values import Done, Json, question_data
from newsapp.web.errors import Refused, Stale

MOST = 100
FAR = 1_000_000  # positions out of the way while others are given


@transaction.atomic
def add_question(*, case: Case, text: str, key: str = "", by: User) -> Done:
    """Ask one more question, after the others. Refused (422) when the case has 100 of them."""
    if earlier := _sent_before(key, by):
        return earlier
    hold(case.pk)
    standing = Question.objects.filter(case=case).count()
    if standing >= MOST:
        raise Refused(_("A case has at most %(n)d questions.") % {"n": MOST}, 422)
    question = Question.objects.create(case=case, position=standing + 1, text=text, by=by)
    return _finish(question, "added", None, question_data(question), key=key, by=by)


@transaction.atomic
def change_question(
    *, question: Question, version: int, text: str, key: str = "", undoes: Event | None = None, by: User
) -> Done:
    """Reword a question. Raises Stale with the question as it stands when it was reworded since."""
    if earlier := _sent_before(key, by):
        return earlier
    held = _held(question)
    if held.version != version:
        raise Stale(held)
    before = question_data(held)
    held.text, held.version = text, version + 1
    held.save(update_fields=["text", "version"])
    return _finish(held, "changed", before, question_data(held), key=key, undoes=undoes, by=by)


@transaction.atomic
def move_question(
    *,
    question: Question,
    position: int,
    seen: int | None = None,
    key: str = "",
    undoes: Event | None = None,
    by: User,
) -> Done:
    """Give a question another place, counted from 1; the others make room. A place after the last is the last.

    `seen` is where the person saw it: refused (409) when it stands elsewhere now, and (422) when nothing would move.
    """
    if earlier := _sent_before(key, by):
        return earlier
    held = _held(question)
    if seen is not None and held.position != seen:
        raise Refused(_("The order of the questions has changed since. Look at it again, then move."), 409)
    others = list(Question.objects.filter(case=held.case_id).exclude(pk=held.pk).values_list("pk", flat=True))
    place = min(max(position, 1), len(others) + 1)
    if place == held.position:
        raise Refused(_("The question stands there already."), 422)
    before = question_data(held)
    others.insert(place - 1, held.pk)
    place_all(held.case, others)
    held.position = place
    return _finish(held, "moved", before, question_data(held), key=key, undoes=undoes, by=by)


@transaction.atomic
def delete_question(*, question: Question, key: str = "", undoes: Event | None = None, by: User) -> Done:
    """Delete a question; the claims that answer it stay. The event holds all that undo needs."""
    if earlier := _sent_before(key, by):
        return earlier
    held = _held(question)
    before = question_data(held) | {"claims": answers().of(held)}
    case, target = held.case, f"question:{held.pk}"
    held.delete()
    place_all(case, list(Question.objects.filter(case=case).values_list("pk", flat=True)))
    event = record(case=case, action="question.deleted", target=target, before=before, undoes=undoes, by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return Done(event, None)


def place_all(case: Case, order: Sequence[int]) -> None:
    """Give the questions of a case the positions 1, 2, 3 ... in this order. Two writes: no two ever share a place."""
    rows = Question.objects.filter(case=case)
    if not order or list(rows.values_list("pk", "position")) == [(pk, n) for n, pk in enumerate(order, 1)]:
        return
    rows.update(position=F("position") + FAR)
    rows.update(position=Choice(*(When(pk=pk, then=Value(n)) for n, pk in enumerate(order, 1))))


def _held(question: Question) -> Question:
    """Hold the case and return the question as it stands."""
    hold(question.case_id)
    return Question.objects.select_related("case").get(pk=question.pk)


def _sent_before(key: str, by: User) -> Done | None:
    """Return what came of the key's first use, None for a new key. Call it first, inside the transaction."""
    event = sent_before(key=key, by=by, about="question:")
    if event is None:
        return None
    question = Question.objects.select_related("case").filter(pk=int(event.target[9:])).first()
    return Done(event, question, repeated=True)


def _finish(
    question: Question,
    what: str,
    before: Json | None,
    after: Json,
    *,
    key: str = "",
    undoes: Event | None = None,
    by: User,
) -> Done:
    """Record what was done and note it as what came of the key."""
    event = record(
        case=question.case, action=f"question.{what}", target=f"question:{question.pk}", before=before, after=after,
        undoes=undoes, by=by,
    )  # fmt: skip
    settle(key=key, target=f"event:{event.pk}", by=by)
    return Done(event, question)
