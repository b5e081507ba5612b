"""A case: the articles, claims and members of one investigation."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Case(models.Model):
    """`events` and `head` are the length and the last hash of its event chain (history room writes them)."""

    slug = models.SlugField(max_length=80, unique=True, allow_unicode=False)
    name = models.CharField(_("name"), max_length=200)
    question = models.CharField(_("question"), max_length=500, blank=True)
    is_sample = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)
    last_claim = models.PositiveIntegerField(default=0)
    events = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)
    members = models.ManyToManyField(settings.AUTH_USER_MODEL, through="cases.Membership", related_name="cases")

    class Meta:
        """A case without a name cannot be found again."""

        constraints = (models.CheckConstraint(condition=~models.Q(name=""), name="case_has_a_name"),)

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    def get_absolute_url(self) -> str:
        """Return the page with its articles."""
        return reverse("desk:case", args=[self.slug])
