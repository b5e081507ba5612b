"""How a finding names a piece and a note: in words that people see on the page."""

from __future__ import annotations

from newsapp.briefs.document import CLAIM, QUOTATION, Note, Piece
from newsapp.briefs.lint.values import Finding, Where

_LONGEST = 60
EDIT = "Change it here"


def short(text: str) -> str:
    """Return the first words of a text."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"


def name(piece: Piece) -> str:
    """Return what a piece is called: C4, or an own sentence by its first words."""
    if piece.kind == CLAIM and piece.label:
        return piece.label
    kind = "The quotation" if piece.kind == QUOTATION else "The sentence"
    return f"{kind} “{short(piece.text)}”"


def note_name(note: Note) -> str:
    """Return what a note is called: note 3 (Harbour Post, ¶2.1)."""
    return f"note {note.number} ({note.outlet}, {note.place})"


def at_piece(rule: str, piece: Piece, words: str, fix: str = EDIT) -> Finding:
    """Return a finding that is mended in its piece."""
    return Finding(rule, words, piece.pk, fix, Where.PIECE, piece.pk)


def at_note(rule: str, piece: Piece, note: Note, words: str) -> Finding:
    """Return a finding that is mended at the citation of a note, else in the piece."""
    if note.citation is None:
        return at_piece(rule, piece, words)
    return Finding(rule, words, piece.pk, f"Open note {note.number}'s citation", Where.CITATION, note.citation)
