"""What a number counts: its unit in a short English word, and the thing as written."""

from __future__ import annotations

from dataclasses import dataclass

from newsapp.text.quantities.tables import Grammar, kind
from newsapp.text.quantities.tokens import Gap, Kind, Line

_REACH = 6
_NEAR = 2  # where the noun comes first
_SHORT = 8
HEAD_FIRST = frozenset({"vi", "it", "fr"})
MEASURES = kind("measure")
TIMES = kind("time")


@dataclass(frozen=True, slots=True)
class Thing:
    """The unit ("" when unknown), the tokens of the thing counted, and whether the unit is right behind the number."""

    unit: str
    first: int
    stop: int
    unit_stop: int
    direct: bool = False


def thing(line: Line, at: int, grammar: Grammar, language: str) -> Thing:
    """Return what is counted by a number that ends before a token."""
    first = _past_joiner(line, at, grammar)
    unit = grammar.units.at(line, first) if _same_line(line, first) else None
    if unit and (unit[1] in MEASURES or unit[1] in TIMES):
        start = unit[0] if grammar.bare or unit[1] in TIMES else _past_of(line, unit[0])
        stop = start if grammar.bare or unit[1] in TIMES else _phrase(line, start, grammar)
        return Thing(unit[1], start, stop, unit[0], direct=True)
    if grammar.bare:
        return Thing(unit[1], first, unit[0], unit[0], direct=True) if unit else Thing("", first, first, first)
    stop = _phrase(line, first, grammar)
    return _scan(line, first, stop, grammar, reach=_NEAR if language in HEAD_FIRST else _REACH)


def _scan(line: Line, first: int, stop: int, grammar: Grammar, *, reach: int) -> Thing:
    """Find the first known noun of a phrase, and go on to the last of those that follow it at once in English."""
    for at in range(first, min(max(stop, first + 1), first + reach)):
        found = grammar.units.at(line, at)
        if found and (at == first or found[1] not in MEASURES | TIMES):
            end, unit = found if reach == _NEAR else _last_noun(line, found, stop, grammar)
            return Thing(unit, first, max(stop, end) if reach == _NEAR else end, end, direct=at == first)
    return Thing("", first, stop, stop)


def _last_noun(line: Line, found: tuple[int, str], stop: int, grammar: Grammar) -> tuple[int, str]:
    """Go on from a noun to those that follow it at once: of "drone attacks" the attacks are counted."""
    while found[0] < stop and (more := grammar.units.at(line, found[0])):
        found = more
    return found


def _past_joiner(line: Line, at: int, grammar: Grammar) -> int:
    """Step over the hyphen of "six-day", the quotation mark of "hai “lữ đoàn”" and the "of" of "thousands of"."""
    if line.key(at) == "-" and line.glued(at) and line.glued(at + 1):
        return at + 1
    if line.key(at) in ("“", '"', "‘", "«", "”", "’"):
        return at + 1
    return _past_of(line, at) if not grammar.bare else at


def _past_of(line: Line, at: int) -> int:
    stop = at
    while line.key(stop) in ("of", "di", "de", "d", "'", "the") and stop < at + 2:
        stop += 1
    return stop


def _same_line(line: Line, at: int) -> bool:
    token = line.get(at)
    return token is not None and token.gap is not Gap.LINE


def _phrase(line: Line, first: int, grammar: Grammar) -> int:
    """Return where the noun phrase that begins at a token ends: before a small word, a mark, a number or a line end."""
    at = first
    while at < len(line) and at - first < _SHORT and _goes_on(line, at, grammar):
        at += 1
    return at


def _compound(line: Line, at: int) -> bool:
    """Tell whether "bị" is the end of "thiết bị", no verb."""
    return line.key(at) == "bị" and line.key(at - 1) in ("thiết", "trang", "chuẩn")


def _goes_on(line: Line, at: int, grammar: Grammar) -> bool:
    token = line[at]
    if token.gap is Gap.LINE or (grammar.stops.at(line, at) and not _compound(line, at)):
        return False
    if token.kind is Kind.MARK:
        return token.text in "-–'’%" and line.glued(at) and line.glued(at + 1)
    if token.kind is Kind.NUMBER:
        calibre = line.glued(at + 1) and line.key(at + 1) == "mm"
        return calibre or (line.glued(at) and line[at - 1].text == "-")
    return token.key not in grammar.words
