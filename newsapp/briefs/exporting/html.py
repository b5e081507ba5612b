"""A brief as one web page that needs nothing else: no script, no other file, readable offline and on paper.

Every word of another language says so, every number leads to its note and back, and a policy in the page forbids
whatever a browser might run or load. What articles say is text here, whatever it looks like.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from newsapp.briefs.document import QUOTATION, Document, Note, Piece, Section
from newsapp.briefs.exporting.wording import (
    ABOUT_NOTES,
    NOTES,
    UNANSWERED,
    Run,
    fit,
    imprint,
    note_runs,
    paragraphs,
)

_STYLE = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
_HEAD = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
"""


def to_html(document: Document) -> bytes:
    """Return the page in UTF-8."""
    page = _Page(document)
    head = _HEAD.format(language=escape(document.language), title=escape(fit(document.title)), style=_STYLE)
    return "".join([head, *page.top(), *page.body(), *page.notes(), "</main>\n</body>\n</html>\n"]).encode()


class _Page:
    """One document on its way to HTML; it counts how often each note was named."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.named: dict[int, int] = {}

    def top(self) -> Iterator[str]:
        """Yield title, imprint, question and summary."""
        document = self.document
        yield f"<header>\n<h1>{escape(fit(document.title))}</h1>\n<p class=imprint>{escape(imprint(document))}</p>\n"
        if document.issue_note:
            yield f"<p class=imprint>{escape(fit(document.issue_note))}</p>\n"
        if document.question:
            yield f"<p class=question>{escape(fit(document.question))}</p>\n"
        yield "</header>\n"
        yield from (f"<p class=summary>{escape(words)}</p>\n" for words in paragraphs(document.summary))

    def body(self) -> Iterator[str]:
        """Yield the sections."""
        for section in self.document.sections:
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[str]:
        if section.heading:
            yield f'<h2 id="question-{section.number}">{escape(fit(section.heading))}</h2>\n'
        if section.unanswered:
            yield f"<p class=unanswered>{UNANSWERED}</p>\n"
        for piece in section.pieces:
            yield from self._quotation(piece) if piece.kind == QUOTATION else self._sentence(piece)

    def _sentence(self, piece: Piece) -> Iterator[str]:
        judged = escape("".join(f" {words}" for words in piece.judgement))
        words = _words(Run(fit(piece.sentence), piece.language), self.document.language)
        yield f'<p id="piece-{piece.pk}">{words}{self._numbers(piece)}{judged}</p>\n'

    def _quotation(self, piece: Piece) -> Iterator[str]:
        yield f'<blockquote id="piece-{piece.pk}">\n'
        words = _words(Run(fit(piece.text), piece.language), self.document.language)
        yield f"<p>“{words}”{self._numbers(piece)}</p>\n"
        if piece.translation:
            words = _words(Run(fit(piece.translation), piece.translation_language), self.document.language)
            whose = f" ({escape(fit(piece.translator))})" if piece.translator else ""
            yield f"<p class=translation>Translation{whose}: “{words}”</p>\n"
        yield "</blockquote>\n"

    def _numbers(self, piece: Piece) -> str:
        return "".join(self._number(number) for number in piece.notes)

    def _number(self, number: int) -> str:
        time = self.named[number] = self.named.get(number, 0) + 1
        at = f' id="ref-{number}"' if time == 1 else f' id="ref-{number}-{time}"'
        link = f'<a{at} href="#note-{number}" role="doc-noteref" aria-label="Note {number}">{number}</a>'
        return f"<sup>{link}</sup>"

    def notes(self) -> Iterator[str]:
        """Yield the notes, each with the way back to where it is named."""
        if not self.document.notes:
            return
        yield f'<section role="doc-endnotes" aria-labelledby="notes">\n<h2 id="notes">{NOTES}</h2>\n'
        yield f"<p class=about>{ABOUT_NOTES}</p>\n<ol>\n"
        yield from (self._note(note) for note in self.document.notes)
        yield "</ol>\n</section>\n"

    def _note(self, note: Note) -> str:
        words = "".join(_words(run, self.document.language) for run in note_runs(self.document, note))
        back = f' <a class=back href="#ref-{note.number}" role="doc-backlink" aria-label="Back to the text">↩</a>'
        named = back if note.number in self.named else ""
        return f'<li id="note-{note.number}" value="{note.number}">{words}{named}</li>\n'


def _words(run: Run, page: str) -> str:
    """Return a run as HTML; words of somebody else stand in an element of their own, so that they turn nothing over."""
    if run.part == "address":
        return _address(run.text)
    text = escape(run.text)
    if run.part == "hash":
        return f"<code>{text}</code>"
    if not (run.language or run.part):
        return text
    language = f' lang="{escape(run.language)}"' if run.language and run.language != page else ""
    return f"<bdi{language}{_class(run)}>{text}</bdi>"


def _class(run: Run) -> str:
    return f' class="{run.part}"' if run.part in ("quote", "translation") else ""


def _address(url: str) -> str:
    """Return an address as a link where it is one of the web; anything else is shown only."""
    text = f"<bdi class=address>{escape(url)}</bdi>"
    return f'<a href="{escape(url)}" rel="noreferrer">{text}</a>' if _of_the_web(url) else text


def _of_the_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
