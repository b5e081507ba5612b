import csv
import io
from datetime import date

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from newsapp.articles.models import Article
from newsapp.claims.models import Citation, Claim
from newsapp.comparison.keeping.catching_up import catch_up, compare_anew
from newsapp.comparison.models import CountedRow
from newsapp.comparison.pages.numbers import ROWS
from newsapp.entities.models import Mention
from tests.comparison.things import THIRD, two_that_differ
from tests.factories import article, lexicon


@pytest.fixture
def two(case, bob):
    return two_that_differ(case, bob)


def _entries(client, user, case, **asked):
    client.force_login(user)
    return client.get(reverse("comparison:numbers", args=[case.slug]), asked).context["entries"]


def test_numbers_of_one_thing_stand_together(client, case, rita, two):
    (entry,) = _entries(client, rita, case)
    assert [(row.outlet, row.amount, row.written) for row in entry.rows] == [
        ("Post", "about 30 shells", "About 30 artillery shells"),
        ("Wire", "about 20 shells", "About 20 artillery shells"),
    ]
    assert (entry.relation, entry.logarithmic, entry.ends) == ("differ", False, ("18", "32"))
    assert entry.label.startswith("Artillery shells: Vostochny")


def test_each_row_stands_to_the_first(client, case, bob, two):
    article(case, bob, THIRD.replace("20", "30"), source_name="Third")
    (entry,) = _entries(client, bob, case)
    assert [row.against.words if row.against else "" for row in entry.rows] == ["", "differ", "agree: rounded"]


def test_row_tells_who_says_it_through_whom(client, case, bob, two):
    said = "A fourth\n\nAccording to the port authority, about 20 artillery shells burned at Vostochny pier."
    article(case, bob, said, source_name="Fourth")
    rows = _entries(client, bob, case)[0].rows
    assert [row.chain.speaker for row in rows] == ["", "", "the port authority"]


def test_intervals_are_drawn_to_one_scale(client, case, rita, two):
    (entry,) = _entries(client, rita, case)
    thirty, twenty = (row.interval for row in entry.rows)
    assert (twenty.low, thirty.high) == (20, 980)
    assert twenty.high < thirty.low


def test_scale_of_a_measure_is_told_in_the_unit_of_its_first_number(client, case, bob):
    lexicon()
    for name, hours in (("Post", "more than four"), ("Wire", "nearly four")):
        text = f"A meeting\n\nThe talks of Vladimir Putin with Kim Jong-un at Vostochny pier lasted {hours} hours."
        article(case, bob, text, source_name=name)
    (entry,) = _entries(client, bob, case)
    assert entry.ends == ("3.6 hours", "5 hours")


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


def test_numbers_of_a_name(client, case, bob):
    lexicon()
    for name, count in (("Post", 30), ("Wire", 20)):
        text = f"At the pier\n\nVladimir Putin watched about {count} artillery shells burn at the pier."
        article(case, bob, text, source_name=name)
    _entries(client, bob, case)
    form = client.get("/cases/harbour/numbers/").context["filter"]
    (putin,) = [pk for pk, name in form.fields["entity"].choices if name == "Vladimir Putin"]
    assert len(_entries(client, bob, case, entity=putin)) == 1
    Mention.objects.filter(entity=putin).update(start=0, end=5)
    assert _entries(client, bob, case, entity=putin) == []


@pytest.mark.parametrize(
    ("asked", "count"),
    [({"since": "2024-05-01"}, 1), ({"until": "2024-05-01"}, 0), ({"since": "2024-06-01"}, 0), ({"since": "soon"}, 1)],
)
def test_numbers_of_a_time(client, case, bob, two, asked, count):
    Article.objects.update(published=date(2024, 5, 3))
    assert len(_entries(client, bob, case, **asked)) == count


def test_nothing_that_fits_is_said(client, case, bob, two):
    Article.objects.update(published=date(2024, 5, 3))
    client.force_login(bob)
    assert b"No number fits these filters" in client.get("/cases/harbour/numbers/", {"until": "2024-01-01"}).content


def test_number_becomes_a_claim_in_one_step(client, case, bob, two):
    row = CountedRow.objects.get(revision=two[1])
    client.force_login(bob)
    answer = client.post(reverse("comparison:claim_number", args=[case.slug, row.pk]), {"key": "k"})
    claim = Claim.objects.get()
    assert claim.wording == "About 20 artillery shells burned at Vostochny pier"
    cited = {each.passage.revision_id: each.role for each in Citation.objects.select_related("passage")}
    assert cited == {two[1].pk: "reports", two[0].pk: "disputes"}
    assert answer["Location"].startswith(f"{claim.get_absolute_url()}?done=")


def test_reader_makes_no_claim_of_a_number(client, case, rita, two):
    client.force_login(rita)
    url = reverse("comparison:claim_number", args=[case.slug, CountedRow.objects.first().pk])
    assert (client.post(url).status_code, Claim.objects.count()) == (403, 0)
    assert b"Make a claim" not in client.get("/cases/harbour/numbers/").content


def test_an_empty_case_says_so(client, case, bob):
    client.force_login(bob)
    assert b"No two articles give a number" in client.get(reverse("comparison:numbers", args=[case.slug])).content


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_the_articles(client, case, bob, two, count, django_assert_num_queries):
    for n in range(count):
        article(case, bob, f"{THIRD} Edition {n}.", source_name=f"Third {n}")
    _entries(client, bob, case)
    with django_assert_num_queries(26):
        _entries(client, bob, case)


def test_entry_of_many_numbers_shows_the_first_and_leads_to_all(client, case, bob, two):
    for n in range(ROWS):
        article(case, bob, f"{THIRD} Edition {n}.", source_name=f"Third {n}")
    catch_up(case)
    (entry,) = _entries(client, bob, case)
    assert (len(entry.rows), entry.more) == (ROWS, 2)
    address = reverse("comparison:numbers", args=[case.slug])
    assert b"2 more numbers for it" in client.get(address).content
    (alone,) = _entries(client, bob, case, thing=entry.counted.pk)
    assert (len(alone.rows), alone.more, alone.ends) == (ROWS + 2, 0, entry.ends)
    table = client.get(reverse("comparison:numbers_csv", args=[case.slug])).content.decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(table)))) == 1 + ROWS + 2


def test_table_has_a_row_for_each_number(client, case, bob, two):
    client.force_login(bob)
    answer = client.get(reverse("comparison:numbers_csv", args=[case.slug]))
    head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert [row[head.index("amount")] for row in rows] == ["about 30 shells", "about 20 shells"]


def test_workbook_has_the_same_rows(client, case, bob, two):
    client.force_login(bob)
    answer = client.get(reverse("comparison:numbers_xlsx", args=[case.slug]))
    head, *rows = load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True)
    assert [row[head.index("amount")] for row in rows] == ["about 30 shells", "about 20 shells"]


def test_number_that_was_compared_again_since_says_so(client, case, bob, two):
    client.force_login(bob)
    url = reverse("comparison:claim_number", args=[case.slug, CountedRow.objects.latest("pk").pk])
    compare_anew(case)
    answer = client.post(url, {"key": "k"})
    assert (answer.status_code, b"compared again" in answer.content, Claim.objects.count()) == (409, True, 0)
