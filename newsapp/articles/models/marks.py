"""What changes about a revision while its text does not: a small row, so that a change never rewrites the text."""

from django.db import models

from newsapp.articles.models.revision import Revision


class Marks(models.Model):
    """`stamp` grows in the transaction of every change of the marks, so that cached panes are never stale.

    `lexicon` is the digest of the lexicon the mentions were made from, `findings` the version of the reader that found
    numbers, dates and statements (0: not read yet). (On SQLite an update writes the whole row again,
    text and all: kept on the revision itself, one citation would write the article anew.)
    """

    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, primary_key=True, related_name="marks")
    stamp = models.PositiveIntegerField(default=1)
    lexicon = models.CharField(max_length=64, blank=True)
    findings = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """The plural is the same."""

        verbose_name_plural = "marks"

    def __str__(self) -> str:
        """Return revision and stamp."""
        return f"{self.revision_id}: {self.stamp}"
