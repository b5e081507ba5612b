"""A form sent twice is stored once: its one-time key, and what came of it."""

from django.conf import settings
from django.db import models


class Submission(models.Model):
    """`target` names what the first sending made, like "claim:12"."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    target = models.CharField(max_length=60, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """A key counts once for a person."""

        constraints = (models.UniqueConstraint(fields=["by", "key"], name="submission_once"),)

    def __str__(self) -> str:
        """Return key and result."""
        return f"{self.key} -> {self.target}"
