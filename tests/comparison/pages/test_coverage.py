import csv
import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from newsapp.comparison.models import FactPassage, StoredFact
from tests.comparison.things import THIRD, two_that_differ
from tests.factories import article, lexicon


@pytest.fixture
def two(case, bob):
    return two_that_differ(case, bob)


def _page(client, user, case, **asked):
    client.force_login(user)
    return client.get(reverse("comparison:coverage", args=[case.slug]), asked)


def test_a_row_says_what_each_article_says(client, case, rita, two):
    answer = _page(client, rita, case)
    (row,) = answer.context["rows"]
    assert [[said.value for said in told] for _column, told in row.cells] == [["about 30 shells"], ["about 20 shells"]]
    assert row.label.startswith("About 30 / about 20 artillery shells: Vostochny")
    assert (row.relation, row.fact.relation) == ("differ", "conflicts")


def test_cell_tells_the_value_as_written_too(client, case, rita, two):
    (row,) = _page(client, rita, case).context["rows"]
    assert [said.words for _column, told in row.cells for said in told] == [
        "About 30 artillery shells",
        "About 20 artillery shells",
    ]


def test_number_in_another_unit_is_told_in_both(client, case, bob):
    lexicon()
    for name, length in (("Post", "1,175 km"), ("Wire", "730 miles")):
        text = f"The line\n\nThe railway from Vladivostok to Pyongyang is about {length} long, the port said."
        article(case, bob, text, source_name=name)
    (row,) = _page(client, bob, case).context["rows"]
    said = [(each.value, each.same) for _column, told in row.cells for each in told]
    assert said == [("about 1,175 km", ""), ("about 730 miles", "about 1,170 km")]


def test_copy_stands_beside_its_origin_and_is_one_origin(client, case, bob, two):
    long = " ".join(f"Crate number {n} of the shipment burned slowly until dawn." for n in range(60))
    for name in ("Ferry", "Ferry again"):
        article(case, bob, f"{THIRD}\n\n{long} Told by {name}.", source_name=name)
    page = _page(client, bob, case)
    assert [[column.article.outlet for column in group.columns] for group in page.context["groups"]] == [
        ["Post"],
        ["Wire"],
        ["Ferry", "Ferry again"],
    ]
    fact = StoredFact.objects.get(case=case, articles=4)
    assert (fact.origins, "One origin" in page.content.decode()) == (3, True)


def test_order_by_origins_counts_a_copy_once(client, case, bob, two):
    StoredFact.objects.update(origins=1)
    other = StoredFact.objects.create(case=case, key=1, relation="agrees", strong=True, score=9, origins=2)
    FactPassage.objects.create(fact=other, revision=two[0], sentence=9, start=0, end=9)
    assert _page(client, bob, case, order="origins").context["rows"][0].fact == other


def test_silence_is_said(client, case, bob, two):
    article(case, bob, "Elsewhere\n\nThe weather was fine in the capital all week long.", source_name="Third")
    assert "not mentioned" in _page(client, bob, case).content.decode()


def test_a_cell_leads_to_its_passage(client, case, bob, two):
    (row,) = _page(client, bob, case).context["rows"]
    url = row.cells[0][1][0].where.url
    ids = ",".join(str(revision.article_id) for revision in two)
    assert url == f"/cases/harbour/read/?a={ids}&at={two[0].article_id}:s2"
    assert client.get(url).status_code == 200


def test_new_article_is_compared_when_somebody_looks(client, case, bob, two):
    article(case, bob, THIRD, source_name="Third")
    (row,) = [row for row in _page(client, bob, case).context["rows"] if row.fact.articles == 3]
    assert [len(told) for _column, told in row.cells] == [1, 1, 1]


@pytest.mark.parametrize(
    ("asked", "count"),
    [({"relation": "conflicts"}, 1), ({"relation": "agrees"}, 0), ({"kind": "numbers"}, 1), ({"tier": "all"}, 1)],
)
def test_filters_keep_what_fits(client, case, bob, two, asked, count):
    assert len(_page(client, bob, case, **asked).context["rows"]) == count


def test_chosen_articles_are_the_columns(client, case, bob, two):
    third = article(case, bob, THIRD, source_name="Third")
    page = _page(client, bob, case, a=[two[0].article_id, third.article_id])
    assert [column.article.outlet for column in page.context["columns"]] == ["Post", "Third"]


def test_an_empty_case_says_what_to_do(client, case, bob):
    assert "Nothing is shared by two articles yet" in _page(client, bob, case).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_the_articles(client, case, bob, two, count, django_assert_num_queries):
    for n in range(count):
        article(case, bob, f"{THIRD} Edition {n}.", source_name=f"Third {n}")
    _page(client, bob, case)
    with django_assert_num_queries(24):
        _page(client, bob, case)


def test_table_holds_every_cell(client, case, bob, two):
    client.force_login(bob)
    answer = client.get(reverse("comparison:coverage_csv", args=[case.slug]))
    head, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert (head[4:], row[1]) == (["articles", "independent origins", "Post", "Wire"], "differ")
    assert row[4:] == [
        "2",
        "2",
        "about 30 shells: About 30 artillery shells",
        "about 20 shells: About 20 artillery shells",
    ]


def test_workbook_holds_the_same_rows_and_no_formula(client, case, bob, two):
    StoredFact.objects.update(told="=1+1")
    client.force_login(bob)
    answer = client.get(reverse("comparison:coverage_xlsx", args=[case.slug]))
    _head, row = load_workbook(io.BytesIO(answer.content)).active.iter_rows()
    assert [(cell.value, cell.data_type) for cell in row[:2]] == [("=1+1", "s"), ("differ", "s")]
    assert (row[4].value, row[4].data_type) == (2, "n")
