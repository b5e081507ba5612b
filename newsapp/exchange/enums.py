"""Choices of the exchange room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Stage(TextChoices):
    """How far a file has come: shown what it would make, or taken in."""

    PREVIEW = "preview", _("not taken in yet")
    DONE = "done", _("taken in")
