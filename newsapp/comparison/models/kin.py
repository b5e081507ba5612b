"""What two articles are to each other."""

from django.db import models

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.comparison.enums import Kinship


class Kin(models.Model):
    """Two articles that tell the same event, of which one copies the other, or one is a translation."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="kin")
    one = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=11, choices=Kinship.choices)
    share = models.FloatField(default=0)
    why = models.CharField(max_length=400)

    class Meta:
        """Two articles are one thing to each other."""

        verbose_name_plural = "kin"
        constraints = (models.UniqueConstraint(fields=["one", "other"], name="kin_once"),)

    def __str__(self) -> str:
        """Return the two."""
        return f"{self.one_id} {self.kind} {self.other_id}"
