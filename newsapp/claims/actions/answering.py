"""Several claims answer a question, or stop doing so, in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.claims.actions.recording import finish
from newsapp.claims.models import Claim
from newsapp.claims.snapshots import Json, claim_data
from newsapp.history.actions import hold, once, settle, undo
from newsapp.history.models import Event
from newsapp.questions.models import Question
from newsapp.web.errors import Refused


@dataclass(frozen=True, slots=True)
class Run:
    """The events of one step: the numbers of the first and the last, one for each claim that was changed."""

    first: int
    last: int


@transaction.atomic
def answer_question(
    *, question: Question, claims: Sequence[Claim], answers: bool = True, key: str = "", by: User
) -> Run:
    """Let claims answer a question of their case, or no longer answer it. One event each, so that each is undone alone.

    Claims that stand so already are left as they are; refused (422) when that is all of them. ValueError for a claim
    of another case.
    """
    if earlier := _sent_before(key, by):
        return earlier
    hold(question.case_id)
    question = Question.objects.select_related("case").get(pk=question.pk)  # it may be deleted meanwhile: 404
    if any(claim.case_id != question.case_id for claim in claims):
        message = "the claim belongs to another case than the question"
        raise ValueError(message)
    held = list(Claim.objects.filter(pk__in=[claim.pk for claim in claims]).prefetch_related("questions"))
    changing = [claim for claim in held if (question in claim.questions.all()) != answers]
    if not held:
        raise Refused(_("None of these claims is in the case any more."), 422)
    if not changing:
        raise Refused(_("They answer it already.") if answers else _("None of them answers it."), 422)
    numbers = [event.n for event in _change(question, changing, answers=answers, by=by)]
    settle(key=key, target=f"events:{numbers[0]}-{numbers[-1]}", by=by)
    return Run(numbers[0], numbers[-1])


@transaction.atomic
def undo_run(*, case: Case, run: Run, by: User) -> list[Event]:
    """Take back what is left of one's own step, the last event first; return the inverse events."""
    hold(case.pk)
    done = Event.objects.filter(case=case, n__gte=run.first, n__lte=run.last, by=by, action="claim.changed")
    left = done.filter(undoes=None, undone_by=None).select_related("case").order_by("-n")
    return [undo(event=event, by=by) for event in left]


def _change(question: Question, claims: Sequence[Claim], *, answers: bool, by: User) -> list[Event]:
    """Write all links at once, then one event for each claim."""
    held = {claim.pk: claim_data(claim, claim.questions.all()) for claim in claims}
    if answers:
        question.claims.add(*claims)
    else:
        question.claims.remove(*claims)
    rows = Claim.objects.filter(pk__in=held)
    rows.update(version=F("version") + 1, changed=timezone.now())
    return [_tell(question.case, held[claim.pk], claim, by) for claim in rows.prefetch_related("questions")]


def _tell(case: Case, before: Json, claim: Claim, by: User) -> Event:
    after = claim_data(claim, claim.questions.all())
    return finish(case=case, action="claim.changed", target=f"claim:{claim.pk}", before=before, after=after, by=by)


def _sent_before(key: str, by: User) -> Run | None:
    earlier = once(key=key, by=by)
    if earlier is None:
        return None
    kind, _colon, numbers = earlier.target.partition(":")
    first, _dash, last = numbers.partition("-")
    if kind != "events":
        raise Refused(_("This form was sent before. Reload the page to see what came of it."), 409)
    return Run(int(first), int(last))
