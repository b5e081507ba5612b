"""The index of a whole case, of which only the articles near one article are in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db.models import Count, Sum

from newsapp.cases.models import Case
from newsapp.comparison.features import Article
from newsapp.comparison.index import BOUND, Index, features
from newsapp.comparison.keeping.plain import article_of
from newsapp.comparison.keeping.preparing import WHOLE, bits
from newsapp.comparison.models import Posting, Prepared

CHUNK = 500


class CaseIndex(Index):
    """Counts features over all of a case; holds one article and those that may have something to say to it."""

    def __init__(self, case: Case | int, article: Article) -> None:
        """Load what one article needs; it must be stored already."""
        super().__init__()
        self._case = case if isinstance(case, int) else case.pk
        self._bits = {name: bits(name) for each in article.sentences for name, _most in features(each)}
        self._counts = self._counted(self._bits.values())
        self._total = Prepared.objects.filter(case=self._case).aggregate(sum=Sum("sentences"))["sum"] or 0
        self.add(article)
        for near in self.load(self._near(article)):
            self.add(near)

    @property
    def sentences(self) -> int:
        """Return how many sentences the case has."""
        return self._total

    def count(self, feature: str) -> int:
        """Return in how many sentences of the case a feature of the article stands."""
        return self._counts.get(self._bits.get(feature, 0), 1)

    def load(self, revisions: Iterable[int]) -> Iterator[Article]:
        """Yield stored articles."""
        rows = Prepared.objects.filter(case=self._case, revision__in=set(revisions) - set(self.articles))
        for pk, body in rows.order_by("pk").values_list("pk", "body"):
            yield article_of(pk, body)

    def _near(self, article: Article) -> set[int]:
        """Return the revisions with a sentence that could gather enough evidence with one of the article."""
        bringing = [name for name in self._bits if self.brings(name)]
        places = self._places_of(article, bringing)
        held = self._places
        self._places = defaultdict(list, {name: places.get(self._bits[name], []) for name in bringing})
        found: set[int] = set()
        for sentence in article.sentences:
            common, rarer = self.weighed(sentence)
            least = BOUND - sum(weight for weight, _name in common)
            gathered = self.gathered(rarer, article.number)
            found.update(place[0] for place, weight in gathered.items() if weight >= least)
        self._places = held
        return found

    def _counted(self, wanted: Iterable[int]) -> dict[int, int]:
        found: dict[int, int] = {}
        for chunk in _chunks(wanted):
            rows = Posting.objects.filter(case=self._case, feature__in=chunk).exclude(sentence=WHOLE)
            found.update(rows.values_list("feature").annotate(n=Count("pk")))
        return found

    def _places_of(self, article: Article, names: Iterable[str]) -> dict[int, list[tuple[int, int]]]:
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for chunk in _chunks(self._bits[name] for name in names):
            rows = Posting.objects.filter(case=self._case, feature__in=chunk).exclude(revision=article.number)
            for feature, revision, sentence in rows.values_list("feature", "revision", "sentence"):
                found[feature].append((revision, sentence))
        return found


def _chunks(wanted: Iterable[int]) -> Iterator[list[int]]:
    every = sorted(set(wanted))
    yield from (every[at : at + CHUNK] for at in range(0, len(every), CHUNK))
