"""What stands in a brief: a claim, a quotation or an own sentence."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from newsapp.briefs.enums import Confidence, Kind, Likelihood
from newsapp.briefs.models.brief import Brief
from newsapp.claims.models import Claim, Passage
from newsapp.questions.models import Question


class Piece(models.Model):
    """A piece, under a question or before the first. `text` is the wording of a claim in this brief, "" for its own.

    Of a quotation it is the quotation as it was put in, of a sentence the sentence. `left_out` are keys of citations of
    the claim that are no note here, `put_in` keys of others that are. Questions, claims and passages may go while the
    brief stands, and come back by undo under the same key: so their keys stay here without a constraint of the
    database, and a piece of a question that is gone stands before the first.
    """

    brief = models.ForeignKey(Brief, on_delete=models.CASCADE, related_name="pieces")
    question = models.ForeignKey(
        Question, null=True, blank=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=9, choices=Kind.choices)
    claim = models.ForeignKey(
        Claim, null=True, blank=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    passage = models.ForeignKey(
        Passage, null=True, blank=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    text = models.TextField(blank=True)
    likelihood = models.CharField(max_length=14, choices=Likelihood.choices, blank=True)
    confidence = models.CharField(max_length=8, choices=Confidence.choices, blank=True)
    left_out = models.JSONField(default=list)
    put_in = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """In order of place within a question; each kind has what makes it one."""

        ordering = ("position", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(kind=Kind.CLAIM, claim__isnull=False, passage__isnull=True)
                | Q(kind=Kind.QUOTATION, claim__isnull=True, passage__isnull=False)
                | Q(kind=Kind.SENTENCE, claim__isnull=True, passage__isnull=True),
                name="piece_of_one_kind",
            ),
            models.CheckConstraint(condition=Q(kind=Kind.CLAIM) | ~Q(text=""), name="piece_has_words"),
            models.CheckConstraint(condition=Q(likelihood__in=["", *Likelihood.values]), name="piece_likelihood_known"),
            models.CheckConstraint(condition=Q(confidence__in=["", *Confidence.values]), name="piece_confidence_known"),
        )

    def __str__(self) -> str:
        """Return kind and place."""
        return f"{self.kind} {self.position} of brief {self.brief_id}"

    def get_absolute_url(self) -> str:
        """Return its place on the page of the brief."""
        return f"{self.brief.get_absolute_url()}#piece-{self.pk}"
