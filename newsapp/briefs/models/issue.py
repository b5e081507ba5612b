"""A brief as it was handed over."""

from django.conf import settings
from django.db import models
from django.urls import reverse

from newsapp.briefs.models.brief import Brief


class Issue(models.Model):
    """Issue `number` of a brief: the whole document as JSON (document.to_json) and its SHA-256. Never changed."""

    brief = models.ForeignKey(Brief, on_delete=models.CASCADE, related_name="issues")
    number = models.PositiveIntegerField()
    document = models.JSONField()
    sha256 = models.CharField(max_length=64)
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """Numbered from 1 within the brief, the last first."""

        ordering = ("-number",)
        constraints = (models.UniqueConstraint(fields=["brief", "number"], name="issue_number_once"),)

    def __str__(self) -> str:
        """Return the number."""
        return f"issue {self.number} of brief {self.brief_id}"

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("briefs:issue", args=[self.brief.case.slug, self.number])
