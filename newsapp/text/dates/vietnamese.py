"""How Vietnamese writes times: "ngày 3 tháng 5 năm 2021", "3/5", "hồi đầu tháng Mười", "tuần trước"."""

from __future__ import annotations

import re

from newsapp.text.dates.said import (
    DAY,
    DAY2,
    FLAGS,
    MONTH2,
    YEAR,
    YEAR2,
    Grammar,
    Rule,
    Time,
    firsts,
    named,
    opening,
    relative_rules,
    rule,
    words,
)  # fmt: skip

MONTHS = named({
    "1": "giêng|một", "2": "hai", "3": "ba", "4": "tư", "5": "năm", "6": "sáu", "7": "bảy|bẩy", "8": "tám",
    "9": "chín", "10": "mười", "11": "mười một", "12": "mười hai|chạp",
})  # fmt: skip
WEEKDAYS = named({
    "0": "thứ hai|thứ 2", "1": "thứ ba|thứ 3", "2": "thứ tư|thứ 4", "3": "thứ năm|thứ 5", "4": "thứ sáu|thứ 6",
    "5": "thứ bảy|thứ 7", "6": "chủ nhật",
})  # fmt: skip
RELATIVE = {
    "hôm nay": ("day", 0), "ngày hôm nay": ("day", 0), "sáng nay": ("day", 0), "trưa nay": ("day", 0),
    "chiều nay": ("day", 0), "tối nay": ("day", 0), "đêm nay": ("day", 0),
    "hôm qua": ("day", -1), "ngày hôm qua": ("day", -1), "sáng qua": ("day", -1), "chiều qua": ("day", -1),
    "tối qua": ("day", -1), "đêm qua": ("day", -1), "hôm kia": ("day", -2), "ngày mai": ("day", 1),
    "sáng mai": ("day", 1), "ngày kia": ("day", 2),
    "tuần này": ("week", 0), "tuần trước": ("week", -1), "tuần qua": ("week", -1), "tuần rồi": ("week", -1),
    "tuần vừa qua": ("week", -1), "tuần vừa rồi": ("week", -1), "tuần sau": ("week", 1), "tuần tới": ("week", 1),
    "cuối tuần này": ("weekend", 0), "cuối tuần qua": ("weekend", -1), "cuối tuần trước": ("weekend", -1),
    "cuối tuần vừa qua": ("weekend", -1), "cuối tuần tới": ("weekend", 1),
    "tháng này": ("month", 0), "tháng trước": ("month", -1), "tháng qua": ("month", -1), "tháng rồi": ("month", -1),
    "tháng vừa qua": ("month", -1), "tháng sau": ("month", 1), "tháng tới": ("month", 1),
    "năm nay": ("year", 0), "năm ngoái": ("year", -1), "năm trước": ("year", -1), "năm qua": ("year", -1),
    "năm vừa qua": ("year", -1), "năm kia": ("year", -2), "năm sau": ("year", 1), "năm tới": ("year", 1),
}  # fmt: skip
PARTS = {
    "đầu": "early", "thượng tuần": "early", "giữa": "mid", "trung tuần": "mid", "cuối": "late", "hạ tuần": "late",
}  # fmt: skip
SEASONS = {"xuân": (3, 5), "hè": (6, 8), "hạ": (6, 8), "thu": (9, 11), "đông": (12, 14)}
_DIGITS = dict(enumerate(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]))
COUNTS: dict[str, int | None] = {
    **{word: number for number, word in _DIGITS.items() if number},
    "mười": 10, "mười một": 11, "mười hai": 12, "mười lăm": 15, "tư": 4, "nửa": None, "vài": None,
    "vài chục": None, "một vài": None,
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "đầu": 1, "đầu tiên": 1, "cuối": 2, "sau": 2, "thứ hai": 2,
    **{f"{_DIGITS[tens]} mươi": tens * 10 for tens in range(2, 10)},
    **{f"{_DIGITS[tens]} thập": tens * 10 for tens in range(2, 10)},
    **{f"mười {_DIGITS[ones]}": 10 + ones for ones in range(1, 10)},
    **{f"{_DIGITS[tens]} mươi {_DIGITS[ones]}": tens * 10 + ones for tens in range(2, 10) for ones in range(1, 10)},
}  # fmt: skip
UNITS = {
    "ngày": "day", "tuần": "week", "tuần lễ": "week", "tháng": "month", "năm": "year", "giờ": "hour",
    "tiếng": "hour", "giờ đồng hồ": "hour", "tiếng đồng hồ": "hour", "phút": "minute", "giây": "second",
    "thập kỷ": "decade", "thập kỉ": "decade", "thập niên": "decade", "thế kỷ": "century", "thế kỉ": "century",
}  # fmt: skip
_NOT_COUNTED = frozenset(("i", "ii", "iii", "iv", "đầu", "đầu tiên", "cuối", "sau", "thứ hai", "tư", "nửa"))
_NUMBER = r"(?P<n>\d{1,4}(?![\d.,]?\d)|(?!\d)(?:" + words("|".join(set(COUNTS) - _NOT_COUNTED)) + "))"
_M = r"(?:(?P<m>0?[1-9]|1[0-2])(?!\d|[.,]\d{3}(?!\d)))"
_MW = r"(?P<m>" + words("|".join(MONTHS)) + r")(?!\w)"
_OF_YEAR = rf"(?:\s*(?:,\s?)?(?:năm\s|/|-|,\s?|\.)\s?{YEAR}|\s(?P<r>năm (?:nay|ngoái|trước|sau|tới|kia|qua|vừa qua)))"
_PART = rf"(?P<p>{words('|'.join(PARTS))})\s"
_GO = r"\s?(?:-|đến hết|đến|tới)\s?"
_TIME = r"(?:\(\s?)?"
_CUE = re.compile(r"(?:hôm|ngày|sáng|trưa|chiều|tối|đêm|khuya|rạng)\s$", FLAGS)
_WEAK_CUE = re.compile(r"(?:từ|đến|tới|trước|sau|vào|hạn|hồi|trong)\s$", FLAGS)
_NOTHING_COUNTED = re.compile(r"\s?(?:$|[,.;)]|(?:và|đến|tới)\s)", FLAGS)
_YEAR_CUE = re.compile(
    r"(?:từ|kể từ|đến|tới|trước|sau|vào|trong|hồi|khoảng|giữa|cuối|đầu|đoạn|khóa|olympic|world cup)\s$", FLAGS
)
_CAPITAL_OR_DAY = re.compile(r"(?:hôm|sáng|trưa|chiều|tối|đêm|khuya|vào|từ|đến)\s$", FLAGS)
_NOT_WEEKDAY = re.compile(r"(?:thế giới|thế chiến|đại chiến|lần|đợt|vụ|ngày|tuần|thế hệ|bên)\s$", FLAGS)
_SEVERAL = re.compile(r"(?:những|các|nhiều|vài|mấy|mỗi|hàng|từng|thời)\s$", FLAGS)
_NO_DENOMINATOR = 10
_CLOCK = re.compile(r"(?:lúc|hồi|vào|khoảng|từ|trước|sau|đến)\s$", FLAGS)


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 12) : match.start()]


