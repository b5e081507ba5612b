import pytest

from newsapp.claims.actions import (
    add_claim,
    change_citation,
    change_claim,
    cite,
    delete_citation,
    delete_claim,
    drop_passages,
    keep_passage,
)
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Claim, Passage
from newsapp.claims.values import Details
from newsapp.history.actions import undo
from newsapp.history.models import Event
from newsapp.history.queries import told_events
from newsapp.history.sentences import tell
from tests.claims.words import excerpt


def _last(case):
    told = next(tell(told_events(case)))
    return f"{told.who} {told.sentence}"


def test_keep_reads(case, bob, english):
    keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)
    assert _last(case) == "Bob kept “at dawn” (Harbour Post ¶2.1)"


def test_drop_of_three_reads(case, bob, english):
    for words in ("at dawn", "at once", "burned"):
        keep_passage(case=case, excerpt=excerpt(english, words), by=bob)
    drop_passages(case=case, passages=Passage.objects.values_list("pk", flat=True), by=bob)
    assert _last(case) == "Bob took “at dawn” (Harbour Post ¶2.1) and 2 more out of the tray"


def test_claim_reads(case, claim):
    assert _last(case) == "Bob worded C1 “About 30 crates burned” and cited Harbour Post ¶2.3"


def test_claim_without_passage_reads(case, bob):
    add_claim(case=case, wording="Nobody knows", by=bob)
    assert _last(case) == "Bob worded C1 “Nobody knows”"


def test_claim_of_many_passages_reads(case, bob, english):
    words = ["at dawn", "at once", "burned", "nothing", "rebuild"]
    add_claim(case=case, wording="All", excerpts=[excerpt(english, word) for word in words], by=bob)
    places = "Harbour Post ¶2.1, Harbour Post ¶2.2, Harbour Post ¶2.3 and 2 more"
    assert _last(case) == f"Bob worded C1 “All” and cited {places}"


def test_change_reads_only_what_changed(case, claim, alice):
    change_claim(claim=claim, version=1, wording="About 20 crates burned", note="", by=alice)
    assert _last(case) == "Alice changed “30” to “20” in C1"


def test_addition_reads(case, claim, alice):
    change_claim(claim=claim, version=1, wording="About 30 crates burned at noon", note="", by=alice)
    assert _last(case) == "Alice added “at noon” to C1"


def test_omission_reads(case, claim, alice):
    change_claim(claim=claim, version=1, wording="30 crates burned", note="", by=alice)
    assert _last(case) == "Alice took “About” out of C1"


def test_note_reads(case, claim, alice):
    change_claim(claim=claim, version=1, wording=claim.wording, note="n", by=alice)
    assert _last(case) == "Alice changed the note of C1"


def test_deletion_says_what_went_along(case, disputed, bob):
    delete_claim(claim=Claim.objects.get(), by=bob)
    assert _last(case) == "Bob deleted C1 “About 30 crates burned” with 2 citations in 2 articles"


def test_cite_reads(case, disputed):
    assert _last(case) == "Bob cited Sông Lam ¶2.3 for C1 “About 30 crates burned” (disputes it)"


def test_taking_away_reads(case, claim, citation, bob):
    delete_citation(citation=citation, by=bob)
    assert _last(case) == "Bob took Harbour Post ¶2.3 away from C1 “About 30 crates burned”"


@pytest.mark.parametrize(
    ("details", "changes"),
    [
        (Details(role=CitationRole.DISPUTES), "“reports it” to “disputes it”"),
        (Details(chain=("a clerk", "the mayor")), "who says it to “the mayor ‹ a clerk”"),
        (Details(chain=("a clerk",), unknown=True), "who says it to “unknown ‹ a clerk”"),
        (Details(translation="t", translator="Bob"), "the translation"),
        (Details(note="n", role=CitationRole.SUPPORTS), "“reports it” to “supports it”; the note"),
    ],
)
def test_change_of_a_citation_reads(case, citation, bob, details, changes):
    change_citation(citation=citation, version=1, details=details, by=bob)
    assert _last(case) == f"Bob changed Harbour Post ¶2.3 under C1: {changes}"


def test_undo_reads(case, claim, bob):
    undo(event=Event.objects.get(action="claim.added"), by=bob)
    assert _last(case) == "Bob took back: worded C1 “About 30 crates burned” and cited Harbour Post ¶2.3"


def test_long_wording_is_shortened(case, bob, english):
    add_claim(case=case, wording="long " * 100, by=bob)
    assert len(_last(case)) < 110


def test_telling_costs_the_same_for_one_and_for_three(case, bob, claim, english, django_assert_num_queries):
    with django_assert_num_queries(1):
        list(tell(told_events(case)))
    for words in ("at dawn", "at once"):
        cite(claim=claim, excerpts=[excerpt(english, words)], by=bob)
    with django_assert_num_queries(1):
        list(tell(told_events(case)))
