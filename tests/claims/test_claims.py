import pytest
from django.db import IntegrityError, transaction

from newsapp.cases.actions import create_case
from newsapp.claims.actions import add_claim, add_claims, change_claim, delete_claim, keep_passage, word_and_cite
from newsapp.claims.enums import CitationRole, is_disputed
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.claims.values import Details
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from newsapp.history.models import Event
from newsapp.web.errors import Stale
from tests.claims.words import excerpt, stamp


def test_first_claim_is_c1_with_its_citation(claim, citation, english, bob):
    assert (claim.label, claim.wording, claim.by, claim.version) == ("C1", "About 30 crates burned", bob, 1)
    assert (citation.role, citation.passage.quote, citation.by) == ("reports", "About 30 crates", bob)


def test_claim_with_several_roles_is_one_event_and_one_undo(case, bob, english):
    cited = [
        (Details(role=CitationRole.REPORTS), [excerpt(english, "About 30 crates")]),
        (Details(role=CitationRole.DISPUTES), [excerpt(english, "rebuild")]),
    ]
    done = word_and_cite(case=case, wording="30 crates burned", cited=cited, key="k", by=bob)
    assert word_and_cite(case=case, wording="30 crates burned", cited=cited, key="k", by=bob).repeated
    assert [each.role for each in Citation.objects.order_by("pk")] == ["reports", "disputes"]
    undo(event=done.event, by=bob)
    assert (Claim.objects.count(), Citation.objects.count()) == (0, 0)


def test_number_of_a_deleted_claim_is_not_given_again(case, bob, claim):
    delete_claim(claim=claim, by=bob)
    assert add_claim(case=case, wording="Another", by=bob).claim.label == "C2"


def test_numbers_count_within_a_case(charlie, claim):
    other = create_case(name="Elsewhere", by=charlie)
    assert add_claim(case=other, wording="Something", by=charlie).claim.label == "C1"


def test_claim_keeps_who_says_it_nearest_the_page_first(case, bob, english):
    details = Details(chain=("a clerk", "the mayor"), unknown=False)
    claim = add_claim(
        case=case, wording="Rebuilt", excerpts=[excerpt(english, "rebuild")], details=details, by=bob
    ).claim
    assert [(link.position, link.name) for link in claim.citations.get().chain.all()] == [
        (0, "a clerk"),
        (1, "the mayor"),
    ]


def test_claim_takes_its_passage_out_of_the_tray(case, bob, english):
    keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)
    add_claim(case=case, wording="It began at dawn", excerpts=[excerpt(english, "at dawn")], by=bob)
    assert (Passage.objects.get().kept, Passage.objects.get().citations.count()) == (False, 1)


def test_claim_of_several_passages(case, bob, english, vietnamese):
    both = [excerpt(english, "at dawn"), excerpt(vietnamese, "bình minh")]
    claim = add_claim(case=case, wording="It began at dawn", excerpts=both, by=bob).claim
    assert [citation.passage.quote for citation in claim.citations.all()] == ["at dawn", "bình minh"]


def test_claim_of_each_passage(case, bob, english, vietnamese):
    both = [("At dawn", excerpt(english, "at dawn")), ("At daybreak", excerpt(vietnamese, "bình minh"))]
    done = add_claims(case=case, excerpts=both, key="k", by=bob)
    again = add_claims(case=case, excerpts=both, key="k", by=bob)
    assert [one.claim.label for one in done] == ["C1", "C2"]
    assert [one.event for one in again] == [one.event for one in done]
    assert Claim.objects.count() == 2


def test_same_key_makes_one_claim(case, bob, english):
    first = add_claim(case=case, wording="Once", key="k", by=bob)
    again = add_claim(case=case, wording="Once", key="k", by=bob)
    assert (again.claim, again.repeated, Claim.objects.count()) == (first.claim, True, 1)


