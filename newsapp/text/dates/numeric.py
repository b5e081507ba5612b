"""Dates in digits alone, which all languages share: 2023-09-14, 14.09.2023, 9/14/2023 in English."""

from __future__ import annotations

import re

from newsapp.text.dates.said import DAY, MONTH, YEAR, Rule, rule

_WORD = re.compile(r"[\w@#/]")
_VERSION = re.compile(
    r"(?:\b(?:v|ver\.?|version|release|phiên bản|bản|версии|версия|build)|버전|版本)\s?$", re.IGNORECASE
)


def _stands_alone(match: re.Match[str]) -> bool:
    """Tell a date from a piece of a longer number, a version or an address."""
    text = match.string
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
    if _VERSION.search(text[max(0, match.start() - 12) : match.start()]):
        return False
    if before and (_WORD.match(before) or before in ".-:"):
        return False
    return not re.match(r"[\w@/-]|[.:]\d", after) or after[:1] == "T" or after[:1] in "년年"


YEAR_FIRST: tuple[Rule, ...] = (
    rule(rf"{YEAR}-{MONTH}-{DAY}(?:T\d\d:\d\d(?::\d\d)?(?:\.\d{{1,6}})?(?:Z|[+-]\d\d:?\d\d)?)?", allowed=_stands_alone),
    rule(rf"{YEAR}[/.]\s?{MONTH}[/.]\s?{DAY}\.?", allowed=_stands_alone),
)
DAY_FIRST: tuple[Rule, ...] = (
    rule(rf"{DAY}\.{MONTH}\.{YEAR}", allowed=_stands_alone),
    rule(rf"{DAY}/{MONTH}/{YEAR}", allowed=_stands_alone),
    rule(rf"{DAY}-{MONTH}-{YEAR}", allowed=_stands_alone),
)
# English: the month first, but 25/10/2024 can only be the 25th.
MONTH_FIRST: tuple[Rule, ...] = (
    rule(rf"{MONTH}/{DAY}/{YEAR}", allowed=_stands_alone),
    rule(rf"(?P<d>1[3-9]|2\d|3[01])/{MONTH}/{YEAR}", allowed=_stands_alone),
    rule(rf"{DAY}\.{MONTH}\.{YEAR}", allowed=_stands_alone),
)
