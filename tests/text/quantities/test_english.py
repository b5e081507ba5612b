import pytest

from .reading import found, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sent 9,000 to 11,500 troops.", ("9,000 to 11,500", 9000, 11_500, "range", "troops")),
        ("Nearly four million artillery shells went east.", ("four million", 4e6, 4e6, "nearly", "shells")),
        ("It is worth $2.2 to $4.8 billion.", ("2.2 to $4.8 billion", 2.2e9, 4.8e9, "range", "USD")),
        ("A $100m loan.", ("100m", 1e8, 1e8, "exact", "USD")),
        ("It sent 8 million 122mm shells.", ("8 million", 8e6, 8e6, "exact", "shells")),
        ("As many as 40 ships waited.", ("40", None, 40, "up_to", "ships")),
        ("No fewer than 15 generals came.", ("15", 15, None, "at_least", "generals")),
        ("Some 300 workers left.", ("300", 300, 300, "about", "people")),
        ("Tens of thousands of soldiers marched.", ("Tens of thousands", 10_000, None, "order", "troops")),
        ("Dozens of drones fell.", ("Dozens", 24, None, "order", "drones")),
        ("Several hundred engineers stayed.", ("Several hundred", 200, None, "order", "people")),
        ("A dozen missiles were shown.", ("A dozen", 12, 12, "exact", "missiles")),
        ("Half a million rounds were lost.", ("Half a million", 5e5, 5e5, "exact", "shells")),
        ("It took two and a half hours.", ("two and a half", 2.5, 2.5, "exact", "hours")),
        ("A four-day visit ended.", ("four", 4, 4, "exact", "days")),
        ("Twenty-five suicide drones were given.", ("Twenty-five", 25, 25, "exact", "drones")),
        ("There were 20 drone attacks.", ("20", 20, 20, "exact", "attacks")),
        ("They need 500 tons or more.", ("500", 500, None, "at_least", "tonnes")),
        ("They met twice.", ("twice", 2, 2, "exact", "times")),
        ("A couple of weeks passed.", ("A couple of", None, None, "vague", "weeks")),
        ("The governor handed over five drones.", ("five", 5, 5, "exact", "drones")),
        ("Over five drones fell.", ("five", 5, None, "more_than", "drones")),
        ("He gave one reconnaissance drone.", ("one", 1, 1, "exact", "drones")),
        ("Between 30 and 40 ships came.", ("30 and 40", 30, 40, "range", "ships")),
        ("About 90% of trade stopped.", ("90", 90, 90, "about", "percent")),
    ],
)
def test_number_is_read_with_its_bound_and_unit(text, expected):
    assert said(text, "en") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The B-1B, a Tu-95 and the KN-23 were seen.",
        "Under Article 4 and Resolution 1718 of the council.",
        "The 38th parallel and the 2nd army.",
        "Galaxy Watch 5 launches in May; the iPhone 14S sells.",
        "COVID-19 and the G7.",
        "In the 1980s, on October 18, at 5:30 p.m.",
        "On 24 October 2024 they met.",
        "A draw, 2-2, then 3-1.",
        "Call 02-555-0199 or room 39.",
        "A 155 mm howitzer.",
        "A 300-mm rocket and a 600mm multiple rocket launcher.",
        "The 2+2 meeting.",
        "Views 1,234",
        "No one came one day.",
        "The two leaders of the two countries smiled.",
        "See note [12] and (3).",
        "The six-party talks and the 4x4 truck.",
        "Visit https://example.org/500/troops today.",
    ],
)
def test_what_only_looks_like_a_number_is_no_quantity(text):
    assert said(text, "en") == []


def test_separators_against_the_convention_keep_their_other_reading():
    each = found("At least 14.000 soldiers left.", "en")[0]
    assert (each.low, each.other) == (14_000, 14)


def test_part_of_a_whole_counts_what_the_whole_counts():
    assert said("Six of the 20 officers left.", "en") == [
        ("Six", 6, 6, "exact", "officers"),
        ("20", 20, 20, "exact", "officers"),
    ]


def test_past_years_are_no_bound():
    assert said("Over the past 10 years they grew.", "en") == [("10", 10, 10, "exact", "years")]


def test_amount_in_two_scales_is_one_number():
    assert said("It cost 3 trillion 500 billion won.", "en") == [
        ("3 trillion 500 billion", 3.5e12, 3.5e12, "exact", "KRW")
    ]


def test_rise_is_two_numbers():
    assert [each[0] for each in said("It rose from 3,000 to 7,000 tons.", "en")] == ["3,000", "7,000"]
