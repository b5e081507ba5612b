"""What must stand beside a verb before it is taken for a verb of saying."""

from __future__ import annotations

import re

from newsapp.text.statements.grammar import Need
from newsapp.text.statements.units import HIDDEN, Unit

_CALLING = frozenset({"gọi", "mô tả", "described", "coi", "xem", "sees", "regards", "regard", "views"})
_AS = re.compile(r"(?! là )[^,.;:\"\x01]{2,80} (?:là|như|as) ")
# A verb behind its quotation ends the clause, or only says when, where and to whom.
_CLOSES = re.compile(r"\s*(?:$|[,.;:!?\"]|(?:vào|trên|trong|với|hôm|ngày|tại|on|in|to|at|during|of|after|when)(?!\w))")
_QUOTE_NEAR = 160
_BESIDE = re.compile(r"[^.;\"\x01\n]{0,40}?[,:]? ?\"")
_NUMBER = (
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands"
    r"|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|hàng)(?!\w))"
)
_ABOUT = (
    r"(?: (?:about|around|nearly|almost|some|at|least|most|only|just|over|more|fewer|less|than|up|to|between|roughly"
    r"|as|many|a|total|of|khoảng|gần|hơn|ít|nhất|chừng|được|có|tổng|cộng|tới|đến|trên|dưới)(?!\w)){0,5}"
)
_FIGURE = re.compile(rf"(?:[^.,;:\"\x01\n]{{0,40}}? (?:at|to|lên|là|ở mức)(?!\w))?{_ABOUT} {_NUMBER}")
_AMOUNT = re.compile(
    rf"{_ABOUT} \d[\d.,]{{0,12}}(?: (?:million|thousand|billion))?(?=[.;,]? ?$|[;,] | (?:as|in|on|at|by|for)(?!\w))"
)
_FUTURE = re.compile(
    r"(?! (?:sẽ|to)(?!\w))(?: [^\s,.;:\"\x01]{1,30}){1,8}? (?:sẽ|có thể|will|would|could|might|may|to)(?!\w)"
)


def met(unit: Unit, need: Need, place: tuple[int, int], *, opened: bool) -> bool:
    """Tell whether a verb at a place in a unit has what it needs; `opened` tells that "that" or a quotation follows."""
    start, end = place
    if need in (Need.NOTHING, Need.REPORT) or (opened and need is Need.CLAUSE):
        return True
    if need is Need.CLAUSE:
        return _closes_a_quotation(unit, start, end)
    if need is Need.BESIDE:
        return _closes_a_quotation(unit, start, end) or _BESIDE.match(unit.low, end) is not None
    if need is Need.QUOTE:
        return any(end <= at <= end + _QUOTE_NEAR for at, _ in unit.quoted) or _names_something(unit, start, end)
    if need is Need.FUTURE and (opened or _closes_a_quotation(unit, start, end)):
        return True
    return _FOLLOWS[need].match(unit.low, end) is not None


_FOLLOWS = {Need.FIGURE: _FIGURE, Need.AMOUNT: _AMOUNT, Need.FUTURE: _FUTURE}


def _closes_a_quotation(unit: Unit, start: int, end: int) -> bool:
    """Tell whether a verb stands behind a quotation and ends its clause."""
    near = any(start - _QUOTE_NEAR <= at <= start for _, at in unit.quoted)
    return near and HIDDEN in unit.low[:start] and _CLOSES.match(unit.low, end) is not None


def _names_something(unit: Unit, start: int, end: int) -> bool:
    """Tell whether a verb of calling says what it calls something without a quotation: "gọi tin này là giả"."""
    return unit.low[start:end] in _CALLING and _AS.match(unit.low, end) is not None
