"""Times that a text speaks of, and when it was published."""

from __future__ import annotations

from newsapp.text.cleanview import CleanView
from newsapp.text.spans import DateExpression, Document, Published


def find(document: Document, view: CleanView, *, published: str | None = None) -> tuple[DateExpression, ...]:
    """Return the dates and durations of a document in order; `published` is the ISO day (or month) it came out."""
    del document, view, published
    return ()


def publication(document: Document, view: CleanView) -> Published | None:
    """Return when the text says, or lets see, that it was published."""
    del document, view
    return None
