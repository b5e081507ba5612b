"""How English writes times: "Sept. 13", "the 14th", "November of last year", "five-night, six-day", "early 2024"."""

from __future__ import annotations

import re

from newsapp.text.dates.said import (
    FLAGS,
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
    "1": "january|jan", "2": "february|feb", "3": "march|mar", "4": "april|apr", "5": "may", "6": "june|jun",
    "7": "july|jul", "8": "august|aug", "9": "september|sept|sep", "10": "october|oct", "11": "november|nov",
    "12": "december|dec",
})  # fmt: skip
WEEKDAYS = named({
    "0": "monday|mon", "1": "tuesday|tue|tues", "2": "wednesday|wed", "3": "thursday|thu|thurs|thur",
    "4": "friday|fri", "5": "saturday|sat", "6": "sunday|sun",
})  # fmt: skip
_LAST = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "the coming": 1, "the past": -1}
RELATIVE = {
    "today": ("day", 0), "tonight": ("day", 0), "this morning": ("day", 0), "this afternoon": ("day", 0),
    "this evening": ("day", 0), "yesterday": ("day", -1), "last night": ("day", -1), "tomorrow": ("day", 1),
    "the day before yesterday": ("day", -2), "the day after tomorrow": ("day", 2),
    "over the weekend": ("weekend", -1), "at the weekend": ("weekend", -1), "the weekend": ("weekend", -1),
    "earlier this week": ("week", 0), "later this week": ("week", 0),
    **{f"{word} {unit}": (unit, shift) for word, shift in _LAST.items() for unit in ("week", "weekend", "month", "year")
       if word not in ("past", "the past")},
    **{f"{when} this {unit}": (unit, 0) for when in ("earlier", "later") for unit in ("week", "month", "year")},
    **{f"{when} last {unit}": (unit, -1) for when in ("earlier", "later") for unit in ("week", "month", "year")},
    "the week before last": ("week", -2), "the month before last": ("month", -2), "the year before last": ("year", -2),
    "a year ago": ("year", -1), "a year earlier": ("year", -1), "a month ago": ("month", -1),
    "a week ago": ("week", -1),
}  # fmt: skip
PARTS = {
    "early": "early", "beginning of": "early", "start of": "early", "the beginning of": "early",
    "the start of": "early", "mid": "mid", "middle of": "mid", "the middle of": "mid", "late": "late",
    "end of": "late", "the end of": "late",
}  # fmt: skip
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
COUNTS: dict[str, int | None] = {
    **{word: number for number, word in enumerate(_ONES) if number},
    **_TENS,
    **{f"{tens} {_ONES[ones]}": value + ones for tens, value in _TENS.items() for ones in range(1, 10)},
    "a couple of": 2, "couple of": 2, "several": None, "a few": None, "few": None, "many": None,
    "a": 1, "an": 1, "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 2, "half a": None,
}  # fmt: skip
_UNITS = ("day", "week", "month", "year", "hour", "minute", "second", "decade")
UNITS = {
    **{word + s: word for word in _UNITS for s in ("", "s")},
    "century": "century", "centuries": "century", "night": "day", "nights": "day",
}  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "last", "half a", "many", "a", "an")
_WORDS = words("|".join(set(COUNTS) - set(_ORDINALS)))
_NUMBER = rf"(?P<n>\d{{1,4}}(?![.,]?\d)|(?!\d)(?:{_WORDS}|(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES[1:10])})))"
_LONG = ("January", "February", "April", "June", "July", "August", "September", "October", "November", "December")
_SHORT = r"(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?"
_SURE = rf"(?-i:{'|'.join((*_LONG, *(month.upper() for month in _LONG)))}|{_SHORT})"
_NAMES = rf"(?P<m>{_SURE}|(?-i:March|MARCH|Mar\.?|May|MAY))(?![a-z])"
_OTHER = _NAMES.replace("?P<m>", "?P<m2>")
_D = r"(?P<d>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w]|[.,:]\d|%)"
_D2 = r"(?P<d2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w]|[.,:]\d|%)"
_NTH = r"(?P<d>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?!\w)"
_REL_YEAR = r"(?:(?:of\s|in\s|,\s)?(?P<r>(?:last|this|next|the previous) year))"
_OF_YEAR = rf"(?:,?\s(?:of\s|in\s)?{YEAR}|\s{_REL_YEAR})"
_PART = rf"(?P<p>{words('|'.join(PARTS))})(?:-|\s)"
_DAY_NAME = rf"(?P<w>{words('|'.join(day for day in WEEKDAYS if day[-3:] == 'day'))})"
_SHORT_DAY = r"(?:Mon|Tue|Tues|Wed|Thu|Thurs|Thur|Fri|Sat|Sun)\.?"
_ON_DAY = rf"(?:{_DAY_NAME},?\s(?:the\s|on\s)?|{_SHORT_DAY},?\s)?"
_PARTLY = r"(?:the\s)?(?:(?P<p>early|mid|late)(?:-|\s))?"
_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|to|through|of|last|next|this|during|between|and|before|after|for|mid|around)"
    r"|[(,])[\s-]$", FLAGS,
)  # fmt: skip
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|of|during|before|after|through|to|between|late|early|mid|than|the|its|their"
    r"|around|his|her|a|spring|summer|autumn|fall|winter|and|fiscal|circa)|['s]s|s'|[(,:])[\s-]?$", FLAGS,
)  # fmt: skip
_THE = re.compile(r"(?:\b(?:the|its|their|his|her|a)|'s|s')\s$", FLAGS)
_THE_NTH = re.compile(
    r"\b(?:on|from|until|till|since|by|through|to|and|between|before|after|of|starting|beginning|for|at|as of)\s$",
    FLAGS,
)
_NO_DAY = re.compile(
    r"-|\s?\(?(?:parallel|anniversary|floor|century|birthday|round|congress|session|meeting|army|brigade|division|"
    r"corps|regiment|battalion|time|place|largest|president|term|week|month|year|plenary|edition|position|most|biggest|"
    r"amendment|article|summit|conference|fleet|day|group|guards|separate|motorized|consecutive|straight|straight|"
    r"party|national|annual|package|generation|and final|part|phase|batch|street|avenue|line|class|grade)\b", FLAGS,
)  # fmt: skip
_NAMED_DAY = re.compile(r"\b(?:black|bloody|good|super|ash|palm|easter|golden)\s$", FLAGS)
_NAMED_PAPER = re.compile(r"\s(?:times|telegraph|mail|mirror|express|guardian|school)\b", FLAGS)
_SHORTENED = frozenset(("jan", "feb", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"))
_FIRST_YEAR, _LAST_YEAR = 1800, 2050
_QUOTED = "\"'([-"


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 14) : match.start()]


