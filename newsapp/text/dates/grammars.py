"""Which grammar reads which language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsapp.text.dates import eastern, english, romance, slavic, vietnamese
from newsapp.text.dates.numeric import DAY_FIRST, MONTH_FIRST, YEAR_FIRST
from newsapp.text.dates.said import FLAGS, Grammar, Rule

_NAMED = re.compile(r"\(\?P<\w+>")


class Sieve:
    """All rules in one pattern, which tells in one go which of them match at a place; most match nowhere."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Compile the rules, each a look ahead that leaves an empty group behind where it matches."""
        plain = (_NAMED.sub("(?:", rule.pattern.pattern) for rule in rules)
        joined = "".join(rf"(?:(?={pattern})(?P<r{number}>)|)" for number, pattern in enumerate(plain))
        self._pattern = re.compile(joined, FLAGS)
        self._rules = [(self._pattern.groupindex[f"r{number}"], rule) for number, rule in enumerate(rules)]

    def matching(self, text: str, start: int, end: int) -> Sequence[Rule]:
        """Return the rules that match at a place, in their order."""
        found = self._pattern.match(text, start, end)
        if found is None or found.lastindex is None:
            return ()
        groups = found.regs
        return [rule for group, rule in self._rules if groups[group][0] >= 0]


@dataclass(frozen=True, slots=True)
class Language:
    """A grammar with the rules for dates in digits."""

    grammar: Grammar
    rules: Sequence[Rule]
    sieve: Sieve = field(init=False)

    def __post_init__(self) -> None:
        """Compile the sieve."""
        object.__setattr__(self, "sieve", Sieve(self.rules))


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
