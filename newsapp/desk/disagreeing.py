"""The two articles of a case that disagree most: one reports or supports what the other disputes.

What people say comes first: claims whose citations stand against each other. Where there are none, the machine tells:
the two articles with most facts between them that differ, copies and translations left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import product

from django.db.models import Count, Sum
from django.utils.translation import ngettext

from newsapp.articles.sentences import Sentences
from newsapp.cases.models import Case
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation
from newsapp.comparison.enums import Kinship, Relation
from newsapp.comparison.models import FactPassage, Kin, StoredLink
from newsapp.entities.models import Mention

FOR = {CitationRole.REPORTS, CitationRole.SUPPORTS}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles, and the entity most named in both (None when they name nobody in common).

    `n` counts the claims that stand between them, or where there are none (`by_machine`) the facts that differ. `at` is
    where the first of these stands, as the reader's address has it; "" leaves it to the reader.
    """

    first: int
    second: int
    pin: int | None
    n: int = 1
    by_machine: bool = False
    at: str = ""

    @property
    def query(self) -> str:
        """Return the reader's address after the question mark."""
        pin = f"&pin={self.pin}" if self.pin else ""
        return f"a={self.first},{self.second}{pin}{self.at and f'&at={self.at}'}"

    @property
    def why(self) -> str:
        """Return why these two."""
        if self.by_machine:
            return ngettext("{n} fact differs between them", "{n} facts differ between them", self.n).format(n=self.n)
        return ngettext("{n} claim stands between them", "{n} claims stand between them", self.n).format(n=self.n)


def disagreeing_pair(case: Case) -> Pair | None:
    """Return the pair with the most claims, else facts, between them; None without any. Six queries at most.

    Where several tie, the one with the stronger links, then the earlier articles.
    """
    return _by_people(case) or _by_machine(case)


def _by_people(case: Case) -> Pair | None:
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
    return Pair(first, second, _most_named(first, second), pairs[first, second])


def _by_machine(case: Case) -> Pair | None:
    links = StoredLink.objects.filter(case=case, relation=Relation.CONFLICTS, strong=True).exclude(fact=None)
    counted = links.values_list("one__article", "other__article").annotate(n=Count("fact", distinct=True))
    rows = list(counted.annotate(score=Sum("score")).order_by("-n", "-score", "one__article", "other__article"))
    same = Kin.objects.filter(case=case).exclude(kind=Kinship.EVENT).values_list("one__article", "other__article")
    kin = {frozenset(pair) for pair in same} if rows else set()
    for one, other, n, _score in rows:
        if frozenset((one, other)) not in kin:
            best = (
                links.filter(one__article=one, other__article=other).select_related("one").order_by("-score", "pk")[0]
            )
            first, second = sorted((one, other))
            return Pair(first, second, _most_named(one, other), n, by_machine=True, at=_at(best))
    return None


def _at(link: StoredLink) -> str:
    """Return the sentence of the first article that a link joins, as the reader's address has it."""
    passage = FactPassage.objects.filter(fact=link.fact_id, revision=link.one_id, sentence=link.one_sentence).first()
    sentence = Sentences(link.one).at(passage.start) if passage else None
    return f"{link.one.article_id}:s{sentence.n}" if sentence else ""


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
