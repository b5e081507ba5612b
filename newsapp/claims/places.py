"""Where passages stand and how they read.

A passage is a span of stored text; people see its words as the clean view has them, and its place: "¶2.1". Lists show
many passages of a few revisions, so everything here costs a constant number of queries for any number of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import F

from newsapp.articles.models import Block, Revision
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import Edit

Rows = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Place:
    """Sentence `sentence` of a revision, the `part`-th (from 1) of block `block`, in its language."""

    block: int
    part: int
    sentence: int
    language: str

    @property
    def label(self) -> str:
        """Return it as people read it, like ¶2.1."""
        return f"¶{self.block}.{self.part}"


NOWHERE = Place(1, 1, 1, "")


def shown(text: str, start: int, edits: Iterable[Sequence[int | str]]) -> str:
    """Return how a slice of stored text that begins at `start` reads: the edits that lie inside it applied."""
    end = start + len(text)
    inside = [
        Edit(int(first) - start, int(last) - start, str(put), str(rule))
        for first, last, put, rule in edits
        if start <= int(first) and int(last) <= end
    ]
    return CleanView(text, inside).clean


def place_at(revision: Revision, position: int) -> Place:
    """Return the place of a position of the text. One query."""
    rows = revision.blocks.filter(start__lte=position).order_by("-n")
    row = rows.values_list("n", "first_sentence", "sentences", "language").first()
    return _place(position, *row) if row else NOWHERE


def places_of(passages: Iterable[int]) -> dict[int, Place]:
    """Return the place of each passage, by its key. One query."""
    blocks = Block.objects.filter(
        revision__passages__in=list(passages),
        start__lte=F("revision__passages__start"),
        end__gt=F("revision__passages__start"),
    )
    columns = ("revision__passages", "revision__passages__start", "n", "first_sentence", "sentences", "language")
    return {passage: _place(start, *block) for passage, start, *block in blocks.values_list(*columns)}


def _place(position: int, n: int, first: int, sentences: Rows, language: str) -> Place:
    part = max(bisect_right([start for start, _end in sentences], position), 1)
    return Place(n, part, first + part - 1, language)
