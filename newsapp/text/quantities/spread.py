"""A number or a range of two: "từ 2,1 tỷ đến 3,4 tỷ", "10,000-12,000", "between two and three"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsapp.text.quantities import money
from newsapp.text.quantities.amounts import Amount, amount
from newsapp.text.quantities.tables import Grammar
from newsapp.text.quantities.tokens import Line

_DASHES = frozenset("-–—~～〜∼")
_CHANGE_REACH = 4
_SCORE = 20


@dataclass(frozen=True, slots=True)
class Spread:
    """One amount or two: the tokens [first, stop); `opener` is where the words before it begin ("từ")."""

    first: int
    stop: int
    opener: int
    low: Amount
    high: Amount | None = None

    @property
    def dashed(self) -> bool:
        """Tell whether this could be a score or a pair of numbers: two small bare numbers."""
        pair = (self.low, self.high) if self.high else ()
        return bool(pair) and all(each.plain and (each.value or 0) < _SCORE for each in pair)


def spread(line: Line, at: int, grammar: Grammar) -> Spread | None:
    """Return the number or range that begins at a token, if one does."""
    low = amount(line, at, grammar)
    if low is None:
        return None
    high = _second(line, low, grammar)
    if high is None or not _rises(low, high):
        return Spread(at, low.stop, at, low)
    return Spread(at, high.stop, _opener(line, at, grammar), _shared(low, high), high)


def _second(line: Line, low: Amount, grammar: Grammar) -> Amount | None:
    """Return the upper end of a range whose lower end is known."""
    if low.value is None or low.order:
        return None
    start = _joiner(line, low, low.stop, grammar)
    if start is None:
        start = _joiner_after_unit(line, low, grammar)
    if start is None or _changes(line, low.first, grammar):
        return None
    sign = money.at(line, start)
    high = amount(line, sign[0] if sign else start, grammar)
    return high if high and not high.order and high.value is not None else None


def _joiner(line: Line, low: Amount, at: int, grammar: Grammar) -> int | None:
    """Return where the token behind the word or dash of a range is."""
    found = grammar.ranges.at(line, at)
    if found:
        return found[0]
    found = grammar.between_joiners.at(line, at)
    return found[0] if found and _opened(line, low.first, grammar) else None


def _joiner_after_unit(line: Line, low: Amount, grammar: Grammar) -> int | None:
    """Return the same where the lower end has a unit of its own: "từ 3 km đến 5 km"."""
    unit = grammar.units.at(line, low.stop)
    if not unit:
        return None
    start = _joiner(line, low, unit[0], grammar)
    high = amount(line, start, grammar) if start else None
    second = grammar.units.at(line, high.stop) if high else None
    return start if second and second[1] == unit[1] else None


def _opened(line: Line, first: int, grammar: Grammar) -> bool:
    """Tell whether "between" stands before a number, with nothing but a bound or a money sign in the way."""
    sign = money.before(line, first)
    start = sign[0] if sign else first
    bound = grammar.before.before(line, start)
    return bool(grammar.between.before(line, bound[0] if bound else start))


def _opener(line: Line, first: int, grammar: Grammar) -> int:
    sign = money.before(line, first)
    start = sign[0] if sign else first
    found = grammar.openers.before(line, start) or grammar.between.before(line, start)
    return found[0] if found else start


def _changes(line: Line, first: int, grammar: Grammar) -> bool:
    """Tell whether a rise or fall is told ("from 3,000 to 12,000"): that is two numbers, no range."""
    if not grammar.openers.before(line, first):
        return False
    return any(line.key(each) in grammar.sets["changes"] for each in range(max(0, first - _CHANGE_REACH), first))


def _rises(low: Amount, high: Amount) -> bool:
    return (_shared(low, high).value or 0) < (high.value or 0)


def _shared(low: Amount, high: Amount) -> Amount:
    """Give the lower end the scale word of the upper one: "1,1 đến 1,4 triệu"."""
    bare = low.scale == 1 and high.scale != 1 and not low.grouped
    if not bare or low.value is None or high.value is None or low.value > high.value / high.scale:
        return low
    return replace(low, value=low.value * high.scale, scale=high.scale)
