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
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.claims.values import Details
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from newsapp.web.errors import Refused
from tests.claims.words import excerpt, stamp


def _facts(claim):
    """Everything that people see of a claim."""
    return Claim.objects.filter(pk=claim.pk).values("pk", "number", "wording", "note", "at", "by").get(), [
        {
            **Citation.objects.filter(pk=citation.pk)
            .values("pk", "passage", "role", "note", "translation", "translator", "unknown", "at", "by", "version")
            .get(),
            "chain": [link.name for link in citation.chain.all()],
        }
        for citation in claim.citations.order_by("pk")
    ]


def test_keep_undone(case, bob, english):
    done = keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)
    before = stamp(english)
    inverse = undo(event=done.event, by=bob)
    assert (Passage.objects.get().kept, inverse.undoes, stamp(english)) == (False, done.event, before + 1)


def test_keep_of_what_became_a_citation_cannot_be_undone(case, bob, english):
    done = keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)
    add_claim(case=case, wording="At dawn", excerpts=[excerpt(english, "at dawn")], by=bob)
    with pytest.raises(Refused, match="does not wait in the tray"):
        undo(event=done.event, by=bob)


def test_drop_undone(case, bob, english):
    keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)
    done = drop_passages(case=case, passages=[Passage.objects.get().pk], by=bob)
    undo(event=done.event, by=bob)
    assert Passage.objects.get().kept is True


def test_claim_undone_puts_its_passage_back_into_the_tray(case, bob, english):
    keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)
    done = add_claim(case=case, wording="At dawn", excerpts=[excerpt(english, "at dawn")], by=bob)
    before = stamp(english)
    undo(event=done.event, by=bob)
    assert (Claim.objects.count(), Passage.objects.get().kept, stamp(english)) == (0, True, before + 1)


def test_claim_with_a_further_citation_is_not_undone(case, bob, alice, english):
    done = add_claim(case=case, wording="At dawn", excerpts=[excerpt(english, "at dawn")], by=bob)
    cite(claim=done.claim, excerpts=[excerpt(english, "began")], by=alice)
    with pytest.raises(Refused, match="C1 has been worked on since"):
        undo(event=done.event, by=bob)
    assert Citation.objects.count() == 2


def test_deleted_claim_comes_back_as_it_was(disputed, bob, english):
    before = _facts(disputed)
    done = delete_claim(claim=Claim.objects.get(), by=bob)
    seen = stamp(english)
    undo(event=done.event, by=bob)
    assert (_facts(disputed), stamp(english)) == (before, seen + 1)


def test_deleted_claim_comes_back_after_its_passage_was_cited_anew(case, claim, citation, bob, english):
    done = delete_claim(claim=claim, by=bob)
    add_claim(case=case, wording="Another", excerpts=[excerpt(english, "About 30 crates")], by=bob)
    undo(event=done.event, by=bob)
    assert [c.passage_id for c in Citation.objects.order_by("claim__number")] == [citation.passage_id] * 2


def test_deleted_claim_whose_article_is_gone_is_refused(claim, bob, english):
    done = delete_claim(claim=claim, by=bob)
    english.article.delete()
    with pytest.raises(Refused, match=r"Harbour Post ¶2\.3 is not in the case any more"):
        undo(event=done.event, by=bob)
    assert Claim.objects.count() == 0


def test_change_of_a_claim_undone(claim, bob, english):
    done = change_claim(claim=claim, version=1, wording="New", note="why", by=bob)
    undo(event=done.event, by=bob)
    held = Claim.objects.get()
    assert (held.wording, held.note, held.version) == ("About 30 crates burned", "", 3)


def test_change_that_was_changed_again_is_not_undone(claim, alice, bob):
    done = change_claim(claim=claim, version=1, wording="New", note="", by=bob)
    change_claim(claim=claim, version=2, wording="Newer", note="", by=alice)
    with pytest.raises(Refused, match="C1 has been changed again since"):
        undo(event=done.event, by=bob)
    assert Claim.objects.get().wording == "Newer"


def test_change_of_a_deleted_claim_says_what_to_do(claim, bob):
    done = change_claim(claim=claim, version=1, wording="New", note="", by=bob)
    delete_claim(claim=Claim.objects.get(), by=bob)
    with pytest.raises(Refused, match="Undo the deletion first"):
        undo(event=done.event, by=bob)


def test_cite_undone(claim, bob, english):
    done = cite(claim=claim, excerpts=[excerpt(english, "burned")], by=bob)
    before = stamp(english)
    undo(event=done.event, by=bob)
    assert (Citation.objects.count(), stamp(english)) == (1, before + 1)


def test_cite_that_was_edited_since_is_not_undone(claim, bob, english):
    done = cite(claim=claim, excerpts=[excerpt(english, "burned")], by=bob)
    change_citation(citation=Citation.objects.last(), version=1, details=Details(note="n"), by=bob)
    with pytest.raises(Refused, match="has been changed since"):
        undo(event=done.event, by=bob)


def test_deleted_citation_comes_back_as_it_was(disputed, bob, vietnamese):
    before = _facts(disputed)
    done = delete_citation(citation=disputed.citations.get(role="disputes"), by=bob)
    undo(event=done.event, by=bob)
    assert _facts(disputed) == before


def test_deleted_citation_made_anew_is_not_made_twice(claim, citation, bob, english):
    done = delete_citation(citation=citation, by=bob)
    cite(claim=claim, excerpts=[excerpt(english, "About 30 crates")], by=bob)
    with pytest.raises(Refused, match="has been cited for the claim again since"):
        undo(event=done.event, by=bob)


def test_change_of_a_citation_undone(disputed, bob):
    citation = disputed.citations.get(role="disputes")
    (_claim, [_first, before]) = _facts(disputed)
    done = change_citation(citation=citation, version=1, details=Details(), by=bob)
    undo(event=done.event, by=bob)
    (_claim, [_first, after]) = _facts(disputed)
    assert after == before | {"version": 3}


def test_change_of_a_citation_changed_again_is_not_undone(citation, bob):
    done = change_citation(citation=citation, version=1, details=Details(note="a"), by=bob)
    change_citation(citation=citation, version=2, details=Details(note="b"), by=bob)
    with pytest.raises(Refused, match="has been changed again since"):
        undo(event=done.event, by=bob)


def test_undo_is_done_once(claim, bob):
    done = change_claim(claim=claim, version=1, wording="New", note="", by=bob)
    first = undo(event=done.event, by=bob)
    assert undo(event=done.event, by=bob) == first
    assert Claim.objects.get().version == 3


def test_chain_holds_over_undo(case, disputed, bob):
    done = delete_claim(claim=Claim.objects.get(), by=bob)
    undo(event=done.event, by=bob)
    assert broken(case.pk) == []
