"""Choices of the cases room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What a member of a case may do; each role may do what the ones before it may."""

    READER = "reader", _("reader")
    ANALYST = "analyst", _("analyst")
    REVIEWER = "reviewer", _("reviewer")
    OWNER = "owner", _("owner")

    @property
    def writes(self) -> bool:
        """Imports, keeps, claims, cites and names."""
        return self is not Role.READER

    @property
    def owns(self) -> bool:
        """Decides on members, deletes articles and the case."""
        return self is Role.OWNER
