"""Tables of the comparison room: an index of what the sentences of a case share, and what people said about it.

Everything but `LinkDecision` and `WordEntry` can be made anew from the articles (`manage.py recompare`).
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.comparison.enums import Kinship, Reason, Relation, State, WordKind


class Prepared(models.Model):
    """The features of a revision's sentences (`body`, newsapp/comparison/keeping/plain.py), made by rules of `version`.

    `stale` when names, numbers or dates have changed since.
    """

    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, primary_key=True, related_name="prepared")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="prepared")
    version = models.PositiveSmallIntegerField()
    stale = models.BooleanField(default=False)
    sentences = models.PositiveIntegerField()
    body = models.JSONField()

    class Meta:
        """The plural is the same."""

        verbose_name_plural = "prepared"

    def __str__(self) -> str:
        """Return the revision."""
        return f"{self.revision_id}: {self.sentences} sentences"


class Posting(models.Model):
    """One feature of one sentence; `feature` is its name as 64 bits, `sentence` counts from 0 over compared ones."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, db_index=False, related_name="+")
    feature = models.BigIntegerField()
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    sentence = models.PositiveIntegerField()

    class Meta:
        """Asked for by feature."""

        indexes = (models.Index(fields=["case", "feature"], name="posting_by_feature"),)

    def __str__(self) -> str:
        """Return where."""
        return f"{self.feature} at {self.revision_id}:{self.sentence}"


class StoredFact(models.Model):
    """Passages of several articles about the same; every two of different articles are linked in the same way.

    `key` is what the links of one fact have in common, as 64 bits; `label` and `why` are words in English.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="facts")
    key = models.BigIntegerField()
    relation = models.CharField(max_length=9, choices=Relation.choices)
    reason = models.CharField(max_length=11, choices=Reason.choices, blank=True)
    label = models.CharField(max_length=200)
    why = models.CharField(max_length=400)
    strong = models.BooleanField()
    score = models.FloatField()
    articles = models.PositiveIntegerField(default=0)

    class Meta:
        """Best first."""

        ordering = ("-score", "pk")
        indexes = (models.Index(fields=["case", "key"], name="fact_by_key"),)
        constraints = (models.CheckConstraint(condition=Q(relation__in=Relation.values), name="fact_relation_known"),)

    def __str__(self) -> str:
        """Return the label."""
        return self.label


class FactPassage(models.Model):
    """One sentence of a fact; `value` is the number that the fact rests on there (keeping/plain.py), {} for none."""

    fact = models.ForeignKey(StoredFact, on_delete=models.CASCADE, related_name="passages")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    sentence = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    value = models.JSONField(default=dict)

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


class Counted(models.Model):
    """One thing that two articles or more give numbers for, with the gravest relation between its rows."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="counted")
    what = models.CharField(max_length=200)
    unit = models.CharField(max_length=60)
    relation = models.CharField(max_length=9, choices=Relation.choices)
    reason = models.CharField(max_length=11, choices=Reason.choices, blank=True)
    score = models.FloatField(default=0)
    articles = models.PositiveIntegerField(default=0)

    class Meta:
        """Best told first."""

        ordering = ("-score", "pk")
        verbose_name_plural = "counted"

    def __str__(self) -> str:
        """Return what is counted."""
        return self.what


class CountedRow(models.Model):
    """One number in one place: low and high in the unit as `written`, from and to the interval compared by (`unit`)."""

    counted = models.ForeignKey(Counted, on_delete=models.CASCADE, related_name="rows")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    sentence = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    reach_low = models.FloatField()
    reach_high = models.FloatField()
    bound = models.CharField(max_length=9)
    written = models.CharField(max_length=60)
    counts = models.CharField(max_length=300, blank=True)
    speaker = models.CharField(max_length=300, blank=True)
    as_of = models.DateField(null=True)

    class Meta:
        """A number stands in one entry."""

        ordering = ("revision", "start")
        constraints = (models.UniqueConstraint(fields=["revision", "start"], name="counted_row_once"),)

    def __str__(self) -> str:
        """Return where."""
        return f"{self.revision_id}:{self.start}-{self.end}"


class StoredLink(models.Model):
    """Two sentences about the same, the revision with the smaller number first; `items` say why: [kind, what, weight].

    `one_value` and `other_value` say where the two numbers stand that the verdict rests on.
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
    one_value = models.PositiveIntegerField(null=True)
    other_value = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.PROPOSED)
    fact = models.ForeignKey(StoredFact, null=True, on_delete=models.SET_NULL, related_name="links")
    counted = models.ForeignKey(Counted, null=True, on_delete=models.SET_NULL, related_name="links")

    class Meta:
        """Two sentences are linked once."""

        constraints = (
            models.UniqueConstraint(fields=["one", "one_sentence", "other", "other_sentence"], name="link_once"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="link_state_known"),
        )

    def __str__(self) -> str:
        """Return the two places."""
        return f"{self.one_id}.{self.one_sentence} = {self.other_id}.{self.other_sentence}"


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


class Kin(models.Model):
    """Two articles that tell the same event, of which one copies the other, or one is a translation."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="kin")
    one = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=11, choices=Kinship.choices)
    share = models.FloatField(default=0)
    why = models.CharField(max_length=400)

    class Meta:
        """Two articles are one thing to each other."""

        verbose_name_plural = "kin"
        constraints = (models.UniqueConstraint(fields=["one", "other"], name="kin_once"),)

    def __str__(self) -> str:
        """Return the two."""
        return f"{self.one_id} {self.kind} {self.other_id}"


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
