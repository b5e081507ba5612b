"""The features of sentences as rows, of which a comparison loads the few it needs.

A row is found by its place: the revision and the number of the sentence in one number.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from newsapp.comparison.features import Article, Sentence
from newsapp.comparison.index import Place, features, length_of
from newsapp.comparison.keeping.counts import chunks
from newsapp.comparison.keeping.plain import Json, sentence_data, sentence_of
from newsapp.comparison.models import Prepared, PreparedSentence

BATCH = 1000
BITS = 20  # of a place, for the number of the sentence


def keep(article: Article) -> None:
    """Store the sentences of an article that is made ready."""
    rows = (
        PreparedSentence(
            place=key_of((article.number, n)),
            prepared_id=article.number,
            phrases=length_of(each),
            features=array("q", sorted(bits(name) for name, _most in features(each))).tobytes(),
            body=sentence_data(each),
        )
        for n, each in enumerate(article.sentences)
    )
    PreparedSentence.objects.bulk_create(rows, batch_size=BATCH)


def key_of(place: Place) -> int:
    """Return a place as one number."""
    return place[0] << BITS | place[1]


def bits(feature: str) -> int:
    """Return the name of a feature as a signed number of 64 bits."""
    return int.from_bytes(blake2b(feature.encode(), digest_size=8).digest(), signed=True)


def signs_at(places: Iterable[Place]) -> Iterator[tuple[Place, int, frozenset[int]]]:
    """Yield of the stored sentences at some places how long they count as, and their features."""
    for chunk in chunks(key_of(place) for place in places):
        rows = PreparedSentence.objects.filter(pk__in=chunk).values_list("pk", "phrases", "features")
        for key, phrases, packed in rows:
            yield (key >> BITS, key & (1 << BITS) - 1), phrases, frozenset(array("q", bytes(packed)))


def sentences_at(places: Iterable[Place]) -> Iterator[Sentence]:
    """Yield the stored sentences at some places."""
    for chunk in chunks(key_of(place) for place in places):
        for key, body in PreparedSentence.objects.filter(pk__in=chunk).values_list("pk", "body"):
            yield sentence_of(key >> BITS, key & (1 << BITS) - 1, body)


def article_at(revision: int) -> Article | None:
    """Return a stored article without its text, None when it is not stored. Two queries."""
    told = Prepared.objects.filter(pk=revision).first()
    if told is None:
        return None
    sentences = tuple(sentence_of(revision, n, body) for n, body in enumerate(bodies_of(revision)))
    return Article(revision, told.language, told.published or None, sentences, "")


def bodies_of(revision: int) -> list[Json]:
    """Return the features of the sentences of a revision, in order, as they are stored. One query."""
    return list(PreparedSentence.objects.filter(prepared=revision).order_by("pk").values_list("body", flat=True))


def lengths(revisions: Iterable[int]) -> dict[int, int]:
    """Return how many sentences stored articles have."""
    found: dict[int, int] = {}
    for chunk in chunks(revisions):
        found.update(Prepared.objects.filter(pk__in=chunk).values_list("pk", "sentences"))
    return found
