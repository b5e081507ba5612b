"""What a number counts where its noun is left out: "1,500 soldiers ... nearly 11,000", "containers ... 7,000 of them".

It counts what was counted, or named, last in the same paragraph; so do "people" after soldiers. Small numbers and
years are left alone: too many of them count something else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache

from newsapp.comparison import words
from newsapp.comparison.values import BARE, Value
from newsapp.text.spans import Bound

LEAST = 500
_YEARS = range(1900, 2101)
_PEOPLE, _TROOPS = "people", "troops"


@cache
def units() -> Mapping[str, str]:
    """Return in which unit the entries of the words of the field are counted, those that are carried on."""
    loaded: dict[str, str] = json.loads((words.DATA / "counted.json").read_text(encoding="utf-8"))
    return loaded


def carried(values: Sequence[Value], entries: AbstractSet[str], last: str) -> tuple[tuple[Value, ...], str]:
    """Return the numbers of a sentence with their units, and the unit that holds behind it ("": none).

    `entries` are what the sentence names, `last` the unit that holds before it. Bare numbers that follow nothing
    counted are left out.
    """
    named = _named(entries)
    found = []
    for value in values:
        unit = _unit(value, last or named, named)
        last = unit if unit in units().values() else last
        if unit:
            found.append(value if unit == value.unit else replace(value, unit=unit, written=unit))
    return tuple(found), named or last


def _unit(value: Value, last: str, named: str) -> str:
    """Return the unit of a number; "" for a bare one that is small, a year, or follows nothing counted."""
    if value.unit == _PEOPLE and _TROOPS in (last, named) and value.middle >= LEAST:
        return _TROOPS
    if value.unit != BARE:
        return value.unit
    is_year = value.bound is Bound.EXACT and value.middle in _YEARS
    return BARE if value.middle < LEAST or is_year else last


def _named(entries: AbstractSet[str]) -> str:
    """Return the unit of the one counted thing that is named, "" where none or several are."""
    told = {units()[entry] for entry in entries if entry in units()}
    return told.pop() if len(told) == 1 else ""
