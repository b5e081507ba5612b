"""Positions of other programs: UTF-16 units (browsers, Java) and bytes of UTF-8, to and from code points.

"💩This" has its T at code point 1, at UTF-16 unit 2 and at byte 4. A text is measured once; then every position costs
one step. A position inside a letter is none: `None`, and the format says where it stood.

>>> units = Units.utf16("💩This")
>>> units.to_points(2), units.from_points(1), units.to_points(1)
(1, 2, None)
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate

BEYOND = 0xFFFF


@dataclass(frozen=True, slots=True)
class Units:
    """How far into a text each of its code points begins, in some unit; `starts` is empty where both are the same."""

    length: int
    starts: list[int] = field(default_factory=list)

    @classmethod
    def points(cls, text: str) -> Units:
        """Return the measure in code points, which changes nothing."""
        return cls(len(text))

    @classmethod
    def utf16(cls, text: str) -> Units:
        """Measure a text in UTF-16 units."""
        return cls._measured(text, lambda letter: 1 + (ord(letter) > BEYOND), plain=not text or max(text) <= "\uffff")

    @classmethod
    def utf8(cls, text: str) -> Units:
        """Measure a text in bytes of UTF-8; half a character counts three."""
        return cls._measured(text, lambda letter: len(letter.encode("utf-8", "surrogatepass")), plain=text.isascii())

    @classmethod
    def _measured(cls, text: str, width: Callable[[str], int], *, plain: bool) -> Units:
        return cls(len(text), [] if plain else list(accumulate(map(width, text), initial=0)))

    def to_points(self, units: int) -> int | None:
        """Return the code point that begins at so many units; None inside a letter and outside the text."""
        if not self.starts:
            return units if 0 <= units <= self.length else None
        at = bisect_left(self.starts, units)
        return at if at < len(self.starts) and self.starts[at] == units else None

    def from_points(self, point: int) -> int:
        """Return how many units stand before a code point."""
        return self.starts[point] if self.starts else point

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return a span of units in code points; None when it is none of the text."""
        first, last = self.to_points(start), self.to_points(end)
        return (first, last) if first is not None and last is not None and first <= last else None
