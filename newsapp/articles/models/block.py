"""The pieces of a revision: blocks with their sentences, and the notes at its end."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from newsapp.articles.models.revision import Revision


class Block(models.Model):
    """`n` counts from 1 over all blocks, folded ones too; `sentences` is [[start, end], ...] in code points.

    The sentences of a revision are numbered through from 1; `first_sentence` is the number of this block's first.
    `keep` is a person's word on folding (None: what the reader of the text decided stands). Where a person said what
    kind it is, `kind` is that, and `read_kind` what it was read as.
    """

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="blocks")
    n = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    read_kind = models.CharField(max_length=12, blank=True)
    kind_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    why = models.CharField(max_length=200)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    language = models.CharField(max_length=12)
    sentences = models.JSONField(default=list)
    first_sentence = models.PositiveIntegerField()
    keep = models.BooleanField(null=True, blank=True)
    keep_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        """In order of the text."""

        ordering = ("n",)
        constraints = (
            models.UniqueConstraint(fields=["revision", "n"], name="block_number_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="block_is_a_span"),
        )

    def __str__(self) -> str:
        """Return the paragraph sign and number."""
        return f"¶{self.n}"

    @property
    def folded(self) -> bool:
        """Whether it is folded at first: a person's word wins over the machine's."""
        return self.kind == "boilerplate" if self.keep is None else not self.keep


class Endnote(models.Model):
    """One note of the list at the end, its marker included."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="endnotes")
    number = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        """In order of the text."""

        ordering = ("start",)
        constraints = (models.CheckConstraint(condition=Q(end__gt=F("start")), name="endnote_is_a_span"),)

    def __str__(self) -> str:
        """Return the number in brackets."""
        return f"[{self.number}]"
