"""Numbers of a comparison in words of the page's language."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from newsapp.comparison.keeping.plain import value_of
from newsapp.findings.wording import quantity_words


def value_words(told: dict[str, Any]) -> str:
    """Return a stored value in the unit it was written in, like "about 20 officials"; "" for none."""
    if not told:
        return ""
    value = value_of(told)
    low, high = value.told
    return amount_words(low, high, value.bound.value, value.written, value.counted)


def amount_words(low: float | None, high: float | None, bound: str, unit: str, counted: str) -> str:
    """Return an amount in words."""
    return quantity_words(SimpleNamespace(low=low, high=high, bound=bound, unit=unit, counted=counted))
