"""Writes of the brief: what they store, what the log says, and what undo brings back."""

import pytest

from newsapp.briefs import actions
from newsapp.briefs.layout import Layout
from newsapp.briefs.models import Brief, Piece
from newsapp.briefs.values import Saying
from newsapp.cases.actions import create_case
from newsapp.claims.actions import add_claim, delete_claim
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from newsapp.history.models import Event
from newsapp.history.sentences import tell
from newsapp.web.errors import Refused, Stale


def _order(brief):
    return [[row.pk for row in rows] for rows in Layout(brief).sections.values()]


def _said(event):
    return next(tell([event])).sentence


def _last(case):
    return Event.objects.filter(case=case).select_related("by", "undoes").order_by("-n")[0]


def test_a_case_has_one_brief_however_often_it_is_begun(case, bob, alice):
    first = actions.open_brief(case=case, title="One", by=bob)
    again = actions.open_brief(case=case, title="Two", by=alice)
    assert (again.event, again.repeated, Brief.objects.get().title) == (first.event, True, "One")


def test_beginning_is_undone_while_nothing_stands_in_it(case, bob):
    event = actions.open_brief(case=case, title="One", by=bob).event
    undo(event=event, by=bob)
    assert (Brief.objects.count(), broken(case.pk)) == (0, [])


def test_beginning_is_not_undone_once_something_stands_in_it(brief, case, bob):
    event = Event.objects.get(case=case, action="brief.opened")
    with pytest.raises(Refused, match="worked on since"):
        undo(event=event, by=bob)
    assert Brief.objects.count() == 1


def test_a_brief_that_was_begun_anew_after_undo_is_another(case, bob):
    undo(event=actions.open_brief(case=case, title="One", by=bob).event, by=bob)
    actions.open_brief(case=case, title="Two", by=bob)
    assert Brief.objects.get().title == "Two"


def test_title_summary_and_row_are_changed_and_undone(brief, case, bob):
    said = {"title": "New", "summary": "Short.", "row": "second"}
    event = actions.change_brief(brief=brief, version=1, **said, by=bob).event
    assert _said(event) == "renamed the brief from “The harbour fire” to “New”"
    undo(event=event, by=bob)
    held = Brief.objects.get()
    assert (held.title, held.summary, held.row, held.version) == ("The harbour fire", "", "first", 3)


def test_an_older_form_is_stale_and_changes_nothing(brief, alice, bob):
    said = {"summary": "", "row": "first"}
    actions.change_brief(brief=brief, version=1, title="Hers", **said, by=alice)
    with pytest.raises(Stale):
        actions.change_brief(brief=brief, version=1, title="His", **said, by=bob)
    assert Brief.objects.get().title == "Hers"


def test_a_change_that_was_changed_again_is_not_undone(brief, alice, bob):
    said = {"summary": "", "row": "first"}
    event = actions.change_brief(brief=brief, version=1, title="Hers", **said, by=alice).event
    actions.change_brief(brief=brief, version=2, title="His", **said, by=bob)
    with pytest.raises(Refused, match="changed again"):
        undo(event=event, by=alice)


def test_claims_are_put_in_with_one_event_and_taken_out_by_undo(brief, case, bob, questions):
    claims = [(add_claim(case=case, wording=f"W{n}", by=bob).claim, questions[2].pk) for n in range(4)]
    event = actions.insert_claims(case=case, claims=claims, by=bob).event
    assert _said(event) == "put C3 “W0”, C4 “W1”, C5 “W2” and 1 more into the brief, under “Who paid?”"
    undo(event=event, by=bob)
    assert not Piece.objects.filter(question=questions[2]).exists()


def test_the_same_key_puts_in_once(brief, case, bob):
    first = actions.write_sentence(case=case, saying=Saying("Once."), key="k", by=bob)
    again = actions.write_sentence(case=case, saying=Saying("Once."), key="k", by=bob)
    assert (again.event, again.repeated, Piece.objects.filter(text="Once.").count()) == (first.event, True, 1)


def test_a_claim_of_another_case_is_not_put_in(case, charlie, burned):
    other = create_case(name="Elsewhere", by=charlie)
    with pytest.raises(ValueError, match="another case"):
        actions.insert_claims(case=other, claims=[(burned, None)], by=charlie)
    assert not Piece.objects.filter(brief__case=other).exists()


def test_what_was_put_in_and_changed_is_not_undone(brief, case, bob):
    event = actions.write_sentence(case=case, saying=Saying("Once."), by=bob).event
    row = Piece.objects.select_related("brief__case").get(text="Once.")
    actions.change_piece(piece=row, version=1, saying=Saying("Twice."), by=bob)
    with pytest.raises(Refused, match="changed since"):
        undo(event=event, by=bob)


def test_a_removed_piece_comes_back_to_its_place_under_its_key(brief, piece, bob, told):
    before, row = _order(brief), piece("claim", claim=told)
    event = actions.remove_piece(piece=row, version=1, by=bob).event
    assert _said(event) == "took C2 “Kim was told at once” out of the brief"
    assert _order(brief) != before
    undo(event=event, by=bob)
    assert (_order(brief), piece("claim", claim=told).by) == (before, bob)


