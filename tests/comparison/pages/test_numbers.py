import csv
import io

import pytest
from django.urls import reverse

from tests.comparison.things import THIRD, two_that_differ
from tests.factories import article


@pytest.fixture
def two(case, bob):
    return two_that_differ(case, bob)


def _entries(client, user, case, **asked):
    client.force_login(user)
    return client.get(reverse("comparison:numbers", args=[case.slug]), asked).context["entries"]


def test_numbers_of_one_thing_stand_together(client, case, rita, two):
    (entry,) = _entries(client, rita, case)
    assert [(row.outlet, row.amount, row.where.words) for row in entry.rows] == [
        ("Post", "about 30 shells", "30"),
        ("Wire", "about 20 shells", "20"),
    ]
    assert (entry.relation, entry.logarithmic) == ("differ", False)


def test_intervals_are_drawn_to_one_scale(client, case, rita, two):
    (entry,) = _entries(client, rita, case)
    thirty, twenty = (row.interval for row in entry.rows)
    assert (twenty.low, thirty.high) == (20, 980)
    assert twenty.high < thirty.low


def test_values_far_apart_are_drawn_on_a_logarithmic_scale(client, case, bob, two):
    article(case, bob, THIRD.replace("20", "9,000"), source_name="Third")
    assert [entry.logarithmic for entry in _entries(client, bob, case)] == [True]
    assert b"logarithmic" in client.get(reverse("comparison:numbers", args=[case.slug])).content


def test_filters_keep_what_fits(client, case, bob, two):
    assert len(_entries(client, bob, case, unit="shells", article=two[0].article_id)) == 1
    assert len(_entries(client, bob, case, unit="nothing there")) == 1
    assert "shells" in [
        value for value, _label in client.get("/cases/harbour/numbers/").context["filter"].fields["unit"].choices
    ]


def test_an_empty_case_says_so(client, case, bob):
    client.force_login(bob)
    assert b"No two articles give a number" in client.get(reverse("comparison:numbers", args=[case.slug])).content


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_the_articles(client, case, bob, two, count, django_assert_num_queries):
    for n in range(count):
        article(case, bob, f"{THIRD} Edition {n}.", source_name=f"Third {n}")
    _entries(client, bob, case)
    with django_assert_num_queries(21):
        _entries(client, bob, case)


def test_table_has_a_row_for_each_number(client, case, bob, two):
    client.force_login(bob)
    answer = client.get(reverse("comparison:numbers_csv", args=[case.slug]))
    head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert [row[head.index("amount")] for row in rows] == ["about 30 shells", "about 20 shells"]
