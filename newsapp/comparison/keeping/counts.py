"""In how many places of a case each feature stands: kept while articles come and go, so that nothing is counted anew.

Whoever changes the counts holds the case (`history.actions.hold`): they are read and written again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from django.db.models import Count

from newsapp.comparison.models import FeatureCount, Posting

ALL = 0  # the "feature" of every compared sentence
CHUNK = 500


def chunks(wanted: Iterable[int]) -> Iterator[list[int]]:
    """Yield numbers in order, each once, in lists that one query can ask for."""
    every = sorted(set(wanted))
    yield from (every[at : at + CHUNK] for at in range(0, len(every), CHUNK))


def counted(case: int, wanted: Iterable[int]) -> dict[int, int]:
    """Return in how many places some features stand; one that stands nowhere is left out."""
    found: dict[int, int] = {}
    for chunk in chunks(wanted):
        rows = FeatureCount.objects.filter(case=case, feature__in=chunk)
        found.update(rows.values_list("feature", "places"))
    return found


def add(case: int, came: Mapping[int, int]) -> None:
    """Add to the counts of some features of a case, or take away (below nothing)."""
    before = counted(case, came)
    rows = [FeatureCount(case_id=case, feature=each, places=before.get(each, 0) + n) for each, n in came.items()]
    FeatureCount.objects.bulk_create(
        [row for row in rows if row.places > 0],
        batch_size=CHUNK,
        update_conflicts=True,
        unique_fields=["case", "feature"],
        update_fields=["places"],
    )
    for chunk in chunks(row.feature for row in rows if row.places <= 0):
        FeatureCount.objects.filter(case=case, feature__in=chunk).delete()


def take_out(case: int, revision: int, sentences: int) -> None:
    """Take what a revision added away; its places are still stored."""
    places = Posting.objects.filter(revision=revision).order_by().values_list("feature")
    gone = Counter(dict(places.annotate(n=Count("pk"))))
    gone[ALL] += sentences
    add(case, {feature: -n for feature, n in gone.items()})
