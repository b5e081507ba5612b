"""How the log tells of questions, and what takes each change back."""

from __future__ import annotations

from django.db import transaction
from django.utils.dateparse import parse_datetime
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.accounts.models import User
from newsapp.history.actions import record
from newsapp.history.kinds import register
from newsapp.history.models import Event
from newsapp.questions.actions import change_question, delete_question, move_question, place_all
from newsapp.questions.models import Question
from newsapp.questions.ports import answers
from newsapp.questions.values import Json, question_data
from newsapp.web.errors import Refused

QUOTED = 80


def register_all() -> None:
    """Tell the log about this room's actions."""
    register("question.added", sentence=_added, undo=_take_back)
    register("question.changed", sentence=_changed, undo=_unchange)
    register("question.moved", sentence=_moved, undo=_move_back)
    register("question.deleted", sentence=_deleted, undo=_put_back)


def short(text: str) -> str:
    """Return a question short enough for a sentence about it."""
    return Truncator(text).chars(QUOTED)


def what_goes(claims: int) -> str:
    """Return what becomes of the claims of a question that goes."""
    told = ngettext("%(n)d claim answers it and stays", "%(n)d claims answer it and stay", claims) % {"n": claims}
    return told if claims else _("nothing answers it")


def _added(event: Event) -> str:
    return _("asked “%(text)s”") % {"text": short((event.after or {})["text"])}


def _changed(event: Event) -> str:
    before, after = event.before or {}, event.after or {}
    words = {"n": after["position"], "old": short(before["text"]), "new": short(after["text"])}
    return _("changed question %(n)d from “%(old)s” to “%(new)s”") % words


def _moved(event: Event) -> str:
    before, after = event.before or {}, event.after or {}
    words = {"text": short(after["text"]), "old": before["position"], "new": after["position"]}
    return _("moved the question “%(text)s” from %(old)d to %(new)d") % words


def _deleted(event: Event) -> str:
    told = event.before or {}
    words = {"text": short(told["text"]), "claims": what_goes(len(told["claims"]))}
    return _("deleted the question “%(text)s” (%(claims)s)") % words


@transaction.atomic
def _take_back(event: Event, by: User) -> Event:
    question, told = _standing(event), event.after or {}
    if question.version != told["version"] or answers().of(question):
        raise Refused(_("The question has been worked on since. Its page can delete it."), 409)
    return delete_question(question=question, undoes=event, by=by).event


@transaction.atomic
def _unchange(event: Event, by: User) -> Event:
    question, before, after = _standing(event), event.before or {}, event.after or {}
    if question.text != after["text"]:
        raise Refused(_("The question has been changed again since: edit it instead."), 409)
    done = change_question(question=question, version=question.version, text=before["text"], undoes=event, by=by)
    return done.event


@transaction.atomic
def _move_back(event: Event, by: User) -> Event:
    question, before, after = _standing(event), event.before or {}, event.after or {}
    if question.position != after["position"]:
        raise Refused(_("The order of the questions has changed again since: move the question instead."), 409)
    return move_question(question=question, position=before["position"], undoes=event, by=by).event


@transaction.atomic
def _put_back(event: Event, by: User) -> Event:
    told = event.before or {}
    case = event.case
    standing = list(Question.objects.filter(case=case).values_list("pk", flat=True))
    author = User.objects.filter(pk=told["by"]).first()
    question = Question.objects.create(
        pk=told["id"], case=case, position=len(standing) + 1, text=told["text"], by=author, version=told["version"]
    )
    Question.objects.filter(pk=question.pk).update(at=parse_datetime(told["at"]))
    standing.insert(told["position"] - 1, question.pk)
    place_all(case, standing)
    claims = answers().again(question, told["claims"])
    question.refresh_from_db()
    after: Json = question_data(question) | {"claims": claims}
    return record(case=case, action="question.added", target=event.target, after=after, undoes=event, by=by)


def _standing(event: Event) -> Question:
    """Return the question of an event; refused when it was deleted since."""
    pk = int(event.target.partition(":")[2])
    question = Question.objects.select_related("case").filter(pk=pk, case=event.case).first()
    if question is None:
        raise Refused(_("The question was deleted since. Undo the deletion first, under Activity."), 409)
    return question
