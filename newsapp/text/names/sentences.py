"""Where the sentence around a folded position begins."""

from __future__ import annotations

from bisect import bisect_right

from newsapp.text.names.page import Page
from newsapp.text.spans import Span


def sentence_start(page: Page, position: int) -> int:
    """Return where the sentence at a folded position begins; where its block does when that has no sentences."""
    block = page.block_at(position)
    if block < 0:
        return 0
    sentences = page.blocks[block].sentences
    at = page.span(position, position).start
    place = bisect_right(sentences, at, key=_start) - 1
    if place < 0:
        return page.starts[block]
    start = sentences[place].start
    return page.folded.within(Span(start, start))[0]


def _start(sentence: Span) -> int:
    return sentence.start


def sentence_before(page: Page, start: int) -> int:
    """Return where the sentence before the one that begins at `start` begins, in the block before if need be."""
    block = page.block_at(start)
    at = start - 1
    if block > 0 and start <= page.starts[block]:
        at = page.starts[block] - 1
    while at > 0 and page.folded.text[at].isspace():
        at -= 1
    return sentence_start(page, at) if at > 0 else start
