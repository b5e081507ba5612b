"""Where a text may be cut without cutting what a reader sees as one letter.

In NFD the Vietnamese "ệ" is three code points, a family emoji may be seven, a Korean syllable typed in parts three. A
selection that starts between them is no selection a person made. The rules are those of UAX #29 (extended grapheme
clusters) as far as `unicodedata` can tell them: combining marks, joiners, jamo, flags, line ends.
"""

from __future__ import annotations

import unicodedata

_JOINER = "\u200d"
_MARKS = frozenset({"Mn", "Me", "Mc"})
_LEADING, _VOWEL, _TRAILING = range(0x1100, 0x1160), range(0x1160, 0x11A8), range(0x11A8, 0x1200)
_SYLLABLES = range(0xAC00, 0xD7A4)
_FLAGS = range(0x1F1E6, 0x1F200)
_SKIN = range(0x1F3FB, 0x1F400)


def is_boundary(text: str, position: int) -> bool:
    """Tell whether one may cut before the code point at `position`; the ends of the text are boundaries."""
    if position <= 0 or position >= len(text):
        return 0 <= position <= len(text)
    before, after = text[position - 1], text[position]
    if before == "\r" and after == "\n":
        return False
    if _JOINER in (before, after) or unicodedata.category(after) in _MARKS or ord(after) in _SKIN:
        return before in "\r\n" or (before == _JOINER and after.isspace())
    if ord(before) in _FLAGS and ord(after) in _FLAGS:
        return _flags_before(text, position) % 2 == 0
    return not _one_syllable(ord(before), ord(after))


def _flags_before(text: str, position: int) -> int:
    start = position
    while start > 0 and ord(text[start - 1]) in _FLAGS:
        start -= 1
    return position - start


def _one_syllable(before: int, after: int) -> bool:
    """Tell whether two code points are parts of one Korean syllable."""
    if before in _LEADING:
        return after in _LEADING or after in _VOWEL or after in _SYLLABLES
    open_syllable = before in _SYLLABLES and (before - 0xAC00) % 28 == 0
    if before in _VOWEL or open_syllable:
        return after in _VOWEL or after in _TRAILING
    return (before in _TRAILING or before in _SYLLABLES) and after in _TRAILING
