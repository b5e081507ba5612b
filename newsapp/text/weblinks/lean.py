"""A note without the characters that nobody sees in an address, and the way back to the stored text."""

from __future__ import annotations

from dataclasses import dataclass

# Soft hyphen, zero-width characters, marks of direction, the byte-order mark, the field marks of a word processor.
_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\ufeff"
)
_WIDE = {code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_WIDE |= {ord(wide): plain for wide, plain in zip("．：／？＝＆％＃－＿＠", ".:/?=&%#-_@", strict=True)}


@dataclass(frozen=True, slots=True)
class Lean:
    """The characters that count, and for each its position in the stored text."""

    text: str
    places: tuple[int, ...]
    stored: str

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Return the stored span of a non-empty lean one."""
        return self.places[start], self.places[end - 1] + 1

    def hides(self, start: int, end: int) -> bool:
        """Tell whether a lean span leaves characters out inside."""
        first, last = self.printed(start, end)
        return last - first > end - start

    def widens(self, start: int, end: int) -> bool:
        """Tell whether a lean span reads full-width characters as plain ones."""
        return any(
            self.stored[place] != char for char, place in zip(self.text[start:end], self.places[start:end], strict=True)
        )


def lean(text: str, start: int, end: int) -> Lean:
    """Return a span of a text as it is read for addresses."""
    places = tuple(place for place in range(start, end) if text[place] not in _INVISIBLE)
    return Lean("".join([text[place] for place in places]).translate(_WIDE), places, text)
