"""How Korean, Chinese and Japanese write times: "지난달 18일", "2024年10月18日", "昨年10月", "9月中旬"."""

from __future__ import annotations

import re

from newsapp.text.dates.said import DAY, DAY2, FLAGS, Grammar, Rule, Time, named, opening, relative_rules, rule, words

_Y = r"(?P<y>(?:1[5-9]|20)\d\d)"
_M = r"(?P<m>0?[1-9]|1[0-2])"
_M2 = r"(?P<m2>0?[1-9]|1[0-2])"
_CLOCK = re.compile(r"[시点點時时]\s?$")
_NOTHING = re.compile(r"(?!)")


def _not_part(match: re.Match[str]) -> bool:
    """Tell a date from the tail of a longer number, an ordinal or a count."""
    before = match.string[max(0, match.start() - 1) : match.start()]
    return (before not in "제第.,·/-" or not before) and not _CLOCK.search(
        match.string[max(0, match.start() - 3) : match.start()]
    )


KO_WEEKDAYS = named({str(n): f"{day}요일" for n, day in enumerate("월화수목금토일")})
KO_RELATIVE = {
    "오늘": ("day", 0), "어제": ("day", -1), "그제": ("day", -2), "그저께": ("day", -2), "내일": ("day", 1),
    "모레": ("day", 2), "전날": ("day", -1), "이번 주": ("week", 0), "이번주": ("week", 0), "금주": ("week", 0),
    "지난주": ("week", -1), "지난 주": ("week", -1), "다음 주": ("week", 1), "다음주": ("week", 1),
    "지난 주말": ("weekend", -1), "이번 주말": ("weekend", 0), "주말": ("weekend", 0),
    "이번 달": ("month", 0), "이번달": ("month", 0), "이달": ("month", 0), "지난달": ("month", -1),
    "지난 달": ("month", -1), "다음 달": ("month", 1), "다음달": ("month", 1), "내달": ("month", 1),
    "올해": ("year", 0), "금년": ("year", 0), "지난해": ("year", -1), "작년": ("year", -1), "재작년": ("year", -2),
    "내년": ("year", 1),
}  # fmt: skip
KO_PARTS = {"초": "early", "초순": "early", "초반": "early", "중순": "mid", "중반": "mid", "하순": "late", "말": "late"}
_KO_DAYS = "하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘"
_KO_NUMERALS = dict(enumerate("한두세네", 1)) | {5: "다섯", 6: "여섯", 10: "열", 20: "스무"}
_KO_COUNTS = "|".join(sorted(_KO_NUMERALS.values(), key=len, reverse=True))
_KO_YEAR = r"올해|금년|지난해|작년|재작년|내년"
_KO_MONTH = r"이달|이번\s?달|지난\s?달|다음\s?달|내달"
_KO_PART = rf"(?:\s?(?P<p>{words('|'.join(KO_PARTS))})(?![가-힣]{{2}}))"
_KO_OF_YEAR = rf"(?:{_Y}년\s?|(?P<r>{_KO_YEAR})\s?)"
_KO_END = r"(?!간|째|차|치|\s?동안|\s?만에|\s?전(?![가-힣])|\s?뒤|\s?후|여)"
KOREAN_RULES: tuple[Rule, ...] = (
    rule(rf"{_KO_OF_YEAR}?{_M}월\s?{DAY}일{_KO_END}"),
    rule(rf"{_KO_OF_YEAR}?{_M}월\s?{DAY}(?:일)?\s?[~-]\s?{DAY2}일{_KO_END}"),
    rule(rf"{_KO_OF_YEAR}?{_M}월\s?[~-]\s?{_M2}월"),
    rule(rf"{_KO_OF_YEAR}?{_M}월{_KO_PART}?", allowed=_not_part),
    rule(
        rf"(?:(?P<r>{_KO_MONTH})\s?|지난\s?)?{DAY}일{_KO_END}(?:\s?\(?[월화수목금토일](?:요일)?\)?)?",
        allowed=_not_part,
    ),
    rule(rf"{DAY}(?:일)?\s?[~-]\s?{DAY2}일{_KO_END}"),
    rule(rf"오는\s(?:{_M}월\s?)?{DAY}일", Time(side="future")),
    rule(rf"{_Y}년{_KO_PART}?(?!대)"),
    rule(rf"(?P<r>{_KO_YEAR}){_KO_PART}?"),
    rule(rf"{_Y}\s?[~-]\s?(?P<y2>(?:1[5-9]|20)\d\d)년"),
    rule(r"(?P<e>(?:1[5-9]|20)?\d0)년대"),
    rule(rf"(?:{_KO_OF_YEAR})(?P<q>[1-4])분기"),
    rule(rf"(?:{_KO_OF_YEAR})(?P<h>상|하)반기"),
    rule(rf"(?P<r>{relative_rules(KO_RELATIVE)})(?![가-힣]?자기)"),
    rule(rf"(?P<w>{'|'.join(KO_WEEKDAYS)})"),
    rule(r"다음\s?날|이튿날", Time(unit="day", shift=1, anchor=True)),
    rule(r"같은\s날", Time(unit="day", anchor=True)),
    rule(r"(?P<n>\d{1,4})(?:여)?\s?(?P<u>년|개월|주|일)\s?전(?![가-힣])", Time(shift=-1)),
    rule(r"\d{1,2}박\s?(?P<n>\d{1,2})(?P<u>일)"),
    rule(r"(?P<n>\d{1,4})(?:여)?\s?(?P<u>개월|주일|주|시간|분)(?:간|째|동안)?(?![가-힣·]{2}기)", allowed=_not_part),
    rule(rf"(?P<n>{_KO_COUNTS})\s?(?P<u>시간|달|주일)(?![가-힣]*[가-힣]기)"),
    rule(r"(?P<n>\d{1,3})(?:여)?\s?(?P<u>년|일)\s?(?:간|째|동안|만에|여)"),
    rule(r"(?P<n>하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)(?=간|\s?동안|\s?만에|\s?연속|째)"),
)
KOREAN = Grammar(
    opening=opening(
        words("|".join(KO_RELATIVE)) + r"|지난\s?\d|오는\s\d|다음\s?날|이튿날|같은\s날|[월화수목금토일]요일"
        "|하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름"
        rf"|(?:{_KO_COUNTS})\s?(?:시간|달|주일)", spaced=False,
    ),
    firsts=frozenset(),
    rules=KOREAN_RULES,
    to=re.compile(r"(?:부터|에서)?\s?[~-]?\s?", FLAGS),
    together=re.compile(r"(?:과|와|,|및|·)\s?", FLAGS),
    future=_NOTHING,
    starting=_NOTHING,
    weekdays=KO_WEEKDAYS, relative=KO_RELATIVE, parts=KO_PARTS,
    counts={
        "상": 1, "하": 2, "보름": 15, **{word: number for number, word in _KO_NUMERALS.items()},
        **{word: number for number, word in enumerate(_KO_DAYS.split("|"), 1)},
    },
    units={
        "년": "year", "개월": "month", "주": "week", "주일": "week", "달": "month", "일": "day",
        "시간": "hour", "분": "minute",
    },
)  # fmt: skip

