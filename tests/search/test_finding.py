"""What queries find: names in all languages, who says what, fields, order; and only in one's own cases."""

from datetime import date

import pytest

from newsapp.articles.actions import delete_article
from newsapp.cases.actions import create_case
from newsapp.claims.actions import add_claim, change_claim, delete_claim
from newsapp.entities.models import Entity
from newsapp.findings.actions import add_finding
from newsapp.findings.models import Quantity
from newsapp.findings.said import SaidQuantity, SaidStatement
from newsapp.search.finding import find
from newsapp.search.language import Known, plan
from newsapp.search.lines import lines_of
from newsapp.search.models import Entry
from tests.factories import article, lexicon


def _languages(found, case):
    return set(Entry.objects.filter(case=case, words__in=found).values_list("language", flat=True))


@pytest.mark.parametrize("typed", ["김정은", "Kim Jong-un", '"kim jong un"', "KIM JONG-UN"])
def test_a_name_finds_all_its_names_in_all_languages(texts, search, case, typed):
    assert _languages(search(typed), case) == {"en", "vi", "ko"}


def test_a_name_finds_where_it_is_meant(texts, search):
    assert any("Mr Kim said nothing" in words for words in search("김정은"))


def test_a_word_that_is_no_name_finds_only_itself(texts, search):
    assert search("열차") == ["김정은이 항구를 찾았다고 관리가 말했다. 열차는 역에 섰다."]


def test_who_finds_the_named_not_the_spelling(texts, search):
    assert (len(search("who:Putin")), search("who:nobody"), len(search('who:"Kim Jong-un"'))) == (0, [], 4)


def test_who_of_nobody_known_is_said(texts, case):
    assert plan("who:nobody", Known([case.pk])).unknown == ["nobody"]


def test_said_by_finds_what_is_said_in_any_language(texts, bob, search):
    revision, kim = texts["vi"], Entity.objects.get(key="kim-jong-un")
    start = revision.text.index("Sau đó")
    said = SaidStatement(start, start + 18, speaker="nhà lãnh đạo", entity=kim)
    add_finding(revision=revision, said=said, by=bob)
    asked = ['said-by:"Kim Jong-un" lang:vi', "said-by:김정은 lang:vi", 'said-by:"lãnh đạo"']
    assert [search(typed) for typed in asked] == [["Sau đó tàu rời ga."]] * 3


def test_fields_narrow(texts, search):
    assert (len(search("lang:ko")), len(search("source:sông in:text")), search("train lang:ko")) == (2, 2, [])


def test_source_is_found_by_a_word_of_its_name(texts, search):
    assert set(search("source:seoul")) == set(search("lang:ko"))


def test_numbers_are_found_by_value(texts, bob, search):
    revision = texts["en"]
    start = revision.text.index("30")
    Quantity.objects.filter(revision=revision).delete()
    add_finding(revision=revision, said=SaidQuantity(start, start + 2, 30, None, bound="at_least"), by=bob)
    asked = ("qty:>10000 lang:vi", "qty:30", "qty:30..40", "qty:50", "qty:>50", 'qty:">20 crates"', 'qty:">20 boats"')
    assert [len(search(f"{typed} -lang:ko")) for typed in asked] == [1, 1, 1, 0, 2, 1, 0]


def test_days_are_found_by_overlap(case, bob, search):
    article(case, bob, "Notes\n\nOn 13 September 2023 a train came.\n\nOn 2 October 2023 it left.")
    assert [search(f"date:{day}")[0][:8] for day in ("2023-09", "2023-10-01/2023-10-05")] == ["On 13 Se", "On 2 Oct"]


def test_the_other_side_of_or_may_be_a_field(texts, search):
    assert len(search("crates OR lang:ko")) == 3


def test_exact_letters_mind_accents(texts, search):
    assert (len(search("dang")), len(search("dang", exact=True)), len(search("đảng", exact=True))) == (1, 0, 1)


def test_claims_and_their_notes_are_found(texts, case, bob, search):
    done = add_claim(case=case, wording="Crates burned", note="ask the port", by=bob)
    assert (search("crates in:claims"), search("port in:notes")) == (["Crates burned"], ["ask the port"])
    change_claim(claim=done.claim, version=1, wording="Boxes burned", note="", by=bob)
    assert (search("crates in:claims"), search("boxes in:claims"), search("in:notes")) == ([], ["Boxes burned"], [])
    delete_claim(claim=done.claim, by=bob)
    assert search("in:claims OR in:notes") == []


def test_a_deleted_article_is_not_found(texts, alice, search):
    delete_article(article=texts["ko"].article, by=alice)
    assert search("열차") == []


def test_another_case_is_not_searched(texts, charlie, search):
    own = create_case(name="Own", by=charlie)
    assert search("harbour", cases=[own.pk]) == []


def test_a_headline_counts_more_and_the_newest_of_equals_stands_first(case, bob):
    lexicon()
    for n, text in enumerate(("Smoke\n\nA bridge stood.", "The bridge\n\nNobody came.", "Ash\n\nA bridge fell.")):
        article(case, bob, text, published=date(2023, 9, 10 + n))
    made = plan("bridge", Known([case.pk]))
    keys = {order: find(made, [case.pk], order=order).page for order in ("best", "newest")}
    shown = {order: [line.entry.words for line in lines_of(page, made, "bridge")] for order, page in keys.items()}
    assert shown["best"] == ["The bridge", "A bridge fell.", "A bridge stood."]
    assert shown["newest"] == ["A bridge fell.", "The bridge", "A bridge stood."]


def test_a_line_leads_to_the_sentence_of_the_hit(texts, case):
    made = plan("mayor", Known([case.pk]))
    (line,) = lines_of(find(made, [case.pk]).page, made, "mayor")
    n = texts["en"].article_id
    assert (line.place, line.hits, line.url) == ("¶3.2", 1, f"/cases/harbour/read/?a={n}&at={n}:s6&q=mayor#a{n}s6")
    assert [words for words, hit in line.parts if hit] == ["mayor"]
