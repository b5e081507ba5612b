"""Choices of the search room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """What the words of an entry are; `in:` asks for one."""

    TITLE = "title", _("headline")
    TEXT = "text", _("text")
    NOTES = "notes", _("notes")
    CLAIMS = "claims", _("claims")
    TRANSLATIONS = "translations", _("translation")
    QUESTIONS = "questions", _("question")
    BRIEF = "brief", _("brief")


class Order(TextChoices):
    """How results stand."""

    BEST = "best", _("best first")
    NEWEST = "newest", _("newest first")


class Sort(TextChoices):
    """By which neighbour of the words a concordance is sorted."""

    RIGHT = "right", _("right neighbour")
    LEFT = "left", _("left neighbour")
    TEXT = "text", _("place in the text")


class Grouping(TextChoices):
    """How the lines of a concordance stand together."""

    NONE = "none", _("not")
    ARTICLE = "article", _("article")
    LANGUAGE = "language", _("language")
