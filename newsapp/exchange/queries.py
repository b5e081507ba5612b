"""Reads of the exchange room."""

from __future__ import annotations

from newsapp.exchange.annotated import Annotated, from_json
from newsapp.exchange.models import Import


def texts_of(brought: Import) -> Annotated:
    """Return the annotated texts of an import as they came; none for content of another kind. One query."""
    rows = brought.texts.select_related("revision").order_by("n")
    return Annotated(documents=tuple(from_json(row.body, row.text or row.revision.text) for row in rows))
