"""What differs between the stored text and the text people read, as a list of small edits.

Vietnamese often comes word-segmented: a tool joined the syllables of a word and set a space around every mark, often
wrongly, as in `ông Kim_tới " thủ_đô " , theo TASS.Bà nói`. Nobody wants to read that, and no citation may depend on
how well we mend it. So mending is a list of edits over the stored text (`_` is read as a space, this space is not
read), and positions stay those of the stored text. `ông Kim tới "thủ đô", theo TASS. Bà nói` is what people see.

Text that is not segmented is mended only where nothing can go wrong: doubled spaces, no-break spaces, invisible
characters, carriage returns, and a missing space between two sentences. Addresses and handles are never touched.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from newsapp.text.spans import Edit, Span

_PROTECTED = re.compile(
    r"(?:https?://|www\.|\bt\.me/)[^\s\"<>“”]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,63}){1,8}"
    r"|(?<![\w@#])[@#]\w{2,64}"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?:com|net|org|gov|info|vn|ru|kr|ua|cn|jp|uk)\b(?:/[^\s\"<>“”]*)?",
)
_JOINED = re.compile(r"[^\W\d_]_[^\W\d_]")
_SPACED_MARK = re.compile(r"(?<=\S)( ?)[,.](?=\s|$)")
_GLUED = re.compile(r"[^\W\d_]{2}[.!?…](?=[^\W\d_]{2})")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_HARD_SPACE = re.compile("(?<!\\d)[\u00a0\u2000-\u200a\u202f\u205f]|[\u00a0\u2000-\u200a\u202f\u205f](?!\\d)")
_DOUBLED = re.compile("(?<=[^\\s\u00a0])([ \u00a0])[ \u00a0]+(?=[^\\s\u00a0])")
_CARRIAGE = re.compile("\r\n?")
_BEFORE_MARK = re.compile(r"(?<=[^\s])[ \t\u00a0]+(?=[,.;:!?%)\]}…»”’])(?!\.\w)")
_AFTER_BRACKET = re.compile(r"(?<=[(\[{«“‘])[ \t\u00a0]+(?=\S)")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)( ?)/( ?)(?=\d)|(?<=\d)( ):( )(?=\d\d(?!\d))")
_SENTENCE_END = re.compile(r"(?<= [.!?]) (?=[^\W\d_a-z])")
# One word in thirty is joined in no ordinary text; segmented ones have one in three.
_JOINED_SHARE = 0.03
_SPACED_SHARE = 0.6
_ENOUGH_MARKS = 5


def is_segmented(text: str) -> bool:
    """Tell whether words are joined by `_` or marks stand apart, as a word segmenter leaves them."""
    joined = sum(1 for _ in _JOINED.finditer(text))
    if joined and joined > _JOINED_SHARE * (text.count(" ") + 1):
        return True
    marks = [found.group(1) for found in _SPACED_MARK.finditer(text)]
    return len(marks) >= _ENOUGH_MARKS and sum(1 for mark in marks if mark) > _SPACED_SHARE * len(marks)


def clean_edits(text: str, language: str = "") -> tuple[Edit, ...]:
    """Return the edits that turn a stored text into the one people read: sorted, disjoint, as small as can be.

    `language` is the text's language, empty when unknown; segmented text is mended as such only in Vietnamese or when
    the language is unknown, since others may set spaces before marks on purpose.
    """
    guard = _Guard(text)
    segmented = language in ("", "vi") and is_segmented(text)
    found = list(_segmented_edits(text) if segmented else ())
    found += _safe_edits(text)
    found += _glued_edits(text, after_capitals=segmented)
    return tuple(_disjoint(edit for edit in found if guard.allows(edit)))


class _Guard:
    """Keeps addresses, e-mails, handles and tags out of every edit."""

    def __init__(self, text: str) -> None:
        """Find what is protected."""
        spans = [Span(*found.span()) for found in _PROTECTED.finditer(text)]
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def allows(self, edit: Edit) -> bool:
        """Tell whether an edit stays outside everything protected."""
        index = bisect_right(self._starts, edit.start) - 1
        return index < 0 or edit.start >= self._ends[index]


def _safe_edits(text: str) -> Iterator[Edit]:
    """Mend what can be mended in any text."""
    for found in _CARRIAGE.finditer(text):
        yield Edit(found.start(), found.start() + 1, "" if found.end() - found.start() > 1 else "\n", "line end")
    for found in _INVISIBLE.finditer(text):
        yield Edit(found.start(), found.end(), "", "invisible character")
    for found in _DOUBLED.finditer(text):
        yield Edit(found.start() + 1, found.end(), "", "doubled space")
    for found in _HARD_SPACE.finditer(text):
        yield Edit(found.start(), found.end(), " ", "hard space")


def _glued_edits(text: str, *, after_capitals: bool) -> Iterator[Edit]:
    """Set a space between two sentences that were glued together: "said.Then"; never in "X.VN" or "U.S."."""
    for found in _GLUED.finditer(text):
        before, at = found.group()[:2], found.end()
        if text[at].isupper() and text[at + 1].islower() and (after_capitals or before.islower()):
            yield Edit(at, at, " ", "glued sentences")


def _segmented_edits(text: str) -> Iterator[Edit]:
    """Undo word segmentation; later rules see `_` as the space it stands for, so that `[_Nam` loses it."""
    seen = text.replace("_", " ")
    for found in _BEFORE_MARK.finditer(seen):
        yield Edit(found.start(), found.end(), "", "space before a mark")
    for found in _AFTER_BRACKET.finditer(seen):
        yield Edit(found.start(), found.end(), "", "space after a bracket")
    yield from _quote_edits(seen)
    yield from _digit_edits(seen)
    for found in re.finditer("_", text):
        yield Edit(found.start(), found.end(), " ", "joined words")


def _digit_edits(seen: str) -> Iterator[Edit]:
    """Join dates and times: `27 / 3`, `5 : 00`."""
    for found in _BETWEEN_DIGITS.finditer(seen):
        for group in (1, 2, 3, 4):
            if found.group(group):
                yield Edit(found.start(group), found.end(group), "", "spaced number")


def _quote_edits(seen: str) -> Iterator[Edit]:
    """Pair straight quotes line by line and close them up; an unpaired one sends us to its sentence alone."""
    for line in re.finditer(r"[^\n\r]+", seen):
        quotes = [line.start() + found.start() for found in re.finditer('"', line.group())]
        if len(quotes) % 2 == 0:
            yield from _closed_up(seen, quotes)
            continue
        for part in _sentence_parts(seen, *line.span()):
            inside = quotes[bisect_left(quotes, part.start) : bisect_left(quotes, part.end)]
            if len(inside) % 2 == 0:
                yield from _closed_up(seen, inside)


def _sentence_parts(seen: str, start: int, end: int) -> Iterator[Span]:
    """Cut a segmented line where a spaced full stop is followed by a capital."""
    at = start
    for found in _SENTENCE_END.finditer(seen, start, end):
        yield Span(at, found.start())
        at = found.start()
    yield Span(at, end)


def _closed_up(seen: str, quotes: list[int]) -> Iterator[Edit]:
    """Delete the space after every opening and before every closing quote."""
    for index, quote in enumerate(quotes):
        inner = quote - 1 if index % 2 else quote + 1
        if 0 <= inner < len(seen) and seen[inner] == " ":
            yield Edit(inner, inner + 1, "", "space inside quotes")


def _disjoint(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Sort edits and leave out each that overlaps an earlier one; a deletion goes before a replacement."""
    done = 0
    last: Edit | None = None
    for edit in sorted(edits, key=lambda edit: (edit.start, len(edit.put), -edit.end)):
        if edit.start >= done and (last is None or (edit.start, edit.end) != (last.start, last.end)):
            yield edit
            last, done = edit, max(done, edit.end)
