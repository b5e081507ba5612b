"""Long lists, a hundred rows to a page: plain links that keep the filters, so that they work by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet
from django.http import QueryDict

SIZE = 100
_DIGITS = 6
Row = TypeVar("Row")
Other = TypeVar("Other")


@dataclass(frozen=True, slots=True)
class Pages(Generic[Row]):
    """One page of a list: its rows, its number from 1, how many rows there are in all, and the rest of the address.

    `name` is what the number is called in the address, for pages that hold two lists.
    """

    rows: list[Row]
    number: int
    total: int
    asked: QueryDict
    size: int = SIZE
    name: str = "page"

    @property
    def count(self) -> int:
        """Return how many pages there are, at least one."""
        return max(1, -(-self.total // self.size))

    @property
    def place(self) -> str:
        """Return which rows these are, like 101–200."""
        first = (self.number - 1) * self.size
        return f"{first + 1:,}–{first + len(self.rows):,}"

    @property
    def all(self) -> str:
        """Return how many rows there are, with separators."""
        return f"{self.total:,}"

    @property
    def before(self) -> str:
        """Return the query of the page before; empty on the first."""
        return self.query(self.number - 1) if self.number > 1 else ""

    @property
    def after(self) -> str:
        """Return the query of the next page; empty on the last."""
        return self.query(self.number + 1) if self.number < self.count else ""

    def showing(self, rows: Iterable[Other]) -> Pages[Other]:
        """Return the same page with other rows, as those that keys stand for."""
        return Pages(list(rows), self.number, self.total, self.asked, self.size, self.name)

    def query(self, number: int) -> str:
        """Return the query of a page."""
        query = self.asked.copy()
        query[self.name] = str(number)
        return query.urlencode()


def paged(
    rows: QuerySet[Any, Row] | Sequence[Row], asked: QueryDict, *, size: int = SIZE, name: str = "page"
) -> Pages[Row]:
    """Return the page that an address asks for (`name`), the last where there are fewer. Two queries of a queryset."""
    total = rows.count() if isinstance(rows, QuerySet) else len(rows)
    last = max(1, -(-total // size))
    number = min(_number(asked.get(name, "")), last)
    return Pages(list(rows[(number - 1) * size : number * size]), number, total, asked, size, name)


def _number(value: str) -> int:
    """Return a page number; 1 for what is none."""
    return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) <= _DIGITS else 1
