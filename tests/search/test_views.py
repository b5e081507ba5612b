"""The pages: results, what cannot be read, nothing found, words in context, saved searches."""

import json
import re

import pytest
from django.urls import reverse

from newsapp.cases.actions import create_case
from newsapp.claims.models import Passage
from newsapp.history.actions import undo
from newsapp.history.models import Event
from newsapp.search.models import Look, SavedSearch
from tests.factories import ENGLISH, article

EVERYWHERE = reverse("search:all")
HERE = reverse("search:case", args=["harbour"])
CONTEXT = reverse("search:concordance", args=["harbour"])


@pytest.fixture
def signed_in(client, bob):
    client.force_login(bob)
    return client


def _text(answer):
    return " ".join(re.sub(r"<[^>]+>", "", answer.content.decode()).split())


def test_a_result_is_a_line_with_its_hits_marked_that_leads_to_the_sentence(signed_in, texts):
    html = signed_in.get(HERE, {"q": "김정은"}).content.decode()
    assert 'lang="ko" dir="auto"><mark class="hit">김정은</mark>이' in html
    n = texts["ko"].article_id
    assert f"?a={n}&amp;at={n}:s2&amp;q=%EA%B9%80%EC%A0%95%EC%9D%80#a{n}s2" in html


def test_all_my_cases_are_searched_and_named(signed_in, texts, bob):
    own = create_case(name="Second case", by=bob)
    article(own, bob, "Other\n\nThe mayor resigned.")
    told = _text(signed_in.get(EVERYWHERE, {"q": "mayor"}))
    assert ("Harbour fire" in told, "Second case" in told, "2 paragraphs" in told) == (True, True, True)


def test_a_stranger_finds_nothing_and_is_told_nothing(client, charlie, texts):
    client.force_login(charlie)
    told = _text(client.get(EVERYWHERE, {"q": "mayor"}))
    assert ("Nothing found for “mayor”." in told, "Harbour" in told) == (True, False)


def test_what_cannot_be_read_is_shown_in_its_place(signed_in, texts):
    answer = signed_in.get(HERE, {"q": "mayor date:soon"})
    assert answer.status_code == 422
    assert 'mayor <mark class="wrong">date:soon</mark>' in answer.content.decode()


def test_exact_letters_that_find_nothing_offer_to_ignore_accents(signed_in, texts):
    told = _text(signed_in.get(HERE, {"q": "dang", "exact": "1"}))
    assert "Nothing found for “dang”. Try without accents" in told


def test_an_empty_box_says_what_can_be_found(signed_in, texts):
    assert "A name finds all its names." in _text(signed_in.get(EVERYWHERE))


@pytest.mark.parametrize("page", ["0", "9999", "x", "-1"])
def test_a_page_that_is_not_there_is_one_that_is(signed_in, texts, page):
    assert signed_in.get(HERE, {"q": "lang:en", "page": page}).status_code == 200


def test_more_results_stand_on_a_second_page(signed_in, case, bob):
    article(case, bob, "Log\n\n" + "\n\n".join(f"On watch {n} the crew saw smoke." for n in range(25)))
    first, second = (_text(signed_in.get(HERE, {"q": "smoke", "page": n})) for n in (1, 2))
    assert ("Page 1 of 2" in first, "On watch 0 " in first, "On watch 24" in second) == (True, True, True)


def test_queries_do_not_grow_with_what_is_found(signed_in, case, bob, django_assert_num_queries):
    article(case, bob)
    SavedSearch.objects.create(case=case, words="source:harbour fire", by=bob)
    signed_in.get(HERE, {"q": "fire"})
    with django_assert_num_queries(12):
        signed_in.get(HERE, {"q": "fire"})
    for n in range(2):
        article(case, bob, f"{ENGLISH}\n\nAgain fire {n}.")
        SavedSearch.objects.create(case=case, words=f"source:harbour fire {n}", by=bob)
    with django_assert_num_queries(12):
        signed_in.get(HERE, {"q": "fire"})


def test_words_stand_in_context_sorted_by_a_neighbour(signed_in, case, bob):
    article(case, bob, "Log\n\nA red boat sank.\n\nThe blue boat came.\n\nOne old boat burned.")
    rows = {sort: signed_in.get(CONTEXT, {"q": "boat", "sort": sort}).context["shown"] for sort in ("right", "left")}
    right, left = ([line.right.split()[0] for line in shown.groups[0].lines] for shown in rows.values())
    assert (right, left) == (["burned.", "came.", "sank."], ["came.", "burned.", "sank."])


def test_words_in_context_are_grouped(signed_in, texts):
    shown = signed_in.get(CONTEXT, {"q": "김정은", "group": "language"}).context["shown"]
    assert {group.language for group in shown.groups} == {"en", "vi", "ko"}


def test_words_in_context_need_a_word(signed_in, texts):
    assert "There is no word to stand in the middle" in _text(signed_in.get(CONTEXT, {"q": "lang:ko"}))


def _ticks(client, typed):
    lines = client.get(CONTEXT, {"q": typed}).context["shown"].groups[0].lines
    return [line.ref for line in lines if line.ref]


def test_ticked_lines_are_kept_whole_sentence_by_sentence(signed_in, texts):
    ticks = _ticks(signed_in, "crates OR mayor")
    answer = signed_in.post(f"{CONTEXT}?q=crates+OR+mayor", {"line": ticks, "do": "keep", "key": "k"})
    assert answer["Location"].startswith(f"{CONTEXT}?q=crates+OR+mayor&done=")
    quotes = set(Passage.objects.filter(kept=True).values_list("quote", flat=True))
    assert quotes == {"About 30 crates burned.", '"We will rebuild," the mayor said.'}
    assert "Kept." in _text(signed_in.get(answer["Location"]))


