"""One immutable stored text of an article, with the bytes it was taken from."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from newsapp.articles.enums import Arrival
from newsapp.articles.models.article import Article


class Revision(models.Model):
    """`text` never changes; every position anywhere is a half-open span of its code points.

    `edits` [[start, end, put, rule], ...] makes the clean view, `markers` [[number, start, end], ...] are the note
    markers, `links` [[start, end, address], ...] the links of HTML. `read_version` says which reader derived them.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    n = models.PositiveSmallIntegerField(default=1)
    sha256 = models.CharField(max_length=64)
    media_type = models.CharField(max_length=100)
    file_name = models.CharField(max_length=255, blank=True)
    charset = models.CharField(max_length=40, default="utf-8")
    charset_guessed = models.BooleanField(default=False)
    arrival = models.CharField(max_length=6, choices=Arrival.choices)
    received = models.DateTimeField(auto_now_add=True)
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    extractor = models.CharField(max_length=60)
    text = models.TextField()
    chars = models.PositiveIntegerField()
    language = models.CharField(max_length=12)
    edits = models.JSONField(default=list)
    markers = models.JSONField(default=list)
    links = models.JSONField(default=list)
    read_version = models.PositiveSmallIntegerField(default=1)

    class Meta:
        """Numbered within the article; never empty."""

        constraints = (
            models.UniqueConstraint(fields=["article", "n"], name="revision_number_once"),
            models.CheckConstraint(condition=Q(chars__gt=0), name="revision_not_empty"),
        )
        indexes = (models.Index(fields=["sha256"], name="revision_by_sha256"),)

    def __str__(self) -> str:
        """Return article and number."""
        return f"{self.article_id} rev {self.n}"


class Original(models.Model):
    """The bytes as they came. A table of its own, so that reading an article never loads them."""

    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, primary_key=True, related_name="original")
    data = models.BinaryField()
    size = models.PositiveIntegerField()

    class Meta:
        """Nothing came of no bytes."""

        constraints = (models.CheckConstraint(condition=Q(size__gt=0), name="original_not_empty"),)

    def __str__(self) -> str:
        """Return the size."""
        return f"{self.size} bytes"
