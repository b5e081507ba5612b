"""Expressions over tokens, and how each database is asked for them.

>>> All((Phrase(("kim", "jong", "un")),), without=(Phrase(("putin",)),)).fts5()
'("kim jong un") NOT ("putin")'
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, F, Func


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens next to each other."""

    tokens: tuple[str, ...]

    def fts5(self) -> str:
        """Return it as SQLite is asked."""
        return f'"{" ".join(self.tokens)}"'

    def tsquery(self) -> str:
        """Return it as PostgreSQL is asked."""
        return " <-> ".join("'" + token.replace("\\", "\\\\").replace("'", "''") + "'" for token in self.tokens)


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several, at least one."""

    parts: tuple[Text, ...]

    def fts5(self) -> str:
        """Return it as SQLite is asked."""
        return "(" + " OR ".join(part.fts5() for part in self.parts) + ")"

    def tsquery(self) -> str:
        """Return it as PostgreSQL is asked."""
        return " | ".join(f"({part.tsquery()})" for part in self.parts)


@dataclass(frozen=True, slots=True)
class All:
    """All of several, and none of some others; at least one of the first."""

    parts: tuple[Text, ...]
    without: tuple[Text, ...] = ()

    def fts5(self) -> str:
        """Return it as SQLite is asked."""
        wanted = "(" + " AND ".join(part.fts5() for part in self.parts) + ")"
        return " NOT ".join([wanted, *(f"({part.fts5()})" for part in self.without)])

    def tsquery(self) -> str:
        """Return it as PostgreSQL is asked."""
        wanted = [f"({part.tsquery()})" for part in self.parts]
        return " & ".join([*wanted, *(f"!({part.tsquery()})" for part in self.without)])


Text = Phrase | OneOf | All


class Matches(Func):
    """A condition on entries: their tokens, exact or folded, meet an expression."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, text: Text, *, exact: bool = False, **extra: Any) -> None:
        """Take the expression and which form of the tokens is meant."""
        super().__init__(F("pk"), **extra)
        self.text, self.column = text, "exact" if exact else "folded"

    def as_sqlite(self, compiler: Any, _connection: Any, **_context: Any) -> tuple[str, list[Any]]:  # type: ignore[override]
        """Ask the table of FTS5."""
        key, params = compiler.compile(self.source_expressions[0])
        found = "SELECT rowid FROM search_index WHERE search_index MATCH %s"
        return f"{key} IN ({found})", [*params, f"{self.column} : ({self.text.fts5()})"]

    def as_postgresql(self, compiler: Any, _connection: Any, **_context: Any) -> tuple[str, list[Any]]:
        """Ask the column of vectors beside the key."""
        key, params = compiler.compile(self.source_expressions[0])
        table = key.rpartition(".")[0]
        return f'{table}."{self.column}_vector" @@ %s::tsquery', [*params, self.text.tsquery()]
