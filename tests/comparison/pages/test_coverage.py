import csv
import io

import pytest
from django.urls import reverse

from newsapp.claims.models import Citation, Claim
from newsapp.comparison.models import StoredFact
from tests.comparison.things import THIRD, two_that_differ
from tests.factories import article


@pytest.fixture
def two(case, bob):
    return two_that_differ(case, bob)


@pytest.fixture
def fact(case, two):
    return StoredFact.objects.get(case=case)


def _page(client, user, case, **asked):
    client.force_login(user)
    return client.get(reverse("comparison:coverage", args=[case.slug]), asked)


def _url(name, fact):
    return reverse(f"comparison:{name}", args=[fact.case.slug, fact.pk])


def test_a_row_says_what_each_article_says(client, case, rita, two):
    answer = _page(client, rita, case)
    (row,) = answer.context["rows"]
    assert [[said.value for said in told] for _column, told in row.cells] == [["about 30 shells"], ["about 20 shells"]]
    assert (row.relation, row.fact.relation) == ("differ", "conflicts")


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
    with django_assert_num_queries(21):
        _page(client, bob, case)


def test_table_holds_every_cell(client, case, bob, two):
    client.force_login(bob)
    answer = client.get(reverse("comparison:coverage_csv", args=[case.slug]))
    head, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert (head[4:], row[1], row[4]) == (["Post", "Wire"], "differ", "about 30 shells: 30")


def test_fact_page_shows_the_passages_whole(client, rita, fact):
    client.force_login(rita)
    told = client.get(_url("fact", fact)).content.decode()
    assert told.count("artillery shells burned at Vostochny pier.") == 2
    assert "Make a claim of it" not in told


def test_passage_that_does_not_belong_is_taken_out(client, bob, fact):
    client.force_login(bob)
    passage = fact.passages.first()
    answer = client.post(_url("decide", fact), {"do": "rejected", "passage": passage.pk, "key": "k"}, follow=True)
    assert StoredFact.objects.count() == 0
    assert answer.redirect_chain[0][0].startswith("/cases/harbour/coverage/?done=")
    assert b"Undo" in answer.content


def test_confirmed_fact_says_so(client, bob, fact):
    client.force_login(bob)
    client.post(_url("decide", fact), {"do": "confirmed", "key": "k"})
    standing = StoredFact.objects.get()
    told = client.get(_url("fact", standing)).content.decode()
    assert ("confirmed" in told, "Leave it to the machine" in told) == (True, True)


def test_undecided_fact_has_nothing_to_leave_to_the_machine(client, bob, fact):
    client.force_login(bob)
    told = client.get(_url("fact", fact)).content.decode()
    assert ("They are about the same" in told, "Leave it to the machine" in told) == (True, False)


def test_nonsense_is_refused(client, bob, fact):
    client.force_login(bob)
    assert client.post(_url("decide", fact), {"do": "burn"}).status_code == 422
    assert client.post(_url("decide", fact), {"do": "rejected", "passage": 999}).status_code == 409


def test_reader_decides_nothing(client, rita, fact):
    client.force_login(rita)
    codes = [client.post(_url(name, fact), {"do": "confirmed"}).status_code for name in ("decide", "claim")]
    assert (codes, StoredFact.objects.count()) == ([403, 403], 1)


def test_claim_of_a_fact_cites_both_sides(client, bob, fact):
    client.force_login(bob)
    one, other = fact.passages.all()
    form = {"wording": "30 shells burned", f"role_{one.pk}": "reports", f"role_{other.pk}": "disputes", "key": "k"}
    answer = client.post(_url("claim", fact), form)
    claim = Claim.objects.get()
    assert (claim.wording, answer["Location"].split("?")[0]) == ("30 shells burned", claim.get_absolute_url())
    assert [(each.role, each.passage.start) for each in Citation.objects.order_by("pk")] == [
        ("reports", one.start),
        ("disputes", other.start),
    ]


def test_claim_sent_twice_is_made_once(client, bob, fact):
    client.force_login(bob)
    form = {"wording": "30 shells burned", **{f"role_{each.pk}": "reports" for each in fact.passages.all()}, "key": "k"}
    places = {client.post(_url("claim", fact), form)["Location"] for _time in range(2)}
    assert (Claim.objects.count(), len(places)) == (1, 1)


def test_claim_on_nothing_is_refused_and_keeps_its_words(client, bob, fact):
    client.force_login(bob)
    answer = client.post(_url("claim", fact), {"wording": "All burned", "key": "k"})
    assert (answer.status_code, b"All burned" in answer.content, Claim.objects.count()) == (422, True, 0)


def test_first_roles_follow_the_values(client, bob, fact):
    client.force_login(bob)
    form = client.get(_url("fact", fact)).context["form"]
    assert [field.initial for name, field in form.fields.items() if name.startswith("role")] == ["reports", "disputes"]
    assert form.initial["wording"].startswith("about 30 shells (")
