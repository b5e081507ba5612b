import pytest
from django.db import IntegrityError

from newsapp.claims.actions import AlreadyCited, change_citation, change_claim, cite, delete_citation
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Attribution, Citation, Claim
from newsapp.claims.values import Details
from newsapp.web.errors import Stale
from tests.claims.words import excerpt, stamp

DISPUTES = Details(role=CitationRole.DISPUTES)


def test_cite_ties_a_passage_to_the_claim(disputed, vietnamese):
    citation = disputed.citations.get(role="disputes")
    assert (citation.passage.quote, citation.translation, citation.translator, citation.note) == (
        "Khoảng 20 thùng hàng",
        "About 20 crates of goods",
        "Bob",
        "Counted at noon",
    )
    assert [link.name for link in citation.chain.all()] == ["Cảng vụ", "the harbour master"]


def test_cite_the_same_passage_twice_is_refused(claim, bob, english):
    with pytest.raises(AlreadyCited) as already:
        cite(claim=claim, excerpts=[excerpt(english, "About 30 crates")], by=bob)
    assert (already.value.message, already.value.claim) == ("This passage is already cited for C1.", claim)
    assert Citation.objects.count() == 1


def test_cite_several_leaves_out_what_is_cited_already(claim, bob, english):
    both = [excerpt(english, "About 30 crates"), excerpt(english, "burned")]
    done = cite(claim=claim, excerpts=both, by=bob)
    assert [told["passage"]["quote"] for told in done.event.after["citations"]] == ["burned"]


def test_cite_for_a_reworded_claim_is_stale(claim, bob, alice, english):
    change_claim(claim=claim, version=1, wording="No crates burned", note="", by=alice)
    with pytest.raises(Stale):
        cite(claim=claim, version=1, excerpts=[excerpt(english, "burned")], by=bob)
    assert Citation.objects.count() == 1


def test_first_dispute_touches_the_passages_of_the_other_side_too(claim, bob, english, vietnamese):
    before = stamp(english)
    done = cite(claim=claim, excerpts=[excerpt(vietnamese, "20 thùng")], details=DISPUTES, by=bob)
    assert (set(done.touched), stamp(english)) == ({english.pk, vietnamese.pk}, before + 1)


def test_further_report_touches_only_its_own_passage(disputed, bob, english, vietnamese):
    before = stamp(vietnamese)
    done = cite(claim=disputed, excerpts=[excerpt(english, "burned")], by=bob)
    assert (set(done.touched), stamp(vietnamese)) == ({english.pk}, before)


def test_change_writes_what_is_said(citation, bob):
    details = Details(CitationRole.SUPPORTS, ("the mayor",), unknown=True, translation="t", translator="Bob", note="n")
    change_citation(citation=citation, version=1, details=details, by=bob)
    citation.refresh_from_db()
    assert (citation.role, citation.unknown, citation.translation, citation.note) == ("supports", True, "t", "n")
    assert [link.name for link in citation.chain.all()] == ["the mayor"]
    assert citation.version == 2


def test_change_of_an_older_version_is_stale(citation, alice, bob):
    change_citation(citation=citation, version=1, details=Details(note="hers"), by=alice)
    with pytest.raises(Stale) as stale:
        change_citation(citation=citation, version=1, details=Details(note="his"), by=bob)
    assert stale.value.current.note == "hers"


def test_delete_leaves_the_claim(claim, citation, bob, english):
    before = stamp(english)
    delete_citation(citation=citation, by=bob)
    assert (Claim.objects.count(), Citation.objects.count(), stamp(english)) == (1, 0, before + 1)


def test_delete_with_the_same_key_is_done_once(citation, bob):
    first = delete_citation(citation=citation, key="k", by=bob)
    again = delete_citation(citation=citation, key="k", by=bob)
    assert (again.event, again.repeated) == (first.event, True)


def test_passage_is_cited_once_for_a_claim(citation):
    with pytest.raises(IntegrityError):
        Citation.objects.create(claim=citation.claim, passage=citation.passage)


def test_link_of_a_chain_has_a_name(citation):
    with pytest.raises(IntegrityError, match="attribution_has_a_name"):
        Attribution.objects.create(citation=citation, position=0, name="")


def test_place_in_a_chain_is_taken_once(citation):
    Attribution.objects.create(citation=citation, position=0, name="a")
    with pytest.raises(IntegrityError):
        Attribution.objects.create(citation=citation, position=0, name="b")
