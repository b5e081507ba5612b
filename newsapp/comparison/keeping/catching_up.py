"""Bringing the comparison of a case up to date: what is new or has changed is compared with the rest.

Each article is a transaction of its own, so that a large case can be left half done and gone on with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import transaction
from django.db.models import Max, Q

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.comparison.enums import Kinship
from newsapp.comparison.features import Article
from newsapp.comparison.keeping import counting, facts, kin, origins
from newsapp.comparison.keeping.index import CaseIndex
from newsapp.comparison.keeping.linking import NO_LINKS, Held, found_for, held_by, stored_link
from newsapp.comparison.keeping.preparing import BATCH, VERSION, store, take_away
from newsapp.comparison.models import Counted, FactPassage, FeatureCount, Kin, Posting, Prepared, StoredFact, StoredLink
from newsapp.history.actions import hold


def catch_up(case: Case) -> int:
    """Compare every article of a case that is new or has changed; return how many there were."""
    return max((done for done, _waiting in catching_up(case)), default=0)


def catching_up(case: Case) -> Iterator[tuple[int, int]]:
    """Compare every article of a case that is new or has changed; yield after each how many are done and were to do."""
    waiting = behind(case)
    for done, pk in enumerate(waiting, start=1):
        compare_revision(pk)
        yield done, len(waiting)


def behind(case: Case) -> list[int]:
    """Return the newest revisions whose comparison is not that of today, oldest first. Two queries."""
    revisions = Revision.objects.filter(article__case=case)
    newest = revisions.values("article").annotate(newest=Max("pk")).values_list("newest")
    fresh = Prepared.objects.filter(case=case, stale=False, version=VERSION).values_list("pk", flat=True)
    return sorted({pk for (pk,) in newest} - set(fresh))


@transaction.atomic
def compare_revision(pk: int) -> None:
    """Compare one revision with the rest of its case, anew. Two at once go one after the other."""
    case = Revision.objects.filter(pk=pk).values_list("article__case", flat=True).first()
    if case is None:
        return
    hold(case)
    revision = Revision.objects.select_related("article").filter(pk=pk).first()
    if revision is None:  # deleted while we waited
        return
    if Prepared.objects.filter(pk=pk, stale=False, version=VERSION).exists():
        return
    held = held_by(pk)
    forget([pk])
    _older(revision)
    join(revision, store(revision), held)


def join(revision: Revision, article: Article, held: Held = NO_LINKS) -> None:
    """Link an article, made ready and stored, with the rest of its case; `held` are the links it had before.

    In the caller's transaction.
    """
    pk, index = revision.pk, CaseIndex(revision.article.case_id, article)
    found = found_for(article, index, held)
    links = [stored_link(revision.article.case_id, one) for one in found.judged]
    changed = facts.join(revision.article.case_id, pk, found.judged, links)
    counting.count(revision.article.case_id, found.judged, links)
    StoredLink.objects.bulk_create(links, batch_size=BATCH)
    kin.write(revision, article, found)
    origins.count(revision.article.case_id, changed, pk)


def forget(revisions: Iterable[int]) -> None:
    """Take the links of revisions away, and make right what rested on them."""
    links = StoredLink.objects.filter(Q(one__in=revisions) | Q(other__in=revisions))
    rested, compared = set(links.values_list("fact", flat=True)), set(links.values_list("counted", flat=True))
    case = links.values_list("case", flat=True).first()
    links.delete()
    facts.tidy(rested - {None})
    if case is not None:
        origins.count(case, rested - {None})
    counting.tidy(compared - {None})


def leave(case: int, revision: int) -> None:
    """Take away what rests on an article that goes, its links and kin with it, and make the rest right."""
    kin_of = Kin.objects.filter(Q(one=revision) | Q(other=revision)).exclude(kind=Kinship.EVENT)
    others = {pk for pair in kin_of.values_list("one", "other") for pk in pair} - {revision}
    kin_of.delete()
    forget([revision])
    if others:
        origins.count(case, FactPassage.objects.filter(revision__in=others).values_list("fact", flat=True))


def compare_anew(case: Case) -> int:
    """Forget all that was compared in a case but what people decided, and compare it again."""
    forget_all(case)
    return catch_up(case)


@transaction.atomic
def forget_all(case: Case) -> None:
    """Forget all that was compared in a case but what people decided."""
    hold(case.pk)
    for model in (StoredLink, StoredFact, Counted, Kin, Posting, FeatureCount, Prepared):
        model._default_manager.filter(case=case).delete()  # noqa: SLF001


def _older(revision: Revision) -> None:
    """Forget earlier revisions of the same article."""
    older = Prepared.objects.filter(revision__article=revision.article_id).exclude(revision=revision)
    pks = list(older.values_list("pk", flat=True))
    if pks:
        forget(pks)
        for pk in pks:
            take_away(pk)
        Kin.objects.filter(Q(one__in=pks) | Q(other__in=pks)).delete()
