"""Lists come in pages, in an order that stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Field, Schema
from ninja.pagination import PaginationBase

USUAL, MOST, FARTHEST = 50, 200, 1_000_000


@dataclass(frozen=True, slots=True)
class Rows:
    """Ordered rows, and what makes a page of them into what the API tells; `told` asks a constant number of queries."""

    found: QuerySet[Any]
    told: Callable[[Sequence[Any]], list[dict[str, Any]]]


class Pages(PaginationBase):
    """`limit` rows from the `offset`-th on, with how many there are in all."""

    class Input(Schema):
        limit: int = Field(USUAL, ge=1, le=MOST)
        offset: int = Field(0, ge=0, le=FARTHEST)

    class Output(Schema):
        items: list[Any]
        count: int

    def paginate_queryset(
        self, queryset: Any, pagination: Input, request: HttpRequest, **params: Any
    ) -> dict[str, Any]:
        """Return the page. Two queries and those of `told`."""
        del request, params
        rows: Rows = queryset
        page = list(rows.found[pagination.offset : pagination.offset + pagination.limit])
        return {"items": rows.told(page), "count": rows.found.order_by().count()}
