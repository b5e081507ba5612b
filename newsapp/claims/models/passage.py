"""A span of a revision that someone kept or cited."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from newsapp.articles.models import Revision


class Passage(models.Model):
    """`quote` is the stored slice, word for word. `kept` while it waits in the tray for a claim."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    kept = models.BooleanField(default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """One row for one span."""

        ordering = ("revision", "start")
        constraints = (
            models.UniqueConstraint(fields=["revision", "start", "end"], name="passage_span_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="passage_is_a_span"),
            models.CheckConstraint(condition=~Q(quote=""), name="passage_has_a_quote"),
        )

    def __str__(self) -> str:
        """Return where."""
        return f"{self.revision_id}:{self.start}-{self.end}"