def _after(match: re.Match[str]) -> str:
    return match.string[match.end() : match.end() + 14]


def _is_month(match: re.Match[str]) -> bool:
    """Tell the month from the verb "may" and from a person's or a thing's name: only in its place in a sentence."""
    word = match["m"].rstrip(".").casefold()
    if word in ("may", "march", "mar"):
        return bool(_CUE.search(_before(match))) and not re.match(r"\s(?:be|have|not|also|on\s)", _after(match))
    return word not in _SHORTENED or match["m"].endswith(".") or bool(_CUE.search(_before(match)))


def _is_year(match: re.Match[str]) -> bool:
    """Tell a year from a number of things: a cue before it, and after "the 2024" no plural."""
    before, after = _before(match), _after(match)
    if not _FIRST_YEAR <= int(match["y"]) < _LAST_YEAR or re.match(r"[.,]\d|[/%]|-?[a-z]|-\d", after, FLAGS):
        return False
    if before.endswith(("(", "$", "#", "No. ")):
        return before.endswith("(") and after.startswith((")", ",", ";"))
    if not _YEAR_CUE.search(before):
        return False
    following = re.match(r"\s([a-z]+)", after, FLAGS)
    return not (following and following[1][-1] == "s" and following[1] not in _SMALL) or not match["y"].endswith("0")


