"""The index of a whole case, of which only the sentences near one article are in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from newsapp.comparison.features import Article, Sentence
from newsapp.comparison.index import BOUND, Index, Place, enough, features, length_of
from newsapp.comparison.keeping import counts, stored
from newsapp.comparison.keeping.stored import bits
from newsapp.comparison.models import Posting


@dataclass(frozen=True, slots=True)
class _Asked:
    """What places gathered for one sentence, and what each of its other features adds."""

    sentence: Sentence
    gathered: Mapping[Place, float]
    counted: Mapping[int, float]

    def reaching(self, known: Mapping[Place, tuple[int, frozenset[int]]]) -> Iterator[Place]:
        """Yield the places that gather enough for a link."""
        names = frozenset(self.counted)
        for place, gathered in self.gathered.items():
            phrases, features_ = known[place]
            also = sum(self.counted[name] for name in names & features_)
            if gathered + also >= enough(length_of(self.sentence) * phrases):
                yield place


class CaseIndex(Index):
    """Counts features over all of a case; holds one article and the sentences that may have something to say to it."""

    def __init__(self, case: int, article: Article) -> None:
        """Load what one article needs; it must be stored already."""
        super().__init__()
        self._case = case
        self._held: dict[Place, Sentence] = {}
        self._bits = {name: bits(name) for each in article.sentences for name, _most in features(each)}
        self._counts = counts.counted(case, [counts.ALL, *self._bits.values()])
        self._places = self._bringing(article)
        self._hold(self._near(article))
        self._places = self._of_held()
        self.articles[article.number] = article
        self._lengths = stored.lengths({place[0] for place in self._held})

    @property
    def sentences(self) -> int:
        """Return how many sentences the case has."""
        return self._counts.get(counts.ALL, 0)

    def count(self, feature: str) -> int:
        """Return in how many sentences of the case a feature of the article stands."""
        return self._counts.get(self._bits[feature], 1) if feature in self._bits else 1

    def at(self, place: Place) -> Sentence:
        """Return the sentence at a place; it is loaded with its article when it was not near."""
        return self._held[place] if place in self._held else self.articles[place[0]].sentences[place[1]]

    def length(self, number: int) -> int:
        """Return how many sentences an article near the one has."""
        return self._lengths[number] if number in self._lengths else super().length(number)

    def whole(self, number: int) -> Article:
        """Return an article with all its sentences. Two queries the first time; it must be stored."""
        found = self.find(number)
        if found is None:
            message = f"Revision {number} is not made ready to compare."
            raise LookupError(message)
        return found

    def find(self, number: int) -> Article | None:
        """Return an article with all its sentences, None when it is not stored."""
        held = self.articles.get(number) or stored.article_at(number)
        if held is not None:
            self.articles[number] = held
        return held

    def _bringing(self, article: Article) -> dict[str, list[Place]]:
        """Return the places, elsewhere, of the features that bring candidates."""
        names = {name for each in article.sentences for _weight, name in self.parted(each)[0]}
        places: dict[int, list[Place]] = defaultdict(list)
        for chunk in counts.chunks(self._bits[name] for name in names):
            rows = Posting.objects.filter(case=self._case, feature__in=chunk).exclude(revision=article.number)
            for feature, *place in rows.values_list("feature", "revision", "sentence"):
                places[feature].append((place[0], place[1]))
        return {name: places[self._bits[name]] for name in names if self._bits[name] in places}

    def _near(self, article: Article) -> set[Place]:
        """Return the sentences elsewhere that gather enough evidence with one of the article, loading none of them."""
        asked = [_Asked(sentence, *self._gathering(sentence)) for sentence in article.sentences]
        signs = stored.signs_at({place for each in asked for place in each.gathered})
        known = {place: (phrases, features_) for place, phrases, features_ in signs}
        return {place for each in asked for place in each.reaching(known)}

    def _gathering(self, sentence: Sentence) -> tuple[dict[Place, float], dict[int, float]]:
        """Return what places gather that could reach the bound, and what the features add that brought none of them."""
        bringing, counted = self.parted(sentence)
        least = BOUND - sum(weight for weight, _name in counted)
        gathered = self.gathered(bringing, sentence.article)
        found = {place: weight for place, weight in gathered.items() if weight >= least}
        return found, {self._bits[name]: weight for weight, name in counted}

    def _hold(self, places: Iterable[Place]) -> None:
        for sentence in stored.sentences_at(places):
            place = (sentence.article, sentence.number)
            self._held[place] = sentence
            self._note(place, sentence)

    def _of_held(self) -> dict[str, list[Place]]:
        return {name: [place for place in places if place in self._held] for name, places in self._places.items()}
