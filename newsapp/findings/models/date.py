"""A time that a text speaks of."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from newsapp.findings.enums import Resolved
from newsapp.findings.models.finding import Finding


class DateExpression(Finding):
    """`iso` is a day, week, month, year, decade, interval or duration (newsapp/text/edtf.py).

    `first` and `last` are the days it covers, empty for durations and where nothing tells the year.
    """

    CONTENT = ("iso", "first", "last", "resolved")

    iso = models.CharField(max_length=64)
    first = models.DateField(null=True, blank=True)
    last = models.DateField(null=True, blank=True)
    resolved = models.CharField(max_length=11, choices=Resolved.choices)

    class Meta(Finding.Meta):
        """An interval is not inside out."""

        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            *Finding.Meta.constraints,
            models.CheckConstraint(
                condition=Q(first=None) | Q(last=None) | Q(last__gte=F("first")),
                name="dateexpression_first_before_last",
            ),
        )
