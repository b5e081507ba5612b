"""How a number stands to the true value: the words before and behind it."""

from __future__ import annotations

from dataclasses import dataclass

from newsapp.text.quantities import money
from newsapp.text.quantities.tables import Grammar, kind
from newsapp.text.quantities.tokens import Kind, Line
from newsapp.text.spans import Bound

_STEPS = 4
_FEW = 10
# A direction such as "tới" is no bound where the thing counted is a place to go to.
_PLACES = kind("destination") | {""}
_LENGTHS = kind("measure") | kind("time")
_CARRIERS = kind("carrier")


@dataclass(frozen=True, slots=True)
class Bounded:
    """A bound, where its words begin or end, and the words; exact when there are none."""

    bound: Bound
    edge: int
    words: str = ""
    direction: bool = False


def before(line: Line, at: int, grammar: Grammar) -> Bounded:
    """Return the bound whose words end before a token; of several the outermost, "about" only where it is alone."""
    sign = money.before(line, at)
    start = sign[0] if sign else at
    found = Bounded(Bound.EXACT, start)
    for _ in range(_STEPS):
        bound = _bound(line, start, grammar)
        if bound:
            found = _outer(found, Bounded(bound[1], bound[0], *_words(line, bound[0], start, grammar)))
        step = bound or grammar.fillers.before(line, start)
        if not step:
            break
        start = step[0]
    return found


def _bound(line: Line, start: int, grammar: Grammar) -> tuple[int, Bound] | None:
    """Return a bound before a token; in a script without spaces it is no part of a longer word ("계약")."""
    found = grammar.before.before(line, start)
    inside = found and found[0] > 0 and line.glued(found[0]) and line[found[0] - 1].kind is Kind.SIGN
    if inside and line[start - 1].kind is Kind.SIGN and "가" <= line[found[0] - 1].text <= "힣":  # type: ignore[index]
        return None
    return None if found and _is_given(line, found[0], grammar) else found


def _is_given(line: Line, first: int, grammar: Grammar) -> bool:
    """Return whether the word is part of a verb: what is handed over, five of them, is not over five."""
    verb = " ".join(line.key(each) for each in (first - 1, first)) if first else ""
    return verb in grammar.sets.get("given_over", ())


def _outer(found: Bounded, new: Bounded) -> Bounded:
    if found.bound is Bound.EXACT or (new.bound is not Bound.ABOUT and not new.direction):
        return new
    return Bounded(found.bound, new.edge, found.words, found.direction)


def _words(line: Line, first: int, stop: int, grammar: Grammar) -> tuple[str, bool]:
    words = " ".join(line[each].text for each in range(first, stop))
    return words, words.casefold() in grammar.sets["directions"]


def after(line: Line, at: int, grammar: Grammar) -> Bounded:
    """Return the bound whose words begin at a token."""
    found = grammar.after.at(line, at)
    if not found:
        return Bounded(Bound.EXACT, at)
    return Bounded(found[1], found[0], " ".join(line[each].text for each in range(at, found[0])))


def settled(found: Bounded, unit: str, value: float) -> Bounded:
    """Return a bound in the light of the unit: "tới 12.000 quân" is up to, "tới 3 nước" the way to three countries."""
    few = value < _FEW and unit not in _LENGTHS
    aboard = found.words.casefold() == "trên" and (unit in _CARRIERS or few)
    return Bounded(Bound.EXACT, found.edge) if aboard or (found.direction and unit in _PLACES) else found


def interval(bound: Bound, value: float) -> tuple[float | None, float | None]:
    """Return the lowest and the highest value that a number with a bound can mean; None is open."""
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN, Bound.ORDER):
        return value, None
    if bound is Bound.UP_TO:
        return None, value
    return value, value
