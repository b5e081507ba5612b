"""What tells the type of a name: the words before it, a word inside it, its letters.

"bà Mai" is a person because of "bà", "Harbour Institute" a body because of "Institute", "Sokol-7" a weapon because of
its letters and number. The words come first where they speak: "frigate Sokol-7" and "ông Sokol" need no look at
letters. Each answer comes with the reason that a reader is shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsapp.text.names import words
from newsapp.text.names.page import Page
from newsapp.text.names.runs import Token
from newsapp.text.spans import EntityType

DESIGNATION = re.compile(r"(?!covid|g-|u-\d\d$)[^\W\d_]{1,10}-\d{1,4}[^\W\d_]{0,4}\d{0,2}", re.IGNORECASE)
WORD = re.compile(r"[\w'.-]+")
INSIDE = "capitalised word inside a sentence"
CAPITALISED = "capitalised words"
# Reasons that say nothing about the type.
WITHOUT_CUE = frozenset({INSIDE, CAPITALISED})
PHRASE_WORDS = 4
LOOK_BACK = 48
# "TASS.Ông Kim" is two sentences glued.
_ENDS = re.compile(r"[,;:!?()\"\n]|\.\s|\.(?=[^\W\d_]{2})")
_SHORT_TITLE = re.compile(r"\b(gen|lt|maj|col|capt|adm|brig|sgt|dr|mr|mrs|ms|prof|sen|rep|gov|ts|pgs|gs)\. ")
_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "from", "ở", "tại", "gần", "đến", "tới", "в", "из", "под", "у"})
_LONGEST_PERSON = 4
_CLASS_AND_NAME = 2
_ADDRESS = frozenset({"ông", "bà", "anh", "chị", "cô", "ngài", "mr", "mrs", "ms"})
# The surest of all cues.
ADDRESSED = frozenset(f"capitalised words after '{word}'" for word in _ADDRESS)
# Châu Á, Đông Âu, Bắc Phi, Ấn Độ Dương.
_CONTINENTS = frozenset({"á", "âu", "phi", "dương", "mỹ"})

_BEFORE: tuple[tuple[frozenset[str], EntityType], ...] = (
    (words.PERSON_TITLES, EntityType.PERSON),
    (words.FACILITY_HEADS, EntityType.FACILITY),
    (words.PLACE_HEADS, EntityType.PLACE),
    (words.MEDIA_HEADS, EntityType.MEDIA),
    (words.ORG_BEFORE, EntityType.ORGANISATION),
    (words.WEAPON_BEFORE, EntityType.WEAPON),
    (words.EVENT_BEFORE, EntityType.EVENT),
)
_INSIDE: tuple[tuple[frozenset[str], EntityType], ...] = (
    (words.BODY_WORDS, EntityType.ORGANISATION),
    (words.FACILITY_WORDS, EntityType.FACILITY),
    (words.MEDIA_WORDS, EntityType.MEDIA),
    (words.EVENT_WORDS, EntityType.EVENT),
    (words.PLACE_WORDS, EntityType.PLACE),
)
KINDS = frozenset[str]().union(*(phrases for phrases, _ in _INSIDE))


def title_before(page: Page, start: int) -> bool:
    """Tell whether a person's title or form of address stands directly before a folded position."""
    return cue_before(words_before(page, start))[1] is EntityType.PERSON


def words_before(page: Page, start: int) -> list[str]:
    """Return the words directly before a folded position, in small letters, back to the last punctuation."""
    text = page.folded.text[max(0, start - LOOK_BACK) : start]
    if not text.endswith(" "):
        return []
    stretch = _ENDS.split(_SHORT_TITLE.sub(r"\1 ", text))[-1]
    return WORD.findall(stretch)[-PHRASE_WORDS:]


def cue_before(before: Sequence[str]) -> tuple[str, EntityType | None]:
    """Return the longest phrase that tells a type and ends these words, and the type; "" and None without one."""
    for count in range(min(PHRASE_WORDS, len(before)), 0, -1):
        phrase = " ".join(before[-count:])
        for phrases, kind in _BEFORE:
            if phrase in phrases:
                return phrase, kind
    return "", None


def is_addressed(page: Page, token: Token) -> bool:
    """Tell whether a form of address stands before: "ông Tâm", but "Bộ trưởng Tài nguyên" goes on."""
    return bool(_ADDRESS.intersection(words_before(page, token.start)[-1:]))


def inner_type(tokens: Sequence[Token]) -> tuple[EntityType, str] | None:
    """Return the type that a word inside the name tells, and that word as written; None without one."""
    if len(tokens) == 1:
        return None
    opening = _opening_type(tokens)
    if opening is not None:
        return opening, tokens[0].text
    last = tokens[-1].text.casefold()
    for phrases, kind in _INSIDE:
        if last in phrases:
            return kind, tokens[-1].text
    bodies = (token.text for token in tokens if token.text.casefold() in words.BODY_WORDS)
    body = next(bodies, None)
    return (EntityType.ORGANISATION, body) if body else None


def _opening_type(tokens: Sequence[Token]) -> EntityType | None:
    """Return the type of a Vietnamese place with its class word ("Tỉnh Kursk"), or of a continent."""
    first = tokens[0].text.casefold()
    if (first in words.PLACE_HEADS and len(tokens) == _CLASS_AND_NAME) or tokens[-1].text.casefold() in _CONTINENTS:
        return EntityType.PLACE
    return EntityType.FACILITY if first in words.FACILITY_HEADS else None


def by_shape(tokens: Sequence[Token], before: Sequence[str]) -> tuple[EntityType, str]:
    """Return the type that letters and number of words suggest, and why: the last resort, so it always answers."""
    text = tokens[0].text
    if DESIGNATION.fullmatch(tokens[-1].text):
        return EntityType.WEAPON, "letters and a number, like a designation"
    if len(tokens) == 1 and text.isupper():
        return EntityType.ORGANISATION, "capital letters, like an acronym"
    if before and before[-1] in _PLACE_PREPOSITIONS and len(tokens) == 1:
        return EntityType.PLACE, f"capitalised word after '{before[-1]}'"
    if len(tokens) == 1:
        return EntityType.PERSON, INSIDE
    kind = (
        EntityType.PERSON
        if len(tokens) <= _LONGEST_PERSON and not any(token.text.isupper() and len(token.text) > 1 for token in tokens)
        else EntityType.ORGANISATION
    )
    return kind, CAPITALISED
