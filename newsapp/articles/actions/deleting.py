"""Deleting an article with its original and all that rests on it. There is no way back, so the page says so first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db import router, transaction
from django.db.models.deletion import Collector

from newsapp.accounts.models import User
from newsapp.articles.actions.changing import about
from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.history.actions import record
from newsapp.history.models import Event
from newsapp.web.errors import Stale


@dataclass(frozen=True, slots=True)
class GoingAlong:
    """How much of others' work an article takes along."""

    passages: int
    citations: int
    decisions: int = 0  # on what it shares with other articles

    def __bool__(self) -> bool:
        """Whether anything does."""
        return bool(self.passages or self.citations or self.decisions)


def going_along(article: Article) -> GoingAlong:
    """Count what rests on an article, whichever room above it belongs to."""
    collector = Collector(using=router.db_for_write(Article))
    collector.collect([article])
    counts = Counter({model._meta.label_lower: len(rows) for model, rows in collector.data.items()})  # noqa: SLF001
    for rows in collector.fast_deletes:
        counts[rows.model._meta.label_lower] += rows.count()  # noqa: SLF001
    return GoingAlong(counts["claims.passage"], counts["claims.citation"], counts["comparison.linkdecision"])


@transaction.atomic
def delete_article(*, article: Article, version: int | None = None, undoes: Event | None = None, by: User) -> Event:
    """Delete for good; raises Stale(article) when it was changed since the confirmation was shown."""
    Case.objects.select_for_update().only("pk").get(pk=article.case_id)
    current = Article.objects.select_related("case", "source").get(pk=article.pk)
    if version is not None and current.version != version:
        raise Stale(current)
    along = going_along(current)
    before = about(current).told() | {
        "sha256": list(current.revisions.values_list("sha256", flat=True)),
        "passages": along.passages,
        "citations": along.citations,
        "decisions": along.decisions,
    }
    case, target = current.case, f"article:{current.pk}"
    current.delete()
    return record(case=case, action="article.deleted", target=target, before=before, undoes=undoes, by=by)
