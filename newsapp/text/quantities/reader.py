"""The quantities of one block of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsapp.text.quantities import bounds, money, ones
from newsapp.text.quantities.amounts import amount
from newsapp.text.quantities.bounds import Bounded
from newsapp.text.quantities.spread import Spread, spread
from newsapp.text.quantities.tables import Grammar, grammar, kind
from newsapp.text.quantities.things import MEASURES, TIMES, Thing, thing
from newsapp.text.quantities.tokens import Kind, Line, tokens
from newsapp.text.quantities.vetoes import glued_before, vetoed
from newsapp.text.spans import Bound

_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,2000}|\S{1,64}@[\w.-]{1,255}")
_SURE_ALONE = 1000
_COUNTERS = kind("counter")


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity at clean positions: [start, end) its number words, [first, last) with bound, unit and thing."""

    start: int
    end: int
    first: int
    last: int
    low: float | None
    high: float | None
    other: float | None
    bound: Bound
    unit: str
    counted: str
    why: str


def quantities(text: str, start: int, end: int, language: str) -> Iterator[Found]:
    """Yield the quantities of text[start:end], in order and apart; none for a language without a grammar."""
    rules = grammar(language)
    if rules:
        reader = _Reader(text, start, end, rules, language)
        yield from reader.read()


class _Reader:
    def __init__(self, text: str, start: int, end: int, rules: Grammar, language: str) -> None:
        self._text, self._rules, self._language = text, rules, language
        self._line = Line(tokens(text, start, end, spaced=rules.spaced))
        self._addresses = [match.span() for match in _ADDRESS.finditer(text, start, end)]

    def read(self) -> Iterator[Found]:
        """Yield what is found from left to right; a refused number is passed over whole."""
        at = 0
        while at < len(self._line):
            number = spread(self._line, at, self._rules) if self._begins(at) else None
            if number:
                found = self._quantity(number)
                if found:
                    yield found
            at = number.stop if number else at + 1

    def _begins(self, at: int) -> bool:
        token = self._line[at]
        number = token.kind is Kind.NUMBER or token.key in self._rules.starts
        return number and not self._in_address(token.start)

    def _in_address(self, position: int) -> bool:
        while self._addresses and self._addresses[0][1] <= position:
            self._addresses.pop(0)
        return bool(self._addresses) and self._addresses[0][0] <= position

    def _quantity(self, number: Spread) -> Found | None:
        if glued_before(self._line, number.first) or self._amid_numbers(number):
            return None
        after = bounds.after(self._line, number.stop, self._rules)
        what = thing(self._line, self._whole(number, after.edge), self._rules, self._language)
        late = bounds.after(self._line, what.unit_stop, self._rules)
        unit = self._unit(number, what, late)
        before = bounds.settled(bounds.before(self._line, number.opener, self._rules), unit, number.low.value or 0)
        bound = next((each for each in (before, after, late) if each.bound is not Bound.EXACT), before)
        if not self._counts(number, what, unit, bound) or vetoed(self._line, number, what, self._rules):
            return None
        return self._found(number, what, unit, (before, bound, late))

    def _amid_numbers(self, number: Spread) -> bool:
        """Tell whether bare digits stand between other digits, as in a table: no word says what they count."""
        before, after = self._line.get(number.first - 1), self._line.get(number.stop)
        amid = before and after and before.kind is Kind.NUMBER and after.kind is Kind.NUMBER
        return bool(amid) and number.low.plain and not number.high

    def _whole(self, number: Spread, at: int) -> int:
        """Return where the thing begins: in "six of the 20 officers" behind the twenty."""
        found = self._rules.parts.at(self._line, at)
        if not found or number.low.order or number.low.one:
            return at
        whole = amount(self._line, found[0], self._rules)
        return whole.stop if whole and not whole.order and whole.value is not None else at

    def _unit(self, number: Spread, what: Thing, late: Bounded) -> str:
        """Return the unit: of a money sign, of a share, of the thing; in East Asia also of a noun around a counter."""
        sign = money.before(self._line, number.first)
        if sign or number.low.unit:
            return sign[1] if sign else number.low.unit
        if self._rules.bare and what.unit in _COUNTERS:
            return self._around(number, late) or what.unit
        return what.unit

    def _around(self, number: Spread, late: Bounded) -> str:
        """Return the unit told before the number ("포탄 8개") or behind the counter ("個以上のコンテナ")."""
        start = bounds.before(self._line, number.opener, self._rules).edge
        before = self._rules.units.before(self._line, start)
        if before and before[1] not in _COUNTERS | MEASURES | TIMES:
            return before[1]
        joined = late.edge + 1 if self._line.key(late.edge) in ("の", "의") else late.edge
        after = self._rules.units.at(self._line, joined) if joined > late.edge else None
        return after[1] if after else ""

    def _counts(self, number: Spread, what: Thing, unit: str, bound: Bounded) -> bool:
        """Tell whether a number that nothing speaks against has something that speaks for it."""
        low = number.low
        if low.one and not number.high:
            return ones.counts(self._line, number, what, bound, self._rules)
        if unit or (self._rules.bare and not low.digits):
            return bool(unit)
        if low.value is None or number.dashed:
            return False
        if low.grouped or low.order or low.scale >= _SURE_ALONE or (low.digits and bound.bound is not Bound.EXACT):
            return True
        return self._noun(number, what)

    def _noun(self, number: Spread, what: Thing) -> bool:
        """Tell whether an unknown small-letter word follows that can be what is counted."""
        token = self._line.get(what.first)
        whole = number.low.value is not None and number.low.value.is_integer()
        if not whole or what.stop <= what.first or token is None or not token.text.islower() or self._rules.bare:
            return False
        last = self._line[what.stop - 1].text
        return number.low.digits or self._language != "en" or last.endswith("s")

    def _found(self, number: Spread, what: Thing, unit: str, edges: tuple[Bounded, Bounded, Bounded]) -> Found:
        before, bound, late = edges
        low, high, told = _values(number, bound.bound)
        start, end = self._line[number.first].start, self._line[number.stop - 1].end
        last = max(number.stop, what.stop, what.unit_stop, late.edge)
        return Found(
            start,
            end,
            self._line[min(before.edge, number.opener)].start,
            self._line[last - 1].end,
            low,
            high,
            number.low.other,
            told,
            unit,
            self._text[self._line[what.first].start : self._line[what.stop - 1].end] if what.stop > what.first else "",
            _why(number, what, unit, bound),
        )


def _values(number: Spread, bound: Bound) -> tuple[float | None, float | None, Bound]:
    """Return lowest and highest value and the bound of a number."""
    value = number.low.value
    if value is None:
        return None, None, Bound.VAGUE
    if number.high:
        return value, number.high.value, Bound.RANGE
    if number.low.order:
        return value, None, Bound.ORDER
    low, high = bounds.interval(bound, value)
    return low, high, bound


def _why(number: Spread, what: Thing, unit: str, bound: Bounded) -> str:
    """Say in words how a number was read."""
    parts = ["digits" if number.low.digits else "number words"]
    parts += [f"scale {number.low.scale:.0f}"] * (number.low.scale != 1)
    parts += ["a range"] * (number.high is not None)
    parts += [f"bound “{bound.words}”"] * bool(bound.words)
    parts += [f"counts {unit}"] * bool(unit and (what.direct or unit in MEASURES))
    return ", ".join(parts)


def apart(found: Iterator[Found], taken: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Leave out what touches a taken span; both come in order."""
    at = 0
    for each in found:
        while at < len(taken) and taken[at][1] <= each.start:
            at += 1
        if at == len(taken) or taken[at][0] >= each.end:
            yield each