def _is_day(match: re.Match[str]) -> bool:
    """Tell a day from a fraction: "16/9" is one, "1/3" only after "hôm" or in brackets; 24/7 is none."""
    before = _before(match)
    if before[-1:] in ("/", "-") or match.string[match.end() : match.end() + 1] in ("%", "/"):
        return False
    if (match["d"], match["m"]) == ("24", "7") and not re.search(r"(?:hôm|ngày)\s$", before, FLAGS):
        return False
    if _CUE.search(before) or int(match["d"]) > max(int(match["m"]), _NO_DENOMINATOR - 1):
        return True
    return bool(_WEAK_CUE.search(before) and _NOTHING_COUNTED.match(match.string, match.end()))


def _is_year(match: re.Match[str]) -> bool:
    before, after = _before(match), match.string[match.end() : match.end() + 2]
    if before.endswith("(") and after.startswith(")"):
        return True
    if re.search(r"\d{4}\s(?:và|hoặc)\s$", before):
        return True
    return (bool(_YEAR_CUE.search(before)) and not re.match(r"\s?[a-zđ%]|[.,]\d|/", after, FLAGS)) or _ends(match)


def _ends(match: re.Match[str]) -> bool:
    """Tell whether a bare year stands after its cue and before a small word that is no thing it could count."""
    after = match.string[match.end() : match.end() + 8]
    return bool(
        _YEAR_CUE.search(_before(match)) and re.match(r"\s(?:đến|tới|và|là|khi|nhưng|thì|ở|tại|với|do)\s", after)
    )


