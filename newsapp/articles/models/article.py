"""One published piece, in one case."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsapp.articles.enums import Found
from newsapp.articles.models.source import Source
from newsapp.cases.models import Case


class Article(models.Model):
    """What is known *about* the piece; its words are in its revisions. Guessed values say so."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="articles")
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.SET_NULL, related_name="articles")
    source_found = models.CharField(max_length=7, choices=Found.choices, blank=True, default=Found.UNKNOWN)
    title = models.CharField(_("title"), max_length=500)
    title_found = models.CharField(max_length=7, choices=Found.choices, blank=True, default=Found.GUESSED)
    url = models.CharField(_("address"), max_length=2000, blank=True)
    published = models.DateField(_("published"), null=True, blank=True)
    published_found = models.CharField(max_length=7, choices=Found.choices, blank=True, default=Found.UNKNOWN)
    language = models.CharField(_("language"), max_length=12)
    language_found = models.CharField(max_length=7, choices=Found.choices, blank=True, default=Found.GUESSED)
    translated_from = models.CharField(_("translated from"), max_length=12, blank=True)
    origin_note = models.CharField(_("where it has it from"), max_length=300, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    added = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Articles stand in the order in which they came."""

        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(condition=~models.Q(title=""), name="article_has_a_title"),
            models.CheckConstraint(condition=~models.Q(language=""), name="article_has_a_language"),
        )

    def __str__(self) -> str:
        """Return the headline."""
        return self.title

    def get_absolute_url(self) -> str:
        """Return the reader with this article alone."""
        return f"{reverse('reading:read', args=[self.case.slug])}?a={self.pk}"

    @property
    def outlet(self) -> str:
        """Return the name of the source, or what stands for an unknown one."""
        return self.source.name if self.source else str(_("Unknown source"))
