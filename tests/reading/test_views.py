"""The reader over HTTP: who may see it, what it shows, how many queries it takes."""

import re

import pytest
from django.core.cache import cache

from newsapp.claims.actions import add_claim, keep_passage
from newsapp.entities.models import Entity, Mention
from newsapp.reading.page import OFFERED
from newsapp.reading.render import render_sentences
from tests.claims.words import excerpt
from tests.factories import VIETNAMESE, article, lexicon


@pytest.fixture
def english(case, bob):
    lexicon()
    cache.clear()
    return article(case, bob, title="Fire at the harbour")


@pytest.fixture
def vietnamese(case, bob, english):
    return article(case, bob, VIETNAMESE, source_name="Sông Lam", language="vi", title="Cháy ở cảng")


@pytest.fixture
def kim():
    return Entity.objects.get(key="kim-jong-un").pk


def _read(client, user, query=""):
    client.force_login(user)
    return client.get(f"/cases/harbour/read/{query}")


def test_reader_shows_the_articles_of_its_address_in_order(client, rita, english, vietnamese):
    page = _read(client, rita, f"?a={vietnamese.article_id},{english.article_id}")
    panes = re.findall(r'<section class="pane[^"]*" id="pane-(\d+)"', page.content.decode())
    assert (page.status_code, panes) == (200, [str(vietnamese.article_id), str(english.article_id)])


def test_reader_without_articles_named_opens_the_first_two(client, rita, english, vietnamese):
    assert [pane.article.pk for pane in _read(client, rita).context["reader"].panes] == [
        english.article_id,
        vietnamese.article_id,
    ]


def test_reader_of_an_empty_case_leads_to_adding(client, bob, case):
    assert "There is no article to read yet." in _read(client, bob).content.decode()


def test_single_article_offers_others_by_names_in_common(client, bob, english, vietnamese):
    page = _read(client, bob, f"?a={english.article_id}")
    assert [(other.article.pk, other.common) for other in page.context["reader"].to_compare] == [
        (vietnamese.article_id, 1)
    ]


@pytest.mark.parametrize("path", ["read/", "read/{}/sentences/", "pane/{}/"])
def test_stranger_finds_nothing(client, charlie, english, path):
    client.force_login(charlie)
    assert client.get(f"/cases/harbour/{path.format(english.article_id)}").status_code == 404


def test_article_of_another_case_is_not_there(client, bob, alice, english, case):
    case.memberships.filter(user=bob).delete()
    assert _read(client, bob, f"?a={english.article_id}").status_code == 404


def test_article_that_does_not_exist_is_not_there(client, bob, english):
    assert _read(client, bob, "?a=999999").status_code == 404


@pytest.mark.parametrize("path", ["read/", "pane/{}/"])
def test_pages_are_only_read(client, bob, english, path):
    client.force_login(bob)
    assert client.post(f"/cases/harbour/{path.format(english.article_id)}").status_code == 405


def test_pinned_name_has_counter_and_steps_in_each_pane(client, bob, english, vietnamese, kim):
    page = _read(client, bob, f"?a={english.article_id},{vietnamese.article_id}&pin={kim}&at={english.article_id}:p2")
    pins = [pane.pinned for pane in page.context["reader"].panes]
    assert [(pin.form, pin.n, pin.count) for pin in pins] == [("Kim Jong-un", 2, 2), ("Kim Jong-un", 0, 1)]


def test_last_step_leads_to_the_first_again(client, bob, english, kim):
    page = _read(client, bob, f"?a={english.article_id}&pin={kim}&at={english.article_id}:p2")
    following = page.context["reader"].panes[0].pinned.following
    assert following.endswith(f"at={english.article_id}:p1#a{english.article_id}p1")


def test_stored_text_is_shown_as_it_is_stored(client, bob, case, english):
    joined = article(case, bob, "Cháy ở cảng\n\nÔng Kim_Jong-un , hôm_qua , nói gì_đó với báo_chí .", language="vi")
    shown = _read(client, bob, f"?a={joined.article_id}").content.decode()
    stored = _read(client, bob, f"?a={joined.article_id}&stored={joined.article_id}").content.decode()
    assert ("hôm_qua" in shown, "hôm_qua" in stored) == (False, True)


def test_text_settings_of_the_person_are_on_the_page(client, bob, english):
    bob.text_size, bob.font, bob.letters, bob.shortcuts = 19, "serif", True, False
    bob.save()
    page = _read(client, bob).content.decode()
    assert re.findall(
        r'class="reader [^"]*?(letters)?"|data-(size|font|keys)="([^"]+)"', page.split('id="panel"')[0]
    ) == [
        ("letters", "", ""),
        ("", "size", "19"),
        ("", "font", "serif"),
        ("", "keys", "off"),
    ]


def test_page_holds_no_inline_style_or_handler(client, bob, english, vietnamese):
    page = _read(client, bob).content.decode()
    assert re.findall(r'\sstyle="|\son[a-z]+="|<script>', page) == []


def test_new_citation_shows_at_once_although_panes_are_cached(client, bob, case, english):
    before = _read(client, bob).content.decode().count("data-citation")
    add_claim(case=case, wording="Crates burned", excerpts=[excerpt(english, "About 30 crates")], by=bob)
    assert (before, _read(client, bob).content.decode().count("data-citation")) == (0, 1)


