"""What all findings have: a place in a revision, why it was read so, and what a person decided about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from newsapp.articles.models import Revision

Json = dict[str, Any]


class Finding(models.Model):
    """Read out of a text by the machine; reading again replaces all but what a person `decided`.

    `machine` is what was read at first, {} when a person added it. `rejected` says that it is none: it is not shown,
    and keeps the machine from reading it there again. `version` grows with every change.
    """

    CONTENT: ClassVar[tuple[str, ...]] = ()

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    why = models.CharField(max_length=300, blank=True)
    decided = models.BooleanField(default=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    rejected = models.BooleanField(default=False)
    machine = models.JSONField(default=dict, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """In order of the text."""

        abstract = True
        ordering = ("start", "pk")
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="%(class)s_is_a_span"),
            models.CheckConstraint(condition=Q(rejected=False) | Q(decided=True), name="%(class)s_rejected_by_someone"),
        )
        indexes = (models.Index(fields=["revision", "start"], name="%(class)s_by_place"),)

    def __str__(self) -> str:
        """Return where."""
        return f"{self.revision_id}:{self.start}-{self.end}"

    def told(self) -> Json:
        """Return place and content as plain JSON values, as the machine, the log and the export hold them."""
        return {name: _plain(getattr(self, name)) for name in ("start", "end", "why", *self.CONTENT)}

    def write(self, told: Json) -> None:
        """Take over place and content from such values."""
        for name in ("start", "end", "why", *self.CONTENT):
            field = self._meta.get_field(name)
            is_day = isinstance(field, models.DateField) and isinstance(told[name], str)
            setattr(self, name, date.fromisoformat(told[name]) if is_day else told[name])

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield where it stands, and where the machine read it."""
        yield self.start, self.end
        if self.machine:
            yield self.machine["start"], self.machine["end"]

    def rules_out(self, start: int, end: int) -> bool:
        """Tell whether a decision about this one leaves no room for another at [start, end)."""
        return any(first < end and start < last for first, last in self.spans())


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
