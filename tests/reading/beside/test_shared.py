import pytest
from django.urls import reverse

from tests.comparison.things import THIRD, two_that_differ
from tests.factories import article

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(case, bob):
    return two_that_differ(case, bob)


def _read(client, user, case, revisions, **more):
    client.force_login(user)
    asked = {"a": ",".join(str(revision.article_id) for revision in revisions)} | more
    return client.get(reverse("reading:read", args=[case.slug]), asked)


def _facts(answer):
    return answer.context["reader"].beside.facts


def test_a_difference_has_one_number_in_both_panes(client, rita, case, two):
    html = _read(client, rita, case, two).content.decode()
    assert html.count('class="cp differs"') == html.count('data-n="1" href="?a=') == 2


def test_an_article_alone_has_no_badge(client, bob, case, two):
    assert 'class="cp' not in _read(client, bob, case, two[:1]).content.decode()


def test_new_article_has_its_numbers_the_first_time_it_is_opened(client, bob, case, two):
    third = article(case, bob, THIRD, source_name="Third")
    (fact,) = _facts(_read(client, bob, case, [*two, third]))
    assert len({stand.revision for stand in fact.stands}) == 3


def test_only_open_articles_count(client, bob, case, two):
    third = article(case, bob, THIRD, source_name="Third")
    (fact,) = _facts(_read(client, bob, case, [two[1], third]))
    assert (fact.number, fact.differs) == (1, False)


def test_stacked_the_first_article_has_the_words_of_the_others_under_its_paragraph(client, bob, case, two):
    html = _read(client, bob, case, two, view="stack").content.decode()
    beneath = html.split('class="beneath"')[1].split("</ul>")[0]
    assert "About 20 artillery shells burned" in beneath
    assert f'data-jump="{two[1].article_id}:s2"' in beneath


def test_side_by_side_nothing_stands_beneath(client, bob, case, two):
    assert 'class="beneath"' not in _read(client, bob, case, two).content.decode()


def test_paper_lists_the_facts_by_their_numbers(client, bob, case, two):
    html = _read(client, bob, case, two).content.decode()
    listed = html.split('class="facts-print print"')[1].split("</ol>")[0]
    assert "Post ¶2.1" in listed
    assert "Wire ¶2.1" in listed


def test_a_difference_has_its_place_in_the_strip(client, bob, case, two):
    pane = _read(client, bob, case, two).context["reader"].pane(0)
    assert pane.ticks.count('class="fact"') == 1


def test_a_heading_is_called_by_its_words_without_badges(client, bob, case, two):
    html = _read(client, bob, case, two).content.decode()
    assert f'aria-labelledby="a{two[0].article_id}s1"' in html
