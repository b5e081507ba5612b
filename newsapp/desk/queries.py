"""What the first page counts, with a number of queries that does not grow with the cases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import ngettext

from newsapp.accounts.models import User
from newsapp.articles.models import Article
from newsapp.cases.models import Membership
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Claim
from newsapp.entities.deciding.rows import counts_to_decide
from newsapp.history.models import Event


@dataclass(slots=True)
class News:
    """What others have done in one case since the person last looked, by action."""

    member: Membership
    counts: Counter[str] = field(default_factory=Counter)
    to_decide: int = 0

    @property
    def words(self) -> list[tuple[str, str]]:
        """Return what came as (words, where it leads): to the case, to its names, or to its activity for all else."""
        articles, claims = self.counts["article.added"], self.counts["claim.added"]
        citations, names = self.counts["citation.added"], self.to_decide
        others = self.counts.total() - articles - claims - citations
        said = [
            (articles, ngettext("%(n)s new article", "%(n)s new articles", articles), "case"),
            (claims, ngettext("%(n)s new claim", "%(n)s new claims", claims), "case"),
            (citations, ngettext("%(n)s new citation", "%(n)s new citations", citations), "case"),
            (names, ngettext("%(n)s name to decide", "%(n)s names to decide", names), "names"),
            (others, ngettext("%(n)s other change", "%(n)s other changes", others), "activity"),
        ]
        return [(words % {"n": n}, where) for n, words, where in said if n]


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
            last_by=Subquery(last.values("by_name")[:1]),
            last_by_shown=Subquery(last.values("by__first_name")[:1]),
        )
        .order_by(F("last_at").desc(nulls_last=True), "pk")
    )


def _count(rows: QuerySet[Any, Any], column: str) -> Coalesce:
    counted = rows.annotate(n=Count(column, distinct=True)).values("n")
    return Coalesce(Subquery(counted), 0)


def news(user: User, members: list[Membership]) -> list[News]:
    """Return what is new per case, cases without news left out; two queries."""
    seen = F("case__memberships__seen")
    lasting = Q(undoes=None) | Q(undoes__n__lte=seen)  # what came and was taken back meanwhile is no news
    rows = (
        Event.objects.filter(lasting, undone_by=None, case__memberships__user=user, n__gt=seen)
        .exclude(by=user)
        .values_list("case_id", "action")
        .annotate(times=Count("pk"))
    )
    by_case = {member.case_id: News(member) for member in members}
    for case_id, action, times in rows:
        if case_id in by_case:
            by_case[case_id].counts[action] += times
    found = [item for item in by_case.values() if item.counts]
    waiting = counts_to_decide(item.member.case_id for item in found)
    for item in found:
        item.to_decide = waiting.get(item.member.case_id, 0)
    return found


def disputed_articles(case_id: int) -> QuerySet[Citation, int]:
    """Return the keys of the articles that hold a passage of a disputed claim."""
    disputed = Claim.objects.filter(case_id=case_id, citations__role=CitationRole.DISPUTES)
    cited = Citation.objects.filter(claim__in=disputed).exclude(role=CitationRole.TOUCHES_ON)
    return cited.values_list("passage__revision__article_id", flat=True).order_by()
