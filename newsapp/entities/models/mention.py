"""One place where an entity, or a candidate that nobody has decided yet, is written."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from newsapp.articles.models import Revision
from newsapp.entities.enums import Type
from newsapp.entities.models.entity import Entity


class Mention(models.Model):
    """An index made from the lexicon, not the truth: matching again replaces all but what a person decided.

    `form` is name, context or candidate; a candidate has no entity and is grouped by `key`, its folded words.
    """

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="mentions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    entity = models.ForeignKey(Entity, null=True, blank=True, on_delete=models.CASCADE, related_name="mentions")
    type = models.CharField(max_length=6, choices=Type.choices)
    form = models.CharField(max_length=9)
    key = models.CharField(max_length=200, blank=True)
    why = models.CharField(max_length=300)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided = models.BooleanField(default=False)

    class Meta:
        """In order of the text."""

        ordering = ("start",)
        constraints = (
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="mention_is_a_span"),
            models.CheckConstraint(
                condition=Q(entity__isnull=False) | Q(form="candidate"), name="mention_has_entity_or_is_candidate"
            ),
        )
        indexes = (models.Index(fields=["revision", "start"], name="mention_by_place"),)

    def __str__(self) -> str:
        """Return where."""
        return f"{self.revision_id}:{self.start}-{self.end}"
