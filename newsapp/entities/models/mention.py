"""One place where an entity, or a candidate that nobody has decided yet, is written."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from newsapp.articles.models import Revision
from newsapp.entities.enums import Form, Type
from newsapp.entities.models.decision import NameDecision
from newsapp.entities.models.entity import Entity


class Mention(models.Model):
    """An index made from the lexicon, not the truth: matching again replaces all but what a person decided.

    `form` is name, context, candidate (no entity yet) or ignored (a person said that it is no name: neither lit nor
    counted). `key` is the folded words, by which places are decided together; `decision` what a person said of these.
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
    decision = models.ForeignKey(
        NameDecision, null=True, blank=True, on_delete=models.SET_NULL, related_name="mentions"
    )

    class Meta:
        """In order of the text."""

        ordering = ("start",)
        constraints = (
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="mention_is_a_span"),
            models.CheckConstraint(
                condition=Q(entity__isnull=False) | Q(form__in=(Form.CANDIDATE, Form.IGNORED)),
                name="mention_has_entity_or_has_none_yet",
            ),
        )
        indexes = (models.Index(fields=["revision", "start"], name="mention_by_place"),)

    def __str__(self) -> str:
        """Return where."""
        return f"{self.revision_id}:{self.start}-{self.end}"
