"""How a label calls an entry of the words of this field: "arrive" is an arrival.

`data/nouns.json` holds whole words where `words.json` holds a verb, a meaning or the beginning of a word; `of` says
what it is told of: somebody ("who"), a "weapon" with a name, or some things. A new language is one more column.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from newsapp.comparison import words


@cache
def _nouns() -> Mapping[str, Mapping[str, str]]:
    loaded: dict[str, dict[str, str]] = json.loads((words.DATA / "nouns.json").read_text(encoding="utf-8"))
    return loaded


@cache
def noun(entry: str, language: str) -> str:
    """Return an entry as a noun of a language, in English where there is none."""
    known = _nouns().get(entry, {})
    if language != "en" and language not in words.BEGINNINGS:
        first = words.entries().get(entry, {}).get(language, "").split(", ")[0]
        known = {language: first} | dict(known) if first else known
    return known.get(language) or known.get("en") or words.called(entry)


@cache
def told_of(entry: str) -> frozenset[str]:
    """Return what something that happens is told of: "who", "weapon", entries; empty for nothing."""
    return frozenset(filter(None, _nouns().get(entry, {}).get("of", "").split(", ")))