def test_ticked_lines_are_taken_to_the_form_that_cites(signed_in, texts):
    answer = signed_in.post(f"{CONTEXT}?q=mayor", {"line": _ticks(signed_in, "mayor"), "do": "cite", "key": "k"})
    assert "mode=cite&passages=" in answer["Location"]
    assert signed_in.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize("line", [[], ["1"], ["999999:1"], ["x:y"], ["1:999"]])
def test_ticks_that_name_nothing_are_refused(signed_in, texts, line):
    answer = signed_in.post(f"{CONTEXT}?q=mayor", {"line": line, "do": "keep", "key": "k"})
    assert (answer.status_code, Passage.objects.count()) == (422, 0)


def test_a_reader_sees_words_in_context_without_ticks(client, rita, texts):
    client.force_login(rita)
    html = client.get(CONTEXT, {"q": "mayor"}).content.decode()
    assert ("mayor" in html, 'name="line"' in html) == (True, False)
    assert client.post(f"{CONTEXT}?q=mayor", {"line": "1:1", "do": "keep", "key": "k"}).status_code == 403


def test_a_saved_search_says_what_is_new_since_one_looked(signed_in, texts, case, bob, alice):
    answer = signed_in.post(reverse("search:save", args=["harbour"]), {"q": "smoke"}, follow=True)
    search = SavedSearch.objects.get()
    assert "0 new paragraphs in this saved search." in _text(answer)
    article(case, alice, "Later\n\nSmoke rose.\n\nMore smoke came.")
    assert "2 new since" in _text(signed_in.get(HERE))
    signed_in.post(reverse("search:saved", args=[search.pk]), {"do": "seen"})
    assert "nothing new since" in _text(signed_in.get(HERE))


def test_each_person_looks_for_themselves(signed_in, client, texts, rita):
    signed_in.post(reverse("search:save", args=["harbour"]), {"q": "mayor"})
    client.force_login(rita)
    assert "1 new" in _text(client.get(HERE))
    client.post(reverse("search:saved", args=[SavedSearch.objects.get().pk]), {"do": "seen"})
    assert (Look.objects.count(), "nothing new" in _text(client.get(HERE))) == (2, True)


def test_saving_and_removing_can_be_taken_back(signed_in, texts, bob, case):
    signed_in.post(reverse("search:save", args=["harbour"]), {"q": "mayor"})
    signed_in.post(reverse("search:saved", args=[SavedSearch.objects.get().pk]), {"do": "remove"})
    assert not SavedSearch.objects.exists()
    undo(event=Event.objects.get(case=case, action="search.removed"), by=bob)
    assert SavedSearch.objects.get().words == "mayor"
    undo(event=Event.objects.get(case=case, action="search.saved", undoes=None), by=bob)
    assert not SavedSearch.objects.exists()


def test_a_reader_removes_no_saved_search(client, rita, texts, case, bob):
    search = SavedSearch.objects.create(case=case, words="mayor", by=bob)
    client.force_login(rita)
    assert client.post(reverse("search:saved", args=[search.pk]), {"do": "remove"}).status_code == 403
    assert SavedSearch.objects.exists()


def test_the_reader_gets_the_hits_of_the_search(signed_in, texts):
    n = texts["vi"].article_id
    html = signed_in.get(reverse("reading:read", args=["harbour"]), {"a": n, "q": "김정은"}).content.decode()
    hits = json.loads(re.search(r'<script id="hits" type="application/json">(.*?)</script>', html)[1])
    assert hits == [[n, 2, 4, 15], [n, 3, 4, 7]]


def test_a_query_that_cannot_be_read_leaves_the_reader_as_it_is(signed_in, texts):
    page = reverse("reading:read", args=["harbour"])
    for typed in ("date:soon", "", "lang:ko", "x" * 600):
        answer = signed_in.get(page, {"a": texts["en"].article_id, "q": typed})
        assert (answer.status_code, b'id="hits"' in answer.content) == (200, False)


def test_the_box_stands_in_the_bar_and_searches_the_case_one_is_in(signed_in, texts):
    for page, action in ((reverse("desk:home"), EVERYWHERE), (reverse("desk:case", args=["harbour"]), HERE)):
        assert f'role="search" method="get" action="{action}"' in signed_in.get(page).content.decode()


def test_a_thousand_lines_come_in_pages_sorted_all_together(signed_in, case, bob, django_assert_num_queries):
    article(case, bob, "\n\n".join(["Log", *(f"The boat {n % 7:02} came at {n}." for n in range(1_000))]))
    signed_in.get(CONTEXT, {"q": "boat"})
    shown = []
    for number in (1, 5, 10):
        with django_assert_num_queries(9):
            answer = signed_in.get(CONTEXT, {"q": "boat", "page": number})
        shown += [line.right.split()[0] for group in answer.context["shown"].groups for line in group.lines]
    assert (len(shown), shown) == (300, sorted(shown))
    assert "Lines 901–1,000 of 1,000" in _text(answer)
    assert 'href="?q=boat&amp;page=9" rel="prev"' in answer.content.decode()
    grouped = signed_in.get(CONTEXT, {"q": "boat", "page": 2, "group": "language"})
    assert [len(group.lines) for group in grouped.context["shown"].groups] == [100]


def test_a_page_of_one_line_costs_the_same(signed_in, case, bob, django_assert_num_queries):
    article(case, bob, "Log\n\nThe boat came.")
    signed_in.get(CONTEXT, {"q": "boat"})
    with django_assert_num_queries(9):
        signed_in.get(CONTEXT, {"q": "boat"})
