"""Which paragraph of a translation belongs to which block of the article: by order when their numbers agree.

Nothing is guessed: a translation with other paragraphs than the article stands as a whole. A line of the original that
the translator left out would otherwise put every following paragraph under the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsapp.text.spans import Span

_BLANK = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Piece:
    """What a piece of a translation stands for, and its words."""

    span: Span
    text: str


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a pasted text: parted by blank lines, else by line ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    parts = _BLANK.split(text) if _BLANK.search(text) else text.split("\n")
    return [part.strip() for part in parts if part.strip()]


def paired(blocks: Sequence[Span], text: str) -> list[Piece]:
    """Return the pieces of a translation of these blocks, which are in order; one piece when the numbers differ."""
    found = paragraphs(text)
    if len(found) == len(blocks):
        return [Piece(block, words) for block, words in zip(blocks, found, strict=True)]
    return [Piece(Span(blocks[0].start, blocks[-1].end), "\n\n".join(found))] if found and blocks else []
