"""Digits and number words that are no quantity: designations, ordinals, dates, clock times, scores, articles of law."""

from __future__ import annotations

from newsapp.text.quantities.amounts import Amount
from newsapp.text.quantities.spread import Spread
from newsapp.text.quantities.tables import Grammar, kind
from newsapp.text.quantities.things import MEASURES, TIMES, Thing
from newsapp.text.quantities.tokens import Gap, Kind, Line

_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_LARGE = 10_000
_PAIR = 2
_REACH = 6
_BEFORE_YEAR = frozenset(
    {"trong", "mỗi", "hàng", "một", "các", "những", "cuối", "đầu", "giữa", "cả", "nhiều", "nửa", "từng", "vài", "mấy"}
    | {"của", "theo"}
)
# Plurals that are verbs too: behind a name with a number they say what the named thing does ("Watch 4 launches").
_VERBS = kind("verb_too")
_CALIBRES = kind("calibre")
_WEAPONS = kind("weapon")
_NIGHTS = frozenset("박泊晚")  # "5박 6일": six days, not the sixth
_CALIBRE_REACH = 12
_DATES = frozenset({"ngày", "tháng", "hôm", "sáng", "trưa", "chiều", "tối", "đêm", "mùng", "mồng"})


def vetoed(line: Line, found: Spread, thing: Thing, grammar: Grammar) -> bool:
    """Tell whether a number is no quantity of things."""
    return (
        _glued(line, found, thing, grammar)
        or _numbered(line, found)
        or _dated(line, found, thing, grammar)
        or _designated(line, found, thing, grammar)
        or _calibre(line, found, thing, grammar)
        or _pair(line, found, thing, grammar)
        or _inside_word(line, found)
        or _year_word(line, found, thing)
    )


def _glued(line: Line, found: Spread, thing: Thing, grammar: Grammar) -> bool:
    """Tell whether the number is a piece of something: G7, Tu-22, B-1B, 17/9, 5:00, 30th, 02-1234."""
    return glued_before(line, found.first) or _glued_after(line, found, thing, grammar)


def glued_before(line: Line, first: int) -> bool:
    """Tell whether a number is the tail of what stands right before it: G7, Tu-22, 02-1234."""
    before = line.get(first - 1)
    if before is None or not line.glued(first) or before.kind is Kind.SIGN:
        return False
    if before.kind in (Kind.WORD, Kind.NUMBER) or before.text in "#/:.+@_№&=":
        return True
    joined = before.text in "-–‑−'’" and line.glued(first - 1)
    return joined and line[first - 2].kind is not Kind.MARK and before.text not in "'’"


def _glued_after(line: Line, found: Spread, thing: Thing, grammar: Grammar) -> bool:
    after = line.get(found.stop)
    if after is None or not line.glued(found.stop):
        return False
    if after.kind is Kind.NUMBER:
        return True
    if after.kind is Kind.WORD:
        return not grammar.units.at(line, found.stop) and not grammar.after.at(line, found.stop)
    if after.text in "/:-–‑_@+" and line.glued(found.stop + 1):
        return _goes_on(line, found.stop, thing, grammar)
    return False


def _goes_on(line: Line, at: int, thing: Thing, grammar: Grammar) -> bool:
    """Tell whether the word or digits behind a slash, colon or hyphen belong to the number; "six-day" counts days."""
    after = line[at + 1]
    compound = after.key in grammar.sets.get("compounds", ())
    if compound or after.kind is Kind.NUMBER or line[at].text in ":_@+":
        return True
    if line[at].text == "/":
        return False
    return not after.text.islower() or (not thing.unit and line[at - 1].kind is Kind.NUMBER)


def _numbered(line: Line, found: Spread) -> bool:
    """Tell whether the number numbers something: [3], (11), or "2." at the beginning of a line."""
    before, after = line.key(found.first - 1), line.key(found.stop)
    if (before, after) in (("[", "]"), ("(", ")"), ("（", "）")):
        return True
    starts = found.first == 0 or line[found.first].gap is Gap.LINE
    return starts and found.low.plain and after in (".", ")", "]", ":")


def _dated(line: Line, found: Spread, thing: Thing, grammar: Grammar) -> bool:
    if found.low.digits and _by_month(line, found, grammar):
        return True
    if _suffixed(line, found, thing, grammar) or _clock(line, found, thing, grammar):
        return True
    if _day_or_month(line, found.first, thing) and (thing.unit in TIMES or not thing.unit or not thing.direct):
        return True
    if _month_follows(line, thing):
        return True
    return _year(line, found, thing, grammar)


def _day_or_month(line: Line, first: int, thing: Thing) -> bool:
    """Tell whether "ngày" and the like stand before a number; in "6 ngày 5 đêm" and "3 tháng 10 ngày" they count."""
    before = line.key(first - 1)
    return before in _DATES and (before, thing.unit) not in (("ngày", "nights"), ("ngày", "hours"), ("tháng", "days"))


def _by_month(line: Line, found: Spread, grammar: Grammar) -> bool:
    months = grammar.sets["months"]
    return line.key(found.first - 1) in months or line.key(found.stop) in months


