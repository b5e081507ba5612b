"""Where every feature stands: how rare it is, and which sentences of other articles could be about the same.

Adding an article costs its features; asking for the candidates of a sentence costs the places of its rarer features,
so that one more article in a case is compared with what shares something rare with it, not with everything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import log

from newsapp.comparison import words
from newsapp.comparison.clauses import Act
from newsapp.comparison.contrasts import Pair, sides
from newsapp.comparison.features import Article, Sentence
from newsapp.comparison.values import size
from newsapp.text.spans import EntityType

KIND_WEIGHTS: Mapping[EntityType, float] = {
    EntityType.WEAPON: 2.5,
    EntityType.PLACE: 1.5,
    EntityType.COUNTRY: 1.5,
    EntityType.FACILITY: 1.5,
    EntityType.ORGANISATION: 1.2,
    EntityType.EVENT: 1.2,
    EntityType.PERSON: 1.0,
    EntityType.MEDIA: 0.36,
}
DAY, MONTH, YEAR = 2.5, 1.0, 0.4
WORD, REST, NUMBER = 1.15, 0.42, 2.0
DURATION = 2.0
LENGTH = 0.5
CONTRAST = 0.8  # that one denies what the other confirms
FIRST = 1.0  # that it is the first, the second ... time of something
LONG = 8  # words of the field for which a sentence pays at most
POSSIBLE = 1.55  # the least score of a link
SAME_FRAME = 0.3  # what a shared time adds, which no feature tells
BOUND = POSSIBLE - SAME_FRAME - 1e-9  # evidence below which no pair of even the shortest sentences is looked at
MOST_PLACES = 80  # of the rarer features of one sentence in a large case, together
ALL_PLACES = 600_000  # of all sentences together; below it more are looked at for each
FEW = 120  # in a small selection a feature is as rare as it would be among so many sentences

Place = tuple[int, int]
Weighed = Sequence[tuple[float, str]]


class Index:
    """The places of all features of some articles."""

    def __init__(self) -> None:
        """Start empty."""
        self.articles: dict[int, Article] = {}
        self._places: dict[str, list[Place]] = {}
        self._most: dict[Place, frozenset[str]] = {}
        self._phrases: dict[Place, int] = {}
        self._rarity: dict[str, float] = {}
        self._sentences = 0

    def add(self, article: Article) -> None:
        """Take an article in; its number must be new."""
        self.articles[article.number] = article
        self._rarity.clear()
        for sentence in article.sentences:
            self._sentences += 1
            place = (article.number, sentence.number)
            self._note(place, sentence)
            for name in sorted(self._most[place]):
                self._places.setdefault(name, []).append(place)

    def _note(self, place: Place, sentence: Sentence) -> None:
        self._phrases[place] = length_of(sentence)
        self._most[place] = frozenset(name for name, _ in features(sentence))

    def rarity(self, feature: str) -> float:
        """Return how rare a feature is: 1 for what stands in one sentence, near 0 for what stands everywhere."""
        known = self._rarity.get(feature)
        if known is None:
            count = max(self.sentences, FEW) + 1
            known = log(count / max(1, self.count(feature))) / log(count)
            self._rarity[feature] = known
        return known

    @property
    def sentences(self) -> int:
        """Return how many sentences there are."""
        return self._sentences

    def count(self, feature: str) -> int:
        """Return in how many sentences a feature stands."""
        return len(self._places.get(feature, ()))

    def candidates(self, sentence: Sentence, *, after: int = -1) -> Iterator[Place]:
        """Yield the sentences of other articles that could gather evidence enough for a link with this one.

        `after` leaves out articles up to that number.
        """
        bringing, counted = self.parted(sentence)
        left = sum(weight for weight, _ in counted)
        weights = {name: weight for weight, name in counted}
        names, mine = frozenset(weights), length_of(sentence)
        for place, gathered in self.gathered(bringing, sentence.article, after).items():
            least = enough(mine * self._phrases[place])
            if gathered + left < least:
                continue
            if gathered >= least or gathered + sum(map(weights.__getitem__, names & self._most[place])) >= least:
                yield place

    def parted(self, sentence: Sentence) -> tuple[Weighed, Weighed]:
        """Return the features of a sentence whose places are looked at, rarest first, and those that are only counted.

        The common ones bring no candidates: as soon as what is left stays below BOUND, or places enough were seen.
        """
        weighed = sorted((self.count(name), self.rarity(name) * most, name) for name, most in features(sentence))
        left, seen, most_places = sum(weight for _, weight, _ in weighed), 0, looked_at(self.sentences)
        bringing = 0
        for count, weight, _name in weighed:
            if left < BOUND or (seen and seen + count > most_places):
                break
            left, seen, bringing = left - weight, seen + count, bringing + 1
        told = [(weight, name) for _, weight, name in weighed]
        return told[:bringing], told[bringing:]

    def gathered(self, weighed: Weighed, article: int, after: int = -1) -> dict[Place, float]:
        """Return what the places of some features gather in other articles."""
        found: dict[Place, float] = defaultdict(float)
        for weight, name in weighed:
            for place in self._places.get(name, ()):
                if place[0] > after and place[0] != article:
                    found[place] += weight
        return found

    def at(self, place: Place) -> Sentence:
        """Return the sentence at a place."""
        return self.articles[place[0]].sentences[place[1]]

    def length(self, number: int) -> int:
        """Return how many sentences an article has."""
        return len(self.whole(number).sentences)

    def whole(self, number: int) -> Article:
        """Return an article."""
        return self.articles[number]


def looked_at(sentences: int) -> int:
    """Return how many places are looked at for one sentence: in small cases all that matter, in large ones few."""
    return max(MOST_PLACES, ALL_PLACES // max(1, sentences))


def toll(one: Sentence, other: Sentence) -> float:
    """Return by what the evidence of two sentences is divided for their length, in words of the field."""
    return _toll(length_of(one) * length_of(other))


def length_of(sentence: Sentence) -> int:
    """Return how long a sentence counts as: a very long one tells of several things, one of which may be shared."""
    return min(LONG, len(sentence.phrases))


@cache
def _toll(product: int) -> float:
    return 1 + LENGTH * log(1 + product / 100)


@cache
def enough(product: int) -> float:
    """Return the evidence that features must give where two sentences have so many pairs of words of the field."""
    return POSSIBLE * _toll(product) - SAME_FRAME - 1e-9


def features(sentence: Sentence) -> Iterator[tuple[str, float]]:
    """Yield each feature of a sentence once, and the most that it can weigh."""
    for key, kind in sentence.entities.items():
        yield f"e:{key}", KIND_WEIGHTS[kind]
    yield from ((f"d:{day}", DAY) for day in sentence.days)
    yield from ((f"m:{month}", MONTH) for month in sentence.months)
    yield from ((f"y:{year}", YEAR) for year in sentence.years)
    numbers: dict[str, float] = {}
    for value in sentence.values:
        numbers[value.unit] = max(numbers.get(value.unit, 0.0), DURATION if value.is_duration else NUMBER * size(value))
    yield from ((f"q:{unit}", most) for unit, most in numbers.items())
    yield from ((f"w:{entry}", WORD * _weight(entry)) for entry in sentence.entries)
    yield from ((name, FIRST) for name in sorted({told_time(act) for act in sentence.acts if act.time}))
    yield from ((contrast(pair), CONTRAST) for pair in sides(sentence))
    yield from ((f"r:{sentence.language}:{word}", REST) for word in sentence.rest)


def contrast(pair: Pair) -> str:
    """Return the feature of either word of a pair that exclude each other."""
    return f"c:{pair[0]}|{pair[1]}"


def told_time(act: Act) -> str:
    """Return the feature of an act that is said to be the first, the second ..."""
    return f"o:{act.what}:{act.time}"


@cache
def _weight(entry: str) -> float:
    return words.weight(entry)
