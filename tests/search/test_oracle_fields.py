"""Fields of a query (lang, in, source, qty, date, said-by, who) against plain Python over the tables of what was read.

Runs on SQLite and on PostgreSQL: what equals the oracle on each is equal on both.
"""

from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

import pytest

from newsapp.findings.models import DateExpression, Quantity, Statement
from newsapp.search.models import Entry
from tests.factories import article, lexicon

ENGLISH = """Trains and crates

The mayor said that 30 crates burned on 13 September 2023. Kim Jong-un was told.

More than 10,000 troops came in September 2023, Vladimir Putin said.

Between 20 and 30 officials left on 1 October 2023. Nobody spoke.

At least 11,000 troops stayed until 2022, the ministry said on 17 September 2023.
"""
VIETNAMESE = """Tàu và hàng

Ông Kim Jong-un nói 20 thùng hàng bị cháy ngày 13/9/2023.

Khoảng 12.000 quân đến tháng 9/2023, thị trưởng cho biết.

Đảng bộ họp. Không ai nói gì.
"""
KOREAN = """하버 소식

김정은은 2023년 9월 13일 항구를 찾았다.

병력 1만 명이 도착했다.
"""
NUMBERS = {
    "qty:30": (30, 30, False, False),
    "qty:20..30": (20, 30, False, False),
    "qty:>10000": (10_000, None, True, False),
    "qty:>=10000": (10_000, None, False, False),
    "qty:<30": (None, 30, False, True),
    "qty:<=30": (None, 30, False, False),
    "qty:12.000": (12_000, 12_000, False, False),
    "qty:11500": (11_500, 11_500, False, False),
    "qty:77": (77, 77, False, False),
}
DAYS = {
    "date:2023-09-13": ("2023-09-13", "2023-09-13"),
    "date:2023-09": ("2023-09-01", "2023-09-30"),
    "date:2023": ("2023-01-01", "2023-12-31"),
    "date:2023-09-14/2023-09-30": ("2023-09-14", "2023-09-30"),
    "date:2022": ("2022-01-01", "2022-12-31"),
    "date:1999": ("1999-01-01", "1999-12-31"),
}


@dataclass
class Paragraph:
    """What is known of a paragraph besides its words."""

    words: str
    kind: str
    language: str
    source: str
    numbers: list = field(default_factory=list)
    days: list = field(default_factory=list)
    says: list = field(default_factory=list)


@pytest.fixture
def paragraphs(case, bob):
    """Return every paragraph with the findings that stand in it, straight from the tables of what was read."""
    lexicon()
    known = ((ENGLISH, "en", "Harbour Post"), (VIETNAMESE, "vi", "Sông Lam"), (KOREAN, "ko", "Harbour Seoul"))
    found = []
    for text, language, source in known:
        revision = article(case, bob, text, language=language, source_name=source, published=date(2023, 9, 20))
        for entry in Entry.objects.filter(revision=revision.pk, block__gt=0):
            here = {"revision": revision, "start__gte": entry.start, "start__lt": entry.end, "rejected": False}
            over = {"revision": revision, "start__lt": entry.end, "end__gt": entry.start, "rejected": False}
            found.append(
                Paragraph(
                    entry.words, entry.kind, entry.language, source,
                    list(Quantity.objects.filter(**here).values_list("low", "high")),
                    list(DateExpression.objects.filter(**here).values_list("first", "last")),
                    [_speaker(one) for one in Statement.objects.filter(**over)],
                )
            )  # fmt: skip
    return found


def _speaker(statement):
    keys = set(statement.entities) | ({statement.entity.key} if statement.entity else set())
    return statement.speaker.casefold(), keys


def _number(low, high, *, above, below):
    """Return a rule: some number of the paragraph can be one that is asked for."""

    def fits(one):
        least, most = one
        if least is None and most is None:
            return False
        if low is not None and most is not None and (most <= low if above else most < low):
            return False
        if high is not None and least is not None and (least >= high if below else least > high):
            return False
        if low is not None and high is not None and (least is None or most is None):
            return any(end is not None and low <= end <= high for end in one)
        return True

    return lambda paragraph: any(map(fits, paragraph.numbers))


def _day(first, last):
    def fits(one):
        begins, ends = (str(day) if day else None for day in one)
        known = begins is not None or ends is not None
        return known and (begins is None or begins <= last) and (ends is None or ends >= first)

    return lambda paragraph: any(map(fits, paragraph.days))


def _says(words, key=None):
    return lambda paragraph: any(f" {words} " in f" {said} " or key in keys for said, keys in paragraph.says)


RULES = {
    **{typed: _number(low, high, above=a, below=b) for typed, (low, high, a, b) in NUMBERS.items()},
    **{typed: _day(*days) for typed, days in DAYS.items()},
    "lang:ko": lambda one: one.language == "ko",
    "lang:vi": lambda one: one.language == "vi",
    "in:title": lambda one: one.kind == "title",
    "in:text": lambda one: one.kind == "text",
    "in:claims": lambda one: one.kind == "claims",
    "source:harbour": lambda one: one.source.startswith("Harbour"),
    'source:"sông lam"': lambda one: one.source == "Sông Lam",
    'said-by:"thị trưởng"': _says("thị trưởng"),
    'said-by:"Vladimir Putin"': _says("vladimir putin", "vladimir-putin"),
    "said-by:김정은": _says("김정은", "kim-jong-un"),
    "who:김정은": lambda one: any(name in one.words for name in ("Kim Jong-un", "김정은", "ông Kim", "Ông Kim")),
}


def _asked(rules):
    """Yield queries of one field, of two together, of one without another, and of one or another."""
    for typed, rule in rules.items():
        yield typed, rule
        yield f"-{typed} in:text OR in:title", lambda p, r=rule: not r(p)
    for (one, first), (two, second) in combinations(rules.items(), 2):
        yield f"{one} {two}", lambda p, a=first, b=second: a(p) and b(p)
        yield f"{one} -{two}", lambda p, a=first, b=second: a(p) and not b(p)
        yield f"{one} OR {two}", lambda p, a=first, b=second: a(p) or b(p)


@pytest.mark.parametrize("exact", [False, True])
def test_every_field_finds_what_plain_python_finds(paragraphs, search, exact):
    wrong = {}
    for typed, rule in _asked(RULES):
        found, wanted = sorted(search(typed, exact=exact)), sorted(p.words for p in paragraphs if rule(p))
        if found != wanted:
            wrong[typed] = (found, wanted)
    assert wrong == {}


def test_the_fields_are_worth_asking(paragraphs):
    empty = [typed for typed, rule in RULES.items() if not any(map(rule, paragraphs))]
    assert empty == ["qty:11500", "qty:77", "date:1999", "in:claims"]
