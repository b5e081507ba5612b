"""A time as its words give it, before what they leave out is known; and how a grammar is written down.

A grammar is a list of `Rule`: a pattern that is tried only where one of the language's opening words (or a digit)
begins, and the `Time` that it says. Named groups fill the time: `y` year, `m` month (digits, or a word of the
language's table), `d` day, `w` weekday, `p` early, mid or late, `e` decade, `q` quarter, `h` half, `s` season,
`r` a word such as "last year"; `y2`, `m2`, `d2` are the other end of a range. A duration has `n` (how many) and `u`
(of what).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

FLAGS = re.IGNORECASE
YEAR = r"(?P<y>(?:1[5-9]|20)\d\d)(?!\d)"
YEAR2 = r"(?P<y2>(?:1[5-9]|20)\d\d)(?!\d)"
DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])(?!\d)"
DAY2 = r"(?P<d2>0?[1-9]|[12]\d|3[01])(?!\d)"
MONTH = r"(?P<m>0?[1-9]|1[0-2])(?!\d)"
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORT_YEAR, _LATER, _MONTHS, _DAYS, _QUARTERS, _DIGITS = 99, 50, 12, 31, 4, 4
MONTH2 = r"(?P<m2>0?[1-9]|1[0-2])(?!\d)"


@dataclass(frozen=True, slots=True)
class Time:
    """What the words say; None or empty is left out.

    `months` are the first and last month of a quarter, half or season; `unit` and `shift` count from the day of
    publication ("last week": week, -1), beside a month or day they say which year or month it is of; `anchor` is True
    where they count from the date said before ("the next day"); `side` is "last" (before this one), "past" or "future".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    decade: bool = False
    months: tuple[int, int] | None = None
    part: str = ""
    unit: str = ""
    shift: int = 0
    anchor: bool = False
    side: str = ""
    clock: str = ""
    length: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A time at [start, end) of the folded text; `last` is the other end of a range."""

    start: int
    end: int
    first: Time
    last: Time | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, what it says besides its groups, and an optional test of the match."""

    pattern: re.Pattern[str]
    says: Time = field(default_factory=Time)
    allowed: Callable[[re.Match[str]], bool] | None = None
    last: Time | None = None


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language: its rules and words, and what joins the two ends of a range.

    A time begins where `opening` matches, at one of the words `firsts` or a digit (anywhere, where `firsts` is empty:
    a language without spaces).
    """

    opening: re.Pattern[str]
    firsts: frozenset[str]
    rules: Sequence[Rule]
    to: re.Pattern[str]
    together: re.Pattern[str]
    future: re.Pattern[str]
    starting: re.Pattern[str]
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    relative: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    seasons: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    counts: Mapping[str, int | None] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)


def words(listed: str) -> str:
    """Return the alternatives of a pattern, longest first, from words with bars between them."""
    entries = {entry.strip() for entry in listed.replace("\n", "|").split("|") if entry.strip()}
    return "|".join(re.escape(entry).replace(r"\ ", r"\s") for entry in sorted(entries, key=lambda e: (-len(e), e)))


def opening(pattern: str, *, spaced: bool = True) -> re.Pattern[str]:
    """Return the pattern of places where a time may begin: a digit or what is given.

    `spaced`: the language puts spaces between its words, so no time begins inside one.
    """
    alone = r"(?<!\w)" if spaced else ""
    return re.compile(rf"(?<!\d)(?=\d)|{alone}(?={pattern})", FLAGS)


def firsts(*listed: Iterable[str]) -> frozenset[str]:
    """Return the first words of all entries: only where one stands, a time is looked for."""
    return frozenset(_LETTERS.findall(entry)[0].casefold() for entries in listed for entry in entries)


def named(listed: Mapping[str, str]) -> dict[str, int]:
    """Return month or weekday numbers by word, from number -> words with bars between them."""
    return {word.strip(): int(number) for number, entry in listed.items() for word in entry.split("|")}


def rule(
    pattern: str,
    says: Time | None = None,
    allowed: Callable[[re.Match[str]], bool] | None = None,
    *,
    last: Time | None = None,
) -> Rule:
    """Compile a rule."""
    return Rule(re.compile(pattern, FLAGS), says or Time(), allowed, last)


def relative_rules(listed: Mapping[str, tuple[str, int]]) -> str:
    """Return the pattern of all words of a relative table."""
    return words("|".join(listed))


def read(match: re.Match[str], of: Rule, grammar: Grammar) -> tuple[Time, Time | None] | None:
    """Return what a match says; None where a number is none of the language."""
    groups = {name: value for name, value in match.groupdict().items() if value}
    first = _filled(of.says, groups, grammar)
    if first is None:
        return None
    ends = {name[0]: groups.get(name, groups.get(name[0], "")) for name in ("y2", "m2", "d2") if name in groups}
    if not ends:
        return first, of.last
    last = _filled(of.says, {**_kept(groups, ends), **ends}, grammar)
    return (first, last) if last else None


def _kept(groups: Mapping[str, str], ends: Mapping[str, str]) -> dict[str, str]:
    """Return what the other end of a range shares with the first: "8-13 October" both are of October."""
    larger = "ymd"[: "ymd".index(min(ends, key="ymd".index))]
    return {name: value for name, value in groups.items() if name in larger or name == "r" or name > min(ends)}


def _filled(time: Time, groups: Mapping[str, str], grammar: Grammar) -> Time | None:
    for name, value in groups.items():
        if name in _FILL:
            filled = _FILL[name](time, value.casefold(), grammar)
            if filled is None:
                return None
            time = filled
    if "n" in groups or "u" in groups:
        return _lasting(time, groups, grammar)
    return time


def _year(time: Time, value: str, _: Grammar) -> Time:
    year = int(value)
    return replace(time, year=year if year > _SHORT_YEAR else year + (2000 if year < _LATER else 1900))


def _month(time: Time, value: str, grammar: Grammar) -> Time | None:
    month = int(value) if value.isdigit() else grammar.months.get(value.rstrip("."), 0)
    return replace(time, month=month) if 1 <= month <= _MONTHS else None


def _day(time: Time, value: str, grammar: Grammar) -> Time | None:
    day = int(value) if value.isdigit() else grammar.counts.get(value) or 0
    return replace(time, day=day) if 1 <= day <= _DAYS else None


def _weekday(time: Time, value: str, grammar: Grammar) -> Time:
    return replace(time, weekday=grammar.weekdays[value.rstrip(".")])


def _part(time: Time, value: str, grammar: Grammar) -> Time:
    return replace(time, part=grammar.parts[value.strip(" -")])


def _decade(time: Time, value: str, _: Grammar) -> Time:
    start = int(value)
    return replace(time, year=start if start > _SHORT_YEAR else 1900 + start, decade=True)


def _quarter(time: Time, value: str, grammar: Grammar) -> Time | None:
    number = int(value) if value.isdigit() else grammar.counts.get(value) or 0
    return replace(time, months=(number * 3 - 2, number * 3)) if 1 <= number <= _QUARTERS else None


def _half(time: Time, value: str, grammar: Grammar) -> Time:
    return replace(time, months=(1, 6) if grammar.counts.get(value) == 1 else (7, 12))


def _season(time: Time, value: str, grammar: Grammar) -> Time:
    return replace(time, months=grammar.seasons[value])


def _relative(time: Time, value: str, grammar: Grammar) -> Time | None:
    found = grammar.relative.get(" ".join(value.split()))
    return replace(time, unit=found[0], shift=found[1]) if found else None


_FILL: Mapping[str, Callable[[Time, str, Grammar], Time | None]] = {
    "y": _year, "m": _month, "d": _day, "w": _weekday, "p": _part,
    "e": _decade, "q": _quarter, "h": _half, "s": _season, "r": _relative,
}  # fmt: skip
_CLOCK_UNITS = frozenset("HS")
# ISO 8601 writes minutes and months with the same letter.
_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y", "hour": "H", "minute": "TM", "second": "S"}


def _lasting(time: Time, groups: Mapping[str, str], grammar: Grammar) -> Time | None:
    """Return a duration, or, where the rule says which way to count, so many days before or after."""
    number = _count(groups.get("n", "1").casefold(), grammar)
    unit = grammar.units.get(groups["u"].casefold(), "") if "u" in groups else "day"
    if not unit or number == 0:
        return None
    times = {"decade": 10, "century": 100}.get(unit, 1)
    unit = "year" if times > 1 else unit
    if time.shift and number and unit in ("day", "week", "month", "year"):
        return replace(time, unit=unit, shift=time.shift * number * times)
    return replace(time, unit="", shift=0, anchor=False, length=length(number and number * times, unit))


def _count(value: str, grammar: Grammar) -> int | None:
    """Return how many; None for "several", 0 for what is no number."""
    value = " ".join(value.replace("-", " ").split())
    return int(value) if value.isdigit() and len(value) <= _DIGITS else grammar.counts.get(value, 0)


def length(number: int | None, unit: str) -> str:
    """Return the ISO duration of so many units ("P6D", "PT30M"); X stands for a number that is not said."""
    letter = _UNITS[unit]
    clock = letter in _CLOCK_UNITS or len(letter) > 1
    return f"P{'T' if clock else ''}{'X' if number is None else number}{letter[-1]}"
