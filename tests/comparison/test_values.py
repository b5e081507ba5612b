import pytest

from newsapp.comparison.values import Value, closeness, equal, length_of, meet, value_of, written_otherwise
from newsapp.text.spans import Bound, Quantity, Span


def _value(number, unit, bound=Bound.EXACT):
    found = value_of(Quantity(0, 1, number, number, bound, unit, "", Span(0, 1), ""), "")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((100, "miles"), (161, "km")),
        ((2, "tonnes"), (2000, "kg")),
        ((2, "hours"), (120, "minutes")),
        ((2, "weeks"), (14, "days")),
    ],
)
def test_units_that_convert_meet(one, other):
    assert equal(_value(*one), _value(*other))


def test_currencies_never_convert():
    assert _value(5, "USD").unit != _value(5, "RUB").unit


def test_calibres_compare_with_nothing():
    assert value_of(Quantity(0, 3, 152, 152, Bound.EXACT, "mm", "", Span(0, 3), ""), "152") is None


def test_a_bound_reaches_further_than_an_exact_number():
    assert meet(_value(1180, "km", Bound.ABOUT), _value(1200, "km", Bound.NEARLY))
    assert not meet(_value(20, "people"), _value(30, "people"))
    assert meet(_value(1000, "containers", Bound.MORE_THAN), _value(1200, "containers"))


def test_closeness_falls_with_distance_and_never_to_nothing():
    near, far = (
        closeness(_value(10, "tanks"), _value(12, "tanks")),
        closeness(_value(10, "tanks"), _value(5000, "tanks")),
    )
    assert 1 > near > far == 0.25


def test_a_value_tells_its_number_in_the_unit_as_written():
    value: Value = _value(730, "miles")
    assert value.told == (730, 730)


def _written(surface):
    return Value(0, 1, "troops", "troops", 13000, 13000, Bound.EXACT, surface)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("13.000 quân", "13,000 soldiers"),
        ("5 quả", "five shells"),
        ("8 million shells", "8.000.000 quả đạn"),
        ("6 ngày", "six days and five nights"),
    ],
)
def test_other_figures_are_another_way_to_write_a_value(one, other):
    assert written_otherwise(_written(one), _written(other))


def test_words_and_the_same_figures_are_not():
    assert not written_otherwise(_written("năm quả"), _written("five shells"))
    assert not written_otherwise(_written("13,000 soldiers"), _written("some 13,000 men"))


def test_length_of_time_without_a_number_is_a_value():
    half = length_of("PT30M", (0, 12), "half an hour")
    assert half is not None
    assert equal(half, _value(30, "minutes"))
    assert length_of("2024-05-12", (0, 10), "12 May 2024") is None