def _month_follows(line: Line, thing: Thing) -> bool:
    """Tell whether this is the day of "24 tháng 10"."""
    after = line.get(thing.unit_stop)
    return after is not None and after.kind is Kind.NUMBER and line.key(thing.unit_stop - 1) == "tháng"


def _suffixed(line: Line, found: Spread, thing: Thing, grammar: Grammar) -> bool:
    """Tell whether a word of dates follows: 10月, 2023년, 2024 года; a longer unit such as 年間 wins."""
    word = grammar.date_after.at(line, found.stop)
    if not word or thing.unit_stop > word[0] or line.key(found.first - 1) in _NIGHTS:
        return False
    return grammar.bare or _year_like(found.high or found.low)


def _clock(line: Line, found: Spread, thing: Thing, grammar: Grammar) -> bool:
    """Tell whether this is a time of day: "5 giờ chiều", "lúc 10 giờ", "9 p.m."."""
    if thing.unit in ("hours", "minutes") and thing.direct:
        return _after_clock_word(line, found, grammar) or _before_clock_word(line, thing.unit_stop, grammar)
    meridiem = line.key(found.stop) in ("a", "p") and line.key(found.stop + 2) == "m"
    return meridiem or (not thing.unit and line.key(found.stop) in grammar.sets["time_after"])


def _after_clock_word(line: Line, found: Spread, grammar: Grammar) -> bool:
    return line.key(found.first - 1) in grammar.sets["time_before"] and not found.high


def _before_clock_word(line: Line, at: int, grammar: Grammar) -> bool:
    after = line.get(at)
    return after is not None and (after.key in grammar.sets["time_after"] or after.kind is Kind.NUMBER)


def _year_like(amount: Amount) -> bool:
    value = amount.value
    return amount.plain and value is not None and _FIRST_YEAR <= value <= _LAST_YEAR and value.is_integer()


def _year(line: Line, found: Spread, thing: Thing, grammar: Grammar) -> bool:
    if not _year_like(found.low):
        return False
    told = line.key(found.first - 1) in grammar.sets["year_words"]
    return told or not thing.unit or not thing.direct or thing.unit in TIMES


def _designated(line: Line, found: Spread, thing: Thing, grammar: Grammar) -> bool:
    """Tell whether a word or name before the number says that it only numbers: Điều 51, Resolution 2270, iPhone 15."""
    low, at = found.low, found.first
    if low.scale != 1 or low.value is None or low.value >= _LARGE or low.order:
        return False
    at -= line.key(at - 1) in (".", "°")
    hard = grammar.hard.before(line, at)
    if hard and not _total(line, hard[0], grammar) and not (low.grouped and thing.unit):
        return True
    if not low.digits or (thing.unit and thing.unit not in _VERBS):
        return False
    if low.grouped:
        return thing.first == thing.stop and not found.high and _named(line, at)
    return bool(grammar.soft.before(line, at)) or _named(line, at)


def _total(line: Line, at: int, grammar: Grammar) -> bool:
    """Tell whether "số" belongs to "tổng số" and the like, behind which a quantity stands."""
    return line.key(at) == "số" and line.key(at - 1) in grammar.sets["totals"]


def _named(line: Line, at: int) -> bool:
    before = line.get(at - 1)
    return before is not None and before.kind is Kind.WORD and before.text[0].isupper() and line[at].gap is not Gap.LINE


def _calibre(line: Line, found: Spread, thing: Thing, grammar: Grammar) -> bool:
    if thing.unit not in _CALIBRES:
        return False
    near = range(max(0, found.first - _CALIBRE_REACH), min(len(line), found.stop + _REACH))
    return any((unit := grammar.units.at(line, at)) is not None and unit[1] in _WEAPONS for at in near)


def _pair(line: Line, found: Spread, thing: Thing, grammar: Grammar) -> bool:
    """Tell whether these are the two parties of the story ("hai nước", "the two leaders"), not a count."""
    if found.low.value != _PAIR or found.low.digits or thing.unit in MEASURES or thing.unit in TIMES:
        return False
    if not grammar.parties.at(line, thing.first):
        return False
    openers = grammar.sets["pair_openers"]
    return "nước" in grammar.sets["parties"] or line.key(found.first - 1) in openers


def _inside_word(line: Line, found: Spread) -> bool:
    """Tell whether a number word belongs to a name (Đàm phán Sáu bên) or to a longer Korean word (북한군)."""
    token = line[found.first]
    if token.kind is Kind.SIGN and "가" <= token.text <= "힣":
        return line.glued(found.first) and line[found.first - 1].kind is Kind.SIGN
    return token.kind is Kind.WORD and token.text[0].isupper() and not line.opens(found.first)


def _year_word(line: Line, found: Spread, thing: Thing) -> bool:
    """Tell whether "năm" is the year: as five it stands right before a known thing, and behind no word of time."""
    if line.key(found.first) != "năm" or found.stop != found.first + 1:
        return False
    return not thing.unit or not thing.direct or line.key(found.first - 1) in _BEFORE_YEAR
