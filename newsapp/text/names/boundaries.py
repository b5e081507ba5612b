"""Where a name may begin and end.

"Nga" is a country in "Nga-Triều" and "nước_Nga", none in "Ngan" and in "Tonga". A name ends where neither neighbour
is a letter or digit; a hyphen parts two names ("Russia-China") but not a designation ("Tu-160", "Jong-un"), an
apostrophe parts a possessive ("Putin's") and an elision ("l'Ukraine") but not a name ("O'Neil"). A capital after a
small letter parts what a scraper glued ("newsKim Jong-un"), believed of names of several words only. Scripts that
write without spaces carry on directly after the name ("김정은이" is Kim Jong-un with a particle), so there the rules
ask how short the name is.

All positions are of the folded copy with its capitals, in which quotes are ' and dashes are -.
"""

from __future__ import annotations

_ELISIONS = frozenset(
    ["l", "d", "c", "j", "m", "n", "s", "t", "qu", "dell", "nell", "all", "dall", "sull", "un", "quest"]
)
# 주미 대사, 친러, 반북, 대북한: one syllable of Chinese origin that stands before a country.
_HANGUL_PREFIXES = frozenset("주대친반방탈재전구신현각양")
_FREE_HANGUL_LENGTH = 3
_LONGEST_HEAD = 12


def is_hangul(letter: str) -> bool:
    """Tell whether a character is a Hangul syllable."""
    return "가" <= letter <= "힣"


def is_katakana(letter: str) -> bool:
    """Tell whether a character is Katakana, the long vowel sign included."""
    return "\u30a1" <= letter <= "\u30fa" or letter == "\u30fc"


def is_han(letter: str) -> bool:
    """Tell whether a character is a Chinese character."""
    return "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"


def is_spaceless(letter: str) -> bool:
    """Tell whether a character belongs to a script that writes words without spaces or with particles attached."""
    return letter >= "\u3040" and (is_hangul(letter) or is_han(letter) or "\u3041" <= letter <= "\u30ff")


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether folded [start, end) is a name of its own and not a part of a longer word."""
    return _open_left(text, start, end) and _open_right(text, start, end)


def _open_left(text: str, start: int, end: int) -> bool:
    if start == 0:
        return True
    before, first = text[start - 1], text[start]
    if before == "-":
        return _hyphen_left(text, start)
    if before == "'":
        return _apostrophe_left(text, start)
    if not before.isalnum():
        return True
    if is_spaceless(first):
        return _spaceless_left(text, start, end)
    return is_spaceless(before) or (before.islower() and first.isupper() and " " in text[start:end])


def _open_right(text: str, start: int, end: int) -> bool:
    if end >= len(text):
        return True
    after, last = text[end], text[end - 1]
    if after == "-":
        return _hyphen_right(text, end)
    if after == "'":
        return _apostrophe_right(text, end)
    if not after.isalnum():
        return True
    if is_katakana(last):
        return not is_katakana(after)
    return is_spaceless(last) or is_spaceless(after) or (last.islower() and after.isupper() and " " in text[start:end])


def _spaceless_left(text: str, start: int, end: int) -> bool:
    before, first = text[start - 1], text[start]
    if is_katakana(first):
        return not is_katakana(before)
    if not is_hangul(first) or not is_hangul(before) or end - start >= _FREE_HANGUL_LENGTH:
        return True
    return before in _HANGUL_PREFIXES and (start == 1 or not is_hangul(text[start - 2]))


def _hyphen_left(text: str, start: int) -> bool:
    """Tell whether a word stands before the hyphen; a single letter or a number is the head of a designation."""
    head = _word_before(text, start - 1)
    return len(head) != 1 and not head.isdigit()


def _hyphen_right(text: str, end: int) -> bool:
    """Tell whether no designation goes on after the hyphen ("Mi-8", "Geran-25"); a year may ("Paris-2024")."""
    if end + 1 >= len(text) or not text[end + 1].isalnum():
        return True
    return not text[end + 1].isdigit() or text[end + 1 : end + 5].isdigit()


def _apostrophe_left(text: str, start: int) -> bool:
    head = _word_before(text, start - 1)
    return not head or head.casefold() in _ELISIONS


def _apostrophe_right(text: str, end: int) -> bool:
    """'s and s' are possessives, an apostrophe before anything but a letter is a quotation mark."""
    tail = text[end + 1 : end + 3]
    if not tail or not tail[0].isalpha():
        return True
    return tail[0] == "s" and not tail[1:].isalpha()


def _word_before(text: str, position: int) -> str:
    start = position
    while start > 0 and text[start - 1].isalnum() and position - start < _LONGEST_HEAD:
        start -= 1
    return text[start:position]
