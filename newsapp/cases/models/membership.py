"""Who works on a case, and as what."""

from django.conf import settings
from django.db import models

from newsapp.cases.enums import Role
from newsapp.cases.models.case import Case


class Membership(models.Model):
    """One person in one case; `seen` is the number of the last event they have looked at."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=8, choices=Role.choices)
    seen = models.PositiveIntegerField(default=0)
    seen_at = models.DateTimeField(null=True, blank=True)
    joined = models.DateTimeField(auto_now_add=True)

    class Meta:
        """A person is a member once, with a known role."""

        constraints = (
            models.UniqueConstraint(fields=["case", "user"], name="membership_once"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="membership_role_known"),
        )

    def __str__(self) -> str:
        """Return who is what where."""
        return f"{self.user} is {self.role} of {self.case}"

    @property
    def may(self) -> Role:
        """Return the role with its abilities."""
        return Role(self.role)
