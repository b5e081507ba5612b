"""What a number counts, where the tables of units do not know the noun: the words of the field do.

"30 checkpoints", "30 chốt kiểm soát" and "30 блокпостов" are one unit, "checkpoints". An entry of a case that says it
is counted wins over the tables; a shipped one names what they leave open, unless it holds many sorts of things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsapp.comparison import words
from newsapp.comparison.entries import class_of, plainly, synonyms
from newsapp.comparison.values import CONVERT, DURATIONS, MEASURED
from newsapp.comparison.words import Phrase, Vocabulary
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import Quantity

OPEN = frozenset({"", "items"})  # what the tables say of a noun that they do not know
FIXED = frozenset({*MEASURED, *DURATIONS, *CONVERT})
_ADJECTIVE = re.compile(r"(?:ых|их|ые|ие|ого|его|ой|ый|ий|ая|ую)$")
_HISSING = ("s", "x", "z", "ch", "sh")
_SYNONYMS = 4  # an entry with more English words than these holds many sorts of things
_NEAR = 40  # characters before a Korean number in which its noun stands


def named(
    quantities: Sequence[Quantity], view: CleanView, first: int, language: str, known: Vocabulary
) -> list[Quantity]:
    """Return the quantities of a sentence that begins at `first`, with a unit where the counted words have one."""
    return [_named(each, view, first, language, known) for each in quantities]


def _named(quantity: Quantity, view: CleanView, first: int, language: str, known: Vocabulary) -> Quantity:
    if quantity.unit in FIXED or (quantity.unit not in OPEN and not known.counted):
        return quantity
    before = view.read(max(first, quantity.whole.start - _NEAR), quantity.whole.start) if language == "ko" else ""
    unit = unit_of(quantity.counted, before, language, known, open_=quantity.unit in OPEN)
    return replace(quantity, unit=unit) if unit else quantity


def unit_of(counted: str, before: str, language: str, known: Vocabulary, *, open_: bool) -> str:
    """Return the unit of what is counted, as written; "" where no single entry says what it is.

    `before` is what stands before a Korean number: "컨테이너 12개". `open_` is whether shipped entries may name it.
    """
    text = (before if language == "ko" else counted).lower()
    head = next(_heads(text, language, words.find(text, language, known)), None)
    if head is None:
        return ""
    told = [name for name in head.entries if name in known.counted]
    if not told and open_:
        told = [name for name in head.entries if _names_one_thing(name)]
    return plural(plainly(told[0])) if len(told) == 1 else ""


def _names_one_thing(name: str) -> bool:
    return class_of(name) == "thing" and synonyms(name) <= _SYNONYMS


def _heads(text: str, language: str, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """Yield the phrase that is the noun: the last in English and Korean, else the first that is no adjective."""
    if language in ("en", "ko"):
        yield from (each for each in phrases[-1:] if not text[each.end :].strip())
        return
    for each in phrases[:2]:
        alone = len(text[: each.start].split()) <= 1
        if alone and not _ADJECTIVE.search(text[each.start : _word_end(text, each.end)]):
            yield each


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isalnum():
        at += 1
    return at


def plural(noun: str) -> str:
    """Return an English noun as units are called: several of it."""
    if noun.endswith(_HISSING):
        return noun if noun.endswith("s") and not noun.endswith("ss") else f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"
