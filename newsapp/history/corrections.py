"""What people corrected, as data: for mending the rules, and for other programs. Each room tells of its own.

>>> register("findings", rows=queries.corrections)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from newsapp.cases.models import Case

Rows = Callable[[Case], Iterable[Any]]
FORM = 1  # raise it when the form of the rows changes
_ROOMS: dict[str, Rows] = {}


def register(name: str, *, rows: Rows) -> None:
    """Have a room's corrections stand in the export under a name; `rows` gives plain JSON values."""
    _ROOMS[name] = rows


def corrections_of(case: Case) -> dict[str, Any]:
    """Return all that people of a case corrected, as plain JSON values."""
    return {"form": FORM, "case": case.slug} | {name: list(rows(case)) for name, rows in sorted(_ROOMS.items())}
