"""Choices of the claims room."""

from collections.abc import Iterable

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class CitationRole(TextChoices):
    """What a passage does for a claim (product.md): touches on is context and never counted."""

    REPORTS = "reports", _("reports it")
    SUPPORTS = "supports", _("supports it")
    DISPUTES = "disputes", _("disputes it")
    TOUCHES_ON = "touches_on", _("touches on it")

    @property
    def sign(self) -> str:
        """Return the sign on the chip of a marked passage."""
        return {"reports": "+", "supports": "+", "disputes": "\u2212", "touches_on": "\u00b7"}[self.value]


def is_disputed(roles: Iterable[str]) -> bool:
    """Tell whether people cited passages for and against: only then do the sources disagree."""
    cited = set(roles)
    return CitationRole.DISPUTES in cited and bool(cited & {CitationRole.REPORTS, CitationRole.SUPPORTS})
