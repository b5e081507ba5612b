"""Where passages stand, for pages: their words, their paragraph, and the reader's address that leads there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.cases.models import Case
from newsapp.text.cleanview import CleanView

BESIDE = 4  # articles that the reader shows side by side


@dataclass(frozen=True, slots=True)
class Where:
    """A place in an article: its words as people read them, their language, ¶2.1, and the reader's address.

    `at` names its sentence as the reader does: 12:s31.
    """

    words: str
    language: str
    label: str
    url: str
    at: str = ""


class Places:
    """The texts of some revisions, to read places from. Two queries."""

    def __init__(self, case: Case, revisions: Iterable[int]) -> None:
        """Load the texts."""
        self._slug = case.slug
        rows = Revision.objects.filter(pk__in=set(revisions)).select_related("article__source")
        self.revisions = {row.pk: row for row in rows}
        self._sentences = Sentences.of_all(self.revisions.values())
        self._views: dict[int, CleanView] = {}

    def at(self, revision: int, start: int, end: int, beside: Sequence[int] = ()) -> Where:
        """Return a place; `beside` are the revisions to open with it."""
        sentence, row = self._sentences[revision].at(start), self.revisions[revision]
        language = (sentence.language if sentence else "") or row.language
        label = sentence.label if sentence else "¶1.1"
        at = f"{row.article_id}:s{sentence.n if sentence else 1}"
        return Where(self._view(row).read(start, end), language, label, self._url(revision, at, beside), at)

    def sentence(self, revision: int, start: int, end: int) -> tuple[int, int]:
        """Return from where to where the sentence of a place reaches; the place itself is always in it."""
        sentence = self._sentences[revision].at(start)
        return (min(sentence.start, start), max(sentence.end, end)) if sentence else (start, end)

    def _view(self, row: Revision) -> CleanView:
        if row.pk not in self._views:
            self._views[row.pk] = clean_view(row)
        return self._views[row.pk]

    def _url(self, revision: int, at: str, beside: Sequence[int]) -> str:
        shown = [revision, *(each for each in beside if each != revision)][:BESIDE]
        articles = ",".join(str(self.revisions[each].article_id) for each in sorted(shown))
        return f"{reverse('reading:read', args=[self._slug])}?a={articles}&at={at}"
