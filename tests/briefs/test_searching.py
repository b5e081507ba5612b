"""What search finds of a brief, and that its index follows every change."""

from newsapp.briefs.actions import change_piece, open_brief, remove_piece, write_sentence
from newsapp.briefs.models import Brief, Piece
from newsapp.briefs.values import Saying
from newsapp.claims.actions import delete_claim
from newsapp.history.actions import undo
from newsapp.history.models import Event
from newsapp.search.finding import matching
from newsapp.search.indexing import rebuild
from newsapp.search.language import Known, plan
from newsapp.search.lines import lines_of


def _found(case, typed):
    rows = matching(plan(typed, Known([case.pk])), [case.pk]).order_by("-id")
    return list(rows.values_list("words", flat=True))


def _equal():
    return list(rebuild(write=False)) == []


def test_own_words_of_a_brief_are_found_and_lead_to_their_place(case, bob):
    open_brief(case=case, title="Ash and crates", by=bob)
    write_sentence(case=case, saying=Saying(text="Nobody is known to have paid."), by=bob)
    piece = Piece.objects.get()
    assert (_found(case, "in:brief ash"), _found(case, "paid in:brief")) == (["Ash and crates"], [piece.text])
    (line,) = lines_of(
        list(matching(plan("paid", Known([case.pk])), [case.pk]).values_list("pk", flat=True)),
        plan("paid", Known([case.pk])),
        "paid",
    )
    assert (line.url, _equal()) == (f"/cases/harbour/brief/#piece-{piece.pk}", True)
    change_piece(piece=piece, version=1, saying=Saying(text="Somebody did."), by=bob)
    assert (_found(case, "paid"), _found(case, "somebody"), _equal()) == ([], ["Somebody did."], True)
    piece.refresh_from_db()
    remove_piece(piece=piece, version=piece.version, by=bob)
    undo(event=Event.objects.filter(action="brief.opened").get(), by=bob)
    assert (_found(case, "in:brief"), Brief.objects.exists(), _equal()) == ([], False, True)


def test_wording_of_a_claim_that_went_is_found_in_the_brief(case, bob, burned, brief):
    delete_claim(claim=burned, by=bob)
    assert (_found(case, "in:brief burned"), _equal()) == (["About 30 crates burned"], True)
    undo(event=Event.objects.filter(action="claim.deleted").get(), by=bob)
    assert (_found(case, "in:brief burned"), _equal()) == ([], True)
