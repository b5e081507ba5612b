"""A case's page: its articles with what is known of each, filters, and the two that disagree."""

import re
from datetime import date

import pytest
from django.urls import reverse

from newsapp.articles.actions.folding import fold_block
from newsapp.articles.models import Article
from newsapp.claims.actions import add_claim, cite
from newsapp.claims.enums import CitationRole
from newsapp.claims.values import Details, Excerpt
from newsapp.comparison.enums import Kinship
from newsapp.comparison.keeping.catching_up import catch_up
from newsapp.comparison.models import Kin, Prepared
from newsapp.desk.disagreeing import Pair, disagreeing_pair
from newsapp.entities.models import Entity
from tests.comparison.things import two_that_differ
from tests.factories import ENGLISH, VIETNAMESE, article, lexicon

PAGE = reverse("desk:case", args=["harbour"])


@pytest.fixture
def two(case, bob):
    """An English and a Vietnamese article that name Kim Jong-un."""
    lexicon()
    english = article(case, bob, published=date(2023, 9, 17), source_name="Meridian")
    vietnamese = article(case, bob, VIETNAMESE, language="vi", published=date(2023, 9, 18), source_name="Sông Lam")
    return english, vietnamese


def _claim(case, wording, by, *citations):
    """Word a claim; `citations` are (revision, start, role) after the first, which reports."""
    (revision, start, _role), *others = citations
    claim = add_claim(case=case, wording=wording, excerpts=[Excerpt(revision, start, start + 3)], by=by).claim
    for other, place, role in others:
        cite(claim=claim, excerpts=[Excerpt(other, place, place + 3)], details=Details(role=CitationRole(role)), by=by)
    return claim


def _shown(client, **query):
    return [row.outlet for row, _kin in client.get(PAGE, query).context["shown"]]


def test_case_shows_its_question_and_each_article(client, case, two, rita):
    client.force_login(rita)
    page = client.get(PAGE).content.decode()
    headlines = re.findall(r'<th scope="row"><a href="([^"]+)" lang="(\w+)"', page)
    addresses = [f"/cases/harbour/read/?a={revision.article_id}" for revision in two]
    assert (page.count("Who set the fire?"), headlines) == (1, list(zip(addresses, ["en", "vi"], strict=True)))


def test_case_counts_claims_of_an_article_once(client, case, two, bob):
    english, vietnamese = two
    _claim(case, "It burned", bob, (english, 0, ""), (english, 10, "supports"), (vietnamese, 0, "disputes"))
    _claim(case, "It rained", bob, (english, 20, ""))
    client.force_login(bob)
    assert [row.n_claims for row, _kin in client.get(PAGE).context["shown"]] == [2, 1]


def test_case_counts_folded_blocks(client, case, two, bob):
    fold_block(block=two[0].blocks.order_by("n").last(), keep=False, by=bob)
    client.force_login(bob)
    assert [row.n_folded for row, _kin in client.get(PAGE).context["shown"]] == [1, 0]


def test_case_says_what_is_guessed(client, case, bob):
    article(case, bob, f"{ENGLISH}\n\n17 September 2023", source_name="", language="")
    client.force_login(bob)
    row = client.get(PAGE).context["shown"][0][0]
    guessed = [row.source_found, row.published_found].count("guessed")
    assert client.get(PAGE).content.decode().count('class="guessed"') == guessed


@pytest.mark.parametrize(
    ("query", "outlets"),
    [
        ({}, ["Meridian", "Sông Lam"]),
        ({"language": "vi"}, ["Sông Lam"]),
        ({"day": "2023-09-17"}, ["Meridian"]),
        ({"language": "vi", "day": "2023-09-17"}, []),
        ({"order": "-date"}, ["Sông Lam", "Meridian"]),
        ({"order": "source"}, ["Meridian", "Sông Lam"]),
        ({"disputed": "on"}, []),
        ({"language": "xx", "day": "soon", "order": "'; DROP"}, ["Meridian", "Sông Lam"]),
    ],
)
def test_case_filters_and_orders(client, case, two, rita, query, outlets):
    client.force_login(rita)
    assert _shown(client, **query) == outlets


def test_case_filters_by_source(client, case, two, rita):
    client.force_login(rita)
    assert _shown(client, source=two[1].article.source_id) == ["Sông Lam"]


def test_case_filters_by_disputed_claims_leaving_out_what_only_touches_on_them(client, case, two, bob):
    english, vietnamese = two
    third = article(case, bob, "Rain at the harbour\n\nIt rained all night, said the mayor.", source_name="Touching")
    _claim(case, "It burned", bob, (english, 0, ""), (vietnamese, 0, "disputes"), (third, 0, "touches_on"))
    client.force_login(bob)
    assert _shown(client, disputed="on") == ["Meridian", "Sông Lam"]


