"""Numbers written in digits, by the convention of their language and checked by their shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_LONGEST = 15
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009]")
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3}){1,6}")
_ONE_GROUP = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """A value, and the other one that the same digits could have; `grouped` when thousands are marked off."""

    value: float
    other: float | None = None
    grouped: bool = False


@lru_cache(maxsize=1 << 12)
def read(text: str, *, decimal: str, scaled: bool = False) -> Reading | None:
    """Return what digits mean; None for what is no amount (007, 1.2.3, telephone numbers).

    `decimal` is the decimal mark of the language. `scaled` says that a scale word follows ("2,125 triệu"), after
    which three decimals are likelier than thousands. "11.000" against the convention is read as thousands.
    """
    plain = _SPACES.sub("", text)
    if len(plain) > _LONGEST + plain.count(".") + plain.count(","):
        return None
    marks = [letter for letter in plain if letter in ".,"]
    if not marks:
        return _whole(plain, grouped=plain != text)
    if len(set(marks)) == 1:
        return _one_mark(plain, marks, decimal=decimal, scaled=scaled)
    return _two_marks(plain, marks)


def _whole(plain: str, *, grouped: bool) -> Reading | None:
    return None if len(plain) > 1 and plain[0] == "0" else Reading(float(plain), grouped=grouped)


def _one_mark(plain: str, marks: list[str], *, decimal: str, scaled: bool) -> Reading | None:
    mark = marks[0]
    if not _GROUPS.fullmatch(plain):
        return Reading(_fraction(plain, mark)) if len(marks) == 1 and _clean_head(plain) else None
    parts = len(marks) + 1
    if parts > _ONE_GROUP or mark != decimal:
        return Reading(_thousands(plain), grouped=True)
    if scaled:
        return Reading(_fraction(plain, mark), other=_thousands(plain))
    return Reading(_thousands(plain), other=_fraction(plain, mark), grouped=True)


def _two_marks(plain: str, marks: list[str]) -> Reading | None:
    last = marks[-1]
    head, _, tail = plain.rpartition(last)
    if last in head or not _GROUPS.fullmatch(head):
        return None
    return Reading(float(f"{_thousands(head):.0f}.{tail}"), grouped=True)


def _clean_head(plain: str) -> bool:
    return plain[0] != "0" or plain[1] in ".,"


def _thousands(plain: str) -> float:
    return float(plain.replace(".", "").replace(",", ""))


def _fraction(plain: str, mark: str) -> float:
    return float(plain.replace(mark, "."))
