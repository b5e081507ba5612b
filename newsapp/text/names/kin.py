"""Names that the lexicon holds in another form: a variant of an aircraft, a Korean name, a slip of one letter.

"Tu-22MS" is a Tu-22; "Choi Sun-hee" is Choe Son-hui in another romanisation; "Vladmir Putin" is spelt like Vladimir
Putin. Each is believed only where it leads to one entity, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from newsapp.text.names.koreankey import korean_key
from newsapp.text.normalise import fold
from newsapp.text.spans import EntityType, LexiconEntry

_VARIANT = re.compile(r"([^\W\d_]{1,10}-\d{1,4})[^\W\d_]{1,3}\d{0,2}[^\W\d_]?", re.IGNORECASE)
_BASE = re.compile(r"[^\W\d_]{1,10}-\d{1,4}", re.IGNORECASE)
_KOREAN = frozenset({"KP", "KR"})
_SYLLABIC = frozenset({"KP", "KR", "VN", "CN", "TW"})
_SHORTEST_SPELT = 9
_LONG_SPELT = 13
# The tables outlive many texts, what was asked of them need not.
_REMEMBERED = 5000
_LANGUAGES = frozenset({"en", "vi"})

Found = tuple[LexiconEntry, str]
Table = dict[str, dict[str, LexiconEntry]]


class Kin:
    """The entries of a lexicon by what is left of a name when spelling is not trusted."""

    def __init__(self, entries: Sequence[LexiconEntry]) -> None:
        """Tables are made when first asked for."""
        self._entries = entries
        self._seen: dict[tuple[str, EntityType], Found | None] = {}

    def find(self, written: str, entity_type: EntityType) -> Found | None:
        """Return the entry that an unknown name is a form of, and why; None when none or several."""
        key = (written, entity_type)
        if key not in self._seen:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            self._seen[key] = self._find(written, entity_type)
        return self._seen[key]

    def _find(self, written: str, entity_type: EntityType) -> Found | None:
        if entity_type is EntityType.WEAPON:
            return self._variant(written)
        if entity_type is not EntityType.PERSON:
            return None
        return self._korean(written) or self._spelt(written)

    def _variant(self, written: str) -> Found | None:
        found = _VARIANT.fullmatch(written)
        entry = _only(self._designations.get(found.group(1).casefold(), {})) if found else None
        return (entry, f"a variant of {entry.names[0].text}") if entry else None

    def _korean(self, written: str) -> Found | None:
        key = korean_key(written)
        entry = _only(self._koreans.get(key, {})) if key else None
        return (entry, f"'{written}' is a way to write the Korean name {entry.names[0].text}") if entry else None

    def _spelt(self, written: str) -> Found | None:
        low = fold(written).text
        if len(low) < _SHORTEST_SPELT or " " not in low:
            return None
        most = 2 if len(low) >= _LONG_SPELT else 1
        alike = self._people.get(_shape(low), ())
        close = [(name, each) for name, each in alike if abs(len(name) - len(low)) <= most]
        entry = _only({each.key: each for name, each in close if _differ(name, low) <= most})
        return (entry, f"spelt like {entry.names[0].text}") if entry else None

    @cached_property
    def _designations(self) -> Table:
        weapons = (entry for entry in self._entries if entry.type is EntityType.WEAPON)
        return _table((found.group().casefold(), entry) for entry in weapons for found in _bases(entry))

    @cached_property
    def _koreans(self) -> Table:
        people = [each for each in self._entries if each.type is EntityType.PERSON and each.country in _KOREAN]
        full = ((korean_key(name.text), entry) for entry in people for name in entry.names if name.kind == "full")
        return _table((key, entry) for key, entry in full if key)

    @cached_property
    def _people(self) -> dict[str, list[tuple[str, LexiconEntry]]]:
        """Full names in Latin letters by the first letters of their words; syllables differ by too little."""
        found: dict[str, list[tuple[str, LexiconEntry]]] = {}
        for entry in self._entries:
            if entry.type is not EntityType.PERSON or entry.country in _SYLLABIC:
                continue
            for name in {fold(name.text).text for name in entry.names if _is_full_latin(name.language, name.kind)}:
                found.setdefault(_shape(name), []).append((name, entry))
        return found


def _is_full_latin(language: str, kind: str) -> bool:
    return kind == "full" and language in _LANGUAGES


def _bases(entry: LexiconEntry) -> Iterable[re.Match[str]]:
    return (found for name in entry.names if (found := _BASE.match(name.text)))


def _table(rows: Iterable[tuple[str, LexiconEntry]]) -> Table:
    found: Table = {}
    for key, entry in rows:
        found.setdefault(key, {})[entry.key] = entry
    return found


def _only(entries: dict[str, LexiconEntry]) -> LexiconEntry | None:
    return next(iter(entries.values())) if len(entries) == 1 else None


def _shape(name: str) -> str:
    """Return the first letters of the words: what a slip leaves as it is."""
    return "".join(word[:1] for word in name.split(" "))


def _differ(one: str, other: str) -> int:
    """Return in how many letters two names differ, a letter put in, left out or changed."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        before, row = row, [place]
        for at, against in enumerate(other, start=1):
            row.append(min(before[at] + 1, row[-1] + 1, before[at - 1] + (letter != against)))
    return row[-1]
