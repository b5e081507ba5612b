"""Who says what through whom.

A verb of saying with somebody who speaks it, a source ("according to"), or a quotation that goes on from the one
before. Vietnamese and English are read by their grammar, other languages by their plain patterns (`plain`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsapp.text.cleanview import CleanView
from newsapp.text.spans import DateExpression, Document, Mention, Statement
from newsapp.text.statements.writing import Writer


def find(
    document: Document, view: CleanView, mentions: Sequence[Mention], times: Sequence[DateExpression] = ()
) -> tuple[Statement, ...]:
    """Return the statements of a document in order; `mentions` tell its speakers and outlets, `times` their dates."""
    return tuple(_ordered(Writer(document, view, mentions, times)))


def _ordered(writer: Writer) -> Iterator[Statement]:
    yield from sorted(writer.statements(), key=lambda each: (each.start, each.end))
