"""Words that people's own joining proposes: two sentences in two languages, and the rare words that nothing explains.

Who joins "the dog tag" with "thẻ bài" knows that they are one thing; the lexicon does not. Which word is which stays
for a person to say: a proposal offers the left-over words of both sides, the rarest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Count

from newsapp.cases.models import Case
from newsapp.comparison import words
from newsapp.comparison.enums import State
from newsapp.comparison.keeping.stored import bits
from newsapp.comparison.models import LinkDecision, Posting
from newsapp.comparison.pages.places import Places, Where
from newsapp.comparison.wordlist.known import vocabulary_of
from newsapp.comparison.words import Vocabulary

MOST, LOOKED_AT, OFFERED = 10, 40, 8
_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAST = 4
_STEM = 8  # letters by which the index knows a left-over word
_PARTICLE = re.compile(r"(?:에서|으로|에게|까지|부터|[을를이가은는의에로도과와])$")


@dataclass(frozen=True, slots=True)
class Half:
    """One sentence of a pair: where it stands, and its left-over words, the rarest in the case first."""

    where: Where
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two sentences that somebody joined, in two languages."""

    decision: int
    one: Half
    other: Half


def proposals(case: Case) -> list[Proposal]:
    """Return what the newest joined pairs of a case propose, MOST at most. Six queries at most."""
    joined = LinkDecision.objects.filter(case=case, state__in=(State.CONFIRMED, State.DRAWN)).order_by("-at", "-pk")
    rows = list(joined[:LOOKED_AT])
    if not rows:
        return []
    places, known = Places(case, [pk for row in rows for pk in (row.one_id, row.other_id)]), vocabulary_of(case.pk)
    halves = [(row, _halves(row, places)) for row in rows]
    told = [(row, one, other) for row, (one, other) in halves if one.language != other.language]
    texts = {where: left_over(where, known) for _row, *pair in told for where in pair}
    counts = _counts(case, texts)
    found = (Proposal(row.pk, *(_half(where, texts[where], counts) for where in pair)) for row, *pair in told)
    return [each for each in found if each.one.left and each.other.left][:MOST]


def _halves(row: LinkDecision, places: Places) -> tuple[Where, Where]:
    beside = [row.one_id, row.other_id]
    return (
        places.at(row.one_id, row.one_start, row.one_end, beside),
        places.at(row.other_id, row.other_start, row.other_end, beside),
    )


def left_over(where: Where, known: Vocabulary) -> dict[str, str]:
    """Return the words of a sentence that no entry has, and by what the index knows each."""
    text = where.words.lower()
    kept = list(text)
    for phrase in words.find(text, where.language, known):
        kept[phrase.start : phrase.end] = "\n" * (phrase.end - phrase.start)
    return dict(_listed("".join(kept), where.language))


def _listed(text: str, language: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        tokens = _WORD.findall(line)
        if language == "vi":
            yield from ((f"{one} {two}", f"{one} {two}") for one, two in pairwise(tokens) if f"{one} {two}" in line)
        elif language in words.INSIDE:
            bare = ((_PARTICLE.sub("", token), token) for token in tokens)
            yield from ((word, words.stem(token)[:_STEM]) for word, token in bare if len(word) > 1)
        else:
            yield from ((token, words.stem(token)[:_STEM]) for token in tokens if len(token) >= _LEAST)


def _counts(case: Case, texts: Mapping[Where, Mapping[str, str]]) -> dict[int, int]:
    """Return in how many sentences of the case each word stands, by the number of its feature."""
    asked = {_feature(where, key) for where, told in texts.items() for key in told.values()}
    rows = Posting.objects.filter(case=case, feature__in=asked).order_by().values_list("feature").annotate(Count("pk"))
    return dict(rows)


def _feature(where: Where, key: str) -> int:
    return bits(f"r:{where.language}:{key}")


def _half(where: Where, told: Mapping[str, str], counts: Mapping[int, int]) -> Half:
    """Return the rarest words; what the index does not have is part of a name, a date or a number."""
    standing = {word: counts.get(_feature(where, key), 0) for word, key in told.items()}
    ordered = sorted((word for word, count in standing.items() if count), key=lambda word: (standing[word], -len(word)))
    return Half(where, tuple(ordered[:OFFERED]))
