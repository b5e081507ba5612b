"""Where sentences end.

A sentence is what people take up, cite and link to, so its edges must be where a reader would put them. Three things
go wrong with ready-made splitters on our texts: a note marker belongs to the sentence *before* it (`... quân. [1]
Ngày ...` cuts after `[1]`), `Gen. Budanov` and `U.S. President` are no ends, and a text that was word-segmented has
` . ` with a space before the stop. The rule: a terminator, its closing quotes and brackets, its markers, then white
space, then something that can begin a sentence. Newlines are white space here: which lines belong together is for
`structure` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsapp.text.spans import Span

_END = re.compile(
    r"(?P<mark>[.!?…؟।]+(?: [.!?…]+)*|[。！？｡．]+)"
    r"(?P<close>(?:[\"'”’»)\]」』）】›]|[ \u00a0][”’»)](?=[\s,.;:]|$))*)"
    r"(?P<notes>[¹²³⁰⁴-⁹]*(?:\s?\[\s?\d{1,3}\s?\])*)"
    r"(?P<gap>\s*)",
)
_WORD = re.compile(r"\w")
_OPENERS = "\"'“‘«„([{「『（【‹¿¡*_-–—•"
_EAST_ASIAN = "。！？｡．"
_EDGES = (
    " \t\r\n\f\v\x1c\x1d\x1e\x1f\x85\u00a0\u00ad\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
# After these a stop never ends a sentence, since a name must follow.
_TITLES = (
    "mr mrs ms dr prof gen lt col maj sgt capt cmdr adm sen rep gov pres st mt rev hon messrs vs "
    "ts ths pgs gs gsts tp tx tt bs ks kts đ/c "
    "им г-н г-жа ул обл проф акад ген полк подп майор кап напр просп вул м-р "
    "mme mlle hr frau bzw z.b d.h sig dott avv sra dña"
)
# After these it ends none when a number follows.
_BEFORE_NUMBERS = "no nos fig vol pp p art sec ch ca ed стр рис см гл п q"
# After these it ends one only before a word that often begins sentences.
_SELDOM_LAST = (
    "inc ltd co corp jr sr al a.m p.m u.s u.k u.n e.u d.c ft usw т.е г гг в вв др млн млрд тыс "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_STARTERS_BY_HABIT = (
    "the a an in on at it he she they we i this that these those but and however there when while after before as if "
    "for his her their its our you what why how who with by from to no not "
    "ông bà các những trong theo tuy khi sau trước đây đó việc một nhiều nhưng và cũng "
    "в на по он она они это этот эта но и как при после за с из для также однако что"
)
_NEVER, _NUMBERED = frozenset(_TITLES.split()), frozenset(_BEFORE_NUMBERS.split())
_SELDOM, _STARTERS = frozenset(_SELDOM_LAST.split()), frozenset(_STARTERS_BY_HABIT.split())
_INITIAL = re.compile(r"(?:[^\W\d_]\.){0,5}[^\W\d_]\Z")
_TOKEN = re.compile(r"[^\s\"'“‘«„(\[{]{1,24}\Z")
_NEXT_WORD = re.compile(r"[^\W_]{1,30}")
# "9월 13일" is written "2023. 9. 13." in Korean, and a German or Czech ordinal carries a stop.
_NUMBER_STOPS = frozenset(("ko", "ja", "de", "cs"))
_ORDINAL_DIGITS, _YEAR_DIGITS = 2, 4
_YEAR_AND_MONTH = re.compile(r"\d{4}\.\s?\d{1,2}\.\s?\Z")
_JAPANESE_GOES_ON = re.compile("[とがはをにでのもやへ、]")


def split(text: str, language: str = "") -> tuple[Span, ...]:
    """Return the sentences of one block in order, without the white space around them.

    Together they hold every visible character. `language` (a code such as "ko") may be empty; it tells whether a stop
    after a number can be part of a date.
    """
    spans: list[Span] = []
    start = 0
    word = _next_word_at(text, 0)
    for end in _ends(text, language):
        if end <= word:
            continue
        spans += _trimmed(text, start, end)
        start, word = end, _next_word_at(text, end)
    return (*spans, *_trimmed(text, start, len(text)))


def _next_word_at(text: str, start: int) -> int:
    """Return where the next letter or digit stands, or the length of the text."""
    found = _WORD.search(text, start)
    return found.start() if found else len(text)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the span without white space and invisible characters at its edges, nothing when that is all it has."""
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip(_EDGES))
    last = start + len(piece.rstrip(_EDGES))
    if first < last:
        yield Span(first, last)


def _ends(text: str, language: str) -> Iterator[int]:
    """Yield the positions after each terminator that really ends a sentence."""
    for found in _END.finditer(text):
        after = found.end()
        if after < len(text) and _is_end(text, found, language):
            yield found.end("notes")


def _is_end(text: str, found: re.Match[str], language: str) -> bool:
    """Decide about one terminator by what stands before and after it."""
    mark, after = found["mark"], found.end()
    if mark[0] in _EAST_ASIAN:
        return not (found["close"] and _JAPANESE_GOES_ON.match(text, after))
    if not found["gap"]:
        return bool(found["close"]) and text[after] in "\"'“‘«„"
    first = _first_letter(text, after)
    if first.islower():
        return False
    return len(mark) > 1 or mark != "." or not _is_abbreviation(text, found, first, language)


def _first_letter(text: str, at: int) -> str:
    """Return the first character of what follows, behind any opening quotes and brackets."""
    piece = text[at : at + 8].lstrip(_OPENERS + " ")
    return piece[:1]


def _is_abbreviation(text: str, found: re.Match[str], first: str, language: str) -> bool:
    """Tell whether the single stop belongs to a short form, an initial or an ordinal number."""
    token = _TOKEN.search(text[max(0, found.start() - 24) : found.start()])
    if token is None:
        return False
    word = token.group().lower()
    if word.isdecimal():
        return _is_number_stop(text, found, word, first, language)
    if word in _NEVER or (word in _NUMBERED and first.isdecimal()):
        return True
    if word in _SELDOM or _INITIAL.fullmatch(token.group()):
        return token.group()[-1:].isalpha() and not _begins_sentence(text, found.end())
    return False


def _is_number_stop(text: str, found: re.Match[str], digits: str, first: str, language: str) -> bool:
    """Tell whether "13." is an ordinal, a part of a date, or the number of a list item at the start of its line."""
    ordinal = len(digits) <= _ORDINAL_DIGITS
    if language in _NUMBER_STOPS and len(digits) <= _YEAR_DIGITS:
        is_day = _YEAR_AND_MONTH.search(text, max(0, found.start() - 14), found.start() - len(digits))
        return first.isdecimal() or is_day is not None or (language == "de" and ordinal)
    before = text[max(0, found.start() - len(digits) - 2) : found.start() - len(digits)]
    return ordinal and before.strip(_EDGES) == "" and ("\n" in before or found.start() <= len(digits) + 1)


def _begins_sentence(text: str, at: int) -> bool:
    """Tell whether the next word is one that often begins a sentence."""
    found = _NEXT_WORD.search(text, at, at + 40)
    return found is not None and found.group().lower() in _STARTERS