def _is_weekday(match: re.Match[str]) -> bool:
    word, before = match["w"], _before(match)
    if word.casefold() == "chủ nhật":
        return True
    if _NOT_WEEKDAY.search(before):
        return False
    return word.split()[-1][0].isupper() or bool(_CAPITAL_OR_DAY.search(before))


def _is_word_month(match: re.Match[str]) -> bool:
    """Tell the month of "tháng Mười" from "tháng" before a number of something else."""
    if match.groupdict().get("y") or match.groupdict().get("r"):
        return True
    return match["m"][0].isupper() or bool(_CLOCK.search(_before(match)))


def _lasts(match: re.Match[str]) -> bool:
    """Tell a duration from a clock time, an ordinal, a day of the month and a year."""
    before, after = _before(match), match.string[match.end() : match.end() + 12]
    unit, number = match["u"].casefold(), match["n"].casefold()
    if before.endswith(("/", "-", ",", "thứ ", "số ", "ngày ", "tháng ", ".")) and not before.endswith(", "):
        return False
    if unit in ("giờ", "tiếng") and (
        (unit == "giờ" and _CLOCK.search(before)) or re.match(r"\s?\d|\s(?:sáng|chiều|tối|đêm|trưa|ngày|hôm)", after)
    ):
        return False
    if unit in ("tháng", "năm", "ngày", "quý") and re.match(r"\s?\d{1,4}(?!\d?\sđêm)", after):
        return False
    if unit == "ngày" and re.match(r"\stháng(?!\w)", after):
        return False
    if number == "năm" and before.endswith(("trong ", "từ ", "các ")) and unit == "tháng":
        return False
    return not re.match(r"\s(?:tuổi|đầu tiên của|đầu năm|cuối năm|thứ|âm lịch|ánh sáng)(?!\w)", after, FLAGS)


def _part_of_this(match: re.Match[str]) -> bool:
    """Tell "cuối năm" from "6 tháng đầu năm"."""
    return not re.search(r"(?:tháng|quý|nửa|lễ|dịp)\s$", _before(match), FLAGS)


def _is_one(match: re.Match[str]) -> bool:
    """Tell "tháng tới" from "những tháng tới", which are no month in particular."""
    return not _SEVERAL.search(_before(match))


def _next_day(match: re.Match[str]) -> bool:
    """Tell "ngày 18 và 19", one stretch, from days that are not next to each other."""
    return int(match["d2"]) == int(match["d"]) + 1


