"""Which capitals a name must keep.

"Guardian" is a newspaper and "guardian" is not; "KIM JONG-UN" in a headline and "kim jong-un" on a scraped page are
the same man. Short names keep every capital, because "Nga", "Anh", "US" and "May" are words when written small.
"""

from __future__ import annotations

from functools import lru_cache

from newsapp.text.spans import EntityType

SHORT = 4
_ARTICLE = "the "
_SAFE_SMALL = 8
_RECOGNISED = frozenset({EntityType.PERSON, EntityType.MEDIA})


@lru_cache(maxsize=1 << 14)
def same_case(name: str, written: str, kind: str, entity_type: EntityType) -> bool:
    """Tell whether `written` may stand for `name`; both are folded alike and differ in capitals only."""
    if name == written or (name.startswith(_ARTICLE) and written == name.replace("the ", "The ", 1)):
        return True
    if _strict(name, kind):
        return False
    if written.isupper() and not name.islower():
        return True
    if not any(letter.isupper() for letter in name):
        return True
    if written.islower():
        return _known_when_small(name, entity_type)
    return _keeps_capitals(name, written, kind)


def _strict(name: str, kind: str) -> bool:
    if kind == "short" or name.isupper():
        return not name.islower()
    return len(name) <= SHORT


def _known_when_small(name: str, entity_type: EntityType) -> bool:
    """Tell whether a name in small letters is none but this: a person's or an outlet's of several words, in ASCII."""
    return entity_type in _RECOGNISED and " " in name and len(name) >= _SAFE_SMALL and name.isascii()


def _keeps_capitals(name: str, written: str, kind: str) -> bool:
    """Allow a small first letter only where a class word opens the name: "bán đảo Triều Tiên", "the Kremlin"."""
    words = list(zip(name.split(" "), written.split(" "), strict=False))
    kept = [had[:1].isupper() and has[:1].isupper() for had, has in words]
    if kept[0]:
        return True
    return (len(words) > 1 or kind == "title") and (kept[-1] or not words[0][0][:1].isupper()) and any(kept)
