"""Who says what through whom."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from newsapp.entities.models import Entity
from newsapp.findings.enums import Saying
from newsapp.findings.models.finding import Finding

SAME = 0.5  # of their union


class Statement(Finding):
    """The span is the clause or the sentences that carry what is said.

    `speaker` is as written, `entities` the keys of the speakers, `entity` the first of them. `quotes` are the spans
    [[start, end], ...] of literal quotations, `endnotes` the numbers of the notes that end it, `date` its day.
    """

    CONTENT = (
        "speaker", "speaker_start", "speaker_end", "entities", "outlet", "kind", "verb_start", "verb_end", "endnotes",
        "quotes", "date",
    )  # fmt: skip

    speaker = models.CharField(max_length=300, blank=True)
    speaker_start = models.PositiveIntegerField(null=True, blank=True)
    speaker_end = models.PositiveIntegerField(null=True, blank=True)
    entity = models.ForeignKey(Entity, null=True, blank=True, on_delete=models.SET_NULL, related_name="statements")
    entities = models.JSONField(default=list, blank=True)
    outlet = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=8, choices=Saying.choices)
    verb_start = models.PositiveIntegerField(null=True, blank=True)
    verb_end = models.PositiveIntegerField(null=True, blank=True)
    endnotes = models.JSONField(default=list, blank=True)
    quotes = models.JSONField(default=list, blank=True)
    date = models.DateField(null=True, blank=True)

    class Meta(Finding.Meta):
        """Only the six kinds."""

        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            *Finding.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=Saying.values), name="statement_kind_known"),
        )

    def rules_out(self, start: int, end: int) -> bool:
        """Tell whether [start, end) is about the same words; what is said inside a longer statement is its own."""
        return any(_shared(span, (start, end)) >= SAME for span in self.spans())


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return how much two spans share of what both cover, from 0 to 1."""
    both = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return both / (one[1] - one[0] + other[1] - other[0] - both)
