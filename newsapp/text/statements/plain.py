"""The plain patterns of other languages: somebody beside a verb of saying, or named as the source."""

from __future__ import annotations

from newsapp.text.statements.clauses import Claim
from newsapp.text.statements.units import Unit


def claims(unit: Unit) -> list[Claim]:
    """Return the claims of a unit."""
    del unit
    return []


def sources(unit: Unit) -> list[Claim]:
    """Return the claims of a unit that name their source."""
    del unit
    return []
