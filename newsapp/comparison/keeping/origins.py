"""Independent origins of a fact: an article, its copies and its translations count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db.models import Q

from newsapp.comparison.enums import Kinship
from newsapp.comparison.models import FactPassage, Kin, StoredFact

BATCH = 500


def rooted(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return for each member of some pairs the smallest number that it is joined with, through others too."""
    parent: dict[int, int] = {}

    def root(one: int) -> int:
        while parent.setdefault(one, one) != one:
            one = parent[one]
        return one

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    return {one: root(one) for one in parent}


def roots(case: int) -> dict[int, int]:
    """Return the first revision of each group of kin in a case, by revision. One query."""
    kin = Kin.objects.filter(case=case).exclude(kind=Kinship.EVENT)
    return rooted(kin.values_list("one", "other"))


def count(case: int, facts: Iterable[int], revision: int | None = None) -> None:
    """Write how many independent origins tell of some facts, and of those of the kin of a revision."""
    known, wanted = roots(case), set(facts)
    if revision in known:
        kin = [pk for pk, root in known.items() if root == known[revision]]
        wanted.update(FactPassage.objects.filter(revision__in=kin).values_list("fact", flat=True))
    ordered = sorted(wanted)
    for at in range(0, len(ordered), BATCH):
        _write(ordered[at : at + BATCH], known)


def _write(facts: Iterable[int], known: Mapping[int, int]) -> None:
    counting = Q(strong=True) | Q(fact__strong=False)
    found: dict[int, set[int]] = defaultdict(set)
    for fact, revision in FactPassage.objects.filter(counting, fact__in=facts).values_list("fact", "revision"):
        found[fact].add(known.get(revision, revision))
    rows = [StoredFact(pk=fact, origins=len(origins)) for fact, origins in found.items()]
    StoredFact.objects.bulk_update(rows, ["origins"], batch_size=BATCH)
