"""How sure a time is of its ends: a day has two sharp ends, a month none, "since 2009" is open behind.

    >>> ends("2023-09-13", about=False)
    (<End.SHARP: 'sharp'>, <End.SHARP: 'sharp'>)
    >>> ends("2023-09", about=False)
    (<End.SOFT: 'soft'>, <End.SOFT: 'soft'>)
    >>> ends("2023-09-13/..", about=False)
    (<End.SHARP: 'sharp'>, <End.OPEN: 'open'>)

"About 13 September" is a day whose ends are soft. What happened in a month happened somewhere in it: so its ends are
drawn fading, and the list says the month.
"""

from __future__ import annotations

import re
from enum import StrEnum

NEAR = 28  # characters beside a time in which a word of vagueness may stand
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BEFORE = re.compile(
    r"(?:\b(?:about|around|circa|ca?\.|approximately|roughly|khoảng|chừng|tầm|около|примерно|приблизительно|близько"
    r"|приблизно|vers|environ|etwa|ungefähr|alrededor de|hacia|verso|intorno)"
    r"|大约|约|およそ)[\s_]*(?:(?:on|the|vào|ngày|tháng|du|le|de|el|il|al|den|dem)[\s_]+){0,2}$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"^\s?(?:경|쯤|께|무렵|즈음|전후|ごろ|頃|前後|左右|前后)")


class End(StrEnum):
    """One end of a time: at a day, somewhere about there, or not told at all."""

    SHARP = "sharp"
    SOFT = "soft"
    OPEN = "open"


def ends(iso: str, *, about: bool) -> tuple[End, End]:
    """Return the two ends of a time in the form of newsapp/text/edtf.py; `about` makes sharp ones soft."""
    first, slash, last = iso.partition("/")
    return _end(first, about=about), _end(last if slash else first, about=about)


def _end(iso: str, *, about: bool) -> End:
    if iso in ("", ".."):
        return End.OPEN
    return End.SHARP if _DAY.match(iso) and not about else End.SOFT


def is_about(before: str, after: str) -> bool:
    """Tell whether the words beside a time say that it is not exact; NEAR characters on either side are enough."""
    return bool(_BEFORE.search(before) or _AFTER.match(after))