def test_a_removed_piece_comes_back_before_the_first_when_its_question_is_gone(brief, piece, bob, told, questions):
    event = actions.remove_piece(piece=piece("claim", claim=told), version=1, by=bob).event
    questions[1].delete()
    undo(event=event, by=bob)
    assert piece("claim", claim=told).question_id is None


@pytest.mark.parametrize("how", ["step", "move"])
def test_moves_are_undone_exactly(brief, piece, bob, how, questions, burned):
    before, row = _order(brief), piece("quotation")
    if how == "step":
        event = actions.step_piece(piece=row, step=-1, by=bob).event
    else:
        ahead = piece("claim", claim=burned).pk
        event = actions.move_piece(piece=row, question=questions[0].pk, before=ahead, by=bob).event
    assert _order(brief) != before
    undo(event=event, by=bob)
    assert _order(brief) == before


def test_steps_go_over_headings_and_end_at_the_ends(brief, piece, bob):
    row = piece("sentence")
    with pytest.raises(Refused, match="at the end"):
        actions.step_piece(piece=row, step=-1, by=bob)
    for _step in range(6):
        actions.step_piece(piece=row, step=1, by=bob)
    assert [len(rows) for rows in _order(brief)] == [0, 1, 2, 1]
    with pytest.raises(Refused, match="at the end"):
        actions.step_piece(piece=row, step=1, by=bob)


def test_a_piece_moved_within_its_section_counts_places_without_itself(brief, piece, bob, questions, told):
    row = piece("claim", claim=told)
    actions.move_piece(piece=row, question=questions[1].pk, by=bob)
    assert _order(brief)[2] == [piece("quotation").pk, row.pk]
    actions.move_piece(piece=row, question=questions[1].pk, before=piece("quotation").pk, by=bob)
    assert _order(brief)[2] == [row.pk, piece("quotation").pk]


def test_a_move_to_a_question_that_is_gone_is_refused(brief, piece, bob):
    with pytest.raises(Refused, match="deleted since"):
        actions.move_piece(piece=piece("quotation"), question=999_999, by=bob)


def test_a_move_that_was_moved_on_is_not_undone(brief, piece, bob, questions):
    event = actions.move_piece(piece=piece("quotation"), question=questions[0].pk, by=bob).event
    actions.move_piece(piece=piece("quotation"), question=questions[2].pk, by=bob)
    with pytest.raises(Refused, match="moved again"):
        undo(event=event, by=bob)


def test_rewording_says_what_changed_and_is_undone(brief, piece, bob, burned):
    row = piece("claim", claim=burned)
    saying = Saying("About 40 crates burned", "likely", "low")
    event = actions.change_piece(piece=row, version=1, saying=saying, by=bob).event
    assert _said(event) == (
        "changed C1 “About 30 crates burned” in the brief: “30” to “40”; likelihood: likely; confidence: low"
    )
    undo(event=event, by=bob)
    row = piece("claim", claim=burned)
    assert (row.text, row.likelihood, row.confidence, row.version) == ("", "", "", 3)


def test_rewording_an_older_piece_is_stale(brief, piece, bob):
    actions.change_piece(piece=piece("sentence"), version=1, saying=Saying("Theirs"), by=bob)
    with pytest.raises(Stale):
        actions.change_piece(piece=piece("sentence"), version=1, saying=Saying("Mine"), by=bob)


def test_a_claim_worded_as_the_claim_follows_it(brief, piece, bob, burned):
    actions.change_piece(piece=piece("claim", claim=burned), version=1, saying=Saying(burned.wording), by=bob)
    assert piece("claim", claim=burned).text == ""


def test_a_piece_of_a_deleted_claim_can_be_reworded_moved_and_removed(brief, piece, bob, burned):
    row = piece("claim", claim=burned)
    delete_claim(claim=burned, by=bob)
    actions.change_piece(piece=row, version=1, saying=Saying("What burned"), by=bob)
    actions.step_piece(piece=row, step=-1, by=bob)
    event = actions.remove_piece(piece=row, version=2, by=bob).event
    assert _said(event) == "took “What burned” out of the brief"
    undo(event=event, by=bob)
    assert Piece.objects.get(pk=row.pk).text == "What burned"


def test_what_was_removed_cannot_be_changed(brief, piece, bob):
    row = piece("sentence")
    actions.remove_piece(piece=row, version=1, by=bob)
    with pytest.raises(Refused, match="taken out"):
        actions.change_piece(piece=row, version=1, saying=Saying("Else"), by=bob)


def test_every_write_is_one_event_and_the_chain_holds(brief, piece, case, bob):
    n = case.log.count()
    actions.step_piece(piece=piece("quotation"), step=-1, by=bob)
    actions.remove_piece(piece=piece("sentence"), version=1, by=bob)
    undo(event=_last(case), by=bob)
    assert (case.log.count(), broken(case.pk)) == (n + 3, [])


def test_the_case_goes_with_its_brief(brief, case):
    case.delete()
    assert (Brief.objects.count(), Piece.objects.count()) == (0, 0)
