"""What became of a printed address, and which references a page shows."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from newsapp.text.spans import Repair


class State(models.TextChoices):
    """As text understanding says it (text/spans.py, Repair), in words of the page."""

    OK = Repair.OK.value, _("as printed")
    REPAIRED = Repair.REPAIRED.value, _("repaired")
    AMBIGUOUS = Repair.AMBIGUOUS.value, _("ambiguous")
    UNRECOVERABLE = Repair.UNRECOVERABLE.value, _("unrecoverable")


class Show(models.TextChoices):
    """Which references the page of a case lists."""

    ALL = "", _("all")
    UNOPENED = "unopened", _("not opened")
    REPAIRED = "repaired", _("repaired")
    AMBIGUOUS = "ambiguous", _("ambiguous")
    UNRECOVERABLE = "unrecoverable", _("unrecoverable")
    SHARED = "shared", _("in several articles")
