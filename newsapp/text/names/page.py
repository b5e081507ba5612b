"""A document made ready for looking up names: its folded copy, and which block and language each place belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from newsapp.text.normalise import Folded, fold
from newsapp.text.spans import Block, BlockKind, Document, Span

_SEGMENTED_SHARE = 200
_YEAR = re.compile(r"(?<![\w.,/-])20[0-4]\d(?![\w.,/-]*\d)")
_OFTEN = 4
_QUOTED_NAME = re.compile(r"[^\"\n]{0,29}[^\W_][\"'](?!\w)")
# A note marker belongs to the sentence before: "left. [12] Then".
_MARKER = re.compile(r" ?\[\d{1,3}\]$")
_LONGEST_MARKER = 6
_ENDS_SENTENCE = frozenset(".!?…。！？\n")
_OPENERS = frozenset("\"'[{•*#-")


@dataclass(frozen=True, slots=True)
class Page:
    """The folded copy and the blocks over it; all positions that names are looked up at are folded ones.

    `year` is the year that the text mostly speaks of, empty when it does not say.
    """

    document: Document
    folded: Folded
    segmented: bool
    starts: tuple[int, ...]
    blocks: tuple[Block, ...]
    year: str = ""

    def block_at(self, position: int) -> int:
        """Return the index of the block that a folded position stands in; -1 before the first."""
        return bisect_right(self.starts, position) - 1

    def language_at(self, position: int) -> str:
        """Return the language of the block, the document's where the block has none."""
        block = self.block_at(position)
        return (self.blocks[block].language if block >= 0 else "") or self.document.language

    def kind_at(self, position: int) -> BlockKind:
        """Return the kind of the block that a folded position stands in."""
        block = self.block_at(position)
        return self.blocks[block].kind if block >= 0 else BlockKind.PARAGRAPH

    def span(self, start: int, end: int) -> Span:
        """Return the stored positions of a folded range."""
        return self.folded.span(start, end)

    def in_file_name(self, start: int, end: int) -> bool:
        """Tell whether an underscore stands beside a folded range in a text that is not segmented."""
        if self.segmented:
            return False
        text, span = self.document.text, self.span(start, end)
        return "_" in {text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]}

    def is_glued(self, position: int) -> bool:
        """Tell whether the space at a folded position is written as an underscore."""
        return self.document.text[self.folded.starts[position] : self.folded.starts[position] + 1] == "_"

    def opens_sentence(self, position: int) -> bool:
        """Tell whether a word at a folded position is capitalised because it comes first."""
        text = self.folded.cased
        first = self.starts[self.block_at(position)] if self.block_at(position) >= 0 else 0
        if self._opens_speech(position, first):
            return True
        place = position - 1
        while place >= first and (text[place] == " " or text[place] in _OPENERS):
            place -= 1
        marker = _MARKER.search(text, max(first, place - _LONGEST_MARKER), place + 1)
        place = marker.start() - 1 if marker else place
        return place < first or (text[place] in _ENDS_SENTENCE and not self._ends_initial(place))

    def _opens_speech(self, position: int, first: int) -> bool:
        """Tell whether a quotation longer than a name begins here."""
        text = self.folded.cased
        if position - 1 < first or text[position - 1] not in "\"'":
            return False
        return not text[position - 2 : position - 1].strip() and not _QUOTED_NAME.match(text, position)

    def _ends_initial(self, place: int) -> bool:
        """Tell whether a point belongs to an initial: "J. Austin", "U.S. troops"."""
        text = self.folded.cased
        return text[place] == "." and text[place - 1 : place].isupper() and not text[place - 2 : place - 1].isalnum()


def page_of(document: Document) -> Page:
    """Fold a document and lay its blocks over the folded copy."""
    folded = fold(document.text)
    starts = tuple(folded.within(Span(block.start, block.end))[0] for block in document.blocks)
    return Page(document, folded, _is_segmented(document), starts, document.blocks, _year(document.text))


def _year(text: str) -> str:
    """Return the year that a text mostly speaks of, when it says so often enough: titles change hands."""
    years = Counter(_YEAR.findall(text)).most_common(1)
    return years[0][0] if years and years[0][1] >= _OFTEN else ""


def _is_segmented(document: Document) -> bool:
    """Tell whether an underscore is a space, as in word-segmented Vietnamese."""
    return document.language == "vi" and document.text.count("_") * _SEGMENTED_SHARE > len(document.text)
