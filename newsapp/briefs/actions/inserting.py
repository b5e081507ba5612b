"""Putting claims, quotations and own sentences into the brief. Where none is open, it is begun."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.briefs.actions.brief import the_brief
from newsapp.briefs.actions.recording import finish, sent_before
from newsapp.briefs.enums import Kind
from newsapp.briefs.layout import Home, Layout
from newsapp.briefs.models import Brief, Piece
from newsapp.briefs.snapshots import pieces_data
from newsapp.briefs.values import Done, Saying
from newsapp.cases.models import Case
from newsapp.claims.models import Claim, Passage
from newsapp.history.actions import hold
from newsapp.web.errors import Refused


@transaction.atomic
def insert_claims(*, case: Case, claims: Sequence[tuple[Claim, int | None]], key: str = "", by: User) -> Done:
    """Put claims at the end of the sections of questions (their keys; None: before the first), in their order.

    A claim that stands in the section already is left as it is; Refused (422) when that is so of all.
    """
    if earlier := sent_before(key, by):
        return earlier
    hold(case.pk)
    brief = the_brief(case, by)
    layout = Layout(brief)
    made = [_claim(brief, claim, home, layout, by) for claim, home in claims if not _stands(claim, home, layout)]
    if not made:
        raise Refused(_("Every claim of the form stands in the brief already."), 422)
    return _inserted(brief, made, key, by)


@transaction.atomic
def insert_quotations(
    *, case: Case, passages: Sequence[Passage], question: int | None = None, key: str = "", by: User
) -> Done:
    """Put the words of passages at the end of the section of a question, as they stand in the stored text."""
    if earlier := sent_before(key, by):
        return earlier
    hold(case.pk)
    brief = the_brief(case, by)
    made = [Piece(brief=brief, kind=Kind.QUOTATION, passage=one, text=one.quote, by=by) for one in passages]
    if not made:
        raise Refused(_("Choose at least one quotation."), 422)
    return _at_the_end(brief, made, question, key, by)


@transaction.atomic
def write_sentence(*, case: Case, saying: Saying, question: int | None = None, key: str = "", by: User) -> Done:
    """Put an own sentence, or several, at the end of the section of a question; `saying.notes` are what it rests on."""
    if earlier := sent_before(key, by):
        return earlier
    hold(case.pk)
    piece = Piece(
        brief=the_brief(case, by),
        kind=Kind.SENTENCE,
        text=saying.text,
        likelihood=saying.likelihood,
        confidence=saying.confidence,
        put_in=sorted(saying.notes or ()),
        by=by,
    )
    return _at_the_end(piece.brief, [piece], question, key, by)


def _at_the_end(brief: Brief, made: list[Piece], question: int | None, key: str, by: User) -> Done:
    layout = Layout(brief)
    home = _known(question, layout)
    layout.insert(made, home, len(layout.sections[home]))
    return _inserted(brief, made, key, by)


def _inserted(brief: Brief, made: Sequence[Piece], key: str, by: User) -> Done:
    return finish(brief, "brief.inserted", after={"pieces": pieces_data(made)}, key=key, by=by)


def _claim(brief: Brief, claim: Claim, question: int | None, layout: Layout, by: User) -> Piece:
    if claim.case_id != brief.case_id:
        message = "the claim belongs to another case than the brief"
        raise ValueError(message)
    home = _known(question, layout)
    piece = Piece(brief=brief, kind=Kind.CLAIM, claim=claim, by=by)
    layout.insert([piece], home, len(layout.sections[home]))
    return piece


def _stands(claim: Claim, question: int | None, layout: Layout) -> bool:
    return any(piece.claim_id == claim.pk for piece in layout.sections[_known(question, layout)])


def _known(question: int | None, layout: Layout) -> Home:
    """Return the section of a question; a question that was deleted since is refused."""
    if question not in layout.sections:
        raise Refused(_("This question has been deleted since. Reload the page."), 409)
    return question
