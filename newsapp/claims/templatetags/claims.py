"""What the tabs of a case count."""

from typing import Any

from django import template
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.claims.models import Claim
from newsapp.questions.models import Question

register = template.Library()


@register.simple_tag
def case_counts(case: Case) -> dict[str, int]:
    """Return how many articles, claims and questions a case has. One query."""
    rows: dict[str, QuerySet[Any]] = {
        "n_articles": Article.objects.all(),
        "n_claims": Claim.objects.all(),
        "n_questions": Question.objects.all(),
    }
    counts = {name: _count(found) for name, found in rows.items()}
    return dict(Case.objects.filter(pk=case.pk).annotate(**counts).values(*counts).get())


def _count(rows: QuerySet[Any]) -> Coalesce:
    mine = rows.filter(case=OuterRef("pk")).order_by().values("case")
    return Coalesce(Subquery(mine.annotate(n=Count("pk")).values("n")), 0)
