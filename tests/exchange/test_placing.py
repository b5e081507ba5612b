import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.exchange.carried import Spot
from newsapp.exchange.offsets import Units
from newsapp.exchange.placing import Placing, place_in

CASES = Path(__file__).resolve().parents[3] / "shared" / "fixtures" / "offset_cases.json"
beside = pytest.mark.skipif(not CASES.is_file(), reason="no cases beside the checkout (../shared/fixtures)")


@beside
@pytest.mark.parametrize("unit", ["codepoint", "utf16"])
def test_positions_of_both_units_lead_to_the_quotation(unit):
    for one in json.loads(CASES.read_text()):
        assert place_in(one["text"], Spot("", one["quote"], "", "", *one[unit])) == tuple(one["codepoint"]), one[
            "source"
        ]


def test_position_holds_only_where_the_words_stand():
    assert place_in("one two one", Spot("", "one", start=8, end=11)) == (8, 11)
    assert place_in("one two one", Spot("", "two", start=0, end=3)) == (4, 7)
    assert place_in("one two one", Spot("", "one", start=1, end=4)) == "its words stand there several times"


def test_what_stands_around_tells_two_places_apart():
    assert place_in("one two one", Spot("", "one", prefix="two ")) == (8, 11)
    assert place_in("one two one", Spot("", "one", suffix=" two")) == (0, 3)


def test_words_that_stand_once_are_found_with_other_words_around_them():
    assert place_in("one two one", Spot("", "two", prefix="three")) == (4, 7)


@given(st.text(min_size=1), st.data())
def test_every_excerpt_is_found_by_its_position_in_either_unit(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    units = Units.utf16(text)
    quote = text[start:end]
    first, last = place_in(text, Spot("", quote, "", "", start, end))
    assert (first, last) == (start, end)
    found = place_in(text, Spot("", quote, "", "", units.from_points(start), units.from_points(end)))
    assert text[slice(*found)] == quote


def test_address_of_an_article_goes_before_one_that_looks_like_ours(case, english, vietnamese):
    address = f"https://harbour.example/articles/{english.article_id}/"
    assert Placing(case).revision_of(Spot(address)) == english
    vietnamese.article.url = address
    vietnamese.article.save()
    assert Placing(case).revision_of(Spot(address)) == vietnamese
