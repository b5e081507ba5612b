"""Words that a person typed are looked for where something stood."""

import pytest

from newsapp.articles.places import span_of_words, span_said
from newsapp.text.spans import Span
from newsapp.web.errors import Refused
from tests.factories import article

TEXT = "Fire\n\nThe sun rose over the port. Un  Lee saw the sun, Un said.\n\nUn slept.\n"


@pytest.fixture
def revision(case, bob):
    return article(case, bob, TEXT)


def stood(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_words_are_found_however_they_are_spaced(revision):
    found = span_of_words(revision, " Un Lee ", 8)
    assert TEXT[found.start : found.end] == "Un  Lee"


def test_untouched_words_stay_where_they_stood(revision):
    second = Span(TEXT.index("sun,"), TEXT.index("sun,") + 3)
    assert span_said(revision, "sun", second) == second


def test_part_of_what_stood_there_comes_before_a_nearer_place_outside(revision):
    saw = stood("Un  Lee saw the sun")
    found = span_said(revision, "sun", saw)
    assert found.start == TEXT.index("sun,")


def test_words_of_another_paragraph_are_refused(revision):
    with pytest.raises(Refused) as refused:
        span_said(revision, "slept", stood("Un  Lee"))
    assert refused.value.status == 422


def test_no_words_are_refused(revision):
    with pytest.raises(Refused):
        span_said(revision, "  ", stood("Un  Lee"))
