"""Markers of other shapes than `[3]`: `[^3]`, `[3, 7]`, `[3-5]`, raised figures, `(3)`.

Each of these is something else in most texts: a power, a unit, a list, an aside. They are markers only where the text
has a list of notes that holds their numbers; round brackets only where nothing else marks the notes and their
numbers rise from the first note on.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from newsapp.text.spans import Marker

SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CARET = re.compile(r"\[\^(\d{1,3})\]")
_GROUP = re.compile(r"\[ ?(?P<inner>\d{1,3}(?: ?[,;–—-] ?\d{1,3}){1,11}) ?\]")
_PART = re.compile(r"(?P<first>\d{1,3})(?: ?(?P<dash>[–—-]) ?(?P<last>\d{1,3}))?")
_RAISED = re.compile(r"(?<![\d⁰¹²³⁴-⁹⁻⁺])[⁰¹²³⁴-⁹]{1,3}(?:[,˒][⁰¹²³⁴-⁹]{1,3}){0,5}(?![\d⁻⁺])")
_RAISED_PART = re.compile(r"[⁰¹²³⁴-⁹]{1,3}")
_UNIT = re.compile(r"(?:^|[\d\s/(.])(?:[kcdm]?m|км|м|см|мм|km|dm|ft|mi|in|s|x)$", re.IGNORECASE)
_ROUND = re.compile(r"(?<=[^\s(])[ ]?\((\d{1,3})\)(?!\w)")
_LONGEST_UNIT, _WIDEST = 4, 50


def find(text: str, end: int, numbers: Sequence[int], *, plain: bool) -> Sequence[Marker]:
    """Return the markers before `end` of notes with these numbers; `plain` says that `[n]` marks some already."""
    known = frozenset(numbers)
    found = [
        Marker(int(one.group(1)), *one.span()) for one in _CARET.finditer(text, 0, end) if int(one.group(1)) in known
    ]
    for group in _GROUP.finditer(text, 0, end):
        found += _grouped(text, group, known)
    found += _raised(text, end, known)
    return found if found or plain else _rounded(text, end, numbers)


def _grouped(text: str, group: re.Match[str], known: Collection[int]) -> list[Marker]:
    """Return the markers of a list or range; none when one of its numbers is no note."""
    found = list[Marker]()
    for part in _PART.finditer(text, group.start("inner"), group.end("inner")):
        first, last = int(part["first"]), int(part["last"] or part["first"])
        if not (first <= last <= first + _WIDEST and first in known and last in known):
            return []
        found.append(Marker(first, *part.span("first")))
        found += [Marker(number, *part.span("dash")) for number in range(first + 1, last)]
        found += [Marker(last, *part.span("last"))] if last > first else []
    return found if all(one.number in known for one in found) else []


def _raised(text: str, end: int, known: Collection[int]) -> Iterator[Marker]:
    """Yield the raised figures that are notes: not squares, cubes or powers."""
    for run in _RAISED.finditer(text, 0, end):
        before = text[max(run.start() - _LONGEST_UNIT, 0) : run.start()]
        if not before.strip() or before[-1].isspace() or _UNIT.search(before):
            continue
        for part in _RAISED_PART.finditer(text, *run.span()):
            number = int(part.group().translate(SUPERSCRIPT))
            if number in known:
                yield Marker(number, *part.span())


def _rounded(text: str, end: int, numbers: Sequence[int]) -> Sequence[Marker]:
    """Return numbers in round brackets when they count the notes: most of them, rising from the first."""
    known = frozenset(numbers)
    found = [one for one in _ROUND.finditer(text, 0, end) if int(one.group(1)) in known]
    firsts = list(dict.fromkeys(int(one.group(1)) for one in found))
    if firsts != sorted(firsts) or len(firsts) * 2 <= len(known) or firsts[:1] != [min(known)]:
        return ()
    return [Marker(int(one.group(1)), one.end() - len(one.group().lstrip()), one.end()) for one in found]
