"""Reads of the articles room that are used more than once."""

from __future__ import annotations

from typing import Any

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
    """Return the sources of articles this person may read, and those that a case of theirs has of its own.

    `count` is the number of those articles.
    """
    cases = Case.objects.filter(memberships__user=user)
    mine = Q(articles__case__in=cases)
    named = Article.objects.filter(case__in=cases).values("source")
    seen = Source.objects.filter(Q(pk__in=named) | Q(case__in=cases)).select_related("case", "parent")
    return seen.annotate(count=Count("articles", filter=mine, distinct=True)).order_by("name", "pk")


def sources_seen(case: Case) -> QuerySet[Source]:
    """Return the sources that a case can name: its own, and those everybody shares."""
    return Source.objects.filter(Q(case=case) | Q(case=None)).order_by("name", "pk")


def corrections(case: Case) -> list[dict[str, Any]]:
    """Return what people said about kinds and folding of the blocks of a case as plain values. One query."""
    said = Block.objects.filter(revision__article__case=case).exclude(read_kind="", keep=None)
    rows = said.order_by("revision__article", "revision__n", "n").values_list(
        "revision__article", "revision__sha256", "n", "start", "end", "kind", "read_kind", "keep",
        "kind_by__username", "keep_by__username",
    )  # fmt: skip
    return [
        {
            "article": article,
            "sha256": sha256,
            "block": n,
            "start": start,
            "end": end,
            "before": {"kind": read or kind},
            "after": {"kind": kind, "keep": keep},
            "by": sorted({name for name in people if name}),
        }
        for article, sha256, n, start, end, kind, read, keep, *people in rows
    ]
