"""What came into a case from files of other tools: the file until it is confirmed, what became of it, its texts."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.exchange.enums import Stage


class Import(models.Model):
    """One file. `data` is there until a person confirms the preview; `report` tells what is or would be made and left.

    `report` is {"made": [{"what", "count"}], "left": [{"what", "why", "count"}]}; `source` names who published texts
    that are new to the case.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="imports")
    format = models.CharField(max_length=40)
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    stage = models.CharField(max_length=7, choices=Stage.choices, default=Stage.PREVIEW)
    source = models.CharField(max_length=200, blank=True)
    data = models.BinaryField(null=True)
    report = models.JSONField(default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first; the same file is taken in once as the same format."""

        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["case", "format", "sha256"], condition=Q(stage=Stage.DONE), name="import_once_in_case"
            ),
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="import_stage_known"),
            models.CheckConstraint(condition=~Q(stage=Stage.DONE) | Q(data=None), name="import_done_keeps_no_bytes"),
        )

    def __str__(self) -> str:
        """Return the file's name."""
        return self.file_name

    def get_absolute_url(self) -> str:
        """Return the page of its report."""
        return reverse("exchange:import", args=[self.case.slug, self.pk])


class ImportedText(models.Model):
    """One annotated text of an import, over the revision that holds the same words.

    `body` is the document without its text (exchange/annotated.py); `text` is empty where it is the revision's own, and
    `shift` how much further in the revision everything stands where white space at the ends differs.
    """

    brought = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="texts")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="imported")
    n = models.PositiveIntegerField()
    body = models.JSONField()
    text = models.TextField(blank=True)
    shift = models.IntegerField(default=0)

    class Meta:
        """In the order of the file."""

        ordering = ("brought", "n")
        constraints = (models.UniqueConstraint(fields=["brought", "n"], name="imported_text_number_once"),)

    def __str__(self) -> str:
        """Return which."""
        return f"{self.brought_id}: {self.n}"
