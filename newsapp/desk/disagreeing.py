"""The two articles of a case that disagree most: one reports or supports what the other disputes.

Until facts are aligned by machine, "disagree" comes from people: from claims whose citations stand against each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import product

from django.db.models import Count

from newsapp.cases.models import Case
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation
from newsapp.entities.models import Mention

FOR = {CitationRole.REPORTS, CitationRole.SUPPORTS}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles, and the entity most named in both (None when they name nobody in common)."""

    first: int
    second: int
    pin: int | None

    @property
    def query(self) -> str:
        """Return the reader's address after the question mark."""
        pin = f"&pin={self.pin}" if self.pin else ""
        return f"a={self.first},{self.second}{pin}"


def disagreeing_pair(case: Case) -> Pair | None:
    """Return the pair with the most claims between them, the earlier articles where several tie; None without any."""
    rows = Citation.objects.filter(claim__case=case).values_list("claim_id", "role", "passage__revision__article_id")
    sides: dict[int, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for claim, role, article in rows:
        if role in FOR:
            sides[claim][0].add(article)
        elif role == CitationRole.DISPUTES:
            sides[claim][1].add(article)
    pairs = Counter(
        (min(a, b), max(a, b)) for pro, against in sides.values() for a, b in product(pro, against) if a != b
    )
    if not pairs:
        return None
    first, second = min(pairs, key=lambda pair: (-pairs[pair], pair))
    return Pair(first, second, _most_named(first, second))


def _most_named(first: int, second: int) -> int | None:
    """Return the person named most in both, else the thing of any other type; by the smaller of the two counts."""
    rows = (
        Mention.objects.filter(revision__article_id__in=(first, second), entity__isnull=False)
        .order_by()
        .values_list("entity_id", "type", "revision__article_id")
        .annotate(times=Count("pk"))
    )
    counts: dict[tuple[int, str], dict[int, int]] = defaultdict(dict)
    for entity, kind, article, times in rows:
        counts[entity, kind][article] = times
    both = {key: min(found.values()) for key, found in counts.items() if len(found) > 1}
    if not both:
        return None
    return max(both, key=lambda key: (key[1] == "PER", both[key], -key[0]))[0]
