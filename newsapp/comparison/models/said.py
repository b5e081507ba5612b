"""What people say: of two passages, of a fact, of the words of their case. It wins over every comparison."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.comparison.enums import State, WordKind


class LinkDecision(models.Model):
    """What a person said about two passages: they belong together, or do not. It wins over every later comparison."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="link_decisions")
    one = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    one_start = models.PositiveIntegerField()
    one_end = models.PositiveIntegerField()
    other = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    other_start = models.PositiveIntegerField()
    other_end = models.PositiveIntegerField()
    state = models.CharField(max_length=9, choices=State.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        """One word on two passages."""

        constraints = (
            models.UniqueConstraint(
                fields=["one", "one_start", "one_end", "other", "other_start", "other_end"], name="link_decision_once"
            ),
        )

    def __str__(self) -> str:
        """Return what was said."""
        return f"{self.one_id}:{self.one_start} {self.state} {self.other_id}:{self.other_start}"


class FactLabel(models.Model):
    """What a person calls a fact; it wins over the machine's label, also after the case was compared anew.

    `places` [[revision, start, end], ...] are the passages the fact had then: it is known again by two of them.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="fact_labels")
    text = models.CharField(max_length=200)
    places = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        """The newest first."""

        ordering = ("-at", "-pk")
        constraints = (models.CheckConstraint(condition=~Q(text=""), name="fact_label_not_empty"),)

    def __str__(self) -> str:
        """Return the label."""
        return self.text


class WordEntry(models.Model):
    """What a case calls one thing, action or event: `words` by language code; or (`off`) a shipped entry not used here.

    Where the meaning is that of a shipped entry, its words are added to it. `version` grows with every change.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="words")
    meaning = models.CharField(max_length=60)
    kind = models.CharField(max_length=6, choices=WordKind.choices)
    counted = models.BooleanField(default=False)
    words = models.JSONField(default=dict)
    off = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """By meaning."""

        ordering = ("meaning",)
        verbose_name_plural = "word entries"
        constraints = (
            models.UniqueConstraint(fields=["case", "meaning"], name="word_meaning_once"),
            models.CheckConstraint(condition=~Q(meaning=""), name="word_has_a_meaning"),
            models.CheckConstraint(condition=Q(kind__in=WordKind.values), name="word_kind_known"),
        )

    def __str__(self) -> str:
        """Return the meaning."""
        return self.meaning
