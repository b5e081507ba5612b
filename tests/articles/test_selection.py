import pytest
from django.http import QueryDict

from newsapp.articles.selection import resolve
from newsapp.web.errors import Refused
from tests.factories import article


def query(**fields: object) -> QueryDict:
    data = QueryDict(mutable=True)
    for key, value in fields.items():
        data.setlist(key.rstrip("_"), [str(one) for one in (value if isinstance(value, list) else [value])])
    return data


def test_selection_by_sentence_and_units_is_the_stored_slice(case, bob):
    revision = article(case, bob)
    found = resolve(revision, query(from_="2:4", to="2:8", quote="fire"))
    assert (found.quote, revision.text[found.start : found.end], found.translated) == ("fire", "fire", False)


def test_selection_after_an_emoji_counts_two_units(case, bob):
    revision = article(case, bob, "Title here\n\nA 🔥 fire began. It went out.")
    assert resolve(revision, query(from_="2:5", to="2:9", quote="fire")).quote == "fire"


def test_selection_in_the_clean_view_lands_on_the_segmented_words(case, bob):
    revision = article(case, bob, "Ông Kim_Jong-un đến Nga . " * 12, language="vi")
    found = resolve(revision, query(from_="1:4", to="1:15", quote="Kim Jong-un"))
    assert found.quote == "Kim_Jong-un"


def test_selection_in_the_stored_view_counts_stored_letters(case, bob):
    revision = article(case, bob, "Ông Kim_Jong-un đến Nga . " * 12, language="vi")
    found = resolve(revision, query(from_="1:4", to="1:15", quote="Kim_Jong-un", view="stored"))
    assert found.quote == "Kim_Jong-un"


def test_selection_over_two_sentences_takes_both(case, bob):
    revision = article(case, bob)
    found = resolve(revision, query(from_="2:36", to="3:11", quote="dawn. Kim Jong-un"))
    assert (found.quote, found.sentences) == ("dawn. Kim Jong-un", (2, 3))


def test_selection_in_a_translated_page_takes_whole_sentences_in_the_original(case, bob):
    revision = article(case, bob)
    found = resolve(revision, query(from_="2:0", to="2:9", quote="Đám cháy"))
    assert (found.quote, found.translated) == ("The fire began at Vostochny pier at dawn.", True)


def test_ticked_sentences_are_taken_from_the_first_to_the_last(case, bob):
    revision = article(case, bob)
    assert resolve(revision, query(s=[3, 2])).sentences == (2, 3)


def test_position_with_the_stored_slice_is_taken(case, bob):
    revision = article(case, bob)
    assert resolve(revision, query(start=0, end=4, quote="Fire")).quote == "Fire"


def test_quote_in_another_normal_form_is_the_same_words(case, bob):
    revision = article(case, bob, "Đám cháy lớn ở cảng.", language="vi")
    found = resolve(revision, query(start=0, end=8, quote="\u0110a\u0301m cha\u0301y"))
    assert found.quote == "Đám cháy"


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"start": 0, "end": 4, "quote": "Rain"}, 422),
        ({"start": 4, "end": 4}, 400),
        ({"start": 0, "end": 99_999}, 400),
        ({"start": "-1", "end": 4}, 400),
        ({"start": "٣", "end": 4}, 400),
        ({"s": [77]}, 400),
        ({"from_": "2:5", "to": "2:5", "quote": ""}, 400),
        ({"from_": "99:0", "to": "99:1", "quote": "x"}, 400),
        ({}, 400),
    ],
)
def test_selection_that_is_none_is_refused(case, bob, fields, status):
    with pytest.raises(Refused) as refused:
        resolve(article(case, bob), query(**fields))
    assert refused.value.status == status


def test_span_that_cuts_a_letter_is_refused(case, bob):
    revision = article(case, bob, "Ca\u0309ng b\u1ecb ch\u00e1y.", language="vi")
    with pytest.raises(Refused, match="cuts a letter"):
        resolve(revision, query(start=0, end=2))
