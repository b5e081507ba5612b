"""Reads of the articles room that are used more than once."""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

from newsapp.accounts.models import User
from newsapp.articles.models import Article, Block, Revision, Source
from newsapp.cases.models import Case

FOLDED = Q(keep=False) | Q(keep=None, kind="boilerplate")


def with_bytes(case: Case, sha256: str) -> Revision | None:
    """Return the revision of the case that was made of these bytes."""
    found = Revision.objects.filter(article__case=case, sha256=sha256).select_related("article__source")
    return found.order_by("pk").first()


def folded_count(revision: Revision) -> int:
    """Return how many blocks of a revision are folded."""
    return Block.objects.filter(FOLDED, revision=revision).count()


def in_case(case: Case, pk: int) -> Article:
    """Return an article that is known to be in the case, with its source."""
    return Article.objects.select_related("source", "case").get(case=case, pk=pk)


def latest_revision(article: Article) -> Revision:
    """Return the newest revision of an article."""
    return article.revisions.order_by("-n")[0]


def sources_for(user: User) -> QuerySet[Source]:
    """Return the sources of articles this person may read, with the number of those articles."""
    mine = Q(articles__case__memberships__user=user)
    return (
        Source.objects.filter(mine).annotate(count=Count("articles", filter=mine, distinct=True)).order_by("name", "pk")
    )
