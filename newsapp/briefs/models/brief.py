"""The written product of a case."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsapp.briefs.enums import Row
from newsapp.cases.models import Case


class Brief(models.Model):
    """One for a case. `row` is the row of words of likelihood it uses; `version` grows when this row changes."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="brief")
    title = models.CharField(_("title"), max_length=300)
    summary = models.TextField(_("summary"), blank=True)
    row = models.CharField(max_length=6, choices=Row.choices, default=Row.FIRST)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """It has a title, and words of a known row."""

        constraints = (
            models.CheckConstraint(condition=~models.Q(title=""), name="brief_has_a_title"),
            models.CheckConstraint(condition=models.Q(row__in=Row.values), name="brief_row_known"),
        )

    def __str__(self) -> str:
        """Return the title."""
        return self.title

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("briefs:brief", args=[self.case.slug])
