"""A number of something."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from newsapp.findings.enums import Bound
from newsapp.findings.models.finding import Finding


class Quantity(Finding):
    """The span holds the number words alone, [whole_start, whole_end) also bound, unit and thing.

    `low` and `high` are empty where the interval is open; `other` is the value under the other reading of separators.
    """

    CONTENT = ("low", "high", "bound", "unit", "counted", "whole_start", "whole_end", "other")

    low = models.FloatField(null=True, blank=True)
    high = models.FloatField(null=True, blank=True)
    bound = models.CharField(max_length=9, choices=Bound.choices)
    unit = models.CharField(max_length=60, blank=True)
    counted = models.CharField(max_length=300, blank=True)
    whole_start = models.PositiveIntegerField()
    whole_end = models.PositiveIntegerField()
    other = models.FloatField(null=True, blank=True)

    class Meta(Finding.Meta):
        """An interval is not inside out."""

        verbose_name_plural = "quantities"
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            *Finding.Meta.constraints,
            models.CheckConstraint(
                condition=Q(low=None) | Q(high=None) | Q(high__gte=F("low")), name="quantity_low_not_above_high"
            ),
            models.CheckConstraint(condition=Q(bound__in=Bound.values), name="quantity_bound_known"),
        )
