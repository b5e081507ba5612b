"""Numbers, dates and speakers on the page."""

import re

import pytest
from django.core.cache import cache

from newsapp.findings.models import DateExpression, Quantity, Statement
from tests.factories import VIETNAMESE, article, lexicon


@pytest.fixture
def english(case, bob):
    lexicon()
    cache.clear()
    return article(case, bob, title="Fire at the harbour")


@pytest.fixture
def vietnamese(case, bob, english):
    return article(case, bob, VIETNAMESE, source_name="Sông Lam", language="vi", title="Cháy ở cảng")


@pytest.fixture
def facts(english, vietnamese):
    """About 30 crates in one article, about 30 of them in the other; a date; a statement. Nothing else is read."""
    for model in (Quantity, DateExpression, Statement):
        model.objects.all().delete()
    for revision, words in ((english, "30"), (vietnamese, "20")):
        start = revision.text.index(words)
        span = {"start": start, "end": start + 2, "whole_start": start - 6, "whole_end": start + 2}
        Quantity.objects.create(revision=revision, low=30, high=30, bound="about", unit="crates", **span)
    start = english.text.index("at dawn")
    DateExpression.objects.create(
        revision=english, start=start, end=start + 7, iso="2023-09-13", first="2023-09-13", last="2023-09-13",
        resolved="publication", why="day of publication",
    )  # fmt: skip
    start, verb = english.text.index('"We will'), english.text.index("said.")
    Statement.objects.create(
        revision=english, start=start, end=verb + 5, speaker="the mayor", kind="say",
        verb_start=verb, verb_end=verb + 4, why="verb “said”",
    )  # fmt: skip
    cache.clear()


def _page(client, bob, query=""):
    client.force_login(bob)
    return client.get(f"/cases/harbour/read/{query}").content.decode()


def _marks(page, kind):
    return re.findall(rf'<mark data-entity="(\w+)" data-type="{kind}"[^>]*>([^<]*)<', page)


def test_a_number_and_the_same_number_elsewhere_share_an_id(client, bob, facts):
    found = _marks(_page(client, bob), "N")
    assert [words for _id, words in found] == ["30", "20"]
    assert len({number for number, _words in found}) == 1


def test_numbers_dates_and_speakers_are_told_in_words_of_the_page(client, bob, facts):
    page = _page(client, bob)
    words = page.split('id="names"')[1]
    assert ("about 30 crates" in words, "13 September 2023" in words, "the mayor: says" in words) == (True,) * 3


def test_kinds_are_off_until_someone_switches_them_on(client, bob, facts):
    quiet, numbers = _page(client, bob), _page(client, bob, "?off=dates,sayings")
    assert [("marks-off-numbers" in page, "marks-off-dates" in page) for page in (quiet, numbers)] == [
        (True, True),
        (False, True),
    ]


def test_a_date_can_be_pinned_and_stepped_through(client, bob, facts):
    date = _marks(_page(client, bob), "D")[0][0]
    page = _page(client, bob, f"?pin={date}")
    assert re.findall(r'<mark class="pin" id="a\d+p1" [^>]*>([^<]*)<', page) == ["at dawn"]
    assert "13 September 2023" in page.split("data-gloss>")[1][:60]


def test_what_a_person_rejected_is_not_marked(client, bob, facts):
    Quantity.objects.filter(revision__language="en").update(decided=True, rejected=True)
    assert [words for _id, words in _marks(_page(client, bob), "N")] == ["20"]


def test_more_facts_take_no_more_queries(client, bob, english, facts, django_assert_num_queries):
    _page(client, bob)
    rows = list(Quantity.objects.filter(revision=english)) * 3
    Quantity.objects.bulk_create(
        Quantity(
            revision=english, start=row.start, end=row.end, low=1, high=1, bound="exact",
            whole_start=row.start, whole_end=row.end,
        )
        for row in rows
    )  # fmt: skip
    cache.clear()
    with django_assert_num_queries(32):
        client.get("/cases/harbour/read/")
