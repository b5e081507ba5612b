"""The sentences of a revision as the page numbers them: through from 1, each inside its block.

"¶2.1" is the first sentence of block 2; on the page it is the element of sentence 31, say. Numbers come from the stored
blocks, so a permalink to sentence 31 leads to the same words as long as the revision exists.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from newsapp.articles.models import Block, Revision
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import Edit, Span

Row = tuple[int, int, list[list[int]], str]  # number of the block, of its first sentence, spans, language


def clean_view(revision: Revision) -> CleanView:
    """Return what people read of a revision, with the map to its text and back."""
    return CleanView(revision.text, tuple(Edit(*edit) for edit in revision.edits))


@dataclass(frozen=True, slots=True)
class Sentence:
    """Sentence `n` of a revision: the `part`-th (from 1) of block `block`, at [start, end) of the text."""

    n: int
    start: int
    end: int
    block: int
    part: int
    language: str

    @property
    def label(self) -> str:
        """Return where it stands, like ¶2.1."""
        return f"¶{self.block}.{self.part}"


class _Immutable:
    """A revision as the key of what never changes about it; a number used again for another row is another key."""

    def __init__(self, revision: Revision) -> None:
        self.revision = revision
        self._key = (revision.pk, revision.sha256, revision.received, revision.read_version)

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Immutable) and self._key == other._key


@lru_cache(maxsize=200)
def _read(key: _Immutable) -> tuple[Sentence, ...]:
    rows = key.revision.blocks.order_by("n").values_list("n", "first_sentence", "sentences", "language")
    key.revision = Revision(pk=key.revision.pk)  # the cache holds no text
    return _sentences(rows)


def _sentences(rows: Iterable[Row]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(first + i, start, end, block, i + 1, language)
        for block, first, sentences, language in rows
        for i, (start, end) in enumerate(sentences)
    )


class Sentences:
    """All sentences of one revision, by number and by position.

    The blocks of a revision never change, so a process reads them once (one query, then none for the latest 200).
    """

    def __init__(self, revision: Revision, known: tuple[Sentence, ...] | None = None) -> None:
        self.revision = revision
        self.all = _read(_Immutable(revision)) if known is None else known

    @classmethod
    def of_all(cls, revisions: Iterable[Revision]) -> dict[int, Sentences]:
        """Return the sentences of several revisions by revision number, with one query for all."""
        by_id = {revision.pk: revision for revision in revisions}
        rows: dict[int, list[Row]] = {pk: [] for pk in by_id}
        found = Block.objects.filter(revision_id__in=by_id).order_by("revision_id", "n")
        for pk, *row in found.values_list("revision_id", "n", "first_sentence", "sentences", "language"):
            rows[pk].append(tuple(row))
        return {pk: cls(revision, _sentences(rows[pk])) for pk, revision in by_id.items()}

    @cached_property
    def _by_number(self) -> dict[int, Sentence]:
        return {sentence.n: sentence for sentence in self.all}

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.all]

    def get(self, n: int) -> Sentence | None:
        """Return sentence `n`, or None when there is none."""
        return self._by_number.get(n)

    def at(self, position: int) -> Sentence | None:
        """Return the sentence that holds a position, or the last one before it."""
        found = bisect_right(self._starts, position) - 1
        return self.all[max(found, 0)] if self.all else None

    def touched(self, spans: Iterable[Span]) -> tuple[int, ...]:
        """Return the numbers of all sentences that share a character with one of the spans."""
        wanted = list(spans)
        return tuple(s.n for s in self.all if any(s.start < span.end and span.start < s.end for span in wanted))

    def label(self, position: int) -> str:
        """Return where a position stands, like ¶2.1."""
        sentence = self.at(position)
        return sentence.label if sentence else "¶1.1"