_NUMERALS = "一二三四五六七八九"
CJ_COUNTS: dict[str, int | None] = {
    **{digit: number for number, digit in enumerate(_NUMERALS, 1)}, "十": 10, "两": 2, "兩": 2, "上": 1, "下": 2,
    **{f"十{digit}": 10 + number for number, digit in enumerate(_NUMERALS, 1)},
    **{f"{_NUMERALS[tens - 1]}十": tens * 10 for tens in range(2, 10)},
    **{f"{_NUMERALS[t - 1]}十{_NUMERALS[n - 1]}": t * 10 + n for t in range(2, 10) for n in range(1, 10)},
    "数": None, "几": None, "幾": None,
}  # fmt: skip
CJ_MONTHS = {"十二": 12, "十一": 11, "十": 10, **{digit: number for number, digit in enumerate(_NUMERALS, 1)}}
CJ_WEEKDAYS = named({
    str(number): f"星期{day}|周{day}|週{day}|礼拜{day}|{japanese}曜日|{japanese}曜"
    for number, (day, japanese) in enumerate(zip("一二三四五六日", "月火水木金土日", strict=True))
})  # fmt: skip
CJ_RELATIVE = {
    "今天": ("day", 0), "今日": ("day", 0), "昨天": ("day", -1), "昨日": ("day", -1), "前天": ("day", -2),
    "明天": ("day", 1), "明日": ("day", 1), "一昨日": ("day", -2),
    "本周": ("week", 0), "这周": ("week", 0), "今週": ("week", 0), "本週": ("week", 0), "上周": ("week", -1),
    "上週": ("week", -1), "先週": ("week", -1), "下周": ("week", 1), "来週": ("week", 1),
    "上周末": ("weekend", -1), "本周末": ("weekend", 0), "先週末": ("weekend", -1), "週末": ("weekend", 0),
    "本月": ("month", 0), "这个月": ("month", 0), "今月": ("month", 0), "上月": ("month", -1), "上个月": ("month", -1),
    "先月": ("month", -1), "下月": ("month", 1), "下个月": ("month", 1), "来月": ("month", 1),
    "今年": ("year", 0), "去年": ("year", -1), "昨年": ("year", -1), "前年": ("year", -2), "一昨年": ("year", -2),
    "明年": ("year", 1), "来年": ("year", 1), "同年": ("year", 0),
}  # fmt: skip
CJ_PARTS = {"初": "early", "上旬": "early", "中旬": "mid", "下旬": "late", "底": "late", "末": "late"}
_CJ_YEAR = "今年|去年|昨年|前年|一昨年|明年|来年"
_CJ_MONTH = "本月|今月|上月|上个月|先月|下月|下个月|来月"
_CJ_PART = rf"(?P<p>{words('|'.join(CJ_PARTS))})"
_CN = "[一二三四五六七八九十]"
_CJ_M = r"(?P<m>0?[1-9]|1[0-2]|十[一二]?|[一二三四五六七八九])"
_CJ_D = rf"(?P<d>0?[1-9]|[12]\d|3[01]|{_CN}{{1,3}})(?:日|号|號)(?![間间])"
_CJ_OF = rf"(?:{_Y}\s?年\s?|(?P<r>{_CJ_YEAR})の?)"
CJ_RULES: tuple[Rule, ...] = (
    rule(rf"{_CJ_OF}?{_CJ_M}\s?月\s?{_CJ_D}"),
    rule(rf"{_CJ_OF}?{_CJ_M}\s?月\s?{DAY}日?(?:至|到|-|~|から)\s?{DAY2}(?:日|号)(?![間间])"),
    rule(rf"{_CJ_OF}?{_CJ_M}月?(?:至|到|-|~|から)(?P<m2>0?[1-9]|1[0-2])\s?月(?!\d)"),
    rule(rf"{_CJ_OF}?{_CJ_M}\s?月{_CJ_PART}?(?![份間间])", allowed=_not_part),
    rule(rf"{_CJ_OF}?{_CJ_M}月份"),
    rule(rf"(?:(?P<r>{_CJ_MONTH})の?)?(?P<d>[1-9]|[12]\d|3[01])(?:日|号)(?![間间本])", allowed=_not_part),
    rule(rf"{DAY}日?(?:至|到|-|~|から)\s?{DAY2}(?:日|号)(?![間间])"),
    rule(rf"{_Y}\s?年{_CJ_PART}?(?![代間间])"),
    rule(rf"(?P<r>{_CJ_YEAR}){_CJ_PART}"),
    rule(rf"{_Y}年?(?:至|到|-|~|から)(?P<y2>(?:1[5-9]|20)\d\d)年(?![間间])"),
    rule(r"(?:上世纪|20世纪)?(?P<e>(?:(?:1[5-9]|20)\d|[1-9])0)年代"),
    rule(rf"{_CJ_OF}第?(?P<q>[1-4一二三四])(?:季度|四半期)"),
    rule(rf"{_CJ_OF}(?P<h>上|下)半[年期]"),
    rule(rf"(?P<r>{relative_rules(CJ_RELATIVE)})(?![本刊])"),
    rule(rf"(?P<w>{words('|'.join(CJ_WEEKDAYS))})"),
    rule(r"(?:第二天|次日|翌日)", Time(unit="day", shift=1, anchor=True)),
    rule(r"(?:当天|同日|同一天)", Time(unit="day", anchor=True)),
    rule(
        rf"(?P<n>\d{{1,4}}|{_CN}{{1,3}}|两|数|几)(?P<u>天|年|个月|か月|ヶ月|カ月|周|週間|日|小时|時間)(?:以)?前",
        Time(shift=-1),
    ),
    rule(
        rf"(?P<n>\d{{1,4}}|{_CN}{{1,3}}|两|数|几)\s?(?P<u>天|日間|周|週間|个月|か月間?|ヶ月間?|カ月間?|年間|小时|時間|分钟|分間)",
        allowed=_not_part,
    ),
    rule(rf"(?P<n>\d{{1,3}}|{_CN}{{1,2}}|两|数)(?P<u>年)(?:来|多|间|内|後|后)"),
)
_OPEN_CJ = words("|".join((*CJ_RELATIVE, *CJ_WEEKDAYS))) + rf"|{_CN}|两|数|几|上世纪|第二天|次日|翌日|当天|同日|同一天"
CHINESE = Grammar(
    opening=opening(_OPEN_CJ, spaced=False),
    firsts=frozenset(),
    rules=CJ_RULES,
    to=re.compile(r"(?:至|到|から|-|~)\s?"),
    together=re.compile(r"(?:和|、|及|と|,)\s?"),
    future=re.compile(r"将|計画|计划|预计|予定|見通し"),
    starting=_NOTHING,
    months=CJ_MONTHS, weekdays=CJ_WEEKDAYS, relative=CJ_RELATIVE, parts=CJ_PARTS, counts=CJ_COUNTS,
    units={
        "天": "day", "日間": "day", "日": "day", "周": "week", "週間": "week", "个月": "month",
        **{f"{mark}月{long}": "month" for mark in "かヶカ" for long in ("", "間")}, "年": "year", "年間": "year",
        "小时": "hour", "時間": "hour", "分钟": "minute", "分間": "minute",
    },
)  # fmt: skip
