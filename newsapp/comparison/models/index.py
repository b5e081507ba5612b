"""What the sentences of each article can share, and where each feature stands."""

from django.db import models

from newsapp.articles.models import Revision
from newsapp.cases.models import Case


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
