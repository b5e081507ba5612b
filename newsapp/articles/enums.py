"""Choices of the articles room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SourceKind(TextChoices):
    """What sort of publisher or speaker a source is."""

    OUTLET = "outlet", _("outlet")
    AGENCY = "agency", _("news agency")
    THINK_TANK = "think_tank", _("think tank")
    GOVERNMENT = "government", _("government body")
    PERSON = "person", _("person")
    ACCOUNT = "account", _("platform account")


class Found(TextChoices):
    """How a piece of metadata was found: shown as *guessed* until a person says otherwise."""

    UNKNOWN = "", _("not known")
    GUESSED = "guessed", _("guessed")
    GIVEN = "given", _("given")


class Arrival(TextChoices):
    """How the original came."""

    FILE = "file", _("file")
    UPLOAD = "upload", _("upload")
    PASTE = "paste", _("paste")
