"""Words as search knows them: one tokeniser for what is indexed, what is asked and what is highlighted.

    >>> [token.folded for token in tokens("Ông Kim_Jong-un, 김정은: 11.000")]
    ['ong', 'kim', 'jong', 'un', '김', '김정', '정', '정은', '은', '11', '000']

A word is a run of letters and digits, composed (NFC) and casefolded. Scripts without word breaks (Han, Hangul, kana)
are cut into every sign and every pair of neighbours, in turn, so that any part of a run is itself a run of tokens:
then "these tokens next to each other" finds 김정은 inside 김정은이, and one rule serves every language.

Each token has an exact form and a folded one, in which marks are off and đ is d. No token holds a space, a quotation
mark, # or ~: an index may use these for its own ends.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsapp.text.normalise import fold
from newsapp.text.spans import Span

VERSION = 1
LONGEST = 64  # a longer run of letters is cut: no database keeps a word of a megabyte

# What a character is, as one letter: of a word, a mark on one, a sign of a script without word breaks, or nothing.
_RUN = re.compile(f"a[am]{{0,{LONGEST - 1}}}|c+")
_JOINED = (
    ("\u1100", "\u11ff"), ("\u3041", "\u3096"), ("\u309d", "\u309f"), ("\u30a1", "\u30fa"), ("\u30fc", "\u30ff"),
    ("\u3105", "\u31ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uac00", "\ud7ff"), ("\uf900", "\ufaff"),
    ("\uff66", "\uff9f"), ("\U00020000", "\U0003ffff"), ("々", "〆"),
)  # fmt: skip
# Accents and vowel points that people leave out. Vowel signs of Indic scripts are letters to their readers.
_TAKEN_OFF = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+")
_STROKES = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i"})


class Token(NamedTuple):
    """One token of a text at its code points [start, end)."""

    exact: str
    folded: str
    start: int
    end: int

    def form(self, *, exact: bool) -> str:
        """Return one of its two forms."""
        return self.exact if exact else self.folded


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text in order, in time proportional to its length."""
    copy = fold(text)
    return [Token(word, unmarked(word), copy.starts[start], copy.ends[end - 1]) for word, start, end in _cut(copy.text)]


def forms(text: str) -> tuple[list[str], list[str]]:
    """Return the exact and the folded forms of the tokens of a text, without their places."""
    exact = [word for word, _start, _end in _cut(fold(text).text)]
    return exact, [unmarked(word) for word in exact]


def phrase(text: str, *, exact: bool = False) -> tuple[str, ...]:
    """Return the forms that have to stand next to each other for a text to be found."""
    return tuple(forms(text)[0 if exact else 1])


def places(found: Sequence[Token], wanted: Iterable[Sequence[str]], *, exact: bool = False) -> Iterator[Span]:
    """Yield where tokens of a text have the forms of one of several phrases next to each other; spans of the text.

    One pass over the text, whatever the number of phrases.
    """
    by_first: dict[str, list[Sequence[str]]] = {}
    for words in wanted:
        if words:
            by_first.setdefault(words[0], []).append(words)
    for i, token in enumerate(found):
        for words in by_first.get(token.exact if exact else token.folded, ()):
            run = found[i : i + len(words)]
            if [one.form(exact=exact) for one in run] == list(words):
                yield Span(token.start, max(one.end for one in run))


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that share a character as one."""
    done: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if done and span.start < done[-1].end:
            done[-1] = Span(done[-1].start, max(done[-1].end, span.end))
        else:
            done.append(span)
    return done


@lru_cache(maxsize=1 << 16)
def unmarked(word: str) -> str:
    """Return a casefolded word without its accents."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", _TAKEN_OFF.sub("", apart)).translate(_STROKES)


def _cut(copy: str) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a folded copy with their places."""
    kinds = copy.translate({ord(letter): _kind(letter) for letter in set(copy)})
    for run in _RUN.finditer(kinds):
        start, end = run.span()
        if kinds[start] == "a":
            yield copy[start:end], start, end
        else:
            yield from _signs(copy, start, end)


def _signs(copy: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield every sign of a run, each followed by its pair with the next."""
    for i in range(start, end - 1):
        yield copy[i], i, i + 1
        yield copy[i : i + 2], i, i + 2
    yield copy[end - 1], end - 1, end


@lru_cache(maxsize=1 << 15)
def _kind(letter: str) -> str:
    if letter >= "\u1100" and any(first <= letter <= last for first, last in _JOINED):
        return "c"
    if letter.isalnum():
        return "a"
    return "m" if unicodedata.category(letter)[0] == "M" else " "
