"""Translations and rewrites: two articles whose sentences follow each other, aligned in order.

Where 40 of 100 sentences of the shorter one have a strong counterpart in the same order, the two are one text told
twice. Then the weak links that cross the order go, and sentences between two linked ones are joined in turn.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newsapp.comparison.features import Sentence
from newsapp.comparison.index import Index, Place
from newsapp.comparison.linking import Link
from newsapp.comparison.scoring import weigh

SHARE = 0.4
LEAST = 5
GAP = 3  # sentences between two anchors that are joined in turn
BOX = 8  # sentences between two anchors within which a little evidence is enough
LITTLE = 0.7

Pair = tuple[int, int]


def by_articles(links: Iterable[Link]) -> dict[Pair, list[Link]]:
    """Return the links of each pair of articles."""
    found: dict[Pair, list[Link]] = defaultdict(list)
    for link in links:
        found[link.one.article, link.other.article].append(link)
    return found


def in_order(links: Sequence[Link]) -> list[Link]:
    """Return the chain of strong links with the most evidence in which both articles go forward; each sentence once."""
    best: dict[int, Link] = {}
    for link in links:
        if link.is_strong:
            best.setdefault(link.one.number, link)
    return _rising([best[number] for number in sorted(best)])


def _rising(links: Sequence[Link]) -> list[Link]:
    """Return the chain with the most evidence; links come in order of the first article.

    Until each sentence of the second article, the best chain that ends there or before is kept.
    """
    ends: list[tuple[int, float, int]] = []  # last sentence, evidence of the chain, place of its last link
    before: list[int] = []
    for at, link in enumerate(links):
        place = bisect_left(ends, (link.other.number, 0.0, 0))
        score, last = (ends[place - 1][1], ends[place - 1][2]) if place else (0.0, -1)
        before.append(last)
        total = score + link.evidence.score
        worse = place
        while worse < len(ends) and ends[worse][1] <= total:
            worse += 1
        if worse > place or place == len(ends) or ends[place][0] > link.other.number:
            ends[place:worse] = [(link.other.number, total, at)]
    return _chain(links, before, ends[-1][2] if ends else -1)


def _chain(links: Sequence[Link], before: Sequence[int], at: int) -> list[Link]:
    chain = []
    while at >= 0:
        chain.append(links[at])
        at = before[at]
    return chain[::-1]


def is_same_text(index: Index, pair: Pair, chain: Sequence[Link]) -> bool:
    """Return whether one of two articles is a translation or a rewrite of the other."""
    shorter = min(index.length(number) for number in pair)
    return len(chain) >= max(LEAST, SHARE * shorter)


def aligned(index: Index, links: Sequence[Link]) -> tuple[list[Link], list[Pair]]:
    """Return the links with translations put in order, and the pairs of articles that are translations."""
    kept: list[Link] = []
    same: list[Pair] = []
    for pair, found in by_articles(links).items():
        chain = in_order(found)
        if is_same_text(index, pair, chain):
            same.append(pair)
            kept += _ordered(index, pair, found, chain)
        else:
            kept += found
    return sorted(kept, key=lambda link: (-link.evidence.score, *link.places)), same


def _ordered(index: Index, pair: Pair, found: Sequence[Link], chain: Sequence[Link]) -> list[Link]:
    numbers = [(link.one.number, link.other.number) for link in chain]
    kept = [link for link in found if link.is_strong or _fits(link, numbers)]
    known = {link.places for link in kept}
    return kept + [link for link in _filled(index, pair, numbers) if link.places not in known]


def _fits(link: Link, numbers: Sequence[Pair]) -> bool:
    at = bisect_left(numbers, link.one.number, key=lambda pair: pair[0])
    low = numbers[at - 1][1] if at else -1
    high = numbers[at][1] if at < len(numbers) else link.other.number + 1
    return low <= link.other.number <= high


def _filled(index: Index, pair: Pair, numbers: Sequence[Pair]) -> Iterator[Link]:
    """Yield what stands between two anchors: in turn where both have as many sentences, else what shares something."""
    one, other = (index.whole(number).sentences for number in pair)
    for (first, from_), (last, to) in pairwise(numbers):
        mine, theirs = one[first + 1 : last], other[from_ + 1 : to]
        if len(mine) == len(theirs) <= GAP:
            for a, b in zip(mine, theirs, strict=True):
                yield Link(a, b, weigh(a, b, index), in_order=True)
        elif max(len(mine), len(theirs)) <= BOX:
            yield from _shared(index, mine, theirs)


def _shared(index: Index, mine: Sequence[Sentence], theirs: Sequence[Sentence]) -> Iterator[Link]:
    """Yield the pairs of a small box that share a little, each sentence once."""
    found = [Link(a, b, weigh(a, b, index), in_order=True) for a in mine for b in theirs]
    used: set[Place] = set()
    for link in sorted(found, key=lambda each: (-each.evidence.score, *each.places)):
        if link.evidence.score >= LITTLE and not used & {*link.places}:
            used |= {*link.places}
            yield link
