"""Words, numbers and marks of a piece of text, with what stands between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import NamedTuple

_SIGNS = "\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
_MARKS = "\u0300-\u036f"
_GROUPED = r"\d{{1,3}}(?:[{spaces}]\d{{3}}){{1,5}}(?!\d)(?:,\d{{1,6}})?|"
_REST = (
    r"\d+(?:[.,]\d+)*)"
    rf"|(?P<sign>[{_SIGNS}])"
    rf"|(?P<word>[^\W\d_{_SIGNS}](?:[^\W\d_{_SIGNS}]|[{_MARKS}])*)"
    r"|(?P<mark>\S)"
)
_HARD_SPACES = "\u00a0\u202f\u2009"
_PLAIN = re.compile("(?P<number>" + _GROUPED.format(spaces=_HARD_SPACES) + _REST)
_SPACED = re.compile("(?P<number>" + _GROUPED.format(spaces=_HARD_SPACES + " ") + _REST)
# How far around a piece of text its tokens are asked for; all looks ahead and back are shorter.
_AROUND = 64
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})


class Kind(StrEnum):
    """What a token is; a sign is one letter of a script without spaces (Hangul is read letter by letter too)."""

    NUMBER = "number"
    SIGN = "sign"
    WORD = "word"
    MARK = "mark"


_KINDS = {kind.value: kind for kind in Kind}


class Gap(IntEnum):
    """What stands before a token."""

    NONE = 0
    SPACE = 1
    LINE = 2


class Token(NamedTuple):
    """One token of a text: [start, end) in its code points, `key` composed and casefolded for comparing."""

    kind: Kind
    key: str
    text: str
    start: int
    end: int
    gap: Gap


def tokens(text: str, start: int, end: int, *, spaced: bool = False) -> tuple[Token, ...]:
    """Return the tokens of text[start:end]; `spaced` joins digits grouped by plain spaces ("12 000") into one."""
    return tuple(_tokens(text, start, end, _SPACED if spaced else _PLAIN))


def keys(phrase: str) -> tuple[str, ...]:
    """Return the keys of the tokens of a phrase."""
    return tuple(token.key for token in tokens(phrase, 0, len(phrase)))


def _tokens(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Token]:
    done = start
    for match in pattern.finditer(text, start, end):
        found, (first, last) = match.group(), match.span()
        key = found.lower() if found.isascii() else _key(found)
        gap = Gap.NONE if first == done else _gap(text, done, first)
        yield Token(_KINDS[match.lastgroup or "mark"], key, found, first, last, gap)
        done = last


@lru_cache(maxsize=1 << 13)
def _key(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().translate(_APOSTROPHES)


def _gap(text: str, done: int, first: int) -> Gap:
    return Gap.LINE if text.find("\n", done, first) >= 0 else Gap.SPACE


class Line:
    """The tokens of a piece of text, asked for by number; numbers a little outside it give None.

    Keys and tokens are padded on the right, which Python's numbers below zero reach too: they are asked for so often
    that a test of the bounds would be half of the work.
    """

    def __init__(self, found: Sequence[Token]) -> None:
        """Hold the tokens."""
        self._found = found
        self._padded: list[Token | None] = [*found, *[None] * _AROUND]
        self.keys = [token.key for token in found] + [""] * _AROUND
        self._length = len(found)

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, at: int) -> Token:
        return self._found[at]

    def get(self, at: int) -> Token | None:
        """Return a token, None before the first and after the last."""
        return self._padded[at]

    def key(self, at: int) -> str:
        """Return the key of a token, empty outside."""
        return self.keys[at]

    def glued(self, at: int) -> bool:
        """Tell whether a token exists and touches the one before it."""
        token = self._padded[at]
        return token is not None and at > 0 and token.gap is Gap.NONE

    def opens(self, at: int) -> bool:
        """Tell whether a token begins a sentence, a line, a quotation or a bracket."""
        before = self.get(at - 1)
        if before is None or self._found[at].gap is Gap.LINE:
            return True
        return before.kind is Kind.MARK and before.text not in ",;%-–'’$"
