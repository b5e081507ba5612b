"""What the sentences of each article can share, where each feature stands, and how often it stands in a case."""

from django.db import models

from newsapp.articles.models import Revision
from newsapp.cases.models import Case


class Prepared(models.Model):
    """A revision made ready to compare by rules of `version`; `sentences` says how many of it are compared.

    `stale` when names, numbers or dates have changed since. `published` is an ISO day, "" when it is not known.
    """

    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, primary_key=True, related_name="prepared")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="prepared")
    version = models.PositiveSmallIntegerField()
    stale = models.BooleanField(default=False)
    sentences = models.PositiveIntegerField()
    language = models.CharField(max_length=35, blank=True)
    published = models.CharField(max_length=10, blank=True)

    class Meta:
        """The plural is the same."""

        verbose_name_plural = "prepared"

    def __str__(self) -> str:
        """Return the revision."""
        return f"{self.revision_id}: {self.sentences} sentences"


class PreparedSentence(models.Model):
    """The features of one compared sentence (`body`, newsapp/comparison/keeping/plain.py), so that few can be loaded.

    `place` is the revision and the number of the sentence in one (newsapp/comparison/keeping/stored.py). `features`
    are their names as 64 bits each, one behind the other, and `phrases` how long it counts as in words of the
    field: enough to tell which sentences are worth loading.
    """

    place = models.BigIntegerField(primary_key=True)
    prepared = models.ForeignKey(Prepared, on_delete=models.CASCADE, related_name="+")
    phrases = models.PositiveIntegerField()
    features = models.BinaryField()
    body = models.JSONField()

    def __str__(self) -> str:
        """Return the place."""
        return str(self.place)


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


class FeatureCount(models.Model):
    """In how many places of a case a feature stands; the feature 0 counts all compared sentences."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, db_index=False, related_name="+")
    feature = models.BigIntegerField()
    places = models.IntegerField()

    class Meta:
        """A feature is counted once in a case."""

        constraints = (models.UniqueConstraint(fields=["case", "feature"], name="feature_counted_once"),)

    def __str__(self) -> str:
        """Return how many."""
        return f"{self.feature}: {self.places}"
