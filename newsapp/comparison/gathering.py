"""Which articles belong together: groups of those that tell one event; a chain of days does not become one group.

    >>> gathered([(1, 2, 9.0), (2, 3, 8.0), (1, 3, 7.0), (3, 4, 1.0)])
    [[1, 2, 3]]

Article 4 is kin to one of three only. Two groups become one where half of all pairs between them are kin, or more;
pairs with most kin in common first. What is kin to too few stays alone, in no group.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable


def gathered(pairs: Iterable[tuple[int, int, float]]) -> list[list[int]]:
    """Return groups of two articles or more, the largest first, of (article, article, strength)."""
    every = list(pairs)
    between: dict[int, Counter[int]] = defaultdict(Counter)
    for one, other, _strength in every:
        between[one][other] += 1
        between[other][one] += 1
    shared = {(one, other): len(between[one].keys() & between[other].keys()) for one, other, _strength in every}
    every.sort(key=lambda pair: (-shared[pair[:2]], -pair[2], pair[0], pair[1]))
    groups = {article: [article] for article in between}
    of = {article: article for article in between}
    for one, other, _strength in every:
        a, b = of[one], of[other]
        if a != b and between[a][b] * 2 >= len(groups[a]) * len(groups[b]):
            _merge(a, b, groups, of, between)
    found = [sorted(group) for group in groups.values() if len(group) > 1]
    return sorted(found, key=lambda group: (-len(group), group))


def _merge(a: int, b: int, groups: dict[int, list[int]], of: dict[int, int], between: dict[int, Counter[int]]) -> None:
    """Put group b into group a, with the pairs that both have with others."""
    of |= dict.fromkeys(groups[b], a)
    groups[a] += groups.pop(b)
    for other, n in between.pop(b).items():
        if other != a:
            between[a][other] += n
            between[other][a] += n
        between[other].pop(b, None)
