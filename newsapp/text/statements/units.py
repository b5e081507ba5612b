"""The pieces of a document that hold statements: one sentence, or the sentences that one quotation holds together.

All positions inside a unit count from its start, in the folded copy of the clean view; `Reader.span` leads back.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsapp.text.cleanview import CleanView
from newsapp.text.normalise import fold
from newsapp.text.spans import Block, BlockKind, Document, EntityType, Mention, Span
from newsapp.text.statements import quotes

_SPEAKING = frozenset(
    {BlockKind.TITLE, BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION},
)
# Longer ones are no sentences.
_LONGEST = 4000
HIDDEN = "\x01"
_ASIDE = re.compile(r"\([^()\n]{1,60}\)|\[ ?\d{1,3} ?\]")


@dataclass(frozen=True, slots=True)
class Name:
    """A mention at its place in a unit."""

    start: int
    end: int
    mention: Mention

    @property
    def type(self) -> EntityType:
        """The type of what is named."""
        return self.mention.type


@dataclass(frozen=True, slots=True)
class Unit:
    """`low` is casefolded, its quotations hidden behind HIDDEN and its short asides behind spaces; `cased` is as read.

    `start` is the place in the folded copy, `quoted` the contents of quotations, `names` what is named outside them.
    """

    start: int
    block: int
    kind: BlockKind
    language: str
    low: str
    cased: str
    quoted: tuple[tuple[int, int], ...] = ()
    names: tuple[Name, ...] = field(default=())


class Reader:
    """A document folded for reading, and the way back to its text."""

    def __init__(self, document: Document, view: CleanView, mentions: Sequence[Mention]) -> None:
        """Fold the clean view once."""
        self._document = document
        self._view = view
        self._folded = fold(view.clean)
        self._mentions = sorted(mentions, key=lambda each: each.start)
        self._starts = [each.start for each in self._mentions]

    def units(self) -> Iterator[Unit]:
        """Yield the units of all blocks that can hold statements, in order."""
        for index, block in enumerate(self._document.blocks):
            if block.kind in _SPEAKING:
                yield from self._units_of(index, block)

    def span(self, unit: Unit, start: int, end: int) -> Span:
        """Return where a range of a unit stands in the text."""
        clean = self._folded.span(unit.start + start, unit.start + end)
        return self._view.text_span(clean.start, clean.end)

    def written(self, unit: Unit, start: int, end: int) -> str:
        """Return a range of a unit as people read it."""
        clean = self._folded.span(unit.start + start, unit.start + end)
        return self._view.clean[clean.start : clean.end]

    def _place(self, span: Span) -> tuple[int, int]:
        """Return where a span of the text stands in the folded copy."""
        return self._folded.within(self._view.clean_span(span))

    def _units_of(self, index: int, block: Block) -> Iterator[Unit]:
        """Yield the units of one block."""
        quoted = [self._folded.within(each) for each in self._quotes_of(block)]
        sentences = [self._place(sentence) for sentence in block.sentences]
        for start, end in _held_together(sentences, quoted):
            if end - start <= _LONGEST:
                first, last = bisect_left(quoted, (start, 0)), bisect_left(quoted, (end, 0))
                inside = tuple((a - start, b - start) for a, b in quoted[first:last] if b <= end)
                yield self._unit(index, block, (start, end), inside)

    def _quotes_of(self, block: Block) -> Iterator[Span]:
        """Yield the quotations of a block in the clean view."""
        place = self._view.clean_span(Span(block.start, block.end))
        for each in quotes.find(self._view.clean[place.start : place.end]):
            yield Span(place.start + each.start, place.start + each.end)

    def _unit(self, index: int, block: Block, place: tuple[int, int], quoted: tuple[tuple[int, int], ...]) -> Unit:
        start, end = place
        low = _masked(self._folded.text[start:end], quoted)
        names = tuple(name for name in self._names(start, end) if _is_seen(low[name.start : name.end]))
        language = block.language or self._document.language
        return Unit(start, index, block.kind, language, low, self._folded.cased[start:end], quoted, names)

    def _names(self, start: int, end: int) -> Iterator[Name]:
        """Yield the mentions of a unit."""
        clean = self._folded.span(start, end)
        text = self._view.text_span(clean.start, clean.end)
        first = bisect_left(self._starts, text.start)
        for mention in self._mentions[first : bisect_left(self._starts, text.end)]:
            at, to = self._place(Span(mention.start, mention.end))
            yield Name(at - start, to - start, mention)


def _is_seen(piece: str) -> bool:
    """Tell whether something stands outside quotations and asides."""
    return HIDDEN not in piece and bool(piece.strip())


def _held_together(
    sentences: Sequence[tuple[int, int]], quoted: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield sentences, those joined between which a quotation goes on."""
    current: tuple[int, int] | None = None
    position = 0
    for start, end in sentences:
        while position < len(quoted) and quoted[position][1] <= start:
            position += 1
        open_before = position < len(quoted) and quoted[position][0] < start
        if current and not open_before:
            yield current
        current = (current[0], end) if current and open_before else (start, end)
    if current:
        yield current


def _masked(low: str, quoted: Sequence[tuple[int, int]]) -> str:
    """Return the unit with its quotations and short asides hidden, at the same length."""
    for start, end in quoted:
        low = low[:start] + HIDDEN * (end - start) + low[end:]
    return _ASIDE.sub(lambda found: " " * len(found.group()), low)
