"""Choices of the findings room; the values are those of newsapp/text/spans.py."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Bound(TextChoices):
    """How a number stands to the true value."""

    EXACT = "exact", _("exactly")
    ABOUT = "about", _("about")
    AT_LEAST = "at_least", _("at least")
    MORE_THAN = "more_than", _("more than")
    UP_TO = "up_to", _("up to")
    NEARLY = "nearly", _("nearly")
    RANGE = "range", _("between")
    ORDER = "order", _("of the order of")
    VAGUE = "vague", _("some, not said how many")


class Resolved(TextChoices):
    """Where the parts of a date come from that its words leave out."""

    EXPLICIT = "explicit", _("written out")
    PUBLICATION = "publication", _("from the day of publication")
    HEADER = "header", _("from a heading")
    RELATIVE = "relative", _("from another date")
    GIVEN = "given", _("said by a person")


class Saying(TextChoices):
    """What kind of saying a statement is."""

    SAY = "say", _("says")
    DENY = "deny", _("denies")
    CONFIRM = "confirm", _("confirms")
    ESTIMATE = "estimate", _("estimates")
    FORECAST = "forecast", _("forecasts")
    ANNOUNCE = "announce", _("announces")
