"""Reads of the claims room."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import BooleanField, Count, ExpressionWrapper, Prefetch, Q, QuerySet

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Claim, Passage


def counted(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Add how many citations a claim has by role, in how many articles, and whether it is disputed."""
    roles = {role.value: Count("citations", filter=Q(citations__role=role)) for role in CitationRole}
    against = Q(disputes__gt=0) & (Q(reports__gt=0) | Q(supports__gt=0))
    return claims.annotate(
        cited=Count("citations"),
        articles=Count("citations__passage__revision__article", distinct=True),
        languages=Count("citations__passage__revision__article__language", distinct=True),
        **roles,
    ).annotate(disputed=ExpressionWrapper(against, output_field=BooleanField()))


def citations_in(articles: Sequence[int]) -> QuerySet[Citation]:
    """Return citations of passages of these articles, with passage, article and source, in order of the text."""
    return (
        with_articles(Citation.objects.filter(passage__revision__article__in=articles))
        .select_related("claim")
        .order_by("claim__number", "passage__revision__article", "passage__start")
    )


def with_articles(citations: QuerySet[Citation]) -> QuerySet[Citation]:
    """Add passage, revision (without its text), article and source of each citation, and who says it."""
    related = citations.select_related("passage__revision__article__source", "by")
    return related.defer("passage__revision__text", "passage__revision__markers").prefetch_related("chain")


def claims_cited_in(articles: Sequence[int]) -> QuerySet[Claim]:
    """Return the claims cited in these articles, each with those citations as `here`."""
    here = citations_in(articles)
    claims = Claim.objects.filter(citations__passage__revision__article__in=articles).distinct()
    return claims.prefetch_related(Prefetch("citations", queryset=here, to_attr="here"))


def kept_of(case: Case) -> QuerySet[Passage]:
    """Return the passages that wait in the tray of a case, the last kept first."""
    rows = Passage.objects.filter(kept=True, revision__article__case=case)
    related = rows.select_related("revision__article__source", "by").defer("revision__text", "revision__markers")
    return related.order_by("-pk")


def silent_articles(claim: Claim) -> QuerySet[Article]:
    """Return the articles of the case that nothing is cited from for a claim."""
    cited = claim.citations.values("passage__revision__article")
    return Article.objects.filter(case=claim.case_id).exclude(pk__in=cited).select_related("source")
