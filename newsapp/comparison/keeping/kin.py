"""Which articles of a case tell one event, copy each other, or are one text in two languages. None is ever merged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Q

from newsapp.articles.models import Revision
from newsapp.comparison.comparing import SAME_EVENT
from newsapp.comparison.copies import COMMON, COPIED
from newsapp.comparison.enums import Kinship
from newsapp.comparison.features import Article
from newsapp.comparison.grouping import JOINT, label
from newsapp.comparison.keeping.linking import Found
from newsapp.comparison.keeping.preparing import WHOLE, runs_of
from newsapp.comparison.keeping.stored import bits
from newsapp.comparison.models import Kin, Posting, Prepared

SAME_DAYS = 10
LEAST_RUNS = 5  # runs of words of the sample; fewer say nothing
SAID = 3


def write(revision: Revision, article: Article, found: Found) -> None:
    """Store what an article is to the others of its case, anew."""
    Kin.objects.filter(Q(one=revision) | Q(other=revision)).delete()
    case, told = revision.article.case_id, dict(_copies(revision.article.case_id, article))
    for one, other in found.same:
        told[other if one == article.number else one] = (Kinship.TRANSLATION, 1.0, "their sentences follow each other")
    for number, labels in _events(article, found).items():
        if number not in told:
            told[number] = (Kinship.EVENT, float(len(labels)), JOINT.join(labels[:SAID]))
    rows = [
        Kin(case_id=case, one_id=one, other_id=other, kind=kind, share=share, why=why[:400])
        for number, (kind, share, why) in sorted(told.items())
        for one, other in [sorted((number, article.number))]
    ]
    Kin.objects.bulk_create(rows)


def _copies(case: int, article: Article) -> Iterator[tuple[int, tuple[Kinship, float, str]]]:
    """Yield the articles that share much of their wording, told from a sample of their runs of words."""
    mine = [bits(name) for name in runs_of(article)]
    if len(mine) < LEAST_RUNS:
        return
    met: Counter[int] = Counter()
    for revisions in _places(case, mine).values():
        if len(revisions) <= COMMON:
            met.update(number for number in revisions if number != article.number)
    whole = Posting.objects.filter(case=case, revision__in=met, sentence=WHOLE)
    sizes = Counter(whole.values_list("revision", flat=True))
    for number, shared in met.items():
        share = shared / min(len(mine), sizes[number])
        if share >= COPIED and sizes[number] >= LEAST_RUNS:
            yield number, (Kinship.COPY, round(share, 2), f"{share:.0%} of the shorter stands in the longer")


def _places(case: int, features: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for at in range(0, len(features), 500):
        rows = Posting.objects.filter(case=case, feature__in=features[at : at + 500], sentence=WHOLE)
        for feature, revision in rows.values_list("feature", "revision"):
            found[feature].append(revision)
    return found


def _events(article: Article, found: Found) -> dict[int, list[str]]:
    """Return the articles with enough strong links to tell the same event, and what these are about."""
    labels: dict[int, dict[str, None]] = defaultdict(dict)
    for one in found.judged:
        if one.link.is_strong:
            other = one.link.other.article if one.link.one.article == article.number else one.link.one.article
            labels[other][label(one.link)] = None
    days = dict(_days(labels))
    return {
        number: list(told)
        for number, told in labels.items()
        if len(told) >= SAME_EVENT and _near(article.published_day, days.get(number))
    }


def _days(numbers: Iterable[int]) -> Iterator[tuple[int, int | None]]:
    rows = Prepared.objects.filter(revision__in=list(numbers)).values_list("pk", "revision__article__published")
    yield from ((pk, day.toordinal() if day else None) for pk, day in rows)


def _near(one: int | None, other: int | None) -> bool:
    return one is None or other is None or abs(one - other) <= SAME_DAYS
