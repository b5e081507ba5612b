"""Finds in a text the places that an annotation sheet writes down.

    >>> place("about {30} officials", "With him were about 30 officials.")
    (20, 22)

A place is a few words of the text with the marked part in braces. They must stand there exactly once; `#2` after them
asks for the second place of several. `~~` inside the braces leaves out what lies between: "{First words ~~ last.}".
All positions are half-open spans of code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]
_ORDER = re.compile(r"(.*?)(?:#(\d))?$", re.DOTALL)
_GAP = "~~"
_SYLLABIC = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LETTER = r"[^\W_]"


class SheetError(ValueError):
    """A sheet names a place that the text does not hold, or holds more than once."""


def place(written: str, text: str) -> Span:
    """Return the one place; raise SheetError where there is none or several."""
    match = _ORDER.match(written.strip())
    words, order = (match.group(1), int(match.group(2) or 0)) if match else (written, 0)
    if "{" not in words:
        words = "{" + words + "}"
    before, rest = words.split("{", 1)
    inside, after = rest.rsplit("}", 1)
    head, _, tail = (part.strip() for part in inside.partition(_GAP)) if _GAP in inside else (inside, "", "")
    start = _nth(text, before + head + ("" if tail else after), order, written) + len(before)
    if not tail:
        return start, start + len(head)
    end = text.find(tail + after, start + len(head))
    if end < 0:
        message = f"no end of: {written}"
        raise SheetError(message)
    return start, end + len(tail)


def parts(written: str, text: str) -> tuple[Span, tuple[Span, ...]]:
    """Return a place whose parts stand in angle brackets, and these: "{from <8> to <13 October>}"."""
    whole = place(re.sub(r"[<>]", "", written), text)
    inside = written[written.index("{") + 1 : written.rindex("}")] if "{" in written else written
    found, at = [], whole[0]
    for piece in re.split(r"(<[^>]*>)", inside):
        bare = piece.strip("<>") if piece.startswith("<") else piece
        if piece.startswith("<"):
            found.append((at, at + len(bare)))
        at += len(bare)
    return whole, tuple(found)


def everywhere(surface: str, text: str) -> Iterator[Span]:
    """Yield each place where the surface stands as whole words; a blank of it may be an underscore in the text."""
    pattern = re.escape(surface).replace(r"\ ", "[ _]")
    if not _SYLLABIC.search(surface):
        left = rf"(?<!{_LETTER})" if re.match(_LETTER, surface) else ""
        right = rf"(?!{_LETTER})" if re.match(_LETTER, surface[-1]) else ""
        pattern = left + pattern + right
    for match in re.finditer(pattern, text):
        yield match.span()


def _nth(text: str, words: str, order: int, written: str) -> int:
    starts = [match.start() for match in re.finditer(re.escape(words), text)]
    if not starts or (len(starts) > 1 and not order) or order > len(starts):
        message = f"{len(starts)} places for: {written}"
        raise SheetError(message)
    return starts[order - 1 if order else 0]