RULES: tuple[Rule, ...] = (
    rule(rf"(?:ngày|mùng|mồng)\s{DAY}{_GO}(?:ngày\s)?{DAY2}(?:\stháng\s|\s?/\s?){_M}(?:{_OF_YEAR})?"),
    rule(rf"{DAY}{_GO}{DAY2}(?:\stháng\s|/){_M}(?:{_OF_YEAR})?"),
    rule(
        rf"(?:ngày|mùng|mồng)\s{DAY}\svà\s(?:ngày\s)?{DAY2}(?:\stháng\s|\s?/\s?){_M}(?:{_OF_YEAR})?", allowed=_next_day
    ),
    rule(
        rf"(?:ngày|mùng|mồng)\s{DAY}\svà\s(?:ngày\s)?{DAY2}(?!\s?[/.,]\d|\s(?:tháng|giờ|phút|người|quốc|nước)(?!\w))",
        allowed=_next_day,
    ),
    rule(rf"(?:(?:ngày|mùng|mồng)\s(?:mùng\s|mồng\s)?)?{DAY}\s(?:tháng\s|/\s?){_M}(?:{_OF_YEAR})?"),
    rule(rf"(?:ngày|mùng|mồng)\s(?:mùng\s|mồng\s)?{DAY}\stháng\s{_MW}(?:{_OF_YEAR})?"),
    rule(rf"(?:ngày|mùng|mồng)\s{DAY}\s?[/.-]\s?{_M}\s?[/.-]\s?{YEAR}"),
    rule(rf"(?:ngày|mùng|mồng)\s{DAY}\s?[/-]\s?{_M}(?!\s?[/-]\d)"),
    rule(rf"{DAY}\s?/\s?{_M}", allowed=_is_day),
    rule(rf"(?:ngày|mùng|mồng)\s{DAY}(?:\s(?P<r>tháng (?:này|trước|sau|tới|qua)))?(?!\s?[/.,]\d|\s(?:giờ|phút|đêm))"),
    rule(rf"(?:{_PART})?tháng\s{_M}(?:{_OF_YEAR})?(?!\s?/\s?\d)"),
    rule(rf"(?:{_PART})?tháng\s{_M}{_GO}(?:tháng\s)?{MONTH2}(?:{_OF_YEAR})?(?!\s?/\d)"),
    rule(
        rf"{_PART}tháng(?!\s(?:\d|này|trước|qua|sau|tới|rồi|vừa|{words('|'.join(MONTHS))})(?!\w))(?!\w)",
        Time(unit="month"),
    ),
    rule(
        rf"{_PART}năm(?!\s(?:\d|này|nay|ngoái|trước|qua|sau|tới|vừa|học|mới|kia))(?!\w)",
        Time(unit="year"),
        _part_of_this,
    ),
    rule(r"đầu\stuần(?:\snày)?(?!\w)(?!\s(?:trước|qua|sau|tới|lễ))", Time(unit="week")),
    rule(rf"{_NUMBER}\s(?:ngày|tuần)\s(?:đầu|đầu tiên)\s(?:của\s)?tháng\s{_M}(?:{_OF_YEAR})?".replace("?P<n>", "")),
    rule(rf"(?:{_PART})?tháng\s{_MW}(?:{_OF_YEAR})?", allowed=_is_word_month),
    rule(rf"(?:{_PART})?tháng\s{_M}\s(?:vừa qua|vừa rồi|năm nay)", Time(side="past")),
    rule(rf"(?:{_PART})?tháng\s{_M}\s(?:tới|sắp tới)(?!\s?\w)", Time(side="future")),
    rule(rf"(?:{_PART})?năm\s{YEAR}{_GO}(?:năm\s)?{YEAR2}"),
    rule(rf"(?:{_PART})?năm\s{YEAR}(?!\s?[/]\s?\d|[.,]\d)"),
    rule(rf"{YEAR}{_GO}(?:năm\s)?{YEAR2}(?![-./]?\d)"),
    rule(YEAR, allowed=_is_year),
    rule(rf"(?:{_PART})?(?:những|thập niên|thập k[ỷỉ])(?:\s(?:những\s)?năm)?\s(?P<e>(?:(?:1[5-9]|20)\d|[1-9])0)(?!\d)"),
    rule(rf"quý\s(?P<q>iii|ii|iv|i|[1-4]|một|hai|ba|tư|bốn)(?!\w)(?:{_OF_YEAR})?"),
    rule(
        r"(?:nửa|(?:sáu|6)\stháng)\s(?P<h>đầu|cuối|sau)\s?(?:của\s)?"
        rf"(?:năm\s{YEAR}|(?P<r>năm (?:nay|ngoái|trước|sau|tới)))"
    ),
    rule(rf"mùa\s(?P<s>{words('|'.join(SEASONS))})\s(?:(?:năm\s)?{YEAR}|(?P<r>năm (?:nay|ngoái|trước|sau|tới)))"),
    rule(rf"mùa\s(?P<s>{words('|'.join(SEASONS))})\s(?:này|năm nay)", Time(unit="year")),
    rule(rf"(?:{_PART})?(?P<r>{relative_rules(RELATIVE)})(?!\w)(?!\s(?:khi|đó)(?!\w))", allowed=_is_one),
    rule(r"(?:cùng|trong) ngày(?!\s(?:\d|hôm|thứ))", Time(unit="day", anchor=True), lambda m: m[0][0] in "cC"),
    rule(r"cùng tháng(?!\s(?:\d|với|trước|sau))(?!\w)", Time(unit="month", anchor=True)),
    rule(r"(?:ngày hôm sau|hôm sau|ngày sau đó)(?!\w)", Time(unit="day", shift=1, anchor=True), _is_one),
    rule(r"(?:ngày hôm trước|hôm trước)(?!\w)", Time(unit="day", shift=-1, anchor=True)),
    rule(rf"{_NUMBER}\s(?P<u>ngày)\s(?:sau(?:\sđó)?(?!\skhi))(?!\w)", Time(shift=1, anchor=True)),
    rule(r"(?:một|1)\sngày\s(?:sau)\skhi", Time(length="P1D")),
    rule(rf"{_NUMBER}\s(?P<u>ngày|tuần|tháng|năm|thập kỷ)\strước(?!\s(?:khi|đó|thời|ngày|cuộc)|\w)", Time(shift=-1)),
    rule(rf"cách đây\s(?:khoảng\s|gần\s|hơn\s)?{_NUMBER}\s(?P<u>ngày|tuần|tháng|năm|thập kỷ)(?!\w)", Time(shift=-1)),
    rule(
        rf"(?P<w>{words('|'.join(WEEKDAYS))})(?!\w)"
        rf"(?:\s?,?\s?(?:\(\s?)?(?:ngày\s)?{DAY}(?:\s?/\s?|\stháng\s){_M}(?:{_OF_YEAR})?(?:\s?\))?)?",
        allowed=_is_weekday,
    ),
    rule(rf"(?P<w>{words('|'.join(WEEKDAYS))})\s(?P<r>tuần (?:này|trước|qua|rồi|vừa qua|sau|tới))(?!\w)"),
    rule(rf"{_NUMBER}\s(?P<u>{words('|'.join(UNITS))})(?!\w)", allowed=_lasts),
)
GRAMMAR = Grammar(
    opening=opening(
        rf"(?:{words('|'.join(set(COUNTS) - _NOT_COUNTED))})\s(?:{words('|'.join(UNITS))})"
        rf"|(?:{words('|'.join(PARTS))})\s(?:tháng|năm|những|thập|tuần)|{words('|'.join((*RELATIVE, *WEEKDAYS)))}"
        r"|(?:ngày|mùng|mồng|tháng|năm)\s(?:\d|m[ùồ]ng)|tháng\s|(?:những|thập)\s(?:năm|ni|k)|quý\s|nửa\s|mùa\s"
        r"|(?:cùng|trong)\sngày|cùng\stháng|ngày\s(?:hôm|sau)|hôm\s|(?:sáu|6)\stháng|cách\sđây"
    ),
    firsts=firsts(
        set(COUNTS) - _NOT_COUNTED, PARTS, RELATIVE, WEEKDAYS,
        ["ngày", "mùng", "mồng", "tháng", "năm", "những", "thập", "quý", "nửa", "mùa", "cùng", "trong", "hôm", "cách"],
    ),
    rules=RULES,
    to=re.compile(r"\s?(?:-|đến hết|đến|tới|cho đến|cho tới)\s?", FLAGS),
    together=re.compile(r"\s?(?:,|và|hoặc|hay|rồi|,\s?và)\s", FLAGS),
    future=re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp|dự định|lên kế hoạch|có kế hoạch)(?!\w)", FLAGS),
    starting=re.compile(r"\s(?:bắt đầu\s)?(?:kể\s)?từ\s", FLAGS),
    months=MONTHS, weekdays=WEEKDAYS, relative=RELATIVE, parts=PARTS, seasons=SEASONS, counts=COUNTS, units=UNITS,
)  # fmt: skip
