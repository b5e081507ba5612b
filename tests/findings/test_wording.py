from types import SimpleNamespace

import pytest

from newsapp.findings.wording import date_words, quantity_words


@pytest.mark.parametrize(
    ("low", "high", "bound", "unit", "words"),
    [
        (20, 20, "exact", "people", "20 people"),
        (20, 20, "about", "officials", "about 20 officials"),
        (11000, 11000, "exact", "troops", "11,000 troops"),
        (11500, None, "more_than", "troops", "more than 11,500 troops"),
        (None, 6500, "up_to", "km", "up to 6,500 km"),
        (10000, 12000, "range", "troops", "10,000 to 12,000 troops"),
        (1.7e9, 5.5e9, "range", "USD", "1.7 billion to 5.5 billion USD"),
        (9e6, 9e6, "nearly", "shells", "nearly 9 million shells"),
        (1000, None, "order", "containers", "thousands of containers"),
        (10000, 99999, "order", "people", "tens of thousands of people"),
        (None, None, "vague", "people", "an unknown number of people"),
        (90, None, "more_than", "percent", "more than 90 %"),
        (40, 40, "exact", "artillery_pieces", "40 artillery pieces"),
        (1.5, 1.5, "exact", "km", "1.5 km"),
        (1, 1, "exact", "months", "1 month"),
        (1, 1, "about", "people", "about 1 person"),
        (1, 1, "exact", "ballistic_missiles", "1 ballistic missile"),
        (1, 1, "exact", "km", "1 km"),
        (1, None, "more_than", "items", "more than 1 item"),
    ],
)
def test_quantities_in_words(low, high, bound, unit, words):
    found = SimpleNamespace(low=low, high=high, bound=bound, unit=unit, counted="")
    assert quantity_words(found) == words


def test_a_quantity_of_unknown_unit_is_read_with_what_is_counted():
    found = SimpleNamespace(low=3, high=3, bound="exact", unit="", counted="phiên dịch viên")
    assert quantity_words(found) == "3 phiên dịch viên"


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2023-09-13", "13 September 2023"),
        ("2023-09", "September 2023"),
        ("2023", "2023"),
        ("198X", "the 1980s"),
        ("XXXX-10-24", "24 October, year unknown"),
        ("2023-W37", "week 37 of 2023"),
        ("2023-09-12/2023-09-17", "12 September 2023 to 17 September 2023"),
        ("2023-10/..", "October 2023 to .."),
        ("2024-10-25T17:00-04:00", "25 October 2024 17:00"),
        ("P6D", "6 days"),
        ("P1Y", "1 year"),
        ("PT30M", "30 minutes"),
        ("P2M", "2 months"),
        ("PXW", "some weeks"),
        ("2023-13-45", "2023-13-45"),
    ],
)
def test_dates_in_words(iso, words):
    assert date_words(iso) == words
