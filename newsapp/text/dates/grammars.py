"""Which grammar reads which language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsapp.text.dates import eastern, english, romance, slavic, vietnamese
from newsapp.text.dates.numeric import DAY_FIRST, MONTH_FIRST, YEAR_FIRST
from newsapp.text.dates.said import Grammar, Rule


@dataclass(frozen=True, slots=True)
class Language:
    """A grammar with the rules for dates in digits."""

    grammar: Grammar
    rules: Sequence[Rule]


_SLAVIC = Language(slavic.GRAMMAR, (*slavic.RULES, *YEAR_FIRST, *DAY_FIRST))
_ROMANCE = Language(romance.GRAMMAR, (*romance.RULES, *YEAR_FIRST, *DAY_FIRST))
_CHINESE = Language(eastern.CHINESE, (*eastern.CJ_RULES, *YEAR_FIRST))
_LANGUAGES = {
    "vi": Language(vietnamese.GRAMMAR, (*vietnamese.RULES, *YEAR_FIRST, *DAY_FIRST)),
    "en": Language(english.GRAMMAR, (*english.RULES, *YEAR_FIRST, *MONTH_FIRST)),
    "ko": Language(eastern.KOREAN, (*eastern.KOREAN_RULES, *YEAR_FIRST)),
    "ru": _SLAVIC,
    "uk": _SLAVIC,
    "it": _ROMANCE,
    "fr": _ROMANCE,
    "zh": _CHINESE,
    "ja": _CHINESE,
}


def of(language: str) -> Language:
    """Return how a language (BCP 47) is read; English for one that has no grammar."""
    return _LANGUAGES.get(language.partition("-")[0], _LANGUAGES["en"])
