"""One way to write an entity in one language."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.entities.enums import NameKind
from newsapp.entities.models.entity import Entity


class Name(models.Model):
    """Everybody's when `case` is empty; else of that case, or of one `article` of it.

    `order` keeps the sequence of a lexicon: the first of a language is the form shown to its readers. A name that is
    not `matched` is only shown (somebody named one single mention with it).
    `since` and `until` bound the time in which a title names this person. `folded` is for search, by newsapp/text.
    """

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(max_length=200)
    folded = models.CharField(max_length=400, db_index=True)
    language = models.CharField(max_length=12, blank=True)
    kind = models.CharField(max_length=9, choices=NameKind.choices, default=NameKind.FULL)
    order = models.PositiveIntegerField(default=0)
    matched = models.BooleanField(default=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.CASCADE, related_name="own_names")
    article = models.ForeignKey(Article, null=True, blank=True, on_delete=models.CASCADE, related_name="own_names")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    added = models.DateTimeField(auto_now_add=True)

    class Meta:
        """A name of one article is a name of its case."""

        ordering = ("order", "pk")
        constraints = (
            models.CheckConstraint(condition=~Q(text=""), name="name_not_empty"),
            models.CheckConstraint(
                condition=Q(article__isnull=True) | Q(case__isnull=False), name="name_of_article_is_of_case"
            ),
            models.CheckConstraint(condition=Q(kind__in=NameKind.values), name="name_kind_known"),
        )

    def __str__(self) -> str:
        """Return the name as written."""
        return self.text
