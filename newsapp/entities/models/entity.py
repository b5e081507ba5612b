"""A thing of the world that texts name."""

from django.conf import settings
from django.db import models
from django.urls import reverse

from newsapp.cases.models import Case
from newsapp.entities.enums import Type


class Entity(models.Model):
    """`case` is set while the entity is that case's own; empty for the shipped lexicon, which is everybody's."""

    key = models.CharField(max_length=120, unique=True)
    type = models.CharField(max_length=6, choices=Type.choices)
    country = models.CharField(max_length=3, blank=True)
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.CASCADE, related_name="own_entities")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    added = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Only the eight types."""

        constraints = (models.CheckConstraint(condition=models.Q(type__in=Type.values), name="entity_type_known"),)

    def __str__(self) -> str:
        """Return the key."""
        return self.key

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("entities:entity", args=[self.pk])
