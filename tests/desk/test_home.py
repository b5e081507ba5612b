"""The first page: my cases, and what others did in them since I last looked."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from newsapp.cases.actions import change_case, create_case
from newsapp.cases.models import Membership
from newsapp.claims.actions import add_claim, cite
from newsapp.claims.enums import CitationRole
from newsapp.claims.values import Details, Excerpt
from newsapp.history.actions import undo
from newsapp.web.templatetags.parallax import moment
from tests.factories import ENGLISH, VIETNAMESE, article

HOME = reverse("desk:home")


def _rows(client):
    found = client.get(HOME).context["members"]
    return [(row.case.name, row.n_articles, row.n_languages, row.n_claims, row.n_disputed) for row in found]


def _news(client):
    return [
        (item.member.case.name, [words for words, where in item.words if where != "names"])
        for item in client.get(HOME).context["news"]
    ]


def _dispute(case, revision, by):
    claim = add_claim(case=case, wording="It burned", excerpts=[Excerpt(revision, 0, 4)], by=by).claim
    details = Details(role=CitationRole.DISPUTES)
    cite(claim=claim, excerpts=[Excerpt(revision, 5, 7)], details=details, by=by)
    cite(claim=claim, excerpts=[Excerpt(revision, 8, 11)], details=details, by=by)


def test_home_counts_articles_languages_claims_and_disputed_ones_once(client, case, bob):
    revision = article(case, bob)
    article(case, bob, VIETNAMESE, language="vi")
    _dispute(case, revision, bob)
    add_claim(case=case, wording="It rained", excerpts=[Excerpt(revision, 12, 15)], by=bob)
    client.force_login(bob)
    assert _rows(client) == [("Harbour fire", 2, 2, 2, 1)]


def test_home_shows_only_my_cases_the_last_changed_first(client, case, alice, bob, charlie):
    create_case(name="Charlie's own", by=charlie)
    create_case(name="Bob's own", by=bob)
    change_case(case=case, name="Harbour blaze", question="", version=None, by=alice)
    client.force_login(bob)
    assert [name for name, *_counts in _rows(client)] == ["Harbour blaze", "Bob's own"]


def test_home_tells_who_changed_a_case_last(client, case, alice, bob):
    change_case(case=case, name="Harbour blaze", question="", version=None, by=alice)
    client.force_login(bob)
    row = client.get(HOME).context["members"][0]
    assert (row.last_by_shown, row.last_at) == ("Alice", case.log.get().at)


def test_home_tells_what_others_did(client, case, alice, bob):
    revision = article(case, alice)
    _dispute(case, revision, alice)
    change_case(case=case, name="Harbour blaze", question="", version=None, by=alice)
    client.force_login(bob)
    told = ["1 new article", "1 new claim", "2 new citations", "1 other change"]
    assert _news(client) == [("Harbour blaze", told)]


def test_what_i_did_myself_is_no_news(client, case, bob):
    article(case, bob)
    client.force_login(bob)
    assert _news(client) == []


def test_what_was_taken_back_meanwhile_is_no_news(client, case, alice, bob):
    change_case(case=case, name="Harbour blaze", question="", version=None, by=alice)
    undo(event=case.log.get(), by=alice)
    client.force_login(bob)
    assert _news(client) == []


def test_taking_back_what_i_have_seen_is_news(client, case, alice, bob):
    change_case(case=case, name="Harbour blaze", question="", version=None, by=alice)
    case.memberships.filter(user=bob).update(seen=1)
    undo(event=case.log.get(), by=alice)
    client.force_login(bob)
    assert _news(client) == [("Harbour fire", ["1 other change"])]


def test_news_end_when_they_are_noted_as_seen(client, case, alice, bob):
    article(case, alice)
    client.force_login(bob)
    page = client.get(HOME).content.decode()
    assert page.count('name="upto" value="1"') == 1
    client.post(reverse("cases:seen", args=["harbour"]), {"upto": 1})
    assert (_news(client), client.get(HOME).content.decode().count("Nothing new since ")) == ([], 1)


def test_news_that_came_after_the_page_was_drawn_stay(client, case, alice, bob):
    article(case, alice)
    client.force_login(bob)
    article(case, alice, VIETNAMESE, language="vi")
    client.post(reverse("cases:seen", args=["harbour"]), {"upto": 1})
    assert _news(client) == [("Harbour fire", ["1 new article"])]


def test_news_lead_to_the_names_to_decide(client, case, alice, bob):
    article(case, alice)
    client.force_login(bob)
    page = client.get(HOME).content.decode()
    assert (page.count(" to decide</a>"), page.count('href="/cases/harbour/names/"')) == (1, 1)


def test_home_without_cases_says_what_a_case_is_and_makes_one(client, charlie):
    client.force_login(charlie)
    page = client.get(HOME).content.decode()
    assert page.count("No case yet. A case holds the articles and claims that answer one question.") == 1
    assert page.count(f'method="post" action="{reverse("cases:new")}"') == 1


def test_home_leads_a_member_to_the_sample_case(client, case, bob):
    type(case).objects.update(is_sample=True)
    client.force_login(bob)
    assert client.get(HOME).content.decode().count('href="/cases/harbour/">Open the sample case') == 1


def test_home_does_not_tell_a_stranger_of_the_sample_case(client, case, charlie):
    type(case).objects.update(is_sample=True)
    client.force_login(charlie)
    assert client.get(HOME).context["sample"] is None


@pytest.mark.parametrize("cases", [1, 3])
def test_home_asks_the_same_number_of_queries(client, alice, bob, cases, django_assert_num_queries):
    for number in range(cases):
        made = create_case(name=f"Case {number}", by=alice)
        Membership.objects.create(case=made, user=bob, role="analyst")
        article(made, alice, f"{ENGLISH}\n\nNumber {number}.")
    client.force_login(bob)
    with django_assert_num_queries(5):
        client.get(HOME)


def test_home_refuses_post(client, bob):
    client.force_login(bob)
    assert client.post(HOME).status_code == 405


@pytest.mark.parametrize(
    ("ago", "shape"),
    [(timedelta(0), "%H:%M"), (timedelta(days=3), "%a %H:%M"), (timedelta(days=60), None)],
)
def test_moments_are_as_short_as_they_are_clear(ago, shape):
    at = timezone.now() - ago
    assert moment(at) == (at.strftime(shape) if shape else f"{at.day} {at:%b %Y}")


def test_moment_of_nothing_is_empty():
    assert moment(None) == ""


def test_moment_of_last_year_names_the_year():
    assert moment(datetime(2023, 10, 3, 14, 2, tzinfo=UTC)) == "3 Oct 2023"
