import pytest
from django.urls import reverse

from newsapp.claims.actions import add_claim, cite
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Claim
from newsapp.claims.values import Details
from newsapp.entities.models import Entity
from tests.claims.words import excerpt


@pytest.fixture
def address(case):
    return reverse("claims:list", args=[case.slug])


@pytest.fixture
def three(case, disputed, alice, bob, english):
    """C1 is disputed; C2 is Alice's and names Kim; C3 rests on nothing."""
    add_claim(case=case, wording="Somebody was told", excerpts=[excerpt(english, "Kim Jong-un")], by=alice)
    add_claim(case=case, wording="Đảng đã họp", by=bob)


def _labels(answer):
    return [claim.label for claim in answer.context["claims"]]


def test_claims_are_listed_with_what_rests_on_them(client, bob, address, three):
    client.force_login(bob)
    answer = client.get(address)
    assert _labels(answer) == ["C1", "C2", "C3"]
    page = answer.content.decode()
    assert "2 articles, 2 languages" in page
    assert page.count("≠ disputed") == 1
    assert page.count("Rests on one article.") == 1
    assert page.count("No passage is cited for it.") == 1


@pytest.mark.parametrize(
    ("query", "labels"),
    [
        ({"disputed": "on"}, ["C1"]),
        ({"mine": "on"}, ["C1", "C3"]),
        ({"language": "vi"}, ["C1"]),
        ({"q": "CRATES about"}, ["C1"]),
        ({"q": "đảng"}, ["C3"]),
        ({"q": "c2"}, ["C2"]),
        ({"q": "thùng hàng"}, ["C1"]),
        ({"q": "nowhere"}, []),
        ({"language": "xx"}, ["C1", "C2", "C3"]),
        ({"source": "nothing"}, ["C1", "C2", "C3"]),
        ({"q": "told", "disputed": "on"}, []),
    ],
)
def test_filters_narrow(client, bob, address, three, query, labels):
    client.force_login(bob)
    assert _labels(client.get(address, query)) == labels


def test_filters_by_source_article_and_name(client, bob, address, three, english, vietnamese):
    client.force_login(bob)
    kim = Entity.objects.get(key="kim-jong-un")
    assert _labels(client.get(address, {"source": vietnamese.article.source_id})) == ["C1"]
    assert _labels(client.get(address, {"article": english.article_id})) == ["C1", "C2"]
    assert _labels(client.get(address, {"entity": kim.pk})) == ["C2"]


def test_nothing_found_offers_the_way_back(client, bob, address, three):
    client.force_login(bob)
    page = client.get(address, {"q": "nowhere"}).content.decode()
    assert "No claim fits these filters." in page
    assert f'href="{address}">Clear filters' in page


def test_case_without_claims_says_what_to_do(client, bob, case, address):
    client.force_login(bob)
    assert "No claim yet. Read the articles, select the words" in client.get(address).content.decode()


def test_rows_alone_under_htmx(client, bob, address, three):
    client.force_login(bob)
    page = client.get(address, headers={"HX-Request": "true"}).content.decode()
    assert (page.count("<html"), page.count('<div id="claims">')) == (0, 1)


def test_reader_may_look_and_stranger_may_not(client, rita, charlie, address, three):
    client.force_login(rita)
    assert client.get(address).status_code == 200
    client.force_login(charlie)
    assert client.get(address).status_code == 404


def test_list_is_not_posted_to(client, bob, address):
    client.force_login(bob)
    assert client.post(address).status_code == 405


def test_list_costs_the_same_for_one_and_for_three(client, case, bob, english, address, django_assert_num_queries):
    client.force_login(bob)
    add_claim(case=case, wording="Told", excerpts=[excerpt(english, "Kim Jong-un")], by=bob)
    with django_assert_num_queries(14):
        client.get(address)
    for words in ("Vladimir Putin", "Mr Kim"):
        add_claim(case=case, wording=words, excerpts=[excerpt(english, words)], by=bob)
    with django_assert_num_queries(14):
        client.get(address)


def test_long_list_comes_in_pages_that_keep_the_filter(client, case, bob, alice, address):
    rows = [Claim(case=case, number=n, wording=f"Told {n}", by=alice if n % 2 else bob) for n in range(1, 251)]
    Claim.objects.bulk_create(rows)
    client.force_login(bob)
    first, second = (client.get(address, {"mine": "on", "page": n}) for n in (1, 2))
    assert _labels(first) + _labels(second) == [f"C{n}" for n in range(2, 251, 2)]
    assert "Claims 1–100 of 125" in first.content.decode()
    assert 'href="?mine=on&amp;page=2" rel="next"' in first.content.decode()
    assert "Claims 101–125 of 125" in second.content.decode()
    rows = client.get(address, {"mine": "on", "page": 2}, headers={"HX-Request": "true"}).content.decode()
    assert ("Claims 101–125 of 125" in rows, 'href="?mine=on&amp;page=1" rel="prev"' in rows) == (True, True)


def test_several_citations_are_counted_by_role(client, bob, address, disputed, english):
    cite(claim=disputed, excerpts=[excerpt(english, "burned")], details=Details(role=CitationRole.SUPPORTS), by=bob)
    client.force_login(bob)
    (claim,) = client.get(address).context["claims"]
    assert (claim.cited, claim.articles, claim.languages) == (3, 2, 2)
    assert (claim.reports, claim.supports, claim.disputes, claim.disputed) == (1, 1, 1, True)
    assert Citation.objects.count() == 3
