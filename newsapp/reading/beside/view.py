"""What the reader shows of the facts that its open articles share: badges, counts, the others' words when stacked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentences
from newsapp.cases.models import Case
from newsapp.comparison.enums import Relation
from newsapp.comparison.models import StoredFact
from newsapp.comparison.pages.labels import labels_of
from newsapp.reading.address import Address
from newsapp.reading.beside.badges import Badges
from newsapp.reading.beside.shared import Shared, Stand, caught_up, shared
from newsapp.reading.beside.stacked import beneath
from newsapp.reading.queries import Shown
from newsapp.reading.values import Pane


@dataclass(frozen=True, slots=True)
class Printed:
    """A fact on paper: its relation and label in words, and where it stands."""

    fact: Shared
    relation: str
    label: str
    where: str


@dataclass(frozen=True)
class Beside:
    """The open articles of a reader beside each other, each with its pane. One article alone shares nothing."""

    case: Case
    address: Address
    articles: Sequence[Shown]
    panes: Sequence[Pane]

    @cached_property
    def facts(self) -> list[Shared]:
        """Return the shared facts, numbered. Three queries, none for one article."""
        if len(self.articles) < 2:  # noqa: PLR2004
            return []
        revisions = [article.revision for article in self.articles]
        caught_up(revisions)
        return shared(revisions, {a.revision: pane.numbers for a, pane in zip(self.articles, self.panes, strict=True)})

    @property
    def certain(self) -> list[Shared]:
        """Return the facts that are not just possibly related."""
        return [one for one in self.facts if one.strong]

    @property
    def differing(self) -> list[Shared]:
        """Return the facts in which the articles contradict each other."""
        return [one for one in self.certain if one.differs]

    @property
    def stamp(self) -> str:
        """Return what tells these facts from others, for a cache."""
        return repr(self.facts)

    def dressed(self, place: int, html: str) -> str:
        """Return the HTML of the pane at a place with its badges; stacked, the first has the others' words beneath."""
        if not self.facts:
            return html
        article = self.articles[place]
        outlets = {one.revision: one.outlet or one.title for one in self.articles}
        badges = Badges(article.revision, self.facts, self.panes[place].blocks, outlets, self._fact, self._all(article))
        html = badges.into(html)
        return beneath(self, html) if self.address.stack and place == 0 else html

    def printed(self) -> list[Printed]:
        """Return the certain facts for paper: number, how they stand, what, and where. Six queries at most."""
        rows = StoredFact.objects.in_bulk([one.pk for one in self.certain])
        sentences = Sentences.of_all(Revision(pk=one.revision) for one in self.articles)
        outlets = {one.revision: one.outlet or one.title for one in self.articles}
        labels = labels_of(rows.values(), list(outlets))

        def where(stand: Stand) -> str:
            sentence = sentences[stand.revision].get(stand.n)
            return f"{outlets[stand.revision]} {sentence.label if sentence else ''}"

        return [
            Printed(one, str(Relation(one.relation).label), labels[one.pk], " · ".join(map(where, one.stands)))
            for one in self.certain
            if one.pk in rows
        ]

    def _fact(self, pk: int) -> str:
        return f"?{self._here.but(fact=pk)}#panel".replace("&", "&amp;")

    def _all(self, article: Shown) -> Callable[[int, int], str]:
        def url(first: int, last: int) -> str:
            return f"?{self._here.but(beside=(article.pk, first, last))}#panel".replace("&", "&amp;")

        return url

    @cached_property
    def _here(self) -> Address:
        """Return the address without what a click on a badge changes anyway."""
        return self.address.but(at=None, cite=0, note=None, panel="", fact=0, beside=None)

    @property
    def list_url(self) -> str:
        """Return the reader with the list of what is shared in its panel."""
        return f"{reverse('reading:read', args=[self.case.slug])}?{self._here.but(panel='compared')}#panel"
