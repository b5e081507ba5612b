"""Rules about what a brief rests on: passages that changed, notes nobody opened, disputes, questions left open."""

from __future__ import annotations

from collections.abc import Iterator

from newsapp.briefs.document import CLAIM, QUOTATION, Document, Note, Piece
from newsapp.briefs.lint import words
from newsapp.briefs.lint.naming import at_note, at_piece, name, note_name, short
from newsapp.briefs.lint.reading import notes_of, spaced
from newsapp.briefs.lint.values import Facts, Finding, Stood, Where


def changed(document: Document, facts: Facts) -> Iterator[Finding]:
    """Yield pieces whose claim or passage is gone or reads otherwise than the brief has it."""
    for piece in document.pieces:
        if piece.kind == CLAIM and piece.claim is None:
            yield at_piece("changed", piece, f"The claim of “{short(piece.text)}” was deleted.")
        if piece.kind == QUOTATION and not piece.notes:
            yield at_piece("changed", piece, f"The passage of {name(piece).lower()} is gone.")
        for note in notes_of(document, piece):
            why = _why(note, facts.passages.get(note.passage or 0))
            if why:
                yield at_note("changed", piece, note, f"{name(piece)}, {note_name(note)}: {why}.")


def _why(note: Note, now: Stood | None) -> str:
    if now is None:
        return "the passage is gone"
    if now.sha256 != note.sha256:
        return "the original has another SHA-256 than the note"
    if spaced(now.words) != spaced(note.quote):
        return f"the stored text has “{short(now.words)}” there"
    return f"a later text of the article is stored (revision {now.newest})" if now.newest > now.revision else ""


def never_opened(document: Document, facts: Facts) -> Iterator[Finding]:
    """Yield the notes of articles that a cited passage rests on and nobody has opened, each once."""
    told: set[int] = set()
    for piece in document.pieces:
        for note in notes_of(document, piece):
            known = facts.passages.get(note.passage or 0)
            for one in known.unopened if known else ():
                if one.reference not in told:
                    told.add(one.reference)
                    yield _unopened(piece, note, one.number, one.reference)


def _unopened(piece: Piece, note: Note, number: int, reference: int) -> Finding:
    told = f"{name(piece)}: {note_name(note)} rests on note {number} of the article, which nobody has opened."
    return Finding("unopened", told, piece.pk, f"Open note {number}", Where.REFERENCE, reference)


def disputed_flatly(document: Document, _facts: Facts) -> Iterator[Finding]:
    """Yield claims that cited passages dispute, where neither they nor the piece after them says so."""
    for section in document.sections:
        for position, piece in enumerate(section.pieces):
            after = section.pieces[position + 1].text if position + 1 < len(section.pieces) else ""
            if piece.disputed and not words.found(words.DISPUTING, f"{piece.text} . {after}"):
                told = f"{name(piece)} is disputed by passages cited for it, and the brief does not say so."
                yield at_piece("disputed", piece, told)


def unanswered(document: Document, _facts: Facts) -> Iterator[Finding]:
    """Yield questions that nothing stands under."""
    for section in document.sections:
        if section.unanswered and section.question is not None:
            told = f"Question {section.number} is not answered: “{short(section.heading)}”"
            yield Finding("unanswered", told, None, "Answer it", Where.QUESTION, section.question)
