"""What differs between two wordings, word by word.

Linh had "About 20 officials travelled", Minh made it "About 30 officials travelled by train": the page shows
About [-20-] [+30+] officials travelled [+by train+], and the log says: changed "20" to "30 ... by train".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "removed", "added"]
_WORDS = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that stands in both texts, only in the old one, or only in the new one."""

    kind: Kind
    text: str


def pieces(old: str, new: str) -> list[Piece]:
    """Return the runs of words that lead from one text to the other, in order of reading."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    found: list[Piece] = []
    matcher = SequenceMatcher(None, [w.strip() for w in before], [w.strip() for w in after], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(after[c:d])))
            continue
        found += [Piece("removed", "".join(before[a:b]))] if b > a else []
        found += [Piece("added", "".join(after[c:d]))] if d > c else []
    return found


def changed_part(old: str, new: str) -> tuple[str, str]:
    """Return what was there and what is there instead, without the words both begin and end with."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    first = 0
    while first < min(len(before), len(after)) and before[first].strip() == after[first].strip():
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last].strip() == after[-1 - last].strip():
        last += 1
    return tuple("".join(words[first : len(words) - last]).strip() for words in (before, after))  # type: ignore[return-value]
