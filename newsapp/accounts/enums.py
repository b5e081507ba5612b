"""Choices of the accounts room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Font(TextChoices):
    """Typefaces for articles."""

    SANS = "sans", _("Sans")
    SERIF = "serif", _("Serif")


class Theme(TextChoices):
    """Colours of all pages."""

    SYSTEM = "", _("As the system")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")
