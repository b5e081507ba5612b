"""Which claim someone means who has selected a passage and perhaps typed a few words.

The passage says "ông Kim đưa theo khoảng 20 quan chức"; the claims are "About 30 officials travelled with Kim" (cited
in an English article), "The train stopped at Khasan" and thirty others. No word is shared across the languages, but
the people are: Kim Jong-un is named in the passage, in what is cited for the first claim, and in its wording. Once the
person types "off", that word decides. What everybody shares counts little: a shared name or word weighs the more, the
fewer claims of the case have it.

Numbers and dates count like names: the same thing counted, the same value, the same day. Every suggestion says why it
is made.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Any

from newsapp.text.normalise import fold

TYPED, NAMED, COUNTED, WORDED, QUOTED = 8.0, 2.0, 2.0, 1.0, 0.5
SHORTEST, LONG_ALONE, SHORT_IN_PAIR = 2, 5, 3
LAST_ALPHABET = "\u1fff"
_WORD = re.compile(r"\w+")
_LONG_ENOUGH = re.compile(rf"\w{{{SHORTEST},}}")
Fact = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A claim as it is compared: words of its wording, words of what is cited for it, entities named in either.

    `facts` are features of the numbers and dates in what is cited for it. What the passage has not may be left out.
    """

    pk: int
    wording: frozenset[str]
    quoted: frozenset[str] = frozenset()
    entities: frozenset[int] = frozenset()
    facts: frozenset[Fact] = frozenset()


@dataclass(frozen=True, slots=True)
class Ranked:
    """A claim with its score, and what it shares with the passage, the rarest first.

    `words` stand in its wording, `quoted` only in what is cited for it.
    """

    pk: int
    score: float
    entities: tuple[int, ...]
    facts: tuple[Fact, ...]
    words: tuple[str, ...]
    quoted: tuple[str, ...]
    all_typed: bool


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text folded for comparison, and its pairs of neighbours, without single letters.

    Vietnamese writes most words in two pieces: "quan chức" says something, "quan" alone does not.
    """
    (words,) = words_in([text])
    return frozenset(words) | {f"{one} {two}" for one, two in pairwise(words)}


def words_in(texts: Sequence[str]) -> list[list[str]]:
    """Return the words of each text in order, folded, without single letters. Thousands are folded as one."""
    if not texts:
        return []
    lines = fold("\n".join(text.replace("\n", " ") for text in texts)).text.split("\n")
    return [_LONG_ENOUGH.findall(line) for line in lines]


def begun(typed: str) -> tuple[str, ...]:
    """Return the words, or beginnings of words, that somebody has typed, folded."""
    return tuple(_WORD.findall(fold(typed).text))


def shared(words: Sequence[str], wanted: frozenset[str], beginnings: tuple[str, ...] = ()) -> frozenset[str]:
    """Return which words and pairs of neighbours are among those wanted, and the words that begin as typed.

    A pair is wanted only where both its words are (words_of).
    """
    found = wanted.intersection(words)
    if len(found) > 1:
        found |= wanted.intersection(f"{one} {two}" for one, two in pairwise(words) if one in found and two in found)
    return found.union(word for word in words if word.startswith(beginnings)) if beginnings else found


def telling(words: Iterable[str], most: int) -> list[str]:
    """Return the words and pairs worth showing as a reason, at most so many, none of them twice."""
    shown: list[str] = []
    seen: set[str] = set()
    for word in sorted(filter(_tells, words), key=lambda word: " " not in word):
        if len(shown) < most and not seen & set(word.split()):
            shown.append(word)
            seen.update(word.split())
    return shown


def _tells(word: str) -> bool:
    """Tell whether a word says something by itself: little words of alphabets do not."""
    parts = word.split()
    if parts[0] > LAST_ALPHABET:
        return True
    lengths = sorted(map(len, parts))
    return lengths[0] >= LONG_ALONE if len(parts) == 1 else lengths[0] >= SHORT_IN_PAIR and lengths[1] > SHORT_IN_PAIR


def rank(
    claims: Sequence[Known],
    *,
    typed: str = "",
    words: frozenset[str] = frozenset(),
    entities: Iterable[int] = (),
    facts: Iterable[Fact] = (),
    told: int | None = None,
) -> list[Ranked]:
    """Return the claims, likeliest first. With words typed, a claim that has none of them is left out.

    What is shared is said of the first `told` only: of thousands nobody is shown more.
    """
    sought = begun(typed)
    rarity = _Rarity(claims)
    passage = Known(0, words, entities=frozenset(entities), facts=frozenset(facts))
    scored = [(*_score(claim, sought, passage, rarity), at) for at, claim in enumerate(claims)]
    kept = sorted((-score, -at, hits) for score, hits, at in scored if hits or not sought)
    ranked = []
    for n, (score, at, hits) in enumerate(kept):
        claim, whole = claims[-at], hits == len(sought)
        what = _shared(claim, passage, rarity) if told is None or n < told else ((), (), (), ())
        ranked.append(Ranked(claim.pk, -score, *what, all_typed=whole))
    return ranked


class _Rarity:
    """How much a shared word or entity says: the fewer claims have it, the more."""

    def __init__(self, claims: Sequence[Known]) -> None:
        self.total = len(claims)
        self.words = Counter(word for claim in claims for word in claim.wording | claim.quoted)
        self.entities = Counter(entity for claim in claims for entity in claim.entities)
        self.facts = Counter(fact for claim in claims for fact in claim.facts)

        self.weights: dict[str, float] = {}

    def word(self, word: str) -> float:
        if word not in self.weights:
            self.weights[word] = log(1 + self.total / self.words[word])
        return self.weights[word]

    def sorted(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(words, key=lambda word: (-self.word(word), word)))

    def entity(self, entity: int) -> float:
        return log(1 + self.total / self.entities[entity])

    def fact(self, fact: Fact) -> float:
        return log(1 + self.total / self.facts[fact])


def _score(claim: Known, sought: Sequence[str], passage: Known, rarity: _Rarity) -> tuple[float, int]:
    """Return how likely a claim is, and how many of the words typed it has."""
    hits = sum(any(word.startswith(wanted) for word in claim.wording) for wanted in sought)
    in_wording = passage.wording & claim.wording
    score = (
        TYPED * hits
        + NAMED * sum(map(rarity.entity, passage.entities & claim.entities))
        + COUNTED * sum(map(rarity.fact, passage.facts & claim.facts))
        + WORDED * sum(map(rarity.word, in_wording))
        + QUOTED * sum(map(rarity.word, (passage.wording & claim.quoted) - in_wording))
    )
    return score, hits


def _shared(
    claim: Known, passage: Known, rarity: _Rarity
) -> tuple[tuple[int, ...], tuple[Fact, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the entities, facts, words of the wording and words cited that both have, the rarest first."""
    named, facts = passage.entities & claim.entities, passage.facts & claim.facts
    return (
        tuple(sorted(named, key=lambda entity: (-rarity.entity(entity), entity))),
        tuple(sorted(facts, key=lambda fact: (-rarity.fact(fact), str(fact)))),
        rarity.sorted(passage.wording & claim.wording),
        rarity.sorted(passage.wording & (claim.quoted - claim.wording)),
    )
