"""Claims: wording one with the passages it rests on, changing and deleting it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.claims.actions.citations import attach
from newsapp.claims.actions.recording import Touched, finish, sent_before, show_again, stamp_claim, stamped
from newsapp.claims.models import Claim
from newsapp.claims.snapshots import Json, claim_data, stored_citations
from newsapp.claims.values import Details, Done, Excerpt
from newsapp.history.actions import hold
from newsapp.history.models import Event
from newsapp.questions.models import Question
from newsapp.web.errors import Stale

Cited = Sequence[tuple[Details, Sequence[Excerpt]]]


@transaction.atomic
def add_claim(
    *,
    case: Case,
    wording: str,
    excerpts: Sequence[Excerpt] = (),
    details: Details = Details(),  # noqa: B008  (frozen)
    note: str = "",
    questions: Iterable[Question] = (),
    key: str = "",
    by: User,
) -> Done:
    """Word a claim, and cite the excerpts for it in the same step. It gets the next number of its case.

    `questions` of the case are those that it answers.
    """
    if earlier := sent_before(key, by):
        return earlier
    claim = _worded(case, wording, note, by)
    return _cited(claim, [(details, excerpts)], answer(claim, questions), key, by)


@transaction.atomic
def word_and_cite(*, case: Case, wording: str, cited: Cited, key: str = "", by: User) -> Done:
    """Word a claim, and cite excerpts for it in several roles in the same step: one event, which undo takes back."""
    if earlier := sent_before(key, by):
        return earlier
    return _cited(_worded(case, wording, "", by), cited, [], key, by)


def _worded(case: Case, wording: str, note: str, by: User) -> Claim:
    hold(case.pk)
    return Claim.objects.create(case=case, number=_next_number(case), wording=wording, note=note, by=by)


def _cited(claim: Claim, cited: Cited, answered: Sequence[Question], key: str, by: User) -> Done:
    """Cite for a new claim and record both."""
    citations, own = _attached(claim, cited, by)
    after = {"claim": claim_data(claim, answered), "citations": citations}
    event = finish(case=claim.case, action="claim.added", target=f"claim:{claim.pk}", after=after, key=key, by=by)
    return Done(event, claim, show_again(claim, own, [], [details.role for details, _ in cited]))


def _attached(claim: Claim, cited: Cited, by: User) -> tuple[list[Json], Touched]:
    """Make the citations of a new claim, those of each role together; return what the log tells, and their spans."""
    told: list[Json] = []
    own: Touched = {}
    for details, excerpts in cited:
        made, spans = attach(claim, excerpts, details, by)
        told += made
        for revision, each in spans.items():
            own.setdefault(revision, []).extend(each)
    return told, own


@transaction.atomic
def add_claims(*, case: Case, excerpts: Sequence[tuple[str, Excerpt]], key: str = "", by: User) -> list[Done]:
    """Make one claim of each excerpt, with the wording that comes with it. The key covers all of them."""
    return [
        add_claim(case=case, wording=wording, excerpts=[excerpt], key=f"{key}.{n}" if key else "", by=by)
        for n, (wording, excerpt) in enumerate(excerpts)
    ]


@transaction.atomic
def change_claim(
    *,
    claim: Claim,
    version: int,
    wording: str,
    note: str,
    questions: Iterable[Question] | None = None,
    key: str = "",
    by: User,
) -> Done:
    """Change wording, note and the questions answered; None leaves the questions as they are.

    Raises Stale with the claim as it stands when it has changed since.
    """
    if earlier := sent_before(key, by):
        return earlier
    hold(claim.case_id)
    held = Claim.objects.select_related("case").get(pk=claim.pk)
    if held.version != version:
        raise Stale(held)
    before = claim_data(held)
    held.wording, held.note, held.version = wording, note, version + 1
    held.save(update_fields=["wording", "note", "version", "changed"])
    if questions is not None:
        answer(held, questions)
    event = finish(
        case=held.case,
        action="claim.changed",
        target=f"claim:{held.pk}",
        before=before,
        after=claim_data(held),
        key=key,
        by=by,
    )
    stamp_claim(held)
    return Done(event, held)


@transaction.atomic
def delete_claim(*, claim: Claim, key: str = "", undoes: Event | None = None, by: User) -> Done:
    """Delete a claim with its citations; the event holds all that undo needs. The passages' texts stay."""
    if earlier := sent_before(key, by):
        return earlier
    hold(claim.case_id)
    held = Claim.objects.select_related("case").get(pk=claim.pk)
    before = {"claim": claim_data(held), "citations": stored_citations(claim=held)}
    target, case = f"claim:{held.pk}", held.case
    held.delete()
    event = finish(case=case, action="claim.deleted", target=target, before=before, key=key, undoes=undoes, by=by)
    return Done(event, None, stamped(event))


def answer(claim: Claim, questions: Iterable[Question]) -> list[Question]:
    """Let a claim answer these questions and no others, inside the caller's transaction; return them in their order.

    Those that were deleted in the meantime are left out. ValueError for a question of another case.
    """
    wanted = [question.pk for question in questions]
    rows = list(Question.objects.filter(pk__in=wanted)) if wanted else []
    if any(question.case_id != claim.case_id for question in rows):
        message = "a question belongs to another case than the claim"
        raise ValueError(message)
    if rows or claim.version > 1:
        claim.questions.set(rows)
    return rows


def _next_number(case: Case) -> int:
    """Take the next number: the case's row is locked, so that two at once get two numbers."""
    held = Case.objects.select_for_update().only("last_claim").get(pk=case.pk)
    held.last_claim += 1
    held.save(update_fields=["last_claim"])
    return held.last_claim
