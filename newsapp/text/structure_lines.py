"""Cuts a text into the pieces that blocks are made of: its lines, as people see them.

A line of the stored text is a piece, unless an importer knows better (HTML says where a paragraph begins and ends)
or the lines are those of a typewriter (broken near column 72 in mid-sentence): then the lines of a paragraph are one
piece. Positions here are those of the clean view; `structure` takes them back to the stored text at the very end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from newsapp.text.cleanview import CleanView
from newsapp.text.spans import BlockHint, BlockKind, Endnote, Span

_LINE = re.compile("[^\n\r\u2028\u2029\x0c]+")
_EDGES = " \t\u00a0\u200b\u2060\ufeff\u3000\u2002\u2003\u2009\u202f"
_WRAP_LEAST, _WRAP_MOST, _WRAP_LINES, _WRAP_SHARE = 45, 100, 6, 0.7
_ENDS = re.compile(r"[.!?:;…。！？][\"'”’»)\]]*$")
_STARTS_ITEM = re.compile(r"\s*(?:[-•*–·▪◦‣#>|]\s|\d{1,2}[.)]\s|\[\d)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the clean view [start, end), `gap` blank lines below the piece before it.

    `kind` and `why` are set when they are known already, by an importer's hint or because it is a note of the list.
    """

    start: int
    end: int
    words: str
    gap: int = 0
    kind: BlockKind | None = None
    why: str = ""
    language: str = ""

    def called(self, kind: BlockKind, why: str) -> Piece:
        """Return the piece with its kind and the reason for it."""
        return replace(self, kind=kind, why=why)

    def part(self, start: int, end: int) -> Piece:
        """Return the part [start, end), counted from the start of the piece, without white space at its edges."""
        inner = self.words[start:end]
        first = start + len(inner) - len(inner.lstrip(_EDGES + "\n\r"))
        words = inner.strip(_EDGES + "\n\r")
        return replace(self, start=self.start + first, end=self.start + first + len(words), words=words)


@dataclass(frozen=True, slots=True)
class _Known:
    """A stretch of the clean view that an importer or the list of notes has claimed."""

    span: Span
    kind: BlockKind | None
    why: str
    language: str = ""


def pieces(view: CleanView, hints: Sequence[BlockHint], endnotes: Sequence[Endnote]) -> list[Piece]:
    """Return the pieces of a text in order; together they hold every visible character."""
    found: list[Piece] = []
    at = 0
    known = sorted(_known(view, hints, endnotes), key=lambda one: one.span.start)
    for one in known:
        found += _free(view.clean, at, one.span.start, wrapped_ok=not hints)
        at = max(at, one.span.start)
        if one.span.end > at:
            found += _claimed(view.clean, Span(at, one.span.end), one)
            at = one.span.end
    found += _free(view.clean, at, len(view.clean), wrapped_ok=not hints)
    return list(_with_gaps(view.clean, found))


def _known(view: CleanView, hints: Sequence[BlockHint], endnotes: Sequence[Endnote]) -> Iterator[_Known]:
    """Yield what is claimed; inside a hint the notes win, except where it is folded."""
    folded = [hint for hint in hints if hint.kind is BlockKind.BOILERPLATE]
    notes = [note for note in endnotes if not any(hint.start <= note.start < hint.end for hint in folded)]
    for note in notes:
        yield _Known(
            view.clean_span(Span(note.start, note.end)), BlockKind.ENDNOTE, f"note [{note.number}] of the list"
        )
    for hint in hints:
        for start, end in _outside(hint, notes):
            yield _Known(view.clean_span(Span(start, end)), hint.kind, hint.why, hint.language)


def _outside(hint: BlockHint, notes: Sequence[Endnote]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a hint that no note takes."""
    at = hint.start
    for note in notes:
        if note.start < hint.end and note.end > at:
            if note.start > at:
                yield at, note.start
            at = note.end
    if at < hint.end:
        yield at, hint.end


def _claimed(clean: str, span: Span, one: _Known) -> Iterator[Piece]:
    """Yield a claimed stretch as one piece, or as its lines when nobody knows its kind."""
    if one.kind is None:
        for piece in _lines(clean, span.start, span.end):
            yield Piece(piece.start, piece.end, piece.words, language=one.language)
        return
    start, end = _trim(clean, span.start, span.end)
    if start < end:
        yield Piece(start, end, clean[start:end], 0, one.kind, one.why, one.language)


def _free(clean: str, start: int, end: int, *, wrapped_ok: bool) -> list[Piece]:
    """Return the lines nobody claimed, joined to paragraphs where they were broken by a typewriter."""
    lines = list(_lines(clean, start, end))
    if wrapped_ok and _is_wrapped(clean, lines):
        return list(_unwrapped(clean, lines))
    return lines


def _lines(clean: str, start: int, end: int) -> Iterator[Piece]:
    """Yield every line that has something to see, trimmed."""
    for found in _LINE.finditer(clean, start, end):
        first, last = _trim(clean, *found.span())
        if first < last:
            yield Piece(first, last, clean[first:last])


def _trim(clean: str, start: int, end: int) -> tuple[int, int]:
    """Return a range without white space at its edges."""
    piece = clean[start:end]
    trimmed = piece.strip(_EDGES + "\n\r")
    first = start + len(piece) - len(piece.lstrip(_EDGES + "\n\r"))
    return first, first + len(trimmed)


def _is_wrapped(clean: str, lines: Sequence[Piece]) -> bool:
    """Tell whether lines that others follow at once are of one width and mostly break off in mid-sentence."""
    inner = [one for one, other in pairwise(lines) if _blank_lines(clean, one, other) == 0]
    if len(inner) < _WRAP_LINES:
        return False
    broken = [line for line in inner if _WRAP_LEAST <= len(line.words) <= _WRAP_MOST and not _ENDS.search(line.words)]
    return len(broken) > _WRAP_SHARE * len(inner)


def _unwrapped(clean: str, lines: Sequence[Piece]) -> Iterator[Piece]:
    """Join lines up to a blank line, a list item, or a line that ends early with its sentence."""
    run: list[Piece] = []
    for line in lines:
        if run and not _goes_on(clean, run[-1], line):
            yield _joined(clean, run)
            run = []
        run.append(line)
    if run:
        yield _joined(clean, run)


def _goes_on(clean: str, one: Piece, other: Piece) -> bool:
    """Tell whether a line goes on in the next one."""
    if _blank_lines(clean, one, other) or _STARTS_ITEM.match(other.words):
        return False
    return len(one.words) >= _WRAP_LEAST or not _ENDS.search(one.words)


def _joined(clean: str, run: Sequence[Piece]) -> Piece:
    """Return the piece that several lines make."""
    start, end = run[0].start, run[-1].end
    return Piece(start, end, clean[start:end])


def _with_gaps(clean: str, found: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces with the number of blank lines above each."""
    before: Piece | None = None
    for piece in found:
        gap = _blank_lines(clean, before, piece) if before else 0
        yield Piece(piece.start, piece.end, piece.words, gap, piece.kind, piece.why, piece.language)
        before = piece


def _blank_lines(clean: str, one: Piece, other: Piece) -> int:
    """Count the blank lines between two pieces."""
    between = clean[one.end : other.start]
    return max(0, between.count("\n") - 1)
