"""A proposition worded by a person, source-free."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsapp.cases.models import Case
from newsapp.questions.models import Question


class Claim(models.Model):
    """Numbered within its case: claim 4 is shown as C4. `version` grows with every change of the claim.

    `questions` are those of its case that it answers, none or several.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="claims")
    number = models.PositiveIntegerField()
    wording = models.CharField(_("claim"), max_length=1000)
    note = models.TextField(_("note"), blank=True)
    questions = models.ManyToManyField(Question, related_name="claims", blank=True, verbose_name=_("answers"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """In order of number."""

        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=["case", "number"], name="claim_number_once"),
            models.CheckConstraint(condition=~models.Q(wording=""), name="claim_has_a_wording"),
        )

    def __str__(self) -> str:
        """Return number and wording."""
        return f"{self.label} {self.wording}"

    def get_absolute_url(self) -> str:
        """Return its permalink."""
        return reverse("claims:claim", args=[self.pk])

    @property
    def label(self) -> str:
        """Return the short number, like C4."""
        return f"C{self.number}"
