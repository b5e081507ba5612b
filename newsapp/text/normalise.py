"""A folded copy to compare with, and the way back to the text.

Someone looks for "kim jong-un". One article writes "Kim_Jong‐un" (segmented, with a typographic hyphen), another has
"KIM JONG-UN", a third was typed on a Mac and holds every Vietnamese letter in two pieces (NFD). They must all match,
and the match must be shown at its place in the *stored* text, which is never normalised. So one folds a copy and
keeps, for every character of the copy, where it came from:

    >>> folded = fold("Kim_Jong‐un")
    >>> folded.text
    'kim jong-un'
    >>> folded.span(4, 11)
    Span(start=4, end=11)

Folding is done cluster by cluster (a base character with its combining marks), so a span never cuts a letter from
its accent. Two strings of equal length share one map: `cased` keeps capitals ("Nga" the country, "nga" the word),
`text` is casefolded.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsapp.text.spans import Span

_SAME = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys(
            "_\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        ),
        # İ casefolds to i and a loose dot, which no one types.
        "İ": "I",
    },
)
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f")
# Nobody stacks thirty marks on a letter; without a limit a text of nothing but marks takes NFC quadratic time.
_MARKS_PER_LETTER = 30


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded for comparison: `text` (casefolded) and `cased` have equal length.

    `starts[i]` and `ends[i]` are the code points of the original cluster that character i came from; `starts` has one
    element more, the length of the original.
    """

    text: str
    cased: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Return the original code points of the folded characters [start, end), always whole clusters."""
        if end <= start:
            return Span(self.starts[start], self.starts[start])
        return Span(self.starts[start], self.ends[end - 1])

    def within(self, span: Span) -> tuple[int, int]:
        """Return the folded range of the characters that come from inside an original span."""
        start = bisect_left(self.starts, span.start, 0, len(self.ends))
        return start, max(start, bisect_right(self.ends, span.end))


def fold(text: str) -> Folded:
    """Fold a text for comparison; takes time in proportion to its length whatever it holds."""
    letters = set(text)
    odd = {letter for letter in letters if _is_odd(letter)}
    if odd:
        return _fold_pieces(text, odd)
    cased = text.translate(_changes(letters))
    return Folded(cased.casefold(), cased, range(len(text) + 1), range(1, len(text) + 1))


def folded_text(text: str) -> str:
    """Return only the folded string, for keys that need no way back."""
    return fold(text).text


@lru_cache(maxsize=1 << 16)
def _is_odd(letter: str) -> bool:
    """Tell whether a character cannot be folded alone into exactly one."""
    if letter < "\u00ad":
        return False
    return letter in _DROPPED or _joins(letter) or len(_fold_cluster(letter)[0]) != 1


def _joins(letter: str) -> bool:
    """Tell whether a character belongs to the cluster before it: a mark, or a vowel or final of decomposed Hangul."""
    return unicodedata.category(letter)[0] == "M" or "\u1160" <= letter <= "\u11ff"


@lru_cache(maxsize=1 << 14)
def _fold_cluster(cluster: str) -> tuple[str, str]:
    """Return one cluster as (casefolded, cased), both of the same length."""
    kept = "".join(letter for letter in cluster if letter not in _DROPPED)
    composed = unicodedata.normalize("NFC", kept).translate(_SAME)
    pairs = [_fold_letter(letter) for letter in composed]
    return "".join(low for low, _ in pairs), "".join(high for _, high in pairs)


def _fold_letter(letter: str) -> tuple[str, str]:
    """Return one composed character as (casefolded, cased): ß is ss in both, ẞ is ss and SS."""
    low = unicodedata.normalize("NFC", letter.casefold())
    if len(low) == 1:
        return low, letter
    high = low if letter.islower() else low.upper()
    return low, high if len(high) == len(low) else low


def _changes(letters: Iterable[str]) -> dict[int, str]:
    """Return the translation of the characters that stand alone and are not already what they fold to."""
    return {ord(letter): high for letter in letters if (high := _fold_cluster(letter)[1]) != letter}


def _fold_pieces(text: str, odd: set[str]) -> Folded:
    """Fold a text in which some clusters change their length: plain runs at once, odd clusters one by one."""
    table = _changes(set(text) - odd)
    low: list[str] = []
    cased: list[str] = []
    starts, ends = array("l"), array("l")
    done = 0
    for found in _odd_clusters(odd).finditer(text):
        start, end = found.span()
        _append_plain(text[done:start].translate(table), done, (low, cased, starts, ends))
        small, large = _fold_cluster(found.group())
        low.append(small)
        cased.append(large)
        starts.extend([start] * len(small))
        ends.extend([end] * len(small))
        done = end
    _append_plain(text[done:].translate(table), done, (low, cased, starts, ends))
    starts.append(len(text))
    return Folded("".join(low), "".join(cased), starts, ends)


def _append_plain(run: str, at: int, to: tuple[list[str], list[str], array[int], array[int]]) -> None:
    """Append a run of characters that fold one to one and stand at `at` in the original."""
    low, cased, starts, ends = to
    low.append(run.casefold())
    cased.append(run)
    starts.extend(range(at, at + len(run)))
    ends.extend(range(at + 1, at + len(run) + 1))


def _odd_clusters(odd: set[str]) -> re.Pattern[str]:
    """Return a pattern for the clusters that hold an odd character: a base with marks, or an odd character alone."""
    joining = "".join(re.escape(letter) for letter in sorted(odd) if _joins(letter) and letter not in _DROPPED)
    alone = "".join(re.escape(letter) for letter in sorted(odd))
    if not joining:
        return re.compile(f"[{alone}]")
    return re.compile(f"[^\\n{joining}]?[{joining}]{{1,{_MARKS_PER_LETTER}}}|[{alone}]")
