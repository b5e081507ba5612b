"""What a case was told by other programs, one by one: kept as it came, so that it is known again and written again."""

from django.db import models
from django.db.models import F, Q

from newsapp.articles.models import Revision
from newsapp.cases.models import Case


class Record(models.Model):
    """One annotation, entry or object of a format; `identity` is its id there, or the SHA-256 of what it says.

    `target` is what became of it ("citation:12", "passage:3", "entity:4"), empty where Parallax has no words for it.
    `revision`, `start` and `end` say where its words stand, in code points, if they stand anywhere.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="records")
    format = models.CharField(max_length=40)
    identity = models.CharField(max_length=200)
    data = models.JSONField(default=dict)
    target = models.CharField(max_length=60, blank=True)
    revision = models.ForeignKey(Revision, null=True, blank=True, on_delete=models.SET_NULL, related_name="records")
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they came; a case knows each once."""

        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["case", "format", "identity"], name="record_once_in_case"),
            models.CheckConstraint(condition=~Q(identity=""), name="record_has_an_identity"),
            models.CheckConstraint(
                condition=Q(start=None, end=None) | Q(start__isnull=False, end__gte=F("start")),
                name="record_place_is_a_span",
            ),
        )

    def __str__(self) -> str:
        """Return format and identity."""
        return f"{self.format}: {self.identity}"
