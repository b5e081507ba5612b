"""Finds the times in a stretch of text by a grammar: leftmost and longest, then the ends of ranges put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsapp.text.dates.clocks import with_clock
from newsapp.text.dates.grammars import Language
from newsapp.text.dates.said import Rule, Said, Time, read

_FEW = 24
_WORD = re.compile(r"[^\W\d_]+|\d+")


def said_in(text: str, start: int, end: int, language: Language) -> list[Said]:
    """Return the times in text[start:end] in order, none overlapping another."""
    found = list(_singles(text, start, end, language))
    return [with_clock(text, start, each) for each in _joined(text, found, language)]


def _singles(text: str, start: int, end: int, language: Language) -> Iterator[Said]:
    done = start
    for place in _openings(text, start, end, language):
        if place >= done and (said := _longest(text, place, end, language)):
            yield said
            done = said.end


def _openings(text: str, start: int, end: int, language: Language) -> Iterator[int]:
    """Yield where a time may begin."""
    opening, firsts = language.grammar.opening, language.grammar.firsts
    if not firsts:
        yield from (place.start() for place in opening.finditer(text, start, end))
        return
    for word in _WORD.finditer(text, start, end):
        known = word.group().casefold() in firsts or text[word.start()].isdigit()
        if known and opening.match(text, word.start(), end):
            yield word.start()


def _longest(text: str, start: int, end: int, language: Language) -> Said | None:
    """Return the longest time that begins here; of two that are equally long, the one of the earlier rule."""
    best: Said | None = None
    for rule in language.sieve.matching(text, start, end):
        said = _by(rule, text, start, end, language)
        if said and (best is None or said.end > best.end):
            best = said
    return best


def _by(rule: Rule, text: str, start: int, end: int, language: Language) -> Said | None:
    match = rule.pattern.match(text, start, end)
    if not match or (rule.allowed and not rule.allowed(match)):
        return None
    times = read(match, rule, language.grammar)
    return Said(start, match.end(), *times) if times else None


def _joined(text: str, found: Sequence[Said], language: Language) -> Iterator[Said]:
    """Yield the times with ranges made one, and with what the two ends share told to both."""
    before: Said | None = None
    for each in found:
        both = _pair(text, before, each, language) if before else None
        if both:
            *done, before = both
            yield from done
            continue
        if before:
            yield before
        before = each
    if before:
        yield before


def _pair(text: str, one: Said, other: Said, language: Language) -> tuple[Said, ...] | None:
    """Return what two neighbours are together: one range, two that share a month or year, None for strangers."""
    gap = text[one.end : other.start]
    if len(gap) > _FEW or one.last or other.last:
        return None
    if one.first.length:
        return _starting(one, other) if language.grammar.starting.fullmatch(gap) else None
    if other.first.length:
        return None
    if language.grammar.to.fullmatch(gap) and _level(one.first) and _level(other.first):
        first, last = shared(one.first, other.first)
        if _level(first) == _level(last):
            return (Said(one.start, other.end, first, last),)
    if language.grammar.together.fullmatch(gap):
        first, last = shared(one.first, other.first)
        return replace(one, first=first), replace(other, first=last)
    return None


def _starting(one: Said, other: Said) -> tuple[Said, ...] | None:
    """Return the interval of "four days starting on the 18th"."""
    return (Said(one.start, other.end, other.first, one.first),) if other.first.day else None


def _level(time: Time) -> str:
    """Return what the time names: a day, a month, a year, a decade; empty for relative and other times."""
    if time.anchor or time.months or (time.unit and not (time.month or time.day)):
        return ""
    if time.decade:
        return "decade"
    return "day" if time.day else "month" if time.month else "year" if time.year else ""


def shared(one: Time, other: Time) -> tuple[Time, Time]:
    """Tell each end of a range the month and year that only the other one says."""
    if one.decade or other.decade or one.months or other.months or (one.unit != "" and other.unit != ""):
        return one, other
    first, last = _from_later(one, other), other
    if first.year and first.month and last.month and not last.year and not last.unit:
        last = replace(last, year=first.year + (last.month < first.month))
    if last.day and not last.month and first.month and first.day and not last.unit:
        last = replace(last, month=first.month, year=first.year)
    return first, last


def _from_later(one: Time, other: Time) -> Time:
    """Return the first end with what the second says: "8 to 13 October 2024", "August to November 2023"."""
    if one.day and not one.month and other.month and other.day and not one.unit and (one.day <= other.day):
        one = replace(one, month=other.month)
    if one.month and not one.year and not one.unit and other.month and bool(one.day) == bool(other.day):
        if other.year:
            return replace(one, year=other.year - (one.month > other.month))
        if other.unit == "year":
            return replace(one, unit=other.unit, shift=other.shift)
    return one
