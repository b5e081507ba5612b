"""Numbers that several articles give for one thing."""

from django.db import models

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.comparison.enums import Reason, Relation


class Counted(models.Model):
    """One thing that two articles or more give numbers for, with the gravest relation between its rows."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="counted")
    what = models.CharField(max_length=200)
    unit = models.CharField(max_length=60)
    relation = models.CharField(max_length=9, choices=Relation.choices)
    reason = models.CharField(max_length=11, choices=Reason.choices, blank=True)
    score = models.FloatField(default=0)
    articles = models.PositiveIntegerField(default=0)

    class Meta:
        """Best told first."""

        ordering = ("-score", "pk")
        verbose_name_plural = "counted"

    def __str__(self) -> str:
        """Return what is counted."""
        return self.what


class CountedRow(models.Model):
    """One number in one place: low and high in the unit as `written`, from and to the interval compared by (`unit`)."""

    counted = models.ForeignKey(Counted, on_delete=models.CASCADE, related_name="rows")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    sentence = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    reach_low = models.FloatField()
    reach_high = models.FloatField()
    bound = models.CharField(max_length=9)
    written = models.CharField(max_length=60)
    counts = models.CharField(max_length=300, blank=True)
    speaker = models.CharField(max_length=300, blank=True)
    as_of = models.DateField(null=True)

    class Meta:
        """A number stands in one entry."""

        ordering = ("revision", "start")
        constraints = (models.UniqueConstraint(fields=["revision", "start"], name="counted_row_once"),)

    def __str__(self) -> str:
        """Return where."""
        return f"{self.revision_id}:{self.start}-{self.end}"
