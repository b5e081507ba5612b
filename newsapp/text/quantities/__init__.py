"""Numbers of things: values and intervals with their bound, unit and what is counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsapp.text.cleanview import CleanView
from newsapp.text.quantities.reader import Found, apart, quantities
from newsapp.text.spans import Block, BlockKind, Document, Quantity, Span

_UNREAD = frozenset({BlockKind.BOILERPLATE, BlockKind.ENDNOTE, BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.DATELINE})


def find(document: Document, view: CleanView, *, taken: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of a document in order; `taken` are spans that are read otherwise (designations, dates)."""
    busy = _merged(view, [*taken, *(Span(each.start, each.end) for each in document.markers)])
    found = apart(_blocks(document, view), busy)
    return tuple(_quantity(view, each) for each in found)


def _blocks(document: Document, view: CleanView) -> Iterator[Found]:
    for block in document.blocks:
        if block.kind not in _UNREAD:
            yield from _block(block, document, view)


def _block(block: Block, document: Document, view: CleanView) -> Iterator[Found]:
    clean = view.clean_span(Span(block.start, block.end))
    return quantities(view.clean, clean.start, clean.end, block.language or document.language)


def _merged(view: CleanView, taken: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the clean positions of spans, in order and apart."""
    found: list[tuple[int, int]] = []
    for span in sorted(view.clean_span(each) for each in taken):
        if found and span.start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], span.end))
        else:
            found.append((span.start, span.end))
    return found


def _quantity(view: CleanView, found: Found) -> Quantity:
    span = view.text_span(found.start, found.end)
    return Quantity(
        span.start,
        span.end,
        found.low,
        found.high,
        found.bound,
        found.unit,
        found.counted,
        view.text_span(found.first, found.last),
        found.why,
        found.other,
    )
