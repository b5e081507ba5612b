"""What the parts of an article are: title, lead, captions, notes, page furniture, and the text itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsapp.text.cleanview import CleanView
from newsapp.text.spans import BlockHint, BlockKind, Endnote, Span
from newsapp.text.structure_lines import Piece, pieces


def parts(
    view: CleanView,
    language: str,
    *,
    hints: Sequence[BlockHint] = (),
    endnotes: Sequence[Endnote] = (),
) -> list[Piece]:
    """Return the parts of a text, in clean positions, each with its kind and a short reason."""
    return [_plain(piece) for piece in pieces(view, hints, endnotes)]


def _plain(piece: Piece) -> Piece:
    """Call what is not known a paragraph."""
    if piece.kind is not None:
        return piece
    return Piece(piece.start, piece.end, piece.words, piece.gap, BlockKind.PARAGRAPH, "a line of text", piece.language)
