"""Rows of labels: what is left of the menus, buttons and share bars of a page when their lines run together.

`Home News World Politics`, `Chia sẻ Facebook Zalo`, `홈 > 국제`. Every word of such a row belongs to a label that is
known, and every label begins with a large letter; a sentence has words between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import normalize

from newsapp.text.structure_words import ADVERTISING, LINKS, PAGE, SECTIONS, SHARING

_LABELS = SECTIONS | ADVERTISING | LINKS | SHARING | PAGE
_MARKS = " \t:：.·|»›>«<-–—#*[]()▶▼▲■●☰✕×/,•"
_FIRST_WORDS = frozenset(label.split()[0].strip(_MARKS) for label in _LABELS) - {""}
# Names of countries and of people's subjects: a headline may begin with two of them.
_DOUBTED = frozenset(
    [
        "russia",
        "ukraine",
        "china",
        "north korea",
        "south korea",
        "japan",
        "us",
        "uk",
        "usa",
        "korea",
        "war",
        "x",
        "all",
        "about",
        "back",
        "best",
        "like",
        "line",
        "life",
        "people",
        "россия",
        "украина",
        "война",
        "все",
        "далее",
        "назад",
        "북한",
        "세계",
        "다음",
        "이전",
        "ảnh",
        "xe",
        "thích",
    ],
)
_TOKEN = re.compile(r"\S+")
_COUNT = re.compile(r"\(?\d{1,5}\)?")
_MOST_TOKENS, _LONGEST_TOKEN, _LONGEST_ROW, _ROW = 6, 40, 400, 2


@dataclass(frozen=True, slots=True)
class Label:
    """A label at [start, end) of a line."""

    start: int
    end: int
    words: str

    @property
    def sure(self) -> bool:
        """Tell a label that no headline begins with."""
        return self.words not in _DOUBTED and self.words not in SECTIONS


def is_menu(words: str) -> bool:
    """Tell a line that is nothing but two labels or more, with their counts and the marks between them."""
    if len(words) > _LONGEST_ROW:
        return False
    row, end = row_at(words, 0)
    return len(row) >= _ROW and end == len(words)


def row_at(words: str, at: int) -> tuple[Sequence[Label], int]:
    """Return the labels that follow each other from a position on, and where what is no label begins."""
    if at and not _begins(words, at):
        return [], at
    tokens = list(_TOKEN.finditer(words, at, at + _LONGEST_ROW))
    row: list[Label] = []
    index = 0
    while index < len(tokens):
        token = tokens[index].group()
        if not token.strip(_MARKS) or (row and _COUNT.fullmatch(token)):
            index += 1
            continue
        count = _label_tokens(tokens, index)
        if not count:
            break
        start, end = tokens[index].start(), tokens[index + count - 1].end()
        row.append(Label(start, end, _folded(words[start:end])))
        index += count
    return row, tokens[index].start() if index < len(tokens) else len(words) if row else at


def _begins(words: str, at: int) -> bool:
    """Tell whether the first word at a position begins a label: most do not, and are asked for no more."""
    first = _TOKEN.match(words, at, at + _LONGEST_TOKEN)
    return first is not None and _folded(first.group()) in _FIRST_WORDS


def _label_tokens(tokens: Sequence[re.Match[str]], index: int) -> int:
    """Return of how many tokens the longest label at an index is; 0 where none begins."""
    first = tokens[index].group().lstrip(_MARKS)[:1]
    if not first or first.islower():
        return 0
    for count in range(min(_MOST_TOKENS, len(tokens) - index), 0, -1):
        several = [one.group() for one in tokens[index : index + count]]
        if max(map(len, several)) <= _LONGEST_TOKEN and _folded(" ".join(several)) in _LABELS:
            return count
    return 0


def _folded(words: str) -> str:
    return normalize("NFC", words).casefold().strip(_MARKS)
