"""What a sentence says, in the panel and as a page of its own."""

import re

import pytest

from newsapp.findings.models import Quantity

HTMX = {"HX-Request": "true"}


@pytest.fixture
def at(english):
    """The sentence "About 30 crates burned." with its number read, and nothing else."""
    Quantity.objects.all().delete()
    start = english.text.index("30")
    Quantity.objects.create(
        revision=english, start=start, end=start + 2, low=30, high=30, bound="about", unit="crates",
        whole_start=start - 6, whole_end=start + 9, why="digits with “About”",
    )  # fmt: skip
    return f"{english.article_id}:s4"


def _text(answer):
    return " ".join(re.sub(r"<[^>]*>", " ", answer.content.decode()).split())


def test_sentence_is_told_in_words_of_the_page_with_why(signed_in, address, at):
    shown = _text(signed_in.get(address("says"), {"at": at}, headers=HTMX))
    for words in ("About 30 crates burned.", "about 30 crates", "digits with “About”"):
        assert words in shown


def test_names_are_told_with_what_they_mean(signed_in, address, english):
    shown = _text(signed_in.get(address("says"), {"at": f"{english.article_id}:s3"}, headers=HTMX))
    assert ("Kim Jong-un" in shown, "name" in shown) == (True, True)


def test_it_is_a_page_of_its_own_without_script(signed_in, address, at):
    assert signed_in.get(address("says"), {"at": at}).content.decode().count("<html") == 1


@pytest.mark.parametrize("place", ["", "1", "999999:s1"])
def test_no_such_sentence(signed_in, address, english, place):
    assert signed_in.get(address("says"), {"at": place}).status_code == 404


def test_no_such_sentence_of_an_article(signed_in, address, english):
    assert signed_in.get(address("says"), {"at": f"{english.article_id}:s999"}).status_code == 404


def test_more_of_everything_takes_no_more_queries(signed_in, address, at, english, django_assert_num_queries):
    path, query = address("says"), {"at": at}
    signed_in.get(path, query, headers=HTMX)
    row = Quantity.objects.get()
    row.pk = None
    row.save()
    with django_assert_num_queries(11):
        signed_in.get(path, query, headers=HTMX)
