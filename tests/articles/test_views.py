"""One article: correct, fold, hand out the original, delete; and the sources."""

from datetime import date

import pytest

from newsapp.articles.actions import About, change_article, store_article
from newsapp.articles.models import Article, Revision
from newsapp.cases.actions import create_case
from tests.factories import ENGLISH
from tests.factories import article as stored

FORM = {"version": 1, "source": "Meridian Wire", "title": "The fire", "published": "2023-09-18", "language": "vi"}


@pytest.fixture
def article(case, bob):
    return stored(case, bob).article


@pytest.fixture
def as_bob(client, bob):
    client.force_login(bob)
    return client


@pytest.fixture
def as_alice(client, alice):
    client.force_login(alice)
    return client


def _address(article, name=""):
    return f"/articles/{article.pk}/{name}"


def test_an_article_leads_to_the_reader(as_bob, article):
    assert as_bob.get(_address(article))["Location"] == f"/cases/harbour/read/?a={article.pk}"


def test_guessed_values_are_marked_and_saving_confirms_them(as_bob, article):
    assert as_bob.get(_address(article, "edit/")).content.decode().count(">guessed<") == 1
    answer = as_bob.post(_address(article, "edit/"), FORM | {"title": article.title})
    assert (answer.status_code, answer["Location"]) == (302, "/cases/harbour/")
    assert as_bob.get(_address(article, "edit/")).content.decode().count(">guessed<") == 0


