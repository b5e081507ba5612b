"""Passages as they stand, read as articles are, and what the lint says of a document of ours with them."""

from __future__ import annotations

from newsapp.briefs.document import Document
from newsapp.briefs.lint import lint
from newsapp.briefs.lint.reading import read
from newsapp.briefs.lint.values import Facts, Stood
from tests.briefs.documents import SHA, a_claim, a_document, a_note


def stood(words: str, language: str = "en", **said) -> Stood:
    known = read(words, language)
    told = {"revision": 1, "newest": 1, "sha256": SHA, "amounts": known.amounts, "days": known.days}
    return Stood(words=words, **(told | said))


def facts_for(document: Document, **said) -> Facts:
    """Let every passage stand as its note has it."""
    return Facts({note.passage: stood(note.quote, note.language, **said) for note in document.notes})


def rules(document: Document, facts: Facts | None = None) -> list[str]:
    """Return the keys of the rules that find something."""
    return [finding.rule for finding in lint(document, facts or facts_for(document))]


def claimed(text: str, *sources: tuple[str, str] | tuple[str, str, str], **said) -> list[str]:
    """Return the rules that find something in a claim with these passages: (words, language[, role])."""
    notes = tuple(
        a_note(n, quote=source[0], language=source[1], role=source[2] if len(source) > 2 else "reports", published="")
        for n, source in enumerate(sources, start=1)
    )
    return rules(a_document(a_claim(text, notes=tuple(range(1, len(notes) + 1)), **said), notes=notes))
