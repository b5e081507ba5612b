"""Choices of the comparison room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Relation(TextChoices):
    """How two passages stand to each other; the gravest first."""

    CONFLICTS = "conflicts", _("differ")
    REFINES = "refines", _("more detail")
    AGREES = "agrees", _("agree")


class Reason(TextChoices):
    """Why values differ that need not contradict each other."""

    AS_OF = "as-of", _("told for another day")
    SCOPE = "scope", _("counts something else")
    ROUNDING = "rounding", _("rounded")
    VAGUE = "vague", _("a bound, not a number")
    UNIT = "unit", _("other unit")
    FORMAT = "format", _("other way of writing")
    SAME_ORIGIN = "same-origin", _("same origin")


class State(TextChoices):
    """Who says that two passages belong together: the machine, or a person (who wins)."""

    PROPOSED = "proposed", _("proposed")
    CONFIRMED = "confirmed", _("confirmed")
    REJECTED = "rejected", _("rejected")
    DRAWN = "drawn", _("joined by hand")


class Kinship(TextChoices):
    """What two articles are to each other."""

    EVENT = "same-event", _("tell the same event")
    COPY = "copy", _("one embeds or copies the other")
    TRANSLATION = "translation", _("one is a translation or rewrite of the other")


class WordKind(TextChoices):
    """What an entry of a case's own words is."""

    THING = "thing", _("a thing")
    ACTION = "action", _("something done")
    EVENT = "event", _("something that happens on a day")
