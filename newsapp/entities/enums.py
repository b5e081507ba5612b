"""Choices of the entities room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Type(TextChoices):
    """The eight types of named things (newsapp/text/spans.py has the same)."""

    PERSON = "PER", _("person")
    ORGANISATION = "ORG", _("organisation")
    MEDIA = "MEDIA", _("media")
    COUNTRY = "GPE", _("country")
    PLACE = "LOC", _("place")
    FACILITY = "FAC", _("facility")
    WEAPON = "WEAPON", _("weapon or system")
    EVENT = "EVENT", _("event")

    @property
    def family(self) -> str:
        """Return which of the four families it is drawn with."""
        return FAMILIES[self]


FAMILIES = {
    Type.PERSON: "people",
    Type.ORGANISATION: "groups",
    Type.MEDIA: "groups",
    Type.COUNTRY: "places",
    Type.PLACE: "places",
    Type.FACILITY: "places",
    Type.WEAPON: "things",
    Type.EVENT: "things",
}


class NameKind(TextChoices):
    """How a name stands for its entity."""

    FULL = "full", _("name")
    SHORT = "short", _("short form")
    ACRONYM = "acronym", _("acronym")
    ADJECTIVE = "adjective", _("adjective")
    TITLE = "title", _("description")


class Scope(TextChoices):
    """How far a decision about a name reaches."""

    MENTION = "mention", _("this mention")
    ARTICLE = "article", _("this article")
    CASE = "case", _("this case")


class Form(TextChoices):
    """How a place names: by a name, by context, not decided yet, or not at all because a person said so."""

    NAME = "name", _("name")
    CONTEXT = "context", _("by context")
    CANDIDATE = "candidate", _("not decided")
    IGNORED = "ignored", _("not a name")


class Reach(TextChoices):
    """How far a stored decision about a spelling reaches."""

    ARTICLE = "article", _("this article")
    CASE = "case", _("this case")
    PROPOSED = "proposed", _("this case, proposed for everywhere")
    EVERYWHERE = "everywhere", _("everywhere")


class Do(TextChoices):
    """What a person says of places: whom they name, that it is no name, that it is read right, or wrong."""

    LINK = "link", _("Link")
    NEW = "new", _("New entity")
    IGNORE = "ignore", _("Ignore")
    RIGHT = "right", _("Right")
    WRONG = "wrong", _("Wrong")