def test_under_htmx_the_form_comes_back_confirmed_with_undo(as_bob, article):
    answer = as_bob.post(_address(article, "edit/"), FORM, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert (answer.status_code, f'id="about-{article.pk}"' in page, "<html" in page) == (200, True, False)
    assert f'action="/cases/harbour/undo/{article.case.log.latest("n").n}/"' in page


@pytest.mark.parametrize(
    ("change", "field"),
    [({"published": "18. 9."}, "published"), ({"url": "javascript:alert(1)"}, "url"), ({"language": "xx"}, "language")],
)
def test_bad_input_is_said_beside_its_field(as_bob, article, change, field):
    answer = as_bob.post(_address(article, "edit/"), FORM | change)
    assert (answer.status_code, list(answer.context["form"].errors), Article.objects.get().version) == (422, [field], 1)


def test_an_empty_headline_leaves_what_stands_there(as_bob, article):
    as_bob.post(_address(article, "edit/"), FORM | {"title": " "})
    assert Article.objects.get().title == "Fire at the harbour"


def test_a_stale_form_shows_both_and_saving_again_keeps_mine(as_bob, article, alice):
    change_article(article=article, said=About("Harbour Post", "Theirs", date(2023, 1, 2), "en"), version=1, by=alice)
    answer = as_bob.post(_address(article, "edit/"), FORM)
    page = answer.content.decode()
    assert (answer.status_code, "Theirs</span>" in page, "The fire</span>" in page) == (409, True, True)
    assert 'name="version" value="2"' in page
    as_bob.post(_address(article, "edit/"), FORM | {"version": 2})
    assert Article.objects.get().title == "The fire"


def test_blocks_show_what_is_folded_why_and_the_switch(as_bob, case, bob):
    page = f"{ENGLISH}\n\nTags: harbour, fire, ferries\n"
    article = stored(case, bob, text=page).article
    answer = as_bob.get(_address(article, "blocks/"))
    rows = [(row.words, row.block.folded) for row in answer.context["rows"]]
    assert rows[-1] == ("Tags: harbour, fire, ferries", True)
    assert [folded for _words, folded in rows[:-1]] == [False] * (len(rows) - 1)
    assert f'action="/articles/{article.pk}/blocks/1/fold/"' in answer.content.decode()


def test_folding_without_script_leads_back_to_the_block(as_bob, article):
    answer = as_bob.post(_address(article, "blocks/2/fold/"), {"keep": "0"})
    assert (answer["Location"], Revision.objects.get().blocks.get(n=2).folded) == (
        _address(article, "blocks/#b2"),
        True,
    )


def test_folding_under_htmx_returns_the_block_and_undo(as_bob, article):
    answer = as_bob.post(_address(article, "blocks/2/fold/"), {"keep": "0"}, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert ('<li id="b2" class="folded">' in page, "¶2 is folded." in page, "/undo/" in page) == (True, True, True)


def test_folding_a_block_that_is_not_there_is_404(as_bob, article):
    assert as_bob.post(_address(article, "blocks/99/fold/"), {"keep": "0"}).status_code == 404


def test_folding_without_a_word_is_refused(as_bob, article):
    answer = as_bob.post(_address(article, "blocks/2/fold/"), {"keep": "maybe"})
    assert (answer.status_code, Revision.objects.get().blocks.get(n=2).folded) == (400, False)


def test_the_original_is_handed_out_and_never_shown_as_a_page(as_bob, case, bob):
    html = "<script>alert(1)</script><p>The ferry left at nine.</p>"
    known = {"arrival": "upload", "file_name": "tàu/../bến cảng.html"}
    article = store_article(case=case, data=html.encode(), **known, by=bob).article
    answer = as_bob.get(_address(article, "original/"))
    assert (answer.status_code, answer.content) == (200, html.encode())
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''b%E1%BA%BFn%20c%E1%BA%A3ng.html"
    assert (answer["X-Content-Type-Options"], answer["Content-Security-Policy"]) == (
        "nosniff",
        "default-src 'none'; sandbox",
    )


def test_the_original_of_a_paste_is_named_after_its_headline(as_bob, article):
    answer = as_bob.get(_address(article, "original/"))
    assert answer["Content-Disposition"] == 'attachment; filename="fire-at-the-harbour.txt"'


def test_deleting_is_for_owners_and_says_what_goes_along(as_alice, article, bob):
    revision = article.revisions.get()
    revision.passages.create(start=0, end=4, quote="Fire", kept=True, by=bob)
    page = as_alice.get(_address(article, "delete/")).content.decode()
    assert ("1 kept or cited passages and 0 citations" in page, "This cannot be undone." in page) == (True, True)
    answer = as_alice.post(_address(article, "delete/"), {"version": 1})
    assert (answer["Location"], Article.objects.count()) == ("/cases/harbour/", 0)


def test_deleting_what_was_changed_meanwhile_asks_again(as_alice, article, bob):
    change_article(article=article, said=About("Harbour Post", "Other", None, "en"), version=1, by=bob)
    answer = as_alice.post(_address(article, "delete/"), {"version": 1})
    assert (answer.status_code, Article.objects.count(), 'name="version" value="2"' in answer.content.decode()) == (
        409,
        1,
        True,
    )


def test_an_analyst_may_not_delete(as_bob, article):
    assert as_bob.post(_address(article, "delete/"), {"version": 1}).status_code == 403


@pytest.mark.parametrize("name", ["edit/", "blocks/1/fold/", "delete/"])
def test_a_reader_may_not_write(client, article, rita, name):
    client.force_login(rita)
    assert client.post(_address(article, name), FORM | {"keep": "0"}).status_code == 403


@pytest.mark.parametrize("name", ["", "blocks/", "original/"])
def test_a_reader_may_read(client, article, rita, name):
    client.force_login(rita)
    assert client.get(_address(article, name)).status_code in {200, 302}


@pytest.mark.parametrize("name", ["", "edit/", "blocks/", "blocks/1/fold/", "original/", "delete/"])
def test_a_stranger_is_told_nothing(client, article, charlie, name):
    client.force_login(charlie)
    assert {client.get(_address(article, name)).status_code, client.post(_address(article, name)).status_code} - {
        405
    } == {404}


@pytest.mark.parametrize(
    ("method", "name"), [("post", ""), ("post", "original/"), ("post", "blocks/"), ("get", "blocks/1/fold/")]
)
def test_other_methods_are_refused(as_bob, article, method, name):
    assert getattr(as_bob, method)(_address(article, name)).status_code == 405


def test_sources_are_those_of_ones_own_cases(client, article, case, charlie):
    other = create_case(name="Other", by=charlie)
    stored(other, charlie, source_name="Secret Sheet")
    client.force_login(charlie)
    page = client.get("/sources/").content.decode()
    assert ("Secret Sheet" in page, "Harbour Post" in page) == (True, False)
    assert client.get(f"/sources/{article.source_id}/").status_code == 404


def test_a_shared_source_shows_only_articles_one_may_read(client, article, charlie):
    article.source.case = None
    article.source.save()
    other = create_case(name="Other", by=charlie)
    stored(other, charlie, title="Charlie's own")
    client.force_login(charlie)
    page = client.get(f"/sources/{article.source_id}/").content.decode()
    assert ("Charlie&#x27;s own" in page, article.title in page) == (True, False)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_sources_takes_the_same_queries_for_any_number(as_bob, case, bob, count, django_assert_num_queries):
    for number in range(count):
        stored(case, bob, text=f"{ENGLISH} {number}", source_name=f"Post {number}")
    with django_assert_num_queries(3):
        as_bob.get("/sources/")


@pytest.mark.parametrize("count", [1, 3])
def test_a_source_takes_the_same_queries_for_any_number_of_articles(
    as_bob, case, bob, count, django_assert_num_queries
):
    for number in range(count):
        article = stored(case, bob, text=f"{ENGLISH} {number}").article
    with django_assert_num_queries(6):
        as_bob.get(f"/sources/{article.source_id}/")


@pytest.mark.parametrize("count", [1, 3])
def test_blocks_take_the_same_queries_for_any_number(as_bob, case, bob, count, django_assert_num_queries):
    text = "The ferry left at nine. Nobody was on it.\n\n" * count
    article = stored(case, bob, text=text).article
    with django_assert_num_queries(6):
        as_bob.get(_address(article, "blocks/"))
