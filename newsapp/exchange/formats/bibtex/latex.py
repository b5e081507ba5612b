r"""Words as BibTeX writes them: \& for &, {\"o} or \"{o} for ö, braces that only group.

Own, short: the general LaTeX decoders take what follows a "%" for a comment and make “ of two grave accents, and the
exports of reference managers hold plain texts with both.
"""

from __future__ import annotations

import re
import unicodedata

_WORDS = {
    "\\": "textbackslash",
    "{": "textbraceleft",
    "}": "textbraceright",
    "~": "textasciitilde",
    "^": "textasciicircum",
}
_SIGNS = "&%$#_"
_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "h": "\u0309", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327",
    "k": "\u0328", "b": "\u0331",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "i": "ı", "j": "ȷ", "dj": "đ", "DJ": "Đ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "ohorn": "ơ", "OHORN": "Ơ",
    "uhorn": "ư", "UHORN": "Ư", "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘",
    "textquotedblleft": "“", "textquotedblright": "”", "ldots": "…", "dots": "…", "textellipsis": "…",
    **{name: sign for sign, name in _WORDS.items()},
}  # fmt: skip
_ACCENT = re.compile(
    r"\\(?P<accent>[`'^~=.\"]|[uhrHvdckb](?![A-Za-z]))\s*(?:\{\\?(?P<braced>[^\W\d_]?)\}|\\?(?P<bare>[^\W\d_]))"
)
_COMMAND = re.compile(
    r"\\(?P<sign>[&%$#_{}])"
    r"|\\(?P<word>[A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))"
    r"|(?P<brace>[{}])"
    r"|(?P<tie>~)"
)


def written(words: str) -> str:
    """Return words so that BibTeX reads them as they are, in one line and with its braces in balance."""
    plain = " ".join(words.split())
    signs = (f"\\{_WORDS[one]}{{}}" if one in _WORDS else f"\\{one}" if one in _SIGNS else one for one in plain)
    return "".join(signs)


def read(value: str) -> str:
    """Return what a value of BibTeX says; a command that is not known stays as it is."""
    for _twice in "ab":  # \~{\^e} is ễ
        value = _ACCENT.sub(_accented, value)
    return " ".join(_COMMAND.sub(_said, value).split())


def _accented(found: re.Match[str]) -> str:
    letter = found["braced"] or found["bare"] or " "
    return unicodedata.normalize("NFC", letter + _ACCENTS[found["accent"]])


def _said(found: re.Match[str]) -> str:
    if found["sign"]:
        return found["sign"]
    if found["word"]:
        return _LETTERS.get(found["word"], found[0])
    return " " if found["tie"] else ""
