"""A one-time link by which an owner lets a new person in."""

from django.conf import settings
from django.db import models

from newsapp.cases.enums import Role
from newsapp.cases.models.case import Case


class Invitation(models.Model):
    """Only the SHA-256 of the link's token is stored: whoever reads the database cannot use it."""

    token_hash = models.CharField(max_length=64, unique=True)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=8, choices=Role.choices)
    name = models.CharField(max_length=150)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True, blank=True)
    used_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        """Used when and used by whom go together."""

        constraints = (
            models.CheckConstraint(
                condition=models.Q(used__isnull=True, used_by__isnull=True)
                | models.Q(used__isnull=False, used_by__isnull=False),
                name="invitation_used_when_and_by_whom",
            ),
        )

    def __str__(self) -> str:
        """Return for whom it is."""
        return f"{self.name} as {self.role} of {self.case}"