_SMALL = frozenset(("as", "was", "is", "has", "this", "its", "his"))


def _is_nth(match: re.Match[str]) -> bool:
    """Tell "on the 18th" from "the 38th parallel": a date word before, no thing counted after."""
    if _NO_DAY.match(_after(match)):
        return False
    after = _after(match)
    if re.match(r"\s[A-Z][a-z]", after) and not re.match(r"\s(?:in|at|by|and)\b", after):
        return False
    before = _before(match)
    return bool(_THE_NTH.search(before)) or not before.strip() or before.rstrip()[-1] in ".!?(,-"


def _is_weekday(match: re.Match[str]) -> bool:
    word = match["w"]
    if not word[0].isupper() or _NAMED_DAY.search(_before(match)) or _NAMED_PAPER.match(_after(match)):
        return False
    return not _after(match).startswith(("s ", "'s Agree")) or _after(match).startswith("'s")


def _opens_or_small(match: re.Match[str]) -> bool:
    """Tell "today" from the end of a name: "USA Today"."""
    if not match[0][0].isupper():
        return not re.match(r"'s\s[A-Z]", _after(match))
    before = _before(match).rstrip()
    return not before or before[-1] in ".!?:" + _QUOTED or before.endswith(("\n",))


def _lasts(match: re.Match[str]) -> bool:
    """Tell a duration from an age, an ordinal and a clock."""
    before, after = _before(match), _after(match)
    if re.match(r"[- ]old\b|\s(?:of\sage|old)\b|-old|[-/]\w*old", after, FLAGS) or before.endswith(
        (".", "/", "-", ":", "$", "#")
    ):
        return False
    if match["u"].casefold() in ("second", "minute", "night") and match[0][-1] != "s":
        return "-" in match[0] or match["n"].casefold() in ("one", "1")
    return match["u"].casefold() != "seconds" or match["n"].isdigit()


def _years_in_short(match: re.Match[str]) -> bool:
    """Tell "the 1950-53 war" from a telephone number."""
    return int(match["y2"]) > int(match["y"][2:]) and bool(_YEAR_CUE.search(_before(match)))


def _in_a_row(match: re.Match[str]) -> bool:
    """Tell "June 18, 19 and 20", one stretch, from days that are not next to each other."""
    if _before(match).casefold().endswith("between "):
        return int(match["d2"]) > int(match["d"])
    return int(match["d2"]) - int(match["d"]) == 1 + match[0].rpartition(" and ")[0].count(", ")


