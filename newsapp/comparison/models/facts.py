"""Facts: passages about the same, and the links between them."""

from django.db import models
from django.db.models import F, Q

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.comparison.enums import Reason, Relation, State
from newsapp.comparison.models.numbers import Counted


class StoredFact(models.Model):
    """Passages of several articles about the same; every two of different articles are linked in the same way.

    `key` is the heaviest evidence of its first link, as 64 bits; `label` and `why` are words in English. `topic` is
    what its verdict rests on (keeping/basis.py), `parts` what is shared, for a label in the page's language
    (pages/labels.py), `told` the label that a person gave it. `origins` counts an article and its copies once.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="facts")
    key = models.BigIntegerField()
    relation = models.CharField(max_length=9, choices=Relation.choices)
    reason = models.CharField(max_length=11, choices=Reason.choices, blank=True)
    label = models.CharField(max_length=200)
    why = models.CharField(max_length=400)
    topic = models.CharField(max_length=80, blank=True)
    parts = models.JSONField(default=dict)
    told = models.CharField(max_length=200, blank=True)
    strong = models.BooleanField()
    score = models.FloatField()
    articles = models.PositiveIntegerField(default=0)
    origins = models.PositiveIntegerField(default=0)

    class Meta:
        """Best first."""

        ordering = ("-score", "pk")
        indexes = (models.Index(fields=["case", "key"], name="fact_by_key"),)
        constraints = (models.CheckConstraint(condition=Q(relation__in=Relation.values), name="fact_relation_known"),)

    def __str__(self) -> str:
        """Return the label."""
        return self.label


class FactPassage(models.Model):
    """One sentence of a fact; `value` is what the fact rests on there: a number, day, word ..., {} for none.

    `values` are all that links of the fact compare there, by topic (keeping/basis.py); `strong`: by a strong link.
    """

    fact = models.ForeignKey(StoredFact, on_delete=models.CASCADE, related_name="passages")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    sentence = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    value = models.JSONField(default=dict)
    values = models.JSONField(default=dict)
    strong = models.BooleanField(default=True)

    class Meta:
        """A sentence stands once in a fact."""

        ordering = ("revision", "start")
        constraints = (
            models.UniqueConstraint(fields=["fact", "revision", "sentence"], name="fact_passage_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="fact_passage_is_a_span"),
        )

    def __str__(self) -> str:
        """Return where."""
        return f"{self.revision_id}:{self.start}-{self.end}"


class StoredLink(models.Model):
    """Two sentences about the same, the revision with the smaller number first; `items` say why: [kind, what, weight].

    `one_value` and `other_value` say where the two numbers stand that the verdict rests on, `topic` what it rests on.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="links")
    one = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    one_sentence = models.PositiveIntegerField()
    other = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    other_sentence = models.PositiveIntegerField()
    score = models.FloatField()
    strong = models.BooleanField()
    in_order = models.BooleanField(default=False)
    relation = models.CharField(max_length=9, choices=Relation.choices)
    reason = models.CharField(max_length=11, choices=Reason.choices, blank=True)
    items = models.JSONField(default=list)
    topic = models.CharField(max_length=80, blank=True)
    one_value = models.PositiveIntegerField(null=True)
    other_value = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.PROPOSED)
    fact = models.ForeignKey(StoredFact, null=True, on_delete=models.SET_NULL, related_name="links")
    counted = models.ForeignKey(Counted, null=True, on_delete=models.SET_NULL, related_name="links")

    class Meta:
        """Two sentences are linked once. Those that conflict are few, and asked for alone."""

        indexes = (models.Index(fields=["case"], condition=Q(relation="conflicts"), name="link_that_conflicts"),)
        constraints = (
            models.UniqueConstraint(fields=["one", "one_sentence", "other", "other_sentence"], name="link_once"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="link_state_known"),
        )

    def __str__(self) -> str:
        """Return the two places."""
        return f"{self.one_id}.{self.one_sentence} = {self.other_id}.{self.other_sentence}"
