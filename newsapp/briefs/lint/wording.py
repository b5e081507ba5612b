"""Rules about the words of pieces: quotations, who says it, likelihood and confidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsapp.briefs.document import CLAIM, QUOTATION, SENTENCE, Document, Note, Piece
from newsapp.briefs.lint import words
from newsapp.briefs.lint.naming import at_piece, name, note_name, short
from newsapp.briefs.lint.reading import (
    counted,
    language_of,
    letters,
    notes_of,
    own_words,
    quotations,
    sentences,
    spaced,
)
from newsapp.briefs.lint.values import Facts, Finding, Where

_CUT = re.compile(r"\[?(?:…|\.\.\.)\]?|\[[^\]]*\]")
_SHORT_NAME = 6
_FEW_WORDS, _FEW_LETTERS = 3, 12  # what is shorter is a word in quotation marks, not a quotation


def not_verbatim(document: Document, _facts: Facts) -> Iterator[Finding]:
    """Yield quotations whose words stand in no passage that is cited for them, nor in its translation."""
    for piece in document.pieces:
        notes = notes_of(document, piece)
        if piece.kind == QUOTATION:
            if notes and spaced(piece.text) != spaced(notes[0].quote):
                words_ = f"{name(piece)} differs from {note_name(notes[0])}: “{short(notes[0].quote)}”."
                yield at_piece("quotation", piece, words_)
            continue
        yield from _quoted(piece, notes or document.notes)


def _quoted(piece: Piece, notes: Sequence[Note]) -> Iterator[Finding]:
    known = [letters(text) for note in notes for text in (note.quote, note.translation)]
    for quoted in quotations(piece.text):
        parts = [letters(part) for part in _CUT.split(quoted)]
        if _is_quotation(quoted) and not any(all(part in text for part in parts) for text in known):
            place = "no passage cited for it" if piece.notes else "no passage of this brief"
            words_ = f"{name(piece)} has “{short(quoted)}” in quotation marks; {place} has these words."
            yield at_piece("quotation", piece, words_)


def _is_quotation(text: str) -> bool:
    return len(text.split()) >= _FEW_WORDS or len(letters(text)) >= _FEW_LETTERS


def attribution_dropped(document: Document, facts: Facts) -> Iterator[Finding]:
    """Yield flat statements of what every passage that bears them says after somebody else.

    A judgement with likelihood or confidence is the brief's own and no flat statement.
    """
    for piece in document.pieces:
        notes = counted(notes_of(document, piece))
        if piece.kind == QUOTATION or not notes or piece.likelihood or piece.confidence:
            continue
        speakers = [_speakers(note, facts) for note in notes]
        told = list(dict.fromkeys(who for each in speakers for who in each))
        if all(speakers) and not (words.found(words.ATTRIBUTING, piece.text) or _named(told, piece.text)):
            who = ", ".join(told[:3])
            yield at_piece("attribution", piece, f"{name(piece)} is stated flatly; its sources have it from {who}.")


def _speakers(note: Note, facts: Facts) -> list[str]:
    """Return who says it: the chain that a person gave, origin first, else what was read out of the text."""
    if note.chain:
        return [note.chain[-1]]
    known = facts.passages.get(note.passage or 0)
    return list(known.speakers) if known else []


def _named(people: Sequence[str], text: str) -> bool:
    """Tell whether one of the people stands in a text, a short name ("NIS") as a word of its own."""
    here, single = letters(text), {letters(word) for word in re.split(r"[\W_]+", text)}
    names = filter(None, map(letters, people))
    return any(who in single if len(who) < _SHORT_NAME and who.isascii() else who in here for who in names)


def rows_mixed(document: Document, _facts: Facts) -> Iterator[Finding]:
    """Yield the first word of each row of ICD 203 where a brief uses both."""
    first = _uses(document, words.FIRST)
    second = _uses(document, words.SECOND)
    if not first or not second:
        return
    counts = (len(first), len(second))
    odd, usual = (second, first) if counts[0] >= counts[1] else (first, second)
    for piece, word in odd:
        told = f"{name(piece)} says “{word}”, {name(usual[0][0])} “{usual[0][1]}”: words of two rows of ICD 203."
        yield at_piece("mixed", piece, told)


def _uses(document: Document, row: re.Pattern[str]) -> list[tuple[Piece, str]]:
    pieces = [piece for piece in document.pieces if piece.kind != QUOTATION]
    hits = ((piece, row.search(f"{own_words(piece.text)} . {piece.likelihood}")) for piece in pieces)
    return [(piece, hit[0]) for piece, hit in hits if hit]


def both_in_one_sentence(document: Document, _facts: Facts) -> Iterator[Finding]:
    """Yield sentences that give likelihood and confidence at once."""
    for piece in document.pieces:
        if piece.kind != QUOTATION:
            for sentence in _both(own_words(piece.text), language_of(document, piece)):
                called, words = name(piece), short(sentence)
                where = "." if called.endswith(f" “{words}”") else f": “{words}”."
                told = f"{called} gives likelihood and confidence in one sentence{where}"
                yield at_piece("together", piece, told)
    for sentence in _both(own_words(document.summary), document.language):
        told = f"The summary gives likelihood and confidence in one sentence: “{short(sentence)}”."
        yield Finding("together", told, None, "Change the summary", Where.PIECE, 0)


def _both(text: str, language: str) -> Iterator[str]:
    for sentence in sentences(text, language):
        if words.found(words.LIKELIHOOD, sentence) and words.found(words.CONFIDENCE, sentence):
            yield sentence


def uncited(document: Document, _facts: Facts) -> Iterator[Finding]:
    """Yield claims, and judgements in own words, that no passage is cited for."""
    for piece in document.pieces:
        notes = notes_of(document, piece)
        if piece.kind == CLAIM and not notes:
            yield _cite(piece, f"{name(piece)} has no citation.")
        elif piece.kind == CLAIM and not [note for note in notes if note.role != "touches_on"]:
            yield _cite(piece, f"{name(piece)} has only passages that touch on it.")
        elif piece.kind == SENTENCE and not notes and _judges(piece):
            yield at_piece("uncited", piece, f"{name(piece)} judges, and has no citation.")


def _cite(piece: Piece, told: str) -> Finding:
    if piece.claim is None:
        return at_piece("uncited", piece, told)
    return Finding("uncited", told, piece.pk, f"Open {piece.label}", Where.CLAIM, piece.claim)


def _judges(piece: Piece) -> bool:
    text = own_words(piece.text)
    return bool(
        piece.likelihood or piece.confidence or words.found(words.LIKELIHOOD, text) or words.JUDGING.search(text)
    )
