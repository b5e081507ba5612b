"""What a person said of a spelling: whom it names in an article or a case, or that it is no name there."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.entities.enums import Reach
from newsapp.entities.models.entity import Entity


class NameDecision(models.Model):
    """Applied after every matching, so that articles which come later obey too; without `entity` it is no name here.

    `key` is the folded spelling, `written` as it stood. `spared` [[revision, start, end], ...] are the places that
    were left out: their marks stay as they are. A case's decision that is `proposed` holds in its case until an owner
    accepts it for everywhere; it goes with its case.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="name_decisions")
    article = models.ForeignKey(Article, null=True, blank=True, on_delete=models.CASCADE, related_name="name_decisions")
    key = models.CharField(max_length=200)
    written = models.CharField(max_length=200)
    language = models.CharField(max_length=12, blank=True)
    entity = models.ForeignKey(Entity, null=True, blank=True, on_delete=models.CASCADE, related_name="decisions")
    reach = models.CharField(max_length=10, choices=Reach.choices)
    spared = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """A spelling is decided once in an article, and once in its case."""

        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["case", "key"], condition=Q(article=None), name="decision_once_in_case"),
            models.UniqueConstraint(fields=["article", "key"], name="decision_once_in_article"),
            models.CheckConstraint(condition=~Q(key=""), name="decision_has_a_key"),
            models.CheckConstraint(
                condition=Q(article__isnull=False, reach="article") | Q(article__isnull=True) & ~Q(reach="article"),
                name="decision_of_article_reaches_it",
            ),
            models.CheckConstraint(condition=Q(reach__in=Reach.values), name="decision_reach_known"),
        )

    def __str__(self) -> str:
        """Return the spelling."""
        return self.written
