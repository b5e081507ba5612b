"""Tables of the questions room."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsapp.cases.models import Case

LONGEST = 500


class Question(models.Model):
    """What a case should answer. Positions of a case run from 1 without gaps; `version` grows with every rewording."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveIntegerField()
    text = models.CharField(_("question"), max_length=LONGEST)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """In their order."""

        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=["case", "position"], name="question_position_once"),
            models.CheckConstraint(condition=~models.Q(text=""), name="question_has_a_text"),
        )

    def __str__(self) -> str:
        """Return its words."""
        return self.text

    def get_absolute_url(self) -> str:
        """Return its place among the questions of its case."""
        return f"{reverse('claims:questions', args=[self.case.slug])}#q{self.pk}"
