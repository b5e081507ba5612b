r"""Reads one text: its language, what to mend, its parts, its sentences, its notes.

    >>> [block.kind.value for block in read("Talks end\n\nThe ministers met on Monday. They agreed.").blocks]
    ['title', 'paragraph']

Pure and quick (a report of 60,000 characters well under a tenth of a second), and in proportion to the length of the
text whatever it holds, since what people paste is not always an article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsapp.text import endnotes as notes
from newsapp.text import languages, sentences, structure
from newsapp.text.cleaning import clean_edits
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import Block, BlockHint, BlockKind, Document, Span
from newsapp.text.structure_lines import Piece

_BOM = "\ufeff"
# These are read as one unit, whatever stops they hold.
_WHOLE = frozenset(
    (BlockKind.TITLE, BlockKind.HEADING, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CREDIT, BlockKind.ENDNOTE)
)


def read(text: str, *, language: str = "", hints: Sequence[BlockHint] = ()) -> Document:
    """Read a text. `language` empty means: find out. `hints` are what an importer knows of its parts.

    All positions in the result are code points of `text`.
    """
    language = language or languages.detect(text)
    edits = clean_edits(text, language)
    view = CleanView(text, edits)
    markers, endnotes = notes.find(text)
    parts = structure.parts(view, language, hints=hints, endnotes=endnotes)
    blocks = tuple(_covering(text, [_block(view, part, language) for part in parts]))
    return Document(text, language, edits, blocks, markers, endnotes)


def _block(view: CleanView, part: Piece, language: str) -> Block:
    """Make a block of a part: take its positions back to the stored text and cut it into sentences."""
    span = view.text_span(part.start, part.end)
    kind = part.kind or BlockKind.PARAGRAPH
    spoken = part.language or languages.detect(part.words, prior=language)
    cut = (Span(0, len(part.words)),) if kind in _WHOLE else sentences.split(part.words, spoken)
    inside = tuple(view.text_span(part.start + one.start, part.start + one.end) for one in cut)
    return Block(kind, part.why, span.start, span.end, spoken, inside)


def _covering(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Stretch blocks over what the clean view leaves out between them, such as a stray `_`; not their sentences."""
    done = 1 if text.startswith(_BOM) else 0
    for index, block in enumerate(blocks):
        before = text[done : block.start].lstrip()
        following = blocks[index + 1].start if index + 1 < len(blocks) else len(text)
        last = block.end + len(text[block.end : following].rstrip())
        yield replace(block, start=block.start - len(before), end=last)
        done = last