def test_filter_that_lets_nothing_through_says_so(client, case, two, rita):
    client.force_login(rita)
    page = client.get(PAGE, {"disputed": "on"}).content.decode()
    assert page.count("No article fits these filters.") == 1


def test_case_orders_by_claims(client, case, two, bob):
    _claim(case, "It burned", bob, (two[1], 0, ""))
    client.force_login(bob)
    assert _shown(client, order="claims") == ["Sông Lam", "Meridian"]


def test_empty_case_is_the_paste_box_for_who_may_add(client, case, bob):
    client.force_login(bob)
    page = client.get(PAGE).content.decode()
    assert (page.count('<textarea class="paste"'), page.count(">Add articles<")) == (1, 0)


def test_empty_case_says_so_to_a_reader(client, case, rita):
    client.force_login(rita)
    page = client.get(PAGE).content.decode()
    assert (page.count("No article yet."), page.count("<textarea")) == (1, 0)


def test_reader_is_offered_nothing_they_may_not_do(client, case, two, rita):
    client.force_login(rita)
    page = client.get(PAGE).content.decode()
    refused = (
        reverse("cases:edit", args=["harbour"]),
        reverse("articles:add", args=["harbour"]),
        "/edit/",
        "/members/",
    )
    assert [address for address in refused if address in page] == []


@pytest.mark.parametrize(("who", "members"), [("alice", 1), ("bob", 0)])
def test_members_are_a_tab_for_owners_only(client, case, who, members, request):
    client.force_login(request.getfixturevalue(who))
    assert client.get(PAGE).content.decode().count("/cases/harbour/members/") == members


def test_the_two_that_disagree_are_one_click_away_with_who_is_named_in_both_pinned(client, case, two, bob):
    english, vietnamese = two
    _claim(case, "It burned", bob, (english, 0, ""), (vietnamese, 0, "disputes"))
    kim = Entity.objects.get(key="kim-jong-un")
    client.force_login(bob)
    wanted = f"/cases/harbour/read/?a={english.article_id},{vietnamese.article_id}&amp;pin={kim.pk}"
    assert client.get(PAGE).content.decode().count(f'href="{wanted}">Read the two that disagree') == 1


def test_nothing_disagrees_where_all_report(case, two, bob):
    _claim(case, "It burned", bob, (two[0], 0, ""), (two[1], 0, "supports"))
    assert disagreeing_pair(case) is None


def test_article_that_disputes_itself_is_no_pair(case, two, bob):
    _claim(case, "It burned", bob, (two[0], 0, ""), (two[0], 10, "disputes"))
    assert disagreeing_pair(case) is None


def test_pair_is_the_one_with_most_claims_between_them(case, two, bob):
    english, vietnamese = two
    third = article(case, bob, "Rain at the harbour\n\nIt rained all night, said the mayor.", source_name="Third")
    _claim(case, "One", bob, (english, 0, ""), (vietnamese, 0, "disputes"))
    _claim(case, "Two", bob, (english, 10, ""), (third, 0, "disputes"))
    _claim(case, "Three", bob, (third, 10, ""), (english, 20, "disputes"))
    assert disagreeing_pair(case) == Pair(english.article_id, third.article_id, None, 2)


def test_facts_that_differ_tell_the_pair_where_no_claim_does(client, case, bob):
    post, wire = two_that_differ(case, bob)
    article(case, bob, "A festival\n\nThe choir of the old town sang for two hours in the square.", source_name="Third")
    client.force_login(bob)
    page = client.get(PAGE).content.decode()
    wanted = f"/cases/harbour/read/?a={post.article_id},{wire.article_id}&amp;at={post.article_id}:s2"
    assert page.count(f'href="{wanted}">Read the two that disagree</a> <span class="meta">1 fact differs between') == 1


def test_claims_of_people_come_before_facts_of_the_machine(client, case, bob):
    post, _wire = two_that_differ(case, bob)
    third = article(case, bob, "Rain at the harbour\n\nIt rained all night, said the mayor.", source_name="Third")
    _claim(case, "It burned", bob, (post, 0, ""), (third, 0, "disputes"))
    pair = disagreeing_pair(case)
    assert (pair.first, pair.second, pair.why) == (post.article_id, third.article_id, "1 claim stands between them")


@pytest.mark.parametrize("kind", [Kinship.COPY, Kinship.TRANSLATION])
def test_copies_and_translations_are_not_the_two_that_disagree(case, bob, kind):
    post, wire = two_that_differ(case, bob)
    Kin.objects.create(case=case, one=post, other=wire, kind=kind, share=0.9, why="")
    assert disagreeing_pair(case) is None


