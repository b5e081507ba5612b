"""What somebody, or some program, made of a piece of an article in another language."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from newsapp.articles.models import Revision


class Translation(models.Model):
    """The words for the span [start, end) of a revision. `made_by` is who or what translated, as people name it.

    What was pasted or imported together shares a `batch`. `version` grows with every change.
    """

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="translations")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    language = models.CharField(max_length=12)
    text = models.TextField()
    made_by = models.CharField(max_length=150)
    batch = models.CharField(max_length=32)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """In order of the text."""

        ordering = ("start", "pk")
        constraints = (models.CheckConstraint(condition=Q(end__gt=F("start")), name="translation_is_a_span"),)
        indexes = (models.Index(fields=["revision", "start"], name="translation_by_place"),)

    def __str__(self) -> str:
        """Return where and in what language."""
        return f"{self.revision_id}:{self.start}-{self.end} {self.language}"

    def get_absolute_url(self) -> str:
        """Return where it is changed."""
        return reverse("translations:edit", args=[self.pk])
