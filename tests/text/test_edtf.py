"""The written form of a time: what it covers, and what is none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.text.edtf import Covered, NoTime, covers

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2023-09-17", "2023-09-17", "2023-09-17"),
        ("2023-09-17T10:40", "2023-09-17", "2023-09-17"),
        ("2023-09-17T10:40-04:00", "2023-09-17", "2023-09-17"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-W37", "2023-09-11", "2023-09-17"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("198X", "1980-01-01", "1989-12-31"),
        ("2023-09-13/2023-09-17", "2023-09-13", "2023-09-17"),
        ("2022/2023-04", "2022-01-01", "2023-04-30"),
        ("2022-05/..", "2022-05-01", None),
        ("../2022-05", None, "2022-05-31"),
    ],
)
def test_time_covers_its_days(iso, first, last):
    assert covers(iso) == Covered(first, last)


@pytest.mark.parametrize(
    "iso",
    [
        "P6D",
        "PT40M",
        "P20Y",
        "P1Y6M",
        "P1DT12H",
        "P2.5Y",
        "XXXX-10-24",
        "XXXX-10",
        "XXXX-XX-14",
        "XXXX-WXX",
        "XXXX",
        "PXW",
        "PTXH",
        "XXXX-10-08/XXXX-10-13",
    ],
)
def test_duration_or_time_of_an_unknown_year_covers_no_days(iso):
    assert covers(iso) == Covered(None, None)


@pytest.mark.parametrize(
    "iso",
    [
        "", "P", "PT", "P6", "6D", "17/9", "17.9.2023", "2023-9-17", "2023-13", "2023-02-30", "2023-W54", "XXXX-02-30",
        "2023-09-17/2023-09-13", "../..", "2023/", "/2023", "P6D/P7D", "2021/2022/2023", "0000-01-01", "198x", "٢٠٢٣",
        "yesterday", "2023-09-17T24:00", "2023-09-17 ", "2023-09-17\n", "1" * 1_000_000, "P" + "1D" * 500_000,
    ],
)  # fmt: skip
def test_anything_else_is_no_time(iso):
    with pytest.raises(NoTime):
        covers(iso)


@given(DAYS, st.integers(min_value=0, max_value=4000))
def test_two_days_make_the_interval_between_them(day, length):
    last = day + timedelta(days=length)
    assert covers(f"{day}/{last}") == Covered(day.isoformat(), last.isoformat())


@given(DAYS)
def test_day_lies_in_its_week_month_year_and_decade(day):
    year, week, _weekday = day.isocalendar()
    for iso in (f"{year:04}-W{week:02}", f"{day:%Y-%m}", f"{day:%Y}", f"{day.year // 10:03}X"):
        found = covers(iso)
        assert found.first <= day.isoformat() <= found.last
