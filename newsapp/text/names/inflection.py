"""Russian and Ukrainian names bend: Путин, Путина, Путину; Москва, Москвы, Москве.

A lexicon holds the first form; the endings follow from its last letters. Only nominal forms of names are made, and
the matcher asks for their capitals, so a wrong guess ("Курска" is right, "Шойги" would be) costs little. Names in -о,
-и, -у, -э and those written in capitals do not bend.

    >>> forms("Владимир Путин", person=True)[1]
    'Владимира Путина'
"""

from __future__ import annotations

import re

_CYRILLIC_WORD = re.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґ'-]+")
_HUSH = "гкхжчшщц"

# Ending of the first form, letters taken off, endings of the genitive, dative, accusative, instrumental, prepositional.
Rule = tuple[str, int, tuple[str, ...]]
_SURNAME_MALE: tuple[Rule, ...] = (
    ("ский", 2, ("ого", "ому", "ого", "им", "ом")),
    ("цкий", 2, ("ого", "ому", "ого", "им", "ом")),
    ("ський", 2, ("ого", "ому", "ого", "им", "ому")),
    ("цький", 2, ("ого", "ому", "ого", "им", "ому")),
    ("ов", 0, ("а", "у", "а", "ым", "е")),
    ("ев", 0, ("а", "у", "а", "ым", "е")),
    ("ёв", 0, ("а", "у", "а", "ым", "е")),
    ("ин", 0, ("а", "у", "а", "ым", "е")),
    ("ын", 0, ("а", "у", "а", "ом", "е")),
)
_SURNAME_FEMALE: tuple[Rule, ...] = (
    ("ская", 2, ("ой", "ой", "ую", "ой", "ой")),
    ("ова", 1, ("ой", "ой", "у", "ой", "ой")),
    ("ева", 1, ("ой", "ой", "у", "ой", "ой")),
    ("ина", 1, ("ой", "ой", "у", "ой", "ой")),
)
_NOUN: tuple[Rule, ...] = (
    ("ский", 2, ("ого", "ому", "ого", "им", "ом")),
    ("ная", 2, ("ой", "ой", "ую", "ой", "ой")),
    ("ская", 2, ("ой", "ой", "ую", "ой", "ой")),
    ("ное", 2, ("ого", "ому", "ое", "ым", "ом")),
    ("ское", 2, ("ого", "ому", "ое", "им", "ом")),
    ("ный", 2, ("ого", "ому", "ый", "ым", "ом")),
    ("ний", 2, ("его", "ему", "ий", "им", "ем")),
    ("ия", 1, ("и", "и", "ю", "ей", "и")),
    ("ие", 1, ("я", "ю", "е", "ем", "и")),
    ("ий", 1, ("я", "ю", "я", "ем", "и")),
    ("ье", 1, ("я", "ю", "е", "ем", "е")),
    ("ь", 1, ("я", "ю", "я", "ем", "е")),
    ("ь", 1, ("и", "и", "ь", "ью", "и")),
    ("й", 1, ("я", "ю", "я", "ем", "е")),
    ("я", 1, ("и", "е", "ю", "ей", "е")),
)
_FIRST_DECLENSION = ("ы", "е", "у", "ой", "е")
_FIRST_AFTER_HUSH = ("и", "е", "у", "ой", "е")
_CONSONANT = ("а", "у", "а", "ом", "е")
_CASES = 5
# Korean and Chinese names bend in the last syllable only: Ким Чен Ына.
_SYLLABLES = 3
_SYLLABLE_LETTERS = 4


def forms(name: str, *, person: bool) -> tuple[str, ...]:
    """Return the name and its other cases in Cyrillic; only the name itself where nothing bends.

    A person's words all bend; of other names the first noun and the adjectives before it do ("Совета Безопасности").
    """
    words = name.split(" ")
    if not any(_CYRILLIC_WORD.fullmatch(word) for word in words):
        return (name,)
    bent = _bend_person(words) if person else _bend_head(words)
    return tuple(dict.fromkeys((name, *(" ".join(each) for each in bent))))


def _bend_person(words: list[str]) -> list[list[str]]:
    if len(words) == _SYLLABLES and all(len(word) <= _SYLLABLE_LETTERS for word in words):
        return _combine(words, {len(words) - 1})
    return _combine(words, set(range(len(words))))


def _bend_head(words: list[str]) -> list[list[str]]:
    """Bend the leading adjectives and the first noun after them."""
    bending: set[int] = set()
    for place, word in enumerate(words):
        bending.add(place)
        if not word.endswith(("ий", "ый", "ая", "ое", "ой")):
            break
    return _combine(words, bending)


def _combine(words: list[str], bending: set[int]) -> list[list[str]]:
    tables = [
        _cases(word, last=place == len(words) - 1) if place in bending else [(word,) * _CASES]
        for place, word in enumerate(words)
    ]
    longest = max(len(table) for table in tables)
    combined = []
    for variant in range(longest):
        rows = [table[min(variant, len(table) - 1)] for table in tables]
        combined += [[row[case] for row in rows] for case in range(_CASES)]
    return combined


def _cases(word: str, *, last: bool) -> list[tuple[str, ...]]:
    """Return one or two tables of five cases: a soft sign may be of either gender."""
    if not _CYRILLIC_WORD.fullmatch(word):
        return [(word,) * _CASES]
    surname = (*_SURNAME_FEMALE, *_SURNAME_MALE) if last else ()
    found = [_apply(word, rule) for rule in surname if word.endswith(rule[0])][:1]
    if found:
        return found + ([_apply(word, ("", 0, _CONSONANT))] if word.endswith(("ин", "ов", "ев")) else [])
    nouns = [_apply(word, rule) for rule in _NOUN if word.endswith(rule[0])]
    if nouns:
        return nouns[:2] if word.endswith(("ь", "ний")) else nouns[:1]
    return [_plain(word)]


def _plain(word: str) -> tuple[str, ...]:
    if word.endswith("а"):
        return _apply(word, ("а", 1, _FIRST_AFTER_HUSH if word[-2] in _HUSH else _FIRST_DECLENSION))
    if word[-1] in "оиуэыеёюіїє":
        return (word,) * _CASES
    return _apply(word, ("", 0, _CONSONANT))


def _apply(word: str, rule: Rule) -> tuple[str, ...]:
    stem = word[: len(word) - rule[1]]
    return tuple(stem + ending for ending in rule[2])
