"""Walks over the blocks of a document, finds its times and reads each by what came before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsapp.text.cleanview import CleanView
from newsapp.text.dates import grammars
from newsapp.text.dates.finding import said_in
from newsapp.text.dates.grammars import Language
from newsapp.text.dates.resolving import Header, Reading, Resolver
from newsapp.text.dates.said import Said
from newsapp.text.normalise import Folded, fold
from newsapp.text.spans import Block, BlockKind, Document, Span

_SKIPPED = frozenset((BlockKind.ENDNOTE, BlockKind.BOILERPLATE, BlockKind.CREDIT))
_HEADED = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING))
_AFTER_HEADER = re.compile(r"\)?\s?(?::|-\s)|\)?\s*$")
_BULLET = re.compile(r"\s*(?:[-*•·▪]|\d{1,2}[.)])?\s*\(?(?:on\s|in\s)?", re.IGNORECASE)
_STOP = re.compile(r"(?<![A-Z])\.\s|[!?;。]\s|\n")
_PAST = re.compile(r"(?<!\w)(?:hồi|xảy ra|diễn ra hồi)\s(?:đầu\s|giữa\s|cuối\s)?$", re.IGNORECASE)
_CUE_REACH = 90
_HEADER_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A time with its place in the stored text, the block it stands in and whether its sentence tells of plans."""

    said: Said
    span: Span
    words: str
    block: Block
    expected: bool
    past: bool
    opens: bool


class Page:
    """A document folded for reading, and the way back to its stored positions; its times are looked for once."""

    def __init__(self, document: Document, view: CleanView) -> None:
        """Fold the clean view."""
        self.document = document
        self.view = view
        self.folded: Folded = fold(view.clean)
        self._times: dict[tuple[int, int], list[Found]] = {}

    def range_of(self, block: Block) -> tuple[int, int]:
        """Return the folded range of a block."""
        return self.folded.within(self.view.clean_span(Span(block.start, block.end)))

    def span(self, start: int, end: int) -> Span:
        """Return the stored span of a folded range."""
        clean = self.folded.span(start, end)
        return self.view.text_span(clean.start, clean.end)

    def times(self, *, skipped: frozenset[BlockKind] = _SKIPPED) -> Iterator[tuple[Block, list[Found]]]:
        """Yield every block with its times."""
        blocks = self.document.blocks or (Block(BlockKind.PARAGRAPH, "", 0, len(self.document.text), ""),)
        for block in blocks:
            if block.kind not in skipped:
                place = (block.start, block.end)
                if place not in self._times:
                    self._times[place] = self._times_of(block)
                yield block, self._times[place]

    def _times_of(self, block: Block) -> list[Found]:
        start, end = self.range_of(block)
        language = grammars.of(block.language or self.document.language)
        text = self.folded.cased
        return [self._found(each, block, start, end, language) for each in said_in(text, start, end, language)]

    def _found(self, said: Said, block: Block, start: int, end: int, language: Language) -> Found:
        text = self.folded.cased
        before = text[max(start, said.start - _CUE_REACH) : said.start]
        clause = _STOP.split(before)[-1]
        return Found(
            said,
            self.span(said.start, said.end),
            text[said.start : said.end],
            block,
            expected=bool(language.grammar.future.search(clause)),
            past=bool(_PAST.search(before)),
            opens=bool(_BULLET.fullmatch(text, start, said.start)) and bool(_AFTER_HEADER.match(text, said.end, end)),
        )


def readings(page: Page, resolver: Resolver) -> Iterator[tuple[Found, Reading]]:
    """Yield every time of a document with what it was read as."""
    for block, found in page.times():
        resolver.begin_block()
        _leave_section(block, found, resolver)
        for index, each in enumerate(found):
            reading = resolver.read(each.said, each.words, expected=each.expected, past=each.past)
            if reading:
                if index == 0:
                    _enter_timeline(each, reading, resolver)
                yield each, reading


def _leave_section(block: Block, found: Sequence[Found], resolver: Resolver) -> None:
    """End a section, and its timeline, at a heading that is no date."""
    if block.kind is BlockKind.HEADING and not (found and found[0].opens):
        resolver.begin_section()


def _enter_timeline(each: Found, reading: Reading, resolver: Resolver) -> None:
    """Begin a timeline at a block that begins with a date and a colon, or is a date alone."""
    said = each.said
    if (
        not each.opens
        or each.block.kind not in _HEADED
        or not reading.stretch
        or said.last
        or len(each.words) > _HEADER_LENGTH
    ):
        return
    if said.first.year and not said.first.decade:
        resolver.begin(Header(reading.stretch, each.words))
