from datetime import date

import pytest

from newsapp.comparison.timeline.layout import ROWS, Scale, height, signs, ticks
from newsapp.comparison.timeline.moments import End
from newsapp.comparison.timeline.stretch import Stretch

SHARP = (End.SHARP, End.SHARP)
SOFT = (End.SOFT, End.SOFT)
TEN = Scale(Stretch(101, 110))


def _laid(times, scale=TEN):
    """Lay out (first, last, ends) and return the rows as lists of entries."""
    found, left = signs([(n, (Stretch(a, b), *ends)) for n, (a, b, ends) in enumerate(times)], scale)
    return {(sign.row, sign.left, sign.right): sign.entries for sign in found}, left


def test_a_day_fills_its_share_of_the_width():
    assert _laid([(101, 101, SHARP), (110, 110, SHARP)])[0] == {(0, 0, 10): (0,), (0, 90, 100): (1,)}


def test_entries_of_the_same_days_are_one_sign():
    assert _laid([(103, 103, SHARP)] * 3)[0] == {(0, 20, 30): (0, 1, 2)}


def test_what_overlaps_gets_a_row_of_its_own():
    assert sorted(_laid([(101, 105, SHARP), (103, 104, SHARP), (106, 106, SHARP)])[0]) == [
        (0, 0, 50),
        (0, 50, 60),
        (1, 20, 40),
    ]


def test_what_finds_no_row_is_counted():
    placed, left = _laid([(101, 102 + n, SHARP) for n in range(ROWS + 2)])
    assert (len(placed), left) == (ROWS, 2)


def test_points_that_would_cover_each_other_are_one_larger_sign():
    found, _left = signs([(n, (Stretch(500 + n, 500 + n), *SHARP)) for n in range(3)], Scale(Stretch(1, 1000)))
    assert [(sign.entries, sign.point) for sign in found] == [((0, 1, 2), True)]


def test_points_far_from_each_other_stay_two():
    found, _left = signs([(n, (Stretch(n * 500 + 1, n * 500 + 1), *SHARP)) for n in range(2)], Scale(Stretch(1, 1000)))
    assert [(sign.entries, sign.row) for sign in found] == [((0,), 0), ((1,), 0)]


def test_soft_ends_fade():
    found, _left = signs([(0, (Stretch(103, 106), *SOFT))], TEN)
    (sign,) = found
    assert sign.fade_left == 20 < sign.left < sign.right < sign.fade_right == 60


def test_what_is_cut_at_the_edge_goes_on_and_does_not_fade_there():
    (sign,), _left = signs([(0, (Stretch(90, 104), *SOFT))], TEN)
    assert (sign.open_left, sign.open_right, sign.left, sign.fade_left) == (True, False, 0, 0)
    assert sign.right < sign.fade_right == 40


def test_an_open_end_goes_on():
    (sign,), _left = signs([(0, (Stretch(104, 104), End.SHARP, End.OPEN))], TEN)
    assert (sign.open_left, sign.open_right) == (False, True)


def test_lanes_grow_with_their_rows():
    assert [height(rows) for rows in (0, 1, 2, 6)] == [46, 46, 62, 126]


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2023-09-11", "2023-09-14", ["2023-09-11", "2023-09-12", "2023-09-13", "2023-09-14"]),
        ("2023-09-01", "2023-10-01", ["2023-09-04", "2023-09-11", "2023-09-18", "2023-09-25"]),
        ("2023-07-20", "2023-12-02", ["2023-08-01", "2023-09-01", "2023-10-01", "2023-11-01", "2023-12-01"]),
        (
            "1961-02-01",
            "2024-05-01",
            ["1970-01-01", "1980-01-01", "1990-01-01", "2000-01-01", "2010-01-01", "2020-01-01"],
        ),
        ("0001-01-01", "9999-12-31", [f"{year:04}-01-01" for year in range(1000, 10_000, 1000)]),
    ],
)
def test_lines_of_the_calendar_are_few_and_round(first, last, told):
    shown = Stretch(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())
    assert [date.fromordinal(tick.day).isoformat() for tick in ticks(shown, most=10)] == told