def test_key_of_another_person_is_another_key(case, alice, bob, english):
    add_claim(case=case, wording="Once", key="k", by=bob)
    add_claim(case=case, wording="Once", key="k", by=alice)
    assert Claim.objects.count() == 2


def test_claim_has_the_pane_drawn_again(case, bob, english):
    before = stamp(english)
    done = add_claim(case=case, wording="At dawn", excerpts=[excerpt(english, "at dawn")], by=bob)
    assert (stamp(english), list(done.touched)) == (before + 1, [english.pk])


def test_excerpt_of_another_case_is_no_citation(case, charlie, english):
    other = create_case(name="Elsewhere", by=charlie)
    with pytest.raises(ValueError, match="another case"):
        add_claim(case=other, wording="Stolen", excerpts=[excerpt(english, "at dawn")], by=charlie)
    assert Claim.objects.count() == 0


def test_change_makes_the_next_version(claim, bob):
    done = change_claim(claim=claim, version=1, wording="Some 30 crates burned", note="By noon", by=bob)
    assert (done.claim.wording, done.claim.note, done.claim.version) == ("Some 30 crates burned", "By noon", 2)


def test_change_of_an_older_version_is_stale_and_changes_nothing(claim, alice, bob):
    change_claim(claim=claim, version=1, wording="Hers", note="", by=alice)
    with pytest.raises(Stale) as stale:
        change_claim(claim=claim, version=1, wording="His", note="", by=bob)
    assert (stale.value.current.wording, Claim.objects.get().wording) == ("Hers", "Hers")


def test_change_with_the_same_key_is_done_once(claim, bob):
    change_claim(claim=claim, version=1, wording="New", note="", key="k", by=bob)
    again = change_claim(claim=claim, version=1, wording="New", note="", key="k", by=bob)
    assert (again.repeated, Claim.objects.get().version) == (True, 2)


def test_change_has_every_citing_pane_drawn_again(disputed, bob, english, vietnamese):
    before = stamp(english), stamp(vietnamese)
    change_claim(claim=disputed, version=1, wording="New", note="", by=bob)
    assert (stamp(english), stamp(vietnamese)) == (before[0] + 1, before[1] + 1)


def test_delete_takes_citations_along_and_leaves_the_text(disputed, bob, english, vietnamese):
    before = stamp(english), stamp(vietnamese)
    delete_claim(claim=disputed, by=bob)
    assert (Claim.objects.count(), Citation.objects.count()) == (0, 0)
    assert (stamp(english), stamp(vietnamese)) == (before[0] + 1, before[1] + 1)


def test_delete_twice_with_the_same_key_is_done_once(claim, bob):
    first = delete_claim(claim=claim, key="k", by=bob)
    again = delete_claim(claim=claim, key="k", by=bob)
    assert (again.event, again.repeated) == (first.event, True)


def test_every_write_is_one_event_and_the_chain_holds(case, bob, claim):
    n = Event.objects.count()
    change_claim(claim=claim, version=1, wording="New", note="", by=bob)
    delete_claim(claim=Claim.objects.get(), by=bob)
    assert (Event.objects.count(), broken(case.pk)) == (n + 2, [])


def test_wording_cannot_be_empty(case):
    with pytest.raises(IntegrityError, match="claim_has_a_wording"):
        Claim.objects.create(case=case, number=1, wording="")


def test_number_is_given_once(case, claim):
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.create(case=case, number=1, wording="Again")


def test_role_must_be_known(citation):
    citation.role = "guesses"
    with pytest.raises(IntegrityError, match="citation_role_known"):
        citation.save(update_fields=["role"])


@pytest.mark.parametrize(
    ("roles", "disputed"),
    [
        (["reports", "disputes"], True),
        (["supports", "disputes"], True),
        (["disputes"], False),
        (["reports", "supports"], False),
        (["touches_on", "disputes"], False),
        ([], False),
    ],
)
def test_claim_is_disputed_only_with_passages_for_and_against(roles, disputed):
    assert is_disputed([CitationRole(role) for role in roles]) is disputed
