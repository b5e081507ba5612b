"""Signs and codes of money that stand before a number: "$5", "US$1.7 billion", "€ 20"."""

from __future__ import annotations

from newsapp.text.quantities.tables import Phrases
from newsapp.text.quantities.tokens import Kind, Line

_BEFORE = Phrases(
    [
        ("us$", "USD"),
        ("us $", "USD"),
        ("$", "USD"),
        ("usd", "USD"),
        ("€", "EUR"),
        ("eur", "EUR"),
        ("£", "GBP"),
        ("gbp", "GBP"),
        ("₩", "KRW"),
        ("krw", "KRW"),
        ("¥", "JPY"),
        ("₽", "RUB"),
        ("₫", "VND"),
        ("₴", "UAH"),
    ]
)


def before(line: Line, at: int) -> tuple[int, str] | None:
    """Return where the money sign before a token begins, and its currency; in "5 USD 7" the USD belong to the five."""
    found = _BEFORE.before(line, at)
    if not found or (line[at - 1].kind is Kind.WORD and _counted(line, found[0])):
        return None
    return found


def _counted(line: Line, where: int) -> bool:
    before = line.get(where - 1)
    return before is not None and (before.kind is Kind.NUMBER or before.text.islower())


def at(line: Line, where: int) -> tuple[int, str] | None:
    """Return where the money sign at a token ends, and its currency."""
    return _BEFORE.at(line, where)
