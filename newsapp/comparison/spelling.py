"""One spelling for Vietnamese syllables that are written in two ways: "hoà" is "hòa", "sỹ" is "sĩ"."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN, _MARKED = "aeiouy", ("àèìòùỳ", "áéíóúý", "ảẻỉỏủỷ", "ãẽĩõũỹ", "ạẹịọụỵ")
_LATE = re.compile(r"^([^aeiouy]*)([ou])([àáảãạèéẻẽẹỳýỷỹỵ])$")
_Y_ALONE = re.compile(r"^([b-df-hj-np-tv-xzđ]+)([yỳýỷỹỵ])$")
_Y = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")


@lru_cache(maxsize=8192)
def spelled(syllable: str) -> str:
    """Return a syllable in small letters as most newspapers write it; words of other languages stay as they are."""
    late = _LATE.match(syllable)
    if late and not late[1].endswith("q"):
        return late[1] + _moved(late[2], late[3])
    alone = _Y_ALONE.match(syllable)
    return alone[1] + alone[2].translate(_Y) if alone else syllable


def _moved(first: str, marked: str) -> str:
    """Return two vowels with the mark on the first: "oà" becomes "òa"."""
    row = next(letters for letters in _MARKED if marked in letters)
    return row[_PLAIN.index(first)] + _PLAIN[row.index(marked)]
