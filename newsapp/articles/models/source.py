"""Who publishes or is quoted: an outlet, agency, think tank, government body, person or account."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsapp.articles.enums import SourceKind
from newsapp.cases.models import Case


class Source(models.Model):
    """`case` is set while the source is that case's own; empty when everybody shares it."""

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(max_length=10, choices=SourceKind.choices, default=SourceKind.OUTLET)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="children")
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.CASCADE, related_name="own_sources")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """A case knows a source by one name."""

        constraints = (
            models.UniqueConstraint(fields=["case", "name"], name="source_once_in_case"),
            models.CheckConstraint(condition=~models.Q(name=""), name="source_has_a_name"),
            models.CheckConstraint(condition=models.Q(kind__in=SourceKind.values), name="source_kind_known"),
        )

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("articles:source", args=[self.pk])
