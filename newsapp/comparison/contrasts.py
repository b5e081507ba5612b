"""Words that exclude each other: deny and confirm. Two sentences that use one each are about the same, and differ.

`data/contrasts.json` has the pairs as entries of the words of the field. "Did not deny" is neither of the two.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from newsapp.comparison import words
from newsapp.comparison.features import Sentence

Pair = tuple[str, str]


@cache
def pairs() -> tuple[Pair, ...]:
    """Return the pairs, each in the order of the alphabet."""
    loaded: list[list[str]] = json.loads((words.DATA / "contrasts.json").read_text(encoding="utf-8"))
    return tuple((min(pair), max(pair)) for pair in loaded)


@cache
def _paired() -> frozenset[str]:
    return frozenset(word for pair in pairs() for word in pair)


def told(sentence: Sentence) -> frozenset[str]:
    """Return the words of pairs that a sentence uses, but for what it says is not done."""
    used = frozenset(entry for phrase in sentence.phrases for entry in phrase.entries & _paired())
    return used - {act.what for act in sentence.acts if act.no} if used else used


def sides(sentence: Sentence) -> Iterator[Pair]:
    """Yield the pairs of which a sentence uses one word and not the other."""
    used = told(sentence)
    return (pair for pair in pairs() if (pair[0] in used) != (pair[1] in used)) if used else iter(())


def excluded(one: Sentence, other: Sentence) -> Iterator[Pair]:
    """Yield the pairs of which each sentence uses another word."""
    mine, theirs = told(one), told(other)
    if not mine or not theirs:
        return
    common = set(sides(one)) & set(sides(other))
    yield from (pair for pair in sorted(common) if (pair[0] in mine) != (pair[0] in theirs))
