"""When "một", "one", "한" counts, and when it is only an article."""

from __future__ import annotations

from newsapp.text.quantities.bounds import Bounded
from newsapp.text.quantities.spread import Spread
from newsapp.text.quantities.tables import Grammar, kind
from newsapp.text.quantities.things import MEASURES, TIMES, Thing
from newsapp.text.quantities.tokens import Kind, Line
from newsapp.text.spans import Bound

_REACH = 24
_RATIO = 10
_ABSTRACT = kind("abstract")
_CONCRETE = kind("concrete")
_NO_COUNT = frozenset({"nào", "kia", "nọ", "of", "thing", "another", "day", "tháng"})
_NO_ONE = frozenset({"no", "the", "any", "every", "each", "this", "that", "only", "is", "as", "nào", "cùng", "những"})


def counts(line: Line, found: Spread, thing: Thing, bound: Bounded, grammar: Grammar) -> bool:
    """Tell whether a lone "one" is a number: bounded, of a time, in a list with other numbers, or per so many."""
    if bound.bound is not Bound.EXACT:
        return bool(thing.unit)
    if not thing.unit or line.key(thing.unit_stop) in _NO_COUNT or line.key(found.first - 1) in _NO_ONE:
        return False
    if thing.unit in TIMES:
        return thing.direct and not _rate_of(line, found.first, grammar) and _lasts(line, found, thing)
    if grammar.bare or "một" not in grammar.words:
        return thing.unit not in _ABSTRACT
    return _rate(line, found.stop) or (thing.unit in _CONCRETE and thing.direct and _listed(line, found.first, grammar))


def _lasts(line: Line, found: Spread, thing: Thing) -> bool:
    """Tell whether "one day" is a length of time: English "one day" alone is not."""
    return line.key(found.first) != "one" or line.key(thing.unit_stop - 1) != "day" or line[found.stop].text == "-"


def _rate_of(line: Line, first: int, grammar: Grammar) -> bool:
    """Tell whether a measure stands right before: "2.000 USD một tháng" is a rate."""
    before = grammar.units.before(line, first)
    return before is not None and before[1] in MEASURES


def _rate(line: Line, at: int) -> bool:
    """Tell whether the sentence goes on with "for every thirty"."""
    ahead = range(at, min(len(line), at + _RATIO))
    return any(line.key(each) in ("cho", "trên") and line.key(each + 1) == "mỗi" for each in ahead)


def _listed(line: Line, first: int, grammar: Grammar) -> bool:
    """Tell whether the number before "và một" in the same sentence is counted too."""
    if line.key(first - 1) not in ("và", "cùng", ",", "với", "hoặc"):
        return False
    at = first - 1
    while at >= max(0, first - _REACH) and line.key(at) not in (".", ";", "!", "?"):
        if line[at].kind is Kind.NUMBER and grammar.units.at(line, at + 1):
            return True
        if grammar.words.get(line.key(at), ("", 0))[0] == "small" and grammar.units.at(line, at + 1):
            return True
        at -= 1
    return False
