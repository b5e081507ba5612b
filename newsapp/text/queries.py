"""The language of search: what a person types, read into terms. Pure; whoever shows an error words it.

    >>> read('"train station" OR bridge -exercise lang:ko').groups[0].terms[1].words
    'bridge'

Terms beside each other must all hold. OR (in capitals) joins its two neighbours, a minus before a term rules it out,
quotation marks keep words together. A term may be a field: source: lang: who: said-by: date: qty: in:. A word with a
colon that is no field is a word ("https://...").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from newsapp.text.edtf import NoTime, covers

FIELDS = ("source", "lang", "who", "said-by", "date", "qty", "in")
PLACES = ("title", "text", "notes", "claims", "translations", "questions", "brief")
LONGEST = 500
MOST = 40
_QUOTES = '"“”„«»'
_PIECE = re.compile(
    rf"""(?P<minus>[-−](?=\S))?(?:(?P<field>{"|".join(FIELDS)}):)?"""
    rf"""(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?P<closed>[{_QUOTES}])?|(?P<plain>[^\s{_QUOTES}][^\s]*)|)""",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?P<sign>>=|<=|>|<|=|≥|≤)?\s?(?P<low>\d(?:[.,_\u00a0\u202f]?\d){0,20})(?:\.\.(?P<high>\d(?:[.,_]?\d){0,20}))?(?:\s+(?P<words>\S.*))?\Z"
)
_GROUPED = re.compile(r"\d{1,3}(?:([.,_\u00a0\u202f])\d{3})(?:\1\d{3}){0,5}\Z")


class Why(StrEnum):
    """What cannot be read of a query."""

    LONG = "long"
    MANY = "many"
    OPEN_QUOTE = "open_quote"
    EMPTY = "empty"
    LONELY_OR = "lonely_or"
    MINUS_OR = "minus_or"
    ONLY_MINUS = "only_minus"
    DATE = "date"
    QTY = "qty"
    IN = "in"
    LANG = "lang"


class Unreadable(ValueError):  # noqa: N818  (it says what the words are)
    """What was typed cannot be read: `why` it cannot, and its place [start, end)."""

    def __init__(self, why: Why, start: int, end: int) -> None:
        super().__init__(why)
        self.why, self.start, self.end = why, start, end


@dataclass(frozen=True, slots=True)
class Amount:
    """What a number may be: from `low` to `high`, None is open; `above` and `below` leave out the bound itself.

    `words` is what stands behind it ("troops").
    """

    low: float | None
    high: float | None
    above: bool = False
    below: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """The first and last ISO day asked for; None is open."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked for at [start, end) of what was typed: words, or the value of a `field`."""

    words: str
    start: int
    end: int
    field: str = ""
    quoted: bool = False
    minus: bool = False
    amount: Amount | None = None
    days: Days | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Terms of which one must hold; a single one with a minus must not."""

    terms: tuple[Term, ...]

    @property
    def minus(self) -> bool:
        """Whether it rules out."""
        return self.terms[0].minus


@dataclass(frozen=True, slots=True)
class Query:
    """All that was typed: every group must hold."""

    groups: tuple[Group, ...] = field(default=())

    @property
    def asks(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.groups)


def read(typed: str) -> Query:
    """Read what a person typed. Raises Unreadable with the place of what cannot be read; nothing typed asks nothing."""
    if len(typed) > LONGEST:
        raise Unreadable(Why.LONG, LONGEST, len(typed))
    groups: list[list[Term]] = []
    joining: Term | None = None
    for term in _terms(typed):
        if term.words == "OR" and not (term.quoted or term.field or term.minus):
            if joining or not groups:
                raise Unreadable(Why.LONELY_OR, term.start, term.end)
            joining = term
        elif joining:
            groups[-1].append(_joined(term, groups[-1][-1]))
            joining = None
        else:
            groups.append([term])
    if joining:
        raise Unreadable(Why.LONELY_OR, joining.start, joining.end)
    return _checked(groups)


def _checked(groups: list[list[Term]]) -> Query:
    found = Query(tuple(Group(tuple(terms)) for terms in groups))
    if sum(len(group.terms) for group in found.groups) > MOST:
        last = groups[-1][-1]
        raise Unreadable(Why.MANY, last.start, last.end)
    if found.groups and all(group.minus for group in found.groups):
        term = found.groups[0].terms[0]
        raise Unreadable(Why.ONLY_MINUS, term.start, term.end)
    return found


def _joined(term: Term, before: Term) -> Term:
    """Return a term that stands behind OR; a minus has no place on either side."""
    if term.minus or before.minus:
        wrong = term if term.minus else before
        raise Unreadable(Why.MINUS_OR, wrong.start, wrong.end)
    return term


def _terms(typed: str) -> list[Term]:
    found, at = [], 0
    while at < len(typed):
        if typed[at].isspace():
            at += 1
            continue
        piece = _PIECE.match(typed, at)
        if piece is None or piece.end() == at:  # cannot be: every sign begins some piece
            raise Unreadable(Why.EMPTY, at, at + 1)
        term = _term(piece)
        if term:
            found.append(term)
        at = piece.end()
    return found


def _term(piece: re.Match[str]) -> Term | None:
    """Return the term of a piece; None for one that holds no letter, as a dash between words."""
    start, end = piece.span()
    quoted = piece["quoted"] is not None
    if quoted and not piece["closed"]:
        raise Unreadable(Why.OPEN_QUOTE, start, end)
    words = (piece["quoted"] if quoted else piece["plain"] or "").strip()
    name = (piece["field"] or "").lower()
    if not any(letter.isalnum() for letter in words):
        if name or (quoted and not words):
            raise Unreadable(Why.EMPTY, start, end)
        return None
    term = Term(words, start, end, name, quoted, minus=bool(piece["minus"]))
    return _valued(term) if name else term


def _valued(term: Term) -> Term:
    """Return the term of a field with its value read."""
    place = (term.start, term.end, term.field, term.quoted, term.minus)
    if term.field == "date":
        return Term(term.words, *place, days=_days(term))
    if term.field == "qty":
        return Term(term.words, *place, amount=_amount(term))
    if term.field == "in" and term.words.lower() not in PLACES:
        raise Unreadable(Why.IN, term.start, term.end)
    if term.field == "lang" and not re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?", term.words):
        raise Unreadable(Why.LANG, term.start, term.end)
    return Term(term.words.lower(), *place) if term.field in ("in", "lang") else term


def _days(term: Term) -> Days:
    try:
        found = covers(term.words)
    except NoTime as wrong:
        raise Unreadable(Why.DATE, term.start, term.end) from wrong
    if found.first is None and found.last is None:
        raise Unreadable(Why.DATE, term.start, term.end)
    return Days(found.first, found.last)


def _amount(term: Term) -> Amount:
    found = _AMOUNT.match(term.words)
    low = _number(found["low"]) if found else None
    high = _number(found["high"]) if found and found["high"] else None
    if found is None or low is None or (found["high"] and (high is None or found["sign"] or high < low)):
        raise Unreadable(Why.QTY, term.start, term.end)
    sign, words = found["sign"] or "=", (found["words"] or "").strip()
    if high is not None:
        return Amount(low, high, words=words)
    if sign in (">", ">=", "≥"):
        return Amount(low, None, above=sign == ">", words=words)
    if sign in ("<", "<=", "≤"):
        return Amount(None, low, below=sign == "<", words=words)
    return Amount(low, low, words=words)


def _number(written: str) -> float | None:
    """Return a number typed with or without separators of thousands; None when it is none."""
    if _GROUPED.match(written):
        return float(re.sub(r"\D", "", written))
    try:
        return float(written.replace(",", "."))
    except ValueError:
        return None
