"""Findings in words of the page's language: what a number, a date or a statement comes to, whatever language it is in.

"khoảng 20 quan chức"  ->  about 20 officials
"ngày 17/9"            ->  17 September 2023
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import log10
from typing import Protocol

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from newsapp.findings.enums import Saying

_ODD = {"people": "person", "troops": "soldier", "times": "time", "killed": "killed", "casualties": "casualty"}
_SCALES = (
    (10**12, gettext_lazy("trillion")),
    (10**9, gettext_lazy("billion")),
    (10**6, gettext_lazy("million")),
)


class Amount(Protocol):
    """What is said of a quantity."""

    low: float | None
    high: float | None
    bound: str
    unit: str
    counted: str


def number(value: float) -> str:
    """Return a number with the separators of the page's language; large round ones with a word."""
    for scale, word in _SCALES:
        if value >= scale and value / scale * 1000 % 1 == 0:
            return f"{number(value / scale)} {word}"
    shown = int(value) if float(value).is_integer() else value
    return str(number_format(shown, use_l10n=True, force_grouping=True))


def quantity_words(found: Amount) -> str:
    """Return a quantity: bound, value or interval, and unit; where no unit is known, what is counted as written."""
    value = _order(found.low) if found.bound == "order" and found.low else _value(found.low, found.high, found.bound)
    unit = found.unit.replace("_", " ") or found.counted
    if found.unit and {found.low, found.high} in ({1}, {1, None}):
        unit = _one(unit)
    return f"{value} {unit}".strip() if unit != "percent" else f"{value} %"


def _one(unit: str) -> str:
    """Return a unit for one of it: units are English plurals."""
    if unit in _ODD:
        return _ODD[unit]
    if unit.endswith("ies"):
        return unit.removesuffix("ies") + "y"
    return unit.removesuffix("s") if unit.islower() and not unit.endswith("ss") else unit


def _value(low: float | None, high: float | None, bound: str) -> str:
    if low is None and high is None:
        return str(_("an unknown number of"))
    if low is not None and high is not None and low != high:
        return _("{low} to {high}").format(low=number(low), high=number(high))
    return _bounds().get(bound, "{n}").format(n=number(next(end for end in (low, high) if end is not None)))


def _bounds() -> dict[str, str]:
    return {
        "about": _("about {n}"),
        "at_least": _("at least {n}"),
        "more_than": _("more than {n}"),
        "up_to": _("up to {n}"),
        "nearly": _("nearly {n}"),
        "vague": _("some {n}"),
    }


def _order(low: float) -> str:
    """Return an order of magnitude: thousands of, tens of millions of."""
    words = (_("a few"), _("tens of"), _("hundreds of"), _("thousands of"), _("tens of thousands of"))
    more = (_("hundreds of thousands of"), _("millions of"), _("tens of millions of"), _("hundreds of millions of"))
    known = (*words, *more, _("billions of"))
    return known[min(max(int(log10(max(low, 1)) + 1e-9), 0), len(known) - 1)]


def saying_words(speaker: str, kind: str, outlet: str, notes: Sequence[int] = ()) -> str:
    """Return who says it: "the minister denies, through Cong Dong, note 3"."""
    words = _("{speaker}: {says}").format(speaker=speaker or _("nobody named"), says=Saying(kind).label)
    if outlet:
        words = _("{words}, through {outlet}").format(words=words, outlet=outlet)
    if notes:
        told = ngettext("{words}, note {notes}", "{words}, notes {notes}", len(notes))
        words = told.format(words=words, notes=", ".join(map(str, notes)))
    return words


def date_words(iso: str) -> str:
    """Return a time: 13 September 2023, September 2023, the 1980s, 3 to 5 May 2024, 6 days. Unreadable as it is."""
    if iso.startswith("P"):
        return duration_words(iso)
    if "/" in iso:
        first, last = iso.split("/", 1)
        return _("{first} to {last}").format(first=date_words(first) or "…", last=date_words(last) or "…")
    return _date(iso)


def _date(iso: str) -> str:
    day, _at, clock = iso.partition("T")
    parts = day.split("-")
    if day.startswith("XXXX"):
        known = _date("-".join(["2000", *parts[1:]])).removesuffix(" 2000")
        return _("{day}, year unknown").format(day=known)
    if day.endswith("X") and len(day) == 4:  # noqa: PLR2004  (a decade)
        return _("the {decade}s").format(decade=day.replace("X", "0"))
    if len(parts) > 1 and parts[1].startswith("W"):
        return _("week {n} of {year}").format(n=int(parts[1][1:]), year=parts[0])
    try:
        return " ".join(filter(None, (_calendar([int(part) for part in parts]), clock[:5])))
    except ValueError:
        return iso


def _calendar(parts: Sequence[int]) -> str:
    """Return a year, a month of it, or a day of that. ValueError for other numbers."""
    if len(parts) == 1:
        return str(parts[0])
    if len(parts) == 2:  # noqa: PLR2004
        return date_format(date(parts[0], parts[1], 1), "F Y")
    return date_format(date(*parts[:3]), "j F Y")


def duration_words(iso: str) -> str:
    """Return a duration: 6 days, 2 years and 3 months."""
    named, in_time, digits = [], False, ""
    for sign in iso[1:]:
        if sign == "T":
            in_time = True
        elif sign.isdigit() or sign in ".,X":
            digits += sign
        else:
            named.append(_length(digits, "MIN" if sign == "M" and in_time else sign))
            digits = ""
    return ", ".join(named) or iso


def _length(digits: str, sign: str) -> str:
    n = 1 if digits == "1" else 2
    words = {
        "D": ngettext("{n} day", "{n} days", n),
        "W": ngettext("{n} week", "{n} weeks", n),
        "M": ngettext("{n} month", "{n} months", n),
        "Y": ngettext("{n} year", "{n} years", n),
        "H": ngettext("{n} hour", "{n} hours", n),
        "MIN": ngettext("{n} minute", "{n} minutes", n),
        "S": ngettext("{n} second", "{n} seconds", n),
    }
    return words.get(sign, "{n}").format(n=_("some") if "X" in digits else digits)