def test_selected_articles_are_read_together(client, case, two, bob):
    client.force_login(bob)
    page = client.get(PAGE).content.decode()
    boxes = re.findall(r'<input type="checkbox" form="read" name="a" value="(\d+)"', page)
    assert (page.count('<form id="read" method="get" action="/cases/harbour/read/">'), boxes) == (
        1,
        [str(revision.article_id) for revision in two],
    )


@pytest.mark.parametrize("articles", [1, 3])
def test_case_asks_the_same_number_of_queries(client, case, bob, articles, django_assert_num_queries):
    lexicon()
    for number in range(articles):
        revision = article(case, bob, f"{ENGLISH}\n\nNumber {number}.", source_name=f"Source {number}")
        _claim(case, f"Claim {number}", bob, (revision, 0, ""))
    client.force_login(bob)
    with django_assert_num_queries(16):
        client.get(PAGE)


def _many(case, count):
    """Add articles that are nothing but headlines: only their number matters."""
    rows = [Article(case=case, title=f"Headline {n}", language="ko" if n % 2 else "en") for n in range(count)]
    Article.objects.bulk_create(rows)


def test_long_list_comes_in_pages_that_keep_the_filter(client, case, rita):
    _many(case, 240)
    client.force_login(rita)
    first = client.get(PAGE, {"language": "ko", "order": "-date"})
    page = first.content.decode()
    assert (len(first.context["shown"]), "Articles 1–100 of 120" in page) == (100, True)
    assert 'href="?language=ko&amp;order=-date&amp;page=2" rel="next"' in page
    second = client.get(PAGE, {"language": "ko", "order": "-date", "page": "2"})
    page = second.content.decode()
    assert (len(second.context["shown"]), "Articles 101–120 of 120" in page) == (20, True)
    assert ('rel="next"' in page, 'rel="prev"' in page) == (False, True)
    shown = [row.pk for answer in (first, second) for row, _kin in answer.context["shown"]]
    assert shown == sorted(set(shown), reverse=True)


@pytest.mark.parametrize("number", ["0", "-1", "99", "x", "9" * 50, "２", ""])
def test_page_that_is_not_there_is_the_nearest(client, case, rita, number):
    _many(case, 101)
    client.force_login(rita)
    assert len(client.get(PAGE, {"page": number}).context["shown"]) == (1 if number == "99" else 100)


def test_case_refuses_post(client, case, bob):
    client.force_login(bob)
    assert client.post(PAGE).status_code == 405


def test_case_is_not_there_for_a_stranger(client, case, charlie):
    client.force_login(charlie)
    assert client.get(PAGE).status_code == 404


def test_articles_of_one_event_say_so_and_lead_to_each_other(client, case, bob):
    lexicon()
    days = ((3, "gunners", "90 artillery"), (4, "sailors", "40 mortar"), (5, "pilots", "20 tank"))
    said = "On {} May 2024 Vladimir Putin praised the {} of Vostochny for {} shells."
    told = "\n\n".join(said.format(*each) for each in days)
    one = article(case, bob, f"Three days\n\n{told}", source_name="Post").article
    other = article(case, bob, f"What he praised\n\n{told}\n\nNobody was hurt.", source_name="Wire").article
    catch_up(case)
    client.force_login(bob)
    page = client.get(case.get_absolute_url()).content.decode()
    assert (page.count("same event as 1 other"), page.count(f'?a={one.pk},{other.pk}"')) == (2, 2)


def test_article_of_another_event_says_that_it_is_alone(client, case, bob):
    one, other = two_that_differ(case, bob)
    Kin.objects.create(case=case, one=one, other=other, kind=Kinship.EVENT, share=4, why="shells")
    article(case, bob, "A festival\n\nThe choir of the old town sang for two hours in the square.", source_name="Third")
    catch_up(case)
    client.force_login(bob)
    told = [(row.outlet, kin.alone) for row, kin in client.get(PAGE).context["shown"]]
    assert told == [("Post", False), ("Wire", False), ("Third", True)]
    assert client.get(PAGE).content.decode().count("no other article tells this event") == 1


def test_copy_says_how_much_and_leads_to_both(client, case, bob):
    one, other = two_that_differ(case, bob)
    Kin.objects.create(case=case, one=one, other=other, kind=Kinship.COPY, share=0.45, why="")
    client.force_login(bob)
    page = client.get(PAGE).content.decode()
    both = f"/cases/harbour/read/?a={one.article_id},{other.article_id}"
    told = ("holds 45 % of the wording of Wire", "45 % of its wording stands in Post")
    assert [page.count(f'href="{both}">{words}</a>') for words in told] == [1, 1]


def test_article_that_waits_to_be_compared_says_nothing(client, case, bob):
    article(case, bob, "A festival\n\nThe choir of the old town sang for two hours in the square.")
    Prepared.objects.all().delete()
    client.force_login(bob)
    assert [kin for _row, kin in client.get(PAGE).context["shown"]] == [None]
