"""The colours of the style sheet as data, read from it: style guide and tests show what is really there.

`--meta: light-dark(#6B675F, #9A968D);` becomes Token("meta", "#6B675F", "#9A968D"). Contrast is that of WCAG 2:
black on white is 21, a colour on itself 1; text needs 4.5, lines and signs 3.
"""

import re
from dataclasses import dataclass

LINEAR_BELOW = 0.04045  # where sRGB turns from a line into a curve
TOKEN = re.compile(r"--([\w-]+): light-dark\((#[0-9A-F]{6}), (#[0-9A-F]{6})\);")


@dataclass(frozen=True, slots=True)
class Token:
    """A colour's name without dashes in front, and its two values."""

    name: str
    light: str
    dark: str


def read_tokens(css: str) -> dict[str, Token]:
    """Return the colours defined in `css` by name, in its order."""
    return {name: Token(name, light, dark) for name, light, dark in TOKEN.findall(css)}


def luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB`, 0 (black) to 1 (white)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= LINEAR_BELOW else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
