"""One number, in digits, words or both: "12.000", "2,1 tỷ", "twenty-five", "hàng chục nghìn", "1만2000"."""

from __future__ import annotations

import math
from dataclasses import dataclass

from newsapp.text.quantities import digits
from newsapp.text.quantities.tables import Grammar
from newsapp.text.quantities.tokens import Gap, Kind, Line

_MOST_WORDS = 12
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_TWENTY = 20
_TWICE = 2
_MILLION = 1_000_000
_MONEY = frozenset("$€£")
_SHORTENED = frozenset({"тыс", "тис", "млн", "млрд", "трлн"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at the tokens [first, stop); `value` None is vague ("vài"), `order` only an order of magnitude."""

    first: int
    stop: int
    value: float | None
    other: float | None = None
    scale: float = 1.0
    digits: bool = False
    grouped: bool = False
    order: bool = False
    one: bool = False
    unit: str = ""

    @property
    def plain(self) -> bool:
        """Tell whether this is a bare run of digits, as designations and years are."""
        return self.digits and not self.grouped and self.scale == 1


def amount(line: Line, at: int, grammar: Grammar) -> Amount | None:
    """Return the number that begins at a token, if one does."""
    if grammar.no_numbers.at(line, at):
        return None
    fixed = grammar.fixed.at(line, at)
    if fixed:
        return Amount(at, fixed[0], fixed[1], unit=_unit_of(fixed[1]))
    return _Sum(grammar).read(line, at) or _vague(line, at, grammar)


def _unit_of(value: float) -> str:
    """Return what a number word of its own kind counts: "a third" a share, "twice" times."""
    if value == _TWICE:
        return "times"
    return "share" if value < 1 else ""


def _vague(line: Line, at: int, grammar: Grammar) -> Amount | None:
    found = grammar.vague.at(line, at)
    return Amount(at, found[0], None) if found else None


class _Sum:
    """Adds up the words of a number, one after the other, as long as they can belong to one."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._total = self._done = 0.0
        self._pending: float | None = None
        self._unit = math.inf  # the last multiplier: what follows is smaller
        self._scale = math.inf
        self._scaled = 1.0
        self._last = ""
        self._digits: digits.Reading | None = None
        self._order = False
        self._short_tail = False

    def read(self, line: Line, at: int) -> Amount | None:
        stop = at
        while stop < len(line) and stop - at < _MOST_WORDS:
            after = self._next(line, stop, at)
            if not after:
                break
            stop = after
        if stop == at or self._last in ("openers", "articles"):
            return None
        return self._amount(at, stop)

    def _amount(self, at: int, stop: int) -> Amount:
        value = self._total + self._done + self._rest()
        found = self._digits
        return Amount(
            at,
            stop,
            value,
            other=found.other * self._scaled if found and found.other else None,
            scale=self._scaled,
            digits=found is not None,
            grouped=found is not None and found.grouped,
            order=self._order,
            one=self._last == "ones" and stop == at + 1,
        )

    def _rest(self) -> float:
        """Return the last small number; Vietnamese "một tỷ bảy" is 1.7 billion."""
        if self._short_tail and self._last == "small" and "triệu" in self._grammar.words:
            return (self._pending or 0) * self._scale / _TEN
        return self._pending or 0

    def _next(self, line: Line, at: int, first: int) -> int:
        """Take the token (with a joining word before it) and return where the next is; 0 where the number ends."""
        token = line[at]
        number = token.kind is Kind.NUMBER
        if (at > first and token.gap is Gap.LINE) or not (number or token.key in self._grammar.inside):
            return 0
        if number:
            return at + 1 if self._take_digits(line, at) else 0
        half = self._halves(line, at) if at > first else 0
        if self._million(line, at, first):
            return at + 1 if self._scales(_MILLION, "scales") else 0
        if half or self._short(line, at):
            return half or at + 1
        if at > first and self._joins(line, at):
            after = at + 2 if self._take_word(line, at + 1) else 0
            self._short_tail = False
            return after
        return at + 1 if self._take_word(line, at) else 0

    def _joins(self, line: Line, at: int) -> bool:
        """Tell whether a word such as "and", "linh", "of" or a hyphen joins the number words around it."""
        if line.key(at) in ("of", "di", "de") and self._last == "plurals":
            return self._class(line, at + 1) in ("plurals", "scales")
        if line.key(at) not in self._grammar.sets["joiners"] or self._digits:
            return False
        hyphen = line.key(at) == "-"
        return self._class(line, at + 1) == "small" and (hyphen or self._last in ("times", "scales"))

    def _million(self, line: Line, at: int, first: int) -> bool:
        """Tell whether this is the "m" of "$100m"."""
        return line.key(at) == "m" and line.glued(at) and self._last == "small" and line.key(first - 1) in _MONEY

    def _short(self, line: Line, at: int) -> bool:
        """Tell whether this is the point of a shortened scale word ("тыс. человек")."""
        return self._last == "scales" and line.key(at) == "." and line.key(at - 1) in _SHORTENED and line.glued(at)

    def _class(self, line: Line, at: int) -> str:
        return self._grammar.words.get(line.key(at), ("", 0.0))[0]

    def _take_digits(self, line: Line, at: int) -> bool:
        follows = self._last in ("scales", "times") and self._grammar.bare and line.glued(at)
        if self._last and not (follows or self._smaller_scale(line, at)):
            return False
        scaled = self._class(line, at + 1) == "scales"
        found = digits.read(line[at].text, decimal=self._grammar.decimal, scaled=scaled)
        if found is None or not self._small(found.value, "small"):
            return False
        self._digits = self._digits or found
        return True

    def _smaller_scale(self, line: Line, at: int) -> bool:
        """Tell whether digits behind a scale word go on counting: "3 trillion 500 billion", "1만 2000"."""
        if self._last != "scales":
            return False
        kind, value = self._grammar.words.get(line.key(at + 1), ("", 0.0))
        return self._grammar.bare or (kind == "scales" and value < self._scale)

    def _take_word(self, line: Line, at: int) -> bool:
        kind, value = self._grammar.words.get(line.key(at), ("", 0.0))
        if not kind or (not self._last and line.key(at) in self._grammar.inner):
            return False
        if kind == "small" and self._last and self._is_year(line, at):
            return False
        return bool(getattr(self, _STEPS[kind])(value, kind))

    def _is_year(self, line: Line, at: int) -> bool:
        """Tell whether Vietnamese "năm" behind a number is the year, not the five: a five there goes on counting."""
        return line.key(at) == "năm" and self._class(line, at + 1) not in ("times", "scales")

    def _small(self, value: float, kind: str) -> bool:
        if self._pending is not None:
            if not self._tens(value):
                return False
            self._done += self._pending
        elif self._last and value >= self._unit:
            return False
        self._short_tail = self._last == "scales" and value < _TEN
        self._pending, self._last = value, kind
        return True

    def _tens(self, value: float) -> bool:
        """Tell whether a small number goes on with the pending one: twenty five, mười hai, сто двадцать."""
        pending = self._pending or 0
        place = _HUNDRED if pending >= _HUNDRED else _TEN
        if self._digits or self._last not in ("small", "ones") or (self._grammar.bare and pending != _TEN):
            return False
        return pending % place == 0 and pending >= self._first_tens() and 0 < value < place

    def _first_tens(self) -> int:
        return _TEN if "mười" in self._grammar.words or self._grammar.bare else _TWENTY

    def _times(self, value: float, _kind: str) -> bool:
        if self._pending is None and not self._bare(value):
            return False
        self._done += value * (1 if self._pending is None else self._pending)
        self._pending, self._unit, self._last = None, value, "times"
        return True

    def _bare(self, value: float) -> bool:
        """Tell whether a multiplier may stand alone: 十名, the 천 of 만천; no Korean word begins a number so."""
        if self._last:
            return self._grammar.bare and value < self._unit
        return "十" in self._grammar.words

    def _scales(self, value: float, _kind: str) -> bool:
        if self._last == "scales":
            return self._scale_of_scale(value)
        group = self._done + (self._pending or 0)
        if not group or value >= self._scale:
            return False
        self._total += group * value
        self._done, self._pending, self._last = 0.0, None, "scales"
        self._unit = self._scale = self._scaled = value
        return True

    def _scale_of_scale(self, value: float) -> bool:
        """Take "tỷ" in "nghìn tỷ"."""
        if value <= self._scale:
            return False
        self._total *= value
        self._scaled *= value
        self._unit = self._scale = value
        return True

    def _plurals(self, value: float, kind: str) -> bool:
        if not self._last:
            self._done, self._order, self._last, self._unit = value, True, kind, value
            return True
        if self._last == "plurals":
            self._done *= value
            return True
        return (self._times if value < _THOUSAND else self._scales)(value, kind)

    def _openers(self, value: float, kind: str) -> bool:
        if self._last:
            return False
        self._pending, self._order, self._last = value, True, kind
        return True

    def _halves(self, line: Line, at: int) -> int:
        """Take "rưỡi" in "một triệu rưỡi" and "and a half" in "two and a half"; return where it ends, or 0."""
        found = self._grammar.halves.at(line, at)
        if not found or self._last not in ("scales", "small", "ones") or self._digits:
            return 0
        self._total += self._scaled / 2
        self._last = "halves"
        return found[0]


_STEPS = {
    "small": "_small",
    "ones": "_small",
    "articles": "_small",
    "times": "_times",
    "scales": "_scales",
    "plurals": "_plurals",
    "openers": "_openers",
}
