"""Positions of other programs, over the fixtures beside the checkout and over every text."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.exchange.offsets import Units

CASES = Path(__file__).resolve().parents[3] / "shared/fixtures/offset_cases.json"


@pytest.mark.skipif(not CASES.exists(), reason="the fixtures of other tools are not beside this checkout")
def test_offset_cases_convert_both_ways():
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    assert cases
    for case in cases:
        text, points = case["text"], tuple(case["codepoint"])
        assert text[slice(*points)] == case["quote"], case["source"]
        for units, name in (
            (Units.utf16(text), "utf16"),
            (Units.utf8(text), "utf8"),
            (Units.points(text), "codepoint"),
        ):
            assert units.span(*case[name]) == points, case["source"]
            assert [units.from_points(point) for point in points] == case[name], case["source"]


@given(st.text())
def test_every_position_goes_there_and_back(text):
    for units in (Units.points(text), Units.utf16(text), Units.utf8(text)):
        assert [units.to_points(units.from_points(n)) for n in range(len(text) + 1)] == list(range(len(text) + 1))


def test_a_position_inside_a_letter_or_outside_is_none():
    units = Units.utf16("a💩b")
    assert [units.to_points(n) for n in (-1, 0, 1, 2, 3, 4, 5)] == [None, 0, 1, None, 2, 3, None]
    assert units.span(3, 1) is None
    assert [Units.utf16("ab").to_points(n) for n in (-1, 2, 3)] == [None, 2, None]
