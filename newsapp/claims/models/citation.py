"""A claim tied to one passage, with a role."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsapp.claims.enums import CitationRole
from newsapp.claims.models.claim import Claim
from newsapp.claims.models.passage import Passage


class Citation(models.Model):
    """An occurrence of a claim: role, who says it (attributions), the analyst's translation and note.

    `unknown` says that someone looked for the origin of the chain and the text does not give it; an empty chain
    without it says that nobody has looked yet.
    """

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="citations")
    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="citations")
    role = models.CharField(max_length=10, choices=CitationRole.choices, default=CitationRole.REPORTS)
    unknown = models.BooleanField(_("origin unknown"), default=False)
    note = models.TextField(_("note"), blank=True)
    translation = models.TextField(_("translation"), blank=True)
    translator = models.CharField(_("translated by"), max_length=150, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """A passage is cited once for a claim."""

        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["claim", "passage"], name="citation_once"),
            models.CheckConstraint(condition=models.Q(role__in=CitationRole.values), name="citation_role_known"),
        )

    def __str__(self) -> str:
        """Return claim and role."""
        return f"{self.claim.label} {self.role} {self.passage_id}"

    def get_absolute_url(self) -> str:
        """Return its permalink."""
        return reverse("claims:cite", args=[self.pk])
