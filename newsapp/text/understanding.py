"""Everything that is read out of a document, in the one order in which each part can use the one before.

Names come first (a designation such as Tu-160 is no number), then dates (a date is no number either), quantities,
the addresses of the notes, and who says what.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsapp.text import dates, quantities, statements, weblinks
from newsapp.text.cleanview import CleanView
from newsapp.text.names import Matcher
from newsapp.text.names.tenures import tenures
from newsapp.text.spans import (
    DateExpression,
    Document,
    EntityType,
    Mention,
    Published,
    Quantity,
    Reference,
    Span,
    Statement,
)


@dataclass(frozen=True, slots=True)
class Understanding:
    """What is read out of one document; `published` is None when the text does not tell."""

    mentions: tuple[Mention, ...]
    published: Published | None
    dates: tuple[DateExpression, ...]
    quantities: tuple[Quantity, ...]
    references: tuple[Reference, ...]
    statements: tuple[Statement, ...]


def understand(document: Document, matcher: Matcher, *, published: str | None = None) -> Understanding:
    """Read everything out of a document. `published`, an ISO day, wins over what the text itself lets see."""
    view = CleanView(document.text, document.edits)
    page = dates.Page(document, view)
    found = dates.publication(document, view, tenures=lambda: tenures(document, matcher), page=page)
    day = published or (found.iso if found else None)
    mentions = tuple(matcher.find(document, published=day))
    times, numbers, sayings = facts_of(document, view, mentions, published=day, page=page)
    return Understanding(mentions, found, times, numbers, weblinks.find(document), sayings)


def facts_of(
    document: Document,
    view: CleanView,
    mentions: Sequence[Mention],
    *,
    published: str | None,
    page: dates.Page | None = None,
) -> tuple[tuple[DateExpression, ...], tuple[Quantity, ...], tuple[Statement, ...]]:
    """Return dates, quantities and statements of a document whose names are known.

    `page` is the one the day of publication was looked for on, where that was done.
    """
    times = dates.find(document, view, published=published, page=page)
    numbers = quantities.find(document, view, taken=list(_taken(mentions, times)))
    return times, numbers, statements.find(document, view, mentions, times)


def _taken(mentions: Sequence[Mention], times: Sequence[DateExpression]) -> Iterator[Span]:
    """Yield what is no number of anything: designations, and dates other than durations."""
    for mention in mentions:
        if mention.type in (EntityType.WEAPON, EntityType.EVENT):
            yield Span(mention.start, mention.end)
    for time in times:
        if not time.iso.startswith("P"):
            yield Span(time.start, time.end)