def test_sentences_come_back_with_their_marks_for_a_swap(bob, case, english):
    keep_passage(case=case, excerpt=excerpt(english, "30 crates"), by=bob)
    number = next(n for n in range(1, 9) if "30 crates" in render_sentences(english, [n]))
    assert re.sub(r'data-kept="\d+"|data-first="k\d+"', "", render_sentences(english, [number])) == (
        f'<span data-s="{number}" id="a{english.article_id}s{number}" hx-swap-oob="true">About '
        '<mark  data-kstart=""  role="none">30 crates</mark> burned.</span>'
    )


def test_pane_alone_is_for_htmx(client, bob, english):
    client.force_login(bob)
    path = f"/cases/harbour/pane/{english.article_id}/?a={english.article_id}"
    fragment = client.get(path, headers={"hx-request": "true"})
    whole = client.get(path)
    assert (fragment.content.decode().lstrip()[:8], whole.status_code) == ("<section", 302)


def test_pane_that_is_not_open_is_not_there(client, bob, english, vietnamese):
    client.force_login(bob)
    path = f"/cases/harbour/pane/{english.article_id}/?a={vietnamese.article_id}"
    assert client.get(path, headers={"hx-request": "true"}).status_code == 404


def test_keys_are_listed(client, bob):
    client.force_login(bob)
    assert "next, previous sentence" in client.get("/keys/").content.decode()


@pytest.mark.parametrize(("panes", "queries"), [(1, 6), (2, 8), (3, 8)])
def test_warm_reader_takes_as_many_queries_for_three_panes_as_for_two(
    client, bob, case, english, vietnamese, django_assert_num_queries, panes, queries
):
    third = article(case, bob, "Nothing else\n\nVladimir Putin left.", title="Third")
    chosen = [english, vietnamese, third][:panes]
    query = "?a=" + ",".join(str(revision.article_id) for revision in chosen)
    _read(client, bob, query)
    with django_assert_num_queries(queries):
        client.get(f"/cases/harbour/read/{query}")


def test_more_marks_take_no_more_queries(client, bob, english, django_assert_num_queries):
    _read(client, bob)
    rows = list(english.mentions.all())
    Mention.objects.bulk_create(
        Mention(revision=english, start=row.start, end=row.end, entity=row.entity, type=row.type, form=row.form)
        for row in rows * 3
    )
    cache.clear()
    with django_assert_num_queries(19):
        client.get("/cases/harbour/read/")


def test_ticked_sentences_lead_to_the_claim_form(client, bob, english):
    client.force_login(bob)
    path = f"/cases/harbour/read/{english.article_id}/sentences/"
    answer = client.post(path, {"s": ["2"], "do": "claim"})
    assert re.sub(r"\d+", "N", answer.url) == "/cases/harbour/cite/?revision=N&start=N&end=N&mode=claim"


def test_nothing_ticked_is_said(client, bob, english):
    client.force_login(bob)
    answer = client.post(f"/cases/harbour/read/{english.article_id}/sentences/", {"do": "claim"})
    assert (answer.status_code, "No sentence is chosen." in answer.content.decode()) == (400, True)


def test_reader_may_only_copy(client, rita, english):
    client.force_login(rita)
    page = client.get(f"/cases/harbour/read/{english.article_id}/sentences/").content.decode()
    assert set(re.findall(r'name="do" value="(\w+)"', page)) == {"copy"}


def test_more_than_four_articles_are_refused_with_a_word(client, bob, case, english):
    others = [article(case, bob, f"News {n}\n\nThe harbour burned on day {n}.").article_id for n in range(4)]
    asked = ",".join(map(str, [english.article_id, *others]))
    page = _read(client, bob, f"?a={asked}")
    assert (len(page.context["reader"].panes), "the first four are shown" in page.content.decode()) == (4, True)


def test_links_of_the_reader_keep_the_search(client, bob, case, english, vietnamese, kim):
    client.force_login(bob)
    page = client.get(
        "/cases/harbour/read/", {"a": f"{english.article_id},{vietnamese.article_id}", "pin": kim, "q": "김 & co"}
    )
    links = re.findall(r'href="(/cases/harbour/read/\?[^"]*|\?a=[^"]*)"', page.content.decode())
    assert len(links) > 8
    assert [link for link in links if "q=%EA%B9%80+%26+co" not in link] == []
    assert 'href="/cases/harbour/search/?q=%EA%B9%80%20%26%20co">Search</a>' in page.content.decode()


def test_menus_of_a_large_case_offer_what_came_last_and_lead_to_the_rest(client, bob, case, english):
    for n in range(OFFERED):
        article(case, bob, f"Fire {n}\n\nIt burned {n} times.")
    client.force_login(bob)
    page = client.get("/cases/harbour/read/", {"a": english.article_id})
    boxes = re.findall(r'type="checkbox" name="a" value="(\d+)"', page.content.decode())
    kept = case.articles.order_by("-pk").values_list("pk", flat=True)[: OFFERED - 1]
    assert boxes == [str(english.article_id), *map(str, reversed(kept))]
    assert '<a href="/cases/harbour/">1 more article</a>' in page.content.decode()
