from datetime import date

import pytest
from django.urls import reverse

from newsapp.comparison.enums import Kinship
from newsapp.comparison.keeping.catching_up import catch_up
from newsapp.comparison.models import Kin, Prepared
from newsapp.comparison.pages.same_event import together
from tests.factories import article, lexicon

DAYS = ((3, "gunners", "90 artillery"), (4, "sailors", "40 mortar"), (5, "pilots", "20 tank"))
SAID = "On {} May 2024 Vladimir Putin praised the {} of Vostochny for {} shells."
FESTIVAL = "A festival\n\nThe choir of the old town sang for two hours in the market square and nobody went home early."


@pytest.fixture
def told(case, bob):
    """Two articles on one event, and one on another."""
    lexicon()
    words = "\n\n".join(SAID.format(*each) for each in DAYS)
    texts = (("Post", f"Three days\n\n{words}"), ("Wire", f"What he praised\n\n{words}\n\nNobody was hurt."))
    made = [article(case, bob, text, source_name=name, published=date(2024, 5, 6)) for name, text in texts]
    made.append(article(case, bob, FESTIVAL, source_name="Third", published=date(2024, 5, 6)))
    catch_up(case)
    return [revision.article for revision in made]


def _page(client, user, case, **asked):
    client.force_login(user)
    return client.get(reverse("comparison:same_event", args=[case.slug]), asked)


def _be(kind, one, other, share=0.6):
    """Let two articles be kin of one kind."""
    kin = Kin.objects.get(one__article=one, other__article=other)
    Kin.objects.filter(pk=kin.pk).update(kind=kind, share=share)


def test_articles_on_one_event_are_a_group_and_another_event_is_alone(client, case, rita, told):
    answer = _page(client, rita, case)
    (group,) = answer.context["groups"].rows
    assert [each.article.outlet for each in group.told] == ["Post", "Wire"]
    assert [article.outlet for article in answer.context["alone"].rows] == ["Third"]
    assert "1 article is alone" in answer.content.decode()


def test_new_article_of_another_event_is_seen_as_such(client, case, bob, told):
    article(case, bob, FESTIVAL.replace("choir", "band").replace("sang", "danced"), source_name="Fourth")
    assert "Fourth" in [each.outlet for each in _page(client, bob, case).context["alone"].rows]


def test_group_says_what_it_shares_and_is_read_beside_each_other(client, case, rita, told):
    answer = _page(client, rita, case)
    page, shared = answer.content.decode(), answer.context["groups"].rows[0].shared
    assert ("2024" in shared, f"Shared most: {shared}" in page) == (True, True)
    boxes = [f'name="a" value="{each.pk}" checked' for each in told[:2]]
    assert [page.count(box) for box in boxes] == [1, 1]


def test_copy_says_how_much_stands_where_and_leads_to_both(client, case, rita, told):
    _be(Kinship.COPY, *told[:2])
    (group,) = _page(client, rita, case).context["groups"].rows
    both = f"{told[0].pk},{told[1].pk}"
    assert [[(tie.words, tie.read) for tie in each.ties] for each in group.told] == [
        [("60 % of its wording stands in Wire", both)],
        [("holds 60 % of the wording of Post", both)],
    ]


def test_translation_says_of_what(client, case, rita, told):
    _be(Kinship.TRANSLATION, *told[:2])
    (group,) = _page(client, rita, case).context["groups"].rows
    assert [tie.words for tie in group.told[1].ties] == ["the same text as Post, translated or rewritten"]


def test_article_that_waits_to_be_compared_anew_is_left_out(client, case, rita, told):
    Prepared.objects.filter(revision__article=told[0]).delete()
    found, alone = together(case)
    assert (found, [article.outlet for article in alone]) == ([], ["Wire", "Third"])


def test_an_empty_case_says_so(client, case, bob):
    assert b"No article yet." in _page(client, bob, case).content


def test_stranger_sees_nothing_and_nobody_posts(client, case, charlie, bob):
    url = reverse("comparison:same_event", args=[case.slug])
    client.force_login(charlie)
    assert client.get(url).status_code == 404
    client.force_login(bob)
    assert client.post(url).status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_the_articles(client, case, bob, told, count, django_assert_num_queries):
    for n in range(count):
        article(case, bob, f"{FESTIVAL} Edition {n}.", source_name=f"Third {n}")
    _page(client, bob, case)
    with django_assert_num_queries(15):
        _page(client, bob, case)
