"""Values of a comparison in words of the page's language: numbers, days, and words that exclude each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType, SimpleNamespace
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from newsapp.comparison.keeping.plain import value_of
from newsapp.comparison.nouns import noun
from newsapp.comparison.values import CONVERT, DURATIONS, MEASURED
from newsapp.findings.wording import date_words, quantity_words

MOST = 4
NO_NAMES: Mapping[str, str] = MappingProxyType({})
MEASURES = frozenset({*CONVERT, *MEASURED, *DURATIONS})  # units that are told as they are


def page_language() -> str:
    """Return the code of the page's language."""
    return (get_language() or "en").split("-")[0]


def value_words(told: dict[str, Any], names: Mapping[str, str] = NO_NAMES) -> str:
    """Return a typed value (keeping/basis.py), a number in the unit as written: "about 20 officials"; "" for none.

    `names` are what lexicon keys are called in the page's language; a name that is not there is told by its key.
    """
    if not told or "low" not in told:
        return _other(told, names)
    value = value_of(told)
    low, high = value.told
    return amount_words(low, high, value.bound.value, value.written, value.counted)


def _other(told: dict[str, Any], names: Mapping[str, str]) -> str:
    """Return a value that is no number."""
    if "day" in told:
        day = date_words(told["day"])
        return _("{day}, {part}").format(day=day, part=_parts()[told["part"]]) if "part" in told else day
    if "name" in told:
        return names.get(told["name"]) or told["name"].replace("-", " ").title()
    if "word" in told:
        return noun(told["word"], page_language())
    if "nth" in told:
        return _nth().get(told["nth"], f"{told['nth']}.")
    return _("since {year}").format(year=told["year"]) if "year" in told else _many().get(told.get("many", ""), "")


def _parts() -> dict[str, str]:
    return {"night": _("at night"), "morning": _("morning"), "afternoon": _("afternoon"), "evening": _("evening")}


def _nth() -> dict[int, str]:
    return {1: _("the first"), 2: _("the second"), 3: _("the third"), 4: _("the fourth"), 5: _("the fifth")}


def _many() -> dict[str, str]:
    return {"one": _("one"), "several": _("several")}


def amount_words(low: float | None, high: float | None, bound: str, unit: str, counted: str) -> str:
    """Return an amount in words."""
    return quantity_words(SimpleNamespace(low=low, high=high, bound=bound, unit=unit, counted=counted))


def same_words(told: dict[str, Any]) -> str:
    """Return a number in the unit that it is compared by, where that is another one than it was written in; else ""."""
    if not told or "low" not in told or told["unit"] == told["written"]:
        return ""
    low, high = (None if each is None else _rounded(each) for each in (told["low"], told["high"]))
    return amount_words(low, high, told["bound"], told["unit"], "")


def _rounded(value: float) -> float:
    """Return a converted number with three figures that tell."""
    return float(f"{value:.3g}")


def several(values: Iterable[dict[str, Any]], counted: str = "", names: Mapping[str, str] = NO_NAMES) -> str:
    """Return distinct values in their order, a unit that all have told once: "about 20 / about 30 officials".

    `counted` is what is counted, where one word for all is known.
    """
    told = list({value_words(value, names): value for value in values}.values())
    shown = told[:MOST]
    units = {value.get("written") or value.get("counted", "") for value in shown}
    if shown and len(units) == 1 and "low" in shown[0]:
        last = f"{_bare(shown[-1])} {counted}" if counted else value_words(shown[-1])
        said = [*(_bare(value) for value in shown[:-1]), last]
    else:
        said = [value_words(value, names) for value in shown]
    return " / ".join([*said, *(["…"] if len(told) > MOST else [])])


def counted_as(values: Iterable[dict[str, Any]]) -> str:
    """Return what values of one language count, in the fewest words that one of them has; "" for measures."""
    said = {value["counted"] for value in values if value.get("counted") and value["written"] not in MEASURES}
    return min(said, key=lambda words: (len(words.split()), words), default="")


def _bare(told: dict[str, Any]) -> str:
    """Return a number without its unit, a share with it."""
    if told["written"] == "percent":
        return value_words(told)
    low, high = value_of(told).told
    return amount_words(low, high, told["bound"], "", "")
