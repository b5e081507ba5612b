from newsapp.cases.actions import create_case
from newsapp.claims.actions import add_claim
from newsapp.claims.suggesting import speakers, suggest_claims
from newsapp.claims.values import Details
from newsapp.findings.models import Quantity
from tests.claims.words import excerpt


def _suggested(case, excerpts, typed=""):
    return [(one.claim.label, one.why, one.certain) for one in suggest_claims(case, excerpts, typed, "en")]


def test_claim_with_the_same_person_comes_first_and_says_why(case, bob, claim, english, vietnamese):
    add_claim(case=case, wording="Kim was told", excerpts=[excerpt(english, "Kim Jong-un")], by=bob)
    add_claim(case=case, wording="It was a cold day", by=bob)
    found = _suggested(case, [excerpt(vietnamese, "Ông Kim Jong-un được báo ngay")])
    assert found == [("C2", "Kim Jong-un in common", False), ("C3", "", False), ("C1", "", False)]


def test_person_named_only_in_the_wording_is_found(case, bob, english, vietnamese):
    add_claim(case=case, wording="Kim Jong-un was told", by=bob)
    assert _suggested(case, [excerpt(vietnamese, "Kim Jong-un")]) == [("C1", "Kim Jong-un in common", False)]


def test_only_claim_with_all_typed_words_is_certain(case, bob, claim, english):
    add_claim(case=case, wording="It was a cold day", by=bob)
    assert _suggested(case, [excerpt(english, "nothing")], "crates burn") == [("C1", "", True)]


def test_number_of_a_claim_can_be_typed(case, bob, claim, english):
    assert [label for label, _why, _certain in _suggested(case, [excerpt(english, "nothing")], "c1")] == ["C1"]


def test_claims_of_other_cases_are_not_suggested(charlie, claim, english):
    other = create_case(name="Elsewhere", by=charlie)
    assert suggest_claims(other, [excerpt(english, "crates")], "", "en") == []


def test_suggesting_costs_the_same_for_one_and_for_three(case, bob, english, django_assert_num_queries):
    add_claim(case=case, wording="Kim Jong-un was told", by=bob)
    wanted = [excerpt(english, "Kim Jong-un")]
    with django_assert_num_queries(9):
        suggest_claims(case, wanted, "", "en")
    for wording in ("Kim was told", "Putin was told"):
        add_claim(case=case, wording=wording, excerpts=[excerpt(english, "told at once")], by=bob)
    with django_assert_num_queries(9):
        suggest_claims(case, wanted, "", "en")


def test_speakers_are_who_spoke_before_then_names_of_the_article(case, bob, claim, english):
    add_claim(
        case=case,
        wording="Rebuilt",
        excerpts=[excerpt(english, "rebuild")],
        details=Details(chain=("the mayor",)),
        by=bob,
    )
    assert speakers(case, [excerpt(english, "nothing")]) == ["the mayor", "Kim Jong-un", "Vladimir Putin"]


def _counted(revision, words, unit, value):
    Quantity.objects.filter(revision=revision).delete()
    start = revision.text.index(words)
    span = {"start": start, "end": start + len(words), "whole_start": start, "whole_end": start + len(words)}
    Quantity.objects.create(revision=revision, low=value, high=value, bound="about", unit=unit, **span)


def test_claim_about_the_same_thing_counted_is_found_across_languages(case, bob, claim, english, vietnamese):
    add_claim(case=case, wording="It began at dawn", excerpts=[excerpt(english, "at dawn")], by=bob)
    _counted(english, "30", "crates", 30)
    _counted(vietnamese, "20", "crates", 20)
    first, *_others = suggest_claims(case, [excerpt(vietnamese, "Khoảng 20 thùng hàng")], "", "en")
    assert (first.claim, first.why) == (claim, "same thing counted (crates), other number in common")
