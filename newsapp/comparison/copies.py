"""Which articles of one language embed or copy another: the share of runs of five words that both have."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from zlib import crc32

from newsapp.comparison.features import Article

RUN = 5
COPIED = 0.3
LONGEST = 2_000_000
COMMON = 50  # a run that stands in more articles is a phrase of the trade
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Copy:
    """Two articles by number, the smaller first, and the share of the shorter that stands in the longer."""

    one: int
    other: int
    share: float


def shingles(text: str) -> frozenset[int]:
    """Return the runs of words of a text (of its first LONGEST characters), the same numbers in every program."""
    tokens = [token.encode() for token in _WORD.findall(text[:LONGEST].casefold())]
    line, starts = b" ".join(tokens), [0, *accumulate(len(token) + 1 for token in tokens)]
    return frozenset(crc32(line[start : after - 1]) for start, after in zip(starts, starts[RUN:], strict=False))


def copies(articles: Iterable[Article]) -> list[Copy]:
    """Return the pairs of articles that share much of their wording; costs what is shared, not all pairs."""
    runs = {article.number: shingles(article.clean) for article in articles}
    return sorted(_shared(runs), key=lambda copy: (copy.one, copy.other))


def _shared(runs: dict[int, frozenset[int]]) -> Iterator[Copy]:
    places: dict[int, list[int]] = defaultdict(list)
    for number in sorted(runs):
        for run in runs[number]:
            places[run].append(number)
    met: Counter[tuple[int, int]] = Counter()
    for numbers in places.values():
        if 1 < len(numbers) <= COMMON:
            met.update((a, b) for at, a in enumerate(numbers) for b in numbers[at + 1 :])
    for (one, other), count in met.items():
        share = count / min(len(runs[one]), len(runs[other]))
        if share >= COPIED:
            yield Copy(one, other, round(share, 2))
