"""Numbers of things, made comparable: units that convert are converted, currencies never.

A value keeps what was written beside the interval it is compared by. "About 1,180 km" and "730 miles" are one length.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf, log, log10

from newsapp.text.spans import Bound, Quantity

# unit -> the unit it is compared in, and how many of that one it is
CONVERT: Mapping[str, tuple[str, float]] = {
    "miles": ("km", 1.609344),
    "nautical_miles": ("km", 1.852),
    "m": ("km", 0.001),
    "feet": ("km", 0.0003048),
    "mph": ("km/h", 1.609344),
    "kg": ("tonnes", 0.001),
    "lb": ("tonnes", 0.00045359),
    "g": ("tonnes", 0.000001),
    "hectares": ("km2", 0.01),
    "seconds": ("minutes", 1 / 60),
    "hours": ("minutes", 60.0),
    "weeks": ("days", 7.0),
    "years": ("months", 12.0),
    "decades": ("months", 120.0),
}
DURATIONS = frozenset({"minutes", "days", "nights", "months", "centuries", "generations"})
CURRENCIES = frozenset({"USD", "EUR", "GBP", "KRW", "RUB", "CNY", "JPY", "VND", "UAH"})
MEASURED = frozenset({"km", "km/h", "km2", "tonnes", "percent", "litres", "barrels", "degrees", *CURRENCIES})
BARE = ""  # the unit of a number whose noun is left out
UNUSED = frozenset({"mm", "cm", "points", "times", "reasons"})
# How far a bound lets the true value be from the number, as shares of it.
REACH: Mapping[Bound, tuple[float, float]] = {
    Bound.ABOUT: (0.92, 1.08),
    Bound.NEARLY: (0.9, 1.0),
    Bound.MORE_THAN: (1.0, 1.25),
    Bound.AT_LEAST: (1.0, 1.25),
    Bound.UP_TO: (0.75, 1.0),
}
OPEN = frozenset({Bound.MORE_THAN, Bound.AT_LEAST, Bound.UP_TO, Bound.ORDER, Bound.VAGUE})
_ABOVE = frozenset({Bound.MORE_THAN})
_BELOW = frozenset({Bound.NEARLY, Bound.UP_TO})
SAME = 0.025
_LENGTH = re.compile(r"P(?P<clock>T?)(?P<number>\d+)(?P<unit>[SMHDWY])")
_LENGTHS = {"TS": "seconds", "TM": "minutes", "TH": "hours", "D": "days", "W": "weeks", "M": "months", "Y": "years"}
_FIGURES = re.compile(r"\d(?:[\d.,\u00a0\u202f ]*\d)?")


@dataclass(frozen=True, slots=True)
class Value:
    """One number of something: `unit` is compared, `written` as the text has it; low and high in `unit`."""

    start: int
    end: int
    unit: str
    written: str
    low: float | None
    high: float | None
    bound: Bound
    surface: str = ""
    counted: str = ""

    @property
    def middle(self) -> float:
        """Return one number that stands for the interval, at least a thousandth."""
        known = [each for each in (self.low, self.high) if each is not None]
        return max(0.001, sum(known) / len(known)) if known else 0.001

    @property
    def reach(self) -> tuple[float, float]:
        """Return from where to where the true value may lie, by the bound."""
        below, above = REACH.get(self.bound, (1.0, 1.0))
        low = self.low if self.low is not None else self.middle * below
        high = self.high if self.high is not None else self.middle * above
        return (low * (below if self.low == self.high else 1.0), high * (above if self.low == self.high else 1.0))

    @property
    def told(self) -> tuple[float | None, float | None]:
        """Return low and high in the unit as written."""
        factor = CONVERT.get(self.written, (self.written, 1.0))[1]
        low, high = (None if each is None else round(each / factor, 6) for each in (self.low, self.high))
        return low, high

    @property
    def is_duration(self) -> bool:
        """Return whether it is a length of time."""
        return self.unit in DURATIONS


def value_of(quantity: Quantity, surface: str) -> Value | None:
    """Return the comparable form of a quantity; None for what compares with nothing (calibres, ordinals).

    A number without a unit stays BARE where nothing counted is written beside it; else it compares with nothing, too.
    """
    if quantity.unit in UNUSED or (quantity.low is None and quantity.high is None):
        return None
    if quantity.unit == BARE and quantity.counted:
        return None
    unit, factor = CONVERT.get(quantity.unit, (quantity.unit, 1.0))
    low, high = (None if each is None else each * factor for each in (quantity.low, quantity.high))
    return Value(
        quantity.start, quantity.end, unit, quantity.unit, low, high, quantity.bound, surface, quantity.counted.lower()
    )


def length_of(iso: str, span: tuple[int, int], surface: str) -> Value | None:
    """Return an ISO length of time of one unit ("PT30M") as a number; None for other dates."""
    told = _LENGTH.fullmatch(iso)
    if told is None:
        return None
    written = _LENGTHS[told["clock"] + told["unit"]]
    unit, factor = CONVERT.get(written, (written, 1.0))
    number = float(told["number"]) * factor
    return Value(*span, unit, written, number, number, Bound.EXACT, surface)


def meet(one: Value, other: Value) -> bool:
    """Return whether both may be the same true value; "more than four" and "nearly four" may not."""
    if {one.bound, other.bound} & _ABOVE and {one.bound, other.bound} & _BELOW:
        over, under = (one, other) if one.bound in _ABOVE else (other, one)
        return over.middle < under.middle
    (low, high), (from_, to) = one.reach, other.reach
    slack = SAME * max(one.middle, other.middle) if one.written != other.written else 0.0
    return low <= to + slack and from_ <= high + slack


def allows(one: Value, other: Value) -> bool:
    """Return whether a bound leaves room for another value: "more than 1,000" for 2,000, "up to 8,000" for 5,000."""
    if one.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return other.bound not in _BELOW and other.middle >= one.middle
    return one.bound is Bound.UP_TO and other.bound not in OPEN and other.middle <= one.middle


def equal(one: Value, other: Value) -> bool:
    """Return whether the numbers are the same, or the same but for rounding in another unit."""
    if one.written == other.written:
        return (one.low, one.high) == (other.low, other.high)
    return abs(one.middle - other.middle) <= SAME * max(one.middle, other.middle)


def written_otherwise(one: Value, other: Value) -> bool:
    """Return whether a value stands in other figures: "13.000" and "13,000", "5" and "five", "8 million" in full."""
    mine, theirs = (_FIGURES.findall(each.surface) for each in (one, other))
    return bool(mine != theirs)


def closeness(one: Value, other: Value) -> float:
    """Return 1 for values that meet, down to 0.25 for values far apart."""
    if meet(one, other):
        return 1.0
    return max(0.25, 1 - abs(log(one.middle / other.middle)) / 1.2)


def size(value: Value) -> float:
    """Return how much a number tells by its size: 1 for a few, 2 for ten thousand and more."""
    return 1 + 0.25 * min(4.0, max(0.0, log10(max(1.0, value.middle))))


def apart(one: Value, other: Value) -> float:
    """Return by what share two values differ, infinity when one of them is nothing."""
    small, large = sorted((one.middle, other.middle))
    return large / small - 1 if small > 0 else inf
