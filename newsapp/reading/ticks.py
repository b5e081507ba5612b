"""Sentences as rows to tick, for who reads without script."""

from __future__ import annotations

from dataclasses import dataclass

from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentences, clean_view


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence as it reads, with its number on the page (as text, as forms send it) and its place."""

    n: str
    label: str
    text: str
    language: str


def tick_rows(revision: Revision, sentences: Sentences) -> list[Row]:
    """Return all sentences of a revision, folded ones too, in order."""
    view = clean_view(revision)
    return [
        Row(str(one.n), one.label, view.read(one.start, one.end), one.language or revision.language)
        for one in sentences.all
    ]
