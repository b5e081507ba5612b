"""One key for a Korean name in any writing: 최선희, Choe Son-hui, Choi Sun-hee and Чхве Сон Хи meet.

Romanisations differ in what Korean spelling tells apart (Son, Sun and Seon are one syllable) and Russian does not tell
n from ng. The key keeps what all of them agree on: per syllable the place of the first consonant, the kind of vowel,
the last consonant.

    >>> korean_key("최선희") == korean_key("Choe Son-hui") == korean_key("Choi Sun Hee") == korean_key("Чхве Сон Хи")
    True
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsapp.text.names.boundaries import is_hangul
from newsapp.text.names.words import phrases

_SYLLABLES = 3
_INITIALS = ("K", "K", "N", "T", "T", "R", "M", "P", "P", "S", "S", "", "J", "J", "J", "K", "T", "P", "H")
_VOWELS = (
    *("A", "E", "YA", "YE", "O", "E", "YO", "YE", "O", "WA", "WE", "WE", "YO", "O", "WO", "WE", "WI", "YO", "O", "I"),
    "I",
)
_FINALS = (
    *("", "K", "K", "K", "N", "N", "N", "T", "L", "K", "M", "P", "T", "T", "L", "L", "M", "P", "P", "T", "T", "N", "T"),
    *("T", "K", "T", "P", ""),
)
_FINALS_PER_VOWEL = 28
_FIRST_SYLLABLE = 0xAC00
_LATIN = re.compile(
    r"(kk|gh|g|k|n|tt|d|t|r|l|m|pp|b|p|ss|sh|s|jj|ch|j|z|h)?"
    r"(eui|yeo|yae|weo|wae|yoo|you|woo|aeo|eo|ae|ai|ay|eu|ee|ea|oe|oi|oo|ou|ow|ui|yi|wi|we|wa|wo|wu|ya|ye|yo|yu|a|e|i|o|u)"
    r"(ng|n|m|l|r|ck|k|g|c|p|b|t|d|s)?"
)
_LATIN_INITIALS = {
    **dict.fromkeys(("kk", "gh", "g", "k"), "K"),
    **dict.fromkeys(("tt", "d", "t"), "T"),
    **dict.fromkeys(("r", "l"), "R"),
    **dict.fromkeys(("pp", "b", "p"), "P"),
    **dict.fromkeys(("ss", "sh", "s"), "S"),
    **dict.fromkeys(("jj", "ch", "j", "z"), "J"),
    "n": "N",
    "m": "M",
    "h": "H",
}
_LATIN_VOWELS = {
    **dict.fromkeys(("a",), "A"),
    **dict.fromkeys(("ae", "ai", "ay", "e", "ea"), "E"),
    **dict.fromkeys(("eo", "o", "u", "eu", "oo", "ou", "ow", "woo", "wu", "aeo"), "O"),
    **dict.fromkeys(("i", "ee", "ui", "eui", "yi"), "I"),
    **dict.fromkeys(("oe", "oi", "we", "wae"), "WE"),
    **dict.fromkeys(("yeo", "yo", "yu", "yoo", "you"), "YO"),
    **dict.fromkeys(("ye", "yae"), "YE"),
    **dict.fromkeys(("wo", "weo"), "WO"),
    "ya": "YA",
    "wa": "WA",
    "wi": "WI",
}
_LATIN_FINALS = {
    **dict.fromkeys(("ng", "n"), "N"),
    **dict.fromkeys(("l", "r"), "L"),
    **dict.fromkeys(("ck", "k", "g", "c"), "K"),
    **dict.fromkeys(("p", "b"), "P"),
    **dict.fromkeys(("t", "d", "s"), "T"),
    "m": "M",
}
# Kontsevich and the spellings of the press; longest first.
_CYRILLIC = (
    *(("чх", "ch"), ("кх", "k"), ("пх", "p"), ("тх", "t"), ("чж", "j"), ("дж", "j"), ("ый", "i"), ("ий", "i")),
    *(("кк", "k"), ("тт", "t"), ("пп", "p"), ("сс", "s"), ("нъ", "n"), ("нь", "n"), ("ль", "l"), ("ве", "we")),
    *(("ва", "wa"), ("во", "wo"), ("ви", "wi"), ("вэ", "we"), ("йо", "yo"), ("ьо", "yo"), ("йе", "ye")),
    *(("ч", "j"), ("ц", "j"), ("г", "g"), ("к", "k"), ("н", "n"), ("д", "d"), ("т", "t"), ("р", "r"), ("л", "l")),
    *(("м", "m"), ("б", "b"), ("п", "p"), ("с", "s"), ("х", "h"), ("з", "j"), ("а", "a"), ("о", "o"), ("у", "u")),
    *(("э", "e"), ("и", "i"), ("і", "i"), ("ы", "eu"), ("я", "ya"), ("ё", "yo"), ("ю", "yu"), ("ї", "i")),
)
# Older spelling: Ким Чен Ын, Ким Ир Сен; an open "е" is another vowel.
_CLOSED_E = re.compile(r"е(?=[нкмлпртс])")
_LONG_H = re.compile(r"(?<=[aeiou])h(?=[nm]?$)")
_SURNAMES = {"lee": "i", "rhee": "i", "rhie": "i", "yi": "i", "park": "pak", "noh": "no", "roh": "no", "paik": "paek"}
# Words that look like three syllables and are no Korean name begin with none of these.
_FAMILIES = phrases(
    """
    kim, gim, lee, ri, yi, rhee, li, park, pak, bak, choi, choe, chung, jung, jeong, chong, jong, kang, gang,
    cho, jo, yoon, yun, chang, jang, lim, im, rim, han, oh, o, seo, suh, so, shin, sin, kwon, gwon, hwang, ahn,
    an, song, yoo, yu, ryu, hong, jeon, jun, chon, ko, go, koh, moon, mun, yang, ryang, son, sohn, bae, pae,
    paek, baek, baik, hur, heo, ho, nam, sim, shim, noh, roh, no, ro, ha, kwak, gwak, sung, song, cha, ju, joo,
    woo, u, koo, ku, gu, min, na, ra, jin, chin, ji, chi, om, eom, won, bang, pang, kong, gong, hyon, hyun, ham,
    pyon, byun, yom, thae, tae, ki, wi, pyo, myong, wang, ok, yuk, in, maeng, je, mo, tak, kuk, ban, pan, to,
    do, sok, suk, sol, mah, ma, kil, gil, hyeon
    """
)


@lru_cache(maxsize=1 << 12)
def korean_key(name: str) -> str:
    """Return the key of a Korean name of three syllables in Hangul, Latin or Cyrillic letters; "" for any other."""
    if len(name) == _SYLLABLES and all(is_hangul(letter) for letter in name):
        return _joined([_hangul(letter) for letter in name])
    low = name.casefold().replace("\u2019", "'")
    parts = _in_korean_order(re.split(r"[ -]", low), low)
    if len(parts) != _SYLLABLES:
        return ""
    if any("а" <= letter <= "ї" for letter in low):
        return _joined([_latin(_from_cyrillic(part)) for part in parts])
    return (
        _joined([_latin(_SURNAMES.get(parts[0], parts[0])), *map(_latin, parts[1:])]) if parts[0] in _FAMILIES else ""
    )


def _in_korean_order(parts: list[str], name: str) -> list[str]:
    """Put the family name first: "Son-hui Choe"."""
    turned = "-" in name.split(" ", maxsplit=1)[0] and len(parts) == _SYLLABLES
    return [parts[-1], *parts[:-1]] if turned else parts


def _joined(syllables: list[str]) -> str:
    if not all(syllables):
        return ""
    return "-".join([_without_r(syllables[0]), *syllables[1:]])


def _without_r(family: str) -> str:
    """Ri and I, Rim and Im, Ryu and Yu are one family name; Ro and No, too."""
    if not family.startswith("R"):
        return family
    return family[1:] if family[1] in "IY" else f"N{family[1:]}"


def _hangul(letter: str) -> str:
    place = ord(letter) - _FIRST_SYLLABLE
    initial, rest = divmod(place, len(_VOWELS) * _FINALS_PER_VOWEL)
    vowel, final = divmod(rest, _FINALS_PER_VOWEL)
    return f"{_INITIALS[initial]}{_VOWELS[vowel]}{_FINALS[final]}"


def _latin(syllable: str) -> str:
    found = _LATIN.fullmatch(_LONG_H.sub("", syllable))
    if not found:
        return ""
    initial, vowel, final = found.groups()
    return f"{_LATIN_INITIALS.get(initial or '', '')}{_LATIN_VOWELS[vowel]}{_LATIN_FINALS.get(final or '', '')}"


def _from_cyrillic(syllable: str) -> str:
    syllable = _CLOSED_E.sub("о", syllable).replace("е", "э")
    for letters, latin in _CYRILLIC:
        syllable = syllable.replace(letters.replace("е", "э"), latin)
    return syllable
