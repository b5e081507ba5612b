"""Times that a text speaks of, and when it was published."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsapp.text.cleanview import CleanView
from newsapp.text.dates.bases import base_of
from newsapp.text.dates.inferring import Tenure, inferred
from newsapp.text.dates.publishing import stated
from newsapp.text.dates.reading import Found, Page, readings
from newsapp.text.dates.resolving import Reading, Resolver
from newsapp.text.spans import DateExpression, Document, Published

__all__ = ["Page", "find", "publication"]


def find(
    document: Document, view: CleanView, *, published: str | None = None, page: Page | None = None
) -> tuple[DateExpression, ...]:
    """Return the dates and durations of a document in order; `published` is the ISO day (or month) it came out.

    `page` is the one the day of publication was looked for on, where that was done.
    """
    resolver = Resolver(base_of(published))
    return tuple(_expression(*each) for each in readings(page or Page(document, view), resolver))


def _expression(found: Found, reading: Reading) -> DateExpression:
    stretch = reading.stretch
    return DateExpression(
        found.span.start,
        found.span.end,
        reading.iso,
        stretch.first.isoformat() if stretch else None,
        stretch.last.isoformat() if stretch else None,
        reading.resolved,
        reading.why,
    )


def publication(
    document: Document,
    view: CleanView,
    *,
    tenures: Callable[[], Sequence[Tenure]] = tuple,
    page: Page | None = None,
) -> Published | None:
    """Return when the text says, or lets see, that it was published.

    `tenures` is asked, where the text does not say it, for the offices that the text gives to people.
    """
    page = page or Page(document, view)
    return stated(page) or inferred(page, tenures)
