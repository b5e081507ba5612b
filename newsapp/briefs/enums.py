"""Choices of the briefs room."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from newsapp.briefs.icd203 import BANDS


class Kind(TextChoices):
    """What a piece of a brief is."""

    CLAIM = "claim", _("claim")
    QUOTATION = "quotation", _("quotation")
    SENTENCE = "sentence", _("own sentence")


class Row(TextChoices):
    """Which of the two rows of ICD 203's words of likelihood a brief uses throughout."""

    FIRST = "first", _("likely, very likely, almost certain …")
    SECOND = "second", _("probable, highly probable, nearly certain …")


class Likelihood(TextChoices):
    """How likely a judgement is; the words are those of the brief's row."""

    ALMOST_NONE = "almost_none", "almost no chance"
    VERY_UNLIKELY = "very_unlikely", "very unlikely"
    UNLIKELY = "unlikely", "unlikely"
    EVEN = "even", "roughly even chance"
    LIKELY = "likely", "likely"
    VERY_LIKELY = "very_likely", "very likely"
    ALMOST_CERTAIN = "almost_certain", "almost certain"


class Confidence(TextChoices):
    """How well a judgement is grounded."""

    LOW = "low", _("low")
    MODERATE = "moderate", _("moderate")
    HIGH = "high", _("high")


def likelihood_words(key: str, row: str) -> str:
    """Return the word of a band in a row; "" for no band."""
    band = next((one for one in BANDS if one.key == key), None)
    return "" if band is None else (band.second if row == Row.SECOND else band.first)


def likelihood_choices(row: str) -> list[tuple[str, str]]:
    """Return the bands with their words in a row and their bounds, least likely first."""
    return [(one.key, f"{likelihood_words(one.key, row)} ({one.low}–{one.high} %)") for one in BANDS]
