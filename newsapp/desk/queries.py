"""What the first page counts, with a number of queries that does not grow with the cases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from newsapp.accounts.models import User
from newsapp.articles.models import Article
from newsapp.cases.models import Membership
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Claim
from newsapp.history.models import Event


@dataclass(slots=True)
class News:
    """What others have done in one case since the person last looked, by action."""

    member: Membership
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def articles(self) -> int:
        """Return how many articles came."""
        return self.counts["article.added"]

    @property
    def claims(self) -> int:
        """Return how many claims were worded."""
        return self.counts["claim.added"]

    @property
    def citations(self) -> int:
        """Return how many passages were cited for claims that were there."""
        return self.counts["citation.added"]

    @property
    def others(self) -> int:
        """Return how many other changes there were."""
        return self.counts.total() - self.articles - self.claims - self.citations


def memberships(user: User) -> QuerySet[Membership]:
    """Return the person's cases with `n_articles`, `n_languages`, `n_claims`, `n_disputed`, and the last change."""
    articles = Article.objects.filter(case=OuterRef("case")).order_by().values("case")
    claims = Claim.objects.filter(case=OuterRef("case")).order_by().values("case")
    disputed = claims.filter(citations__role=CitationRole.DISPUTES)
    last = Event.objects.filter(case=OuterRef("case")).order_by("-n")
    return (
        Membership.objects.filter(user=user)
        .select_related("case")
        .annotate(
            n_articles=_count(articles, "pk"),
            n_languages=_count(articles, "language"),
            n_claims=_count(claims, "pk"),
            n_disputed=_count(disputed, "pk"),
            last_at=Subquery(last.values("at")[:1]),
            last_by=Subquery(last.values("by__first_name")[:1]),
        )
        .order_by(F("last_at").desc(nulls_last=True), "pk")
    )


def _count(rows: QuerySet[Any, Any], column: str) -> Coalesce:
    counted = rows.annotate(n=Count(column, distinct=True)).values("n")
    return Coalesce(Subquery(counted), 0)


def news(user: User, members: list[Membership]) -> list[News]:
    """Return what is new per case, cases without news left out; one query."""
    rows = (
        Event.objects.filter(case__memberships__user=user, n__gt=F("case__memberships__seen"))
        .exclude(by=user)
        .values_list("case_id", "action")
        .annotate(times=Count("pk"))
    )
    by_case = {member.case_id: News(member) for member in members}
    for case_id, action, times in rows:
        if case_id in by_case:
            by_case[case_id].counts[action] += times
    return [item for item in by_case.values() if item.counts]


def disputed_articles(case_id: int) -> set[int]:
    """Return the articles that hold a passage of a disputed claim."""
    disputed = Claim.objects.filter(case_id=case_id, citations__role=CitationRole.DISPUTES)
    cited = Citation.objects.filter(claim__in=disputed).exclude(role=CitationRole.TOUCHES_ON)
    return set(cited.values_list("passage__revision__article_id", flat=True))
