r"""A brief as Markdown with footnotes: [^1] in the text, [^1]: at the end.

Whatever words of an article look like, they stay words: `*`, `[`, `<`, `$`, a line that begins like a list or a
heading, a bare address, `:fire:`, straight quotes and dashes that a reader would make round. All are escaped with a
backslash, which every reader of Markdown takes away again.
Markdown has no place for the language of words; each note says it in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsapp.briefs.document import QUOTATION, Document, Note, Piece, Section
from newsapp.briefs.exporting.wording import (
    ABOUT_NOTES,
    NOTES,
    UNANSWERED,
    Run,
    closed,
    fit,
    imprint,
    note_runs,
    paragraphs,
)

_ACTIVE = re.compile(r"[\\`*_\[\]<>&#|~^$!@{}\"']|-(?=-)|\.(?=\.)")
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.|:(?=[\w+-]+:)", re.IGNORECASE)
_BEGINS = re.compile(r"^(?=[-+=:%(])|^(\w{1,9})(?=[.)])")
_PLAIN_ADDRESS = re.compile(r"https?://[^\s<>\\`]+")


def to_markdown(document: Document) -> bytes:
    """Return the file in UTF-8."""
    return ("\n\n".join(_parts(document)) + "\n").encode()


def escaped(text: str) -> str:
    """Return words so that they mean nothing but themselves, at the start of a line too."""
    return _started(_inert(fit(text)))


def _inert(text: str) -> str:
    """Return words of the middle of a line, spaces at their ends kept."""
    return _ADDRESS.sub(r"\\\g<0>", _ACTIVE.sub(r"\\\g<0>", closed(text)))


def _started(line: str) -> str:
    return _BEGINS.sub(lambda found: f"{found[1] or ''}\\", line)


def _parts(document: Document) -> Iterator[str]:
    yield f"# {escaped(document.title)}"
    yield escaped(imprint(document))
    if document.issue_note:
        yield escaped(document.issue_note)
    if document.question:
        yield f"*{escaped(document.question)}*"
    yield from (escaped(words) for words in paragraphs(document.summary))
    for section in document.sections:
        yield from _section(section)
    if document.notes:
        yield f"## {NOTES}"
        yield ABOUT_NOTES
        yield from (_note(document, note) for note in document.notes)


def _section(section: Section) -> Iterator[str]:
    if section.heading:
        yield f"## {escaped(section.heading)}"
    if section.unanswered:
        yield f"*{UNANSWERED}*"
    for piece in section.pieces:
        yield _quotation(piece) if piece.kind == QUOTATION else _sentence(piece)


def _sentence(piece: Piece) -> str:
    return " ".join([escaped(piece.sentence) + _numbers(piece), *map(escaped, piece.judgement)])


def _quotation(piece: Piece) -> str:
    lines = [f"> “{escaped(piece.text)}”{_numbers(piece)}"]
    if piece.translation:
        whose = f" ({escaped(piece.translator)})" if piece.translator else ""
        lines += [">", f"> Translation{whose}: “{escaped(piece.translation)}”"]
    return "\n".join(lines)


def _numbers(piece: Piece) -> str:
    return "".join(f"[^{number}]" for number in piece.notes)


def _note(document: Document, note: Note) -> str:
    return f"[^{note.number}]: " + _started("".join(map(_run, note_runs(document, note))))


def _run(run: Run) -> str:
    plain = run.part == "address" and _PLAIN_ADDRESS.fullmatch(run.text)
    return f"<{run.text}>" if plain else _inert(run.text)