RULES: tuple[Rule, ...] = (
    rule(rf"(?:{_DAY_NAME},?\s)?{_NAMES}\s{_D}\s?(?:-|to|through|until)\s?{_D2}(?:{_OF_YEAR})?"),
    rule(
        rf"{_NAMES}\s{_D}(?:,\s\d{{1,2}}(?:st|nd|rd|th)?){{0,6}},?\sand\s(?:the\s)?{_D2}(?:{_OF_YEAR})?",
        allowed=_in_a_row,
    ),
    rule(rf"{_D}\s?(?:-|to|through|until)\s?{_D2}\s(?:of\s)?{_NAMES}(?:{_OF_YEAR})?"),
    rule(rf"{_D}\sand\s(?:the\s)?{_D2}\s(?:of\s)?{_NAMES}(?:{_OF_YEAR})?", allowed=_in_a_row),
    rule(rf"{_ON_DAY}{_NAMES}\s{_D}(?:{_OF_YEAR})?"),
    rule(rf"{_ON_DAY}(?:the\s)?{_D}\s(?:of\s|day of\s)?{_NAMES}(?:{_OF_YEAR})?"),
    rule(rf"{_NAMES},?\s(?:of\s)?{YEAR}"),
    rule(rf"(?:{_PART}){_NAMES}(?:{_OF_YEAR})?"),
    rule(rf"{_NAMES}\s?(?:-|to|through)\s?{_OTHER},?\s{YEAR}"),
    rule(rf"{_NAMES}\s{_REL_YEAR}"),
    rule(_NAMES, allowed=_is_month),
    rule(rf"(?:last|past)\s{_NAMES}", Time(side="last")),
    rule(rf"(?:next|coming)\s{_NAMES}", Time(side="future")),
    rule(rf"this\s(?:past\s)?{_NAMES}"),
    rule(rf"the\s{_NTH}", allowed=_is_nth),
    rule(rf"the\s{_NTH}\sof\s(?P<r>(?:last|this|next) month)"),
    rule(rf"{_NTH}\s(?P<r>(?:last|this|next) month)"),
    rule(rf"(?:{_PART}){YEAR}(?![.,]\d|\w)"),
    rule(YEAR, allowed=_is_year),
    rule(rf"(?:fiscal(?:\syear)?\s|FY\s?){YEAR}"),
    rule(rf"{YEAR}\s?(?:-|to|through|until)\s?{YEAR2}(?![-./]?\d|\w)"),
    rule(r"(?P<y>(?:19|20)\d\d)-(?P<y2>\d\d)(?![-\d/]|\.\d)", allowed=_years_in_short),
    rule(_PARTLY + r"(?:to (?:late|mid)\s)?(?:the\s)?(?P<e>(?:1[5-9]|20)\d0)(?:'s|s)(?!\w)"),
    rule(r"the\s(?:(?P<p>early|mid|late)(?:-|\s))?'?(?P<e>[2-9]0)'?s(?!\w)", allowed=lambda m: "'" in m[0]),
    rule(
        rf"(?:the\s)?(?P<q>first|second|third|fourth)[\s-]quarter\s(?:of\s)?(?:{YEAR}|(?P<r>(?:last|this|next) year))"
    ),
    rule(rf"Q(?P<q>[1-4])\s(?:of\s)?{YEAR}"),
    rule(rf"(?:the\s)?(?P<h>first|second|last)\shalf\sof\s(?:the\syear\s)?(?:{YEAR}|(?P<r>(?:last|this|next) year))"),
    rule(r"(?:the\s)?(?P<h>first|second|last)\shalf\sof\sthe\syear", Time(unit="year")),
    rule(rf"{_PARTLY}(?P<s>spring|summer|autumn|fall|winter)\s(?:of\s|in\s)?(?:{YEAR}|(?P<r>(?:last|this|next) year))"),
    rule(r"last\s(?P<s>spring|summer|autumn|fall|winter)(?!\w)", Time(side="last")),
    rule(r"this\s(?P<s>spring|summer|autumn|winter)(?!\w)", Time(unit="year")),
    rule(r"next\s(?P<s>spring|summer|autumn|winter)(?!\w)", Time(side="future")),
    rule(rf"(?:(?P<p>early|late|mid)(?:-|\s))?(?P<r>{relative_rules(RELATIVE)})(?!\w)", allowed=_opens_or_small),
    rule(r"(?:the\ssame\sday|that\ssame\sday|that\sday)(?!\w)", Time(unit="day", anchor=True)),
    rule(
        r"(?:the\s(?:next|following)\sday|a\sday\slater|(?:a|one)\sday\safter)(?!\w)",
        Time(unit="day", shift=1, anchor=True),
    ),
    rule(
        r"(?:the\s(?:previous\sday|day\sbefore|day\searlier)|a\sday\s(?:earlier|before))(?!\w)(?!\syesterday)",
        Time(unit="day", shift=-1, anchor=True),
    ),
    rule(rf"{_NUMBER}\s(?P<u>days)\slater(?!\w)", Time(shift=1, anchor=True)),
    rule(
        rf"{_NUMBER}\s(?P<u>days|weeks|months|years|decades|day|week|month|year|decade)\s(?:ago|back)(?!\w)",
        Time(shift=-1),
    ),
    rule(_DAY_NAME + r"(?!\w)", allowed=_is_weekday),
    rule(rf"(?:last|past)\s{_DAY_NAME}(?!\w)", Time(side="past")),
    rule(rf"(?:next|this\scoming|coming)\s{_DAY_NAME}(?!\w)", Time(side="future")),
    rule(rf"{_NUMBER}[\s-](?P<u>{words('|'.join(UNITS))})(?!\w)(?!\s(?:ago|back)\b)", allowed=_lasts),
    rule(rf"(?:{'|'.join(_ONES[1:])}|\d{{1,2}})[\s-]nights?,?\s(?:and\s)?{_NUMBER}[\s-](?P<u>days?)(?!\w)"),
    rule(r"half\san\shour", Time(length="PT30M")),
    rule(
        r"(?P<n>an?)\s(?P<u>hour|decade|century)(?!\w)(?!\s(?:ago|old))",
        allowed=lambda m: (
            bool(re.search(r"\b(?:for|over|within|nearly|about|almost|than|of|lasted|in|after)\s$", _before(m), FLAGS))
            and not _before(m).endswith("once ")
        ),
    ),
    rule(
        r"(?P<n>a)\s(?P<u>day|week|month|year)(?!\w)(?!\s(?:ago|earlier|later|before|after))",
        allowed=lambda m: bool(
            re.search(r"\b(?:for|within|nearly|about|almost|than|lasted|after)\s$", _before(m), FLAGS)
        ),
    ),
)
GRAMMAR = Grammar(
    opening=opening(
        rf"(?:{words('|'.join(COUNTS))})[\s-](?:{words('|'.join(UNITS))})|(?:{'|'.join(_TENS)})-"
        rf"|(?:{words('|'.join(PARTS))})(?:\s|-)|{words('|'.join((*RELATIVE, *WEEKDAYS, *MONTHS, *SEASONS)))}"
        rf"|(?:the|this|next|last|past|coming)\s(?:\d|{words('|'.join((*PARTS, *MONTHS, *WEEKDAYS, *SEASONS)))}|first"
        r"|second|third"
        r"|fourth|last|next|following|previous|day|same|coming|')|that\s(?:same\s)?day|fiscal|fy|q[1-4]"
        r"|half\san|(?:first|second|third|fourth|last)[\s-](?:half|quarter)|(?:a|one)\sday"
        rf"|(?:{'|'.join(_ONES[1:])})[\s-]night"
    ),
    firsts=firsts(
        COUNTS, PARTS, RELATIVE, WEEKDAYS, MONTHS, SEASONS,
        ("the", "this", "next", "last", "past", "coming", "that", "fiscal", "fy", "q", "half"),
        ("first", "second", "third", "fourth", "a", "one"),
    ),
    rules=RULES,
    to=re.compile(r"\s?(?:-|to|until|till|through)\s?", FLAGS),
    together=re.compile(r"\s?(?:,|and|or|,\s?and)\s", FLAGS),
    future=re.compile(
        r"\b(?:will|shall|scheduled|slated|planned|plans|planning|expected|upcoming|set to|is to|are to|due to|would|"
        r"known to be in|to be held|ahead of|is due|are due)\b", FLAGS,
    ),
    starting=re.compile(r"\s(?:starting|beginning|from)\s(?:on\s|from\s)?", FLAGS),
    months=MONTHS, weekdays=WEEKDAYS, relative=RELATIVE, parts=PARTS, seasons=SEASONS, counts=COUNTS, units=UNITS,
)  # fmt: skip
