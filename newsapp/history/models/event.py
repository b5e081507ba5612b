"""The append-only log: every write of a case is one event, chained by hash to the one before."""

from django.conf import settings
from django.db import models

from newsapp.cases.models import Case


class Event(models.Model):
    """Who did what to which thing, with the thing before and after as plain JSON values.

    `action` is like "claim.changed", `target` like "claim:12". `hash` covers this event and the hash before it.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="log")
    n = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=150, blank=True)
    action = models.CharField(max_length=40)
    target = models.CharField(max_length=60)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    undoes = models.OneToOneField("self", null=True, blank=True, on_delete=models.RESTRICT, related_name="undone_by")
    previous = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        """Numbered without gaps per case."""

        constraints = (models.UniqueConstraint(fields=["case", "n"], name="event_number_once"),)
        indexes = (models.Index(fields=["case", "target"], name="event_by_target"),)

    def __str__(self) -> str:
        """Return number and action."""
        return f"{self.case_id}/{self.n} {self.action} {self.target}"
