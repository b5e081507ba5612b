"""What the words of a piece say, read as the words of articles are: numbers, days, sentences, quotations in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, normalize

from newsapp.briefs.document import Document, Note, Piece
from newsapp.briefs.lint.values import Amount, Day
from newsapp.text import dates, quantities
from newsapp.text import spans as texts
from newsapp.text.cleanview import CleanView
from newsapp.text.sentences import split
from newsapp.text.spans import Block, BlockKind, Bound, Span

COUNTED = frozenset({"reports", "supports", ""})  # a quotation has no role; what touches on a claim is never counted
_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»|„([^„“”]+)[“”]|「([^「」]+)」")


# digits that are no part of a word or a designation (Tu-160, F16), with what may part their groups
_DIGITS = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*(?![A-Za-z-])")
_THOUSANDS = 3
_VERB = re.compile(
    r"\b(?:(?:hand|turn|sign|pass|deliver|bring)(?:s|es|ed|ing)?|carr(?:y|ies|ied|ying)|giv(?:es?|en|ing)|gave|"
    r"tak(?:es?|en|ing)|took|brought)\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Read:
    """The numbers and days of some words of ours. `bare` are numbers in digits of things that have no known unit."""

    amounts: tuple[Amount, ...]
    days: tuple[Day, ...]
    bare: tuple[str, ...] = ()


@lru_cache(maxsize=2000)
def read(text: str, language: str) -> Read:
    """Return the numbers and days in words of ours. Dates without a year stay without one."""
    block = Block(BlockKind.PARAGRAPH, "", 0, len(text), language, split(text, language))
    known, view = texts.Document(text, language, blocks=(block,)), CleanView(text, ())
    times = dates.find(known, view)
    days = [Span(each.start, each.end) for each in times if not each.iso.startswith("P")]
    numbers = quantities.find(known, view, taken=days)
    return Read(
        tuple(_amount(text, one) for one in numbers),
        tuple(Day(one.iso, one.first or "", one.last or "", text[one.start : one.end]) for one in times),
        tuple(_bare(text, [*days, *(one.whole for one in numbers)])),
    )


def _amount(text: str, found: texts.Quantity) -> Amount:
    """Return a number as said; the "over" of "handed over 5 drones" belongs to the verb."""
    start, end = found.whole.start, found.whole.end
    if text[start:end].startswith("over ") and _VERB.search(text[:start]):
        return Amount(found.low, found.low, Bound.EXACT.value, found.unit, text[start + 5 : end])
    return Amount(found.low, found.high, found.bound.value, found.unit, text[start:end])


def _bare(text: str, taken: Sequence[Span]) -> Iterator[str]:
    """Yield the numbers in digits that were read as nothing else."""
    for hit in _DIGITS.finditer(text):
        if not any(span.start < hit.end() and hit.start() < span.end for span in taken):
            yield hit[0]


def digits(text: str) -> Iterator[str]:
    """Yield the numbers that stand in digits in a text."""
    return (hit[0] for hit in _DIGITS.finditer(text))


def worth(number: str) -> frozenset[float]:
    """Return what a number in digits may be worth: "1.500" is 1500 or 1.5, whoever wrote it."""
    first, *rest = re.split(r"[.,\s]", number)
    found = set[float]()
    if all(len(group) == _THOUSANDS for group in rest):
        found.add(float("".join((first, *rest))))
    if len(rest) == 1:
        found.add(float(f"{first}.{rest[0]}"))
    return frozenset(found)


def language_of(document: Document, piece: Piece) -> str:
    """Return the language of a piece."""
    return piece.language or document.language


def sentences(text: str, language: str) -> list[str]:
    """Return the sentences of some words of ours."""
    return [text[span.start : span.end] for span in split(text, language)]


def quotations(text: str) -> list[str]:
    """Return what stands between quotation marks."""
    return [next(filter(None, found.groups()), "") for found in _QUOTED.finditer(text)]


def own_words(text: str) -> str:
    """Return a text without what stands between quotation marks: words of somebody else."""
    return _QUOTED.sub(" ", text)


def spaced(text: str) -> str:
    """Return a text as two are compared word for word: composed, with one space for any."""
    return " ".join(normalize("NFC", text).split())


def letters(text: str) -> str:
    """Return the letters and digits of a text alone, composed, in one case: its words whatever stands between them."""
    return "".join(sign for sign in normalize("NFC", text).casefold() if category(sign)[0] in "LNM")


def notes_of(document: Document, piece: Piece) -> list[Note]:
    """Return the notes of a piece in order."""
    return [document.note(number) for number in piece.notes]


def counted(notes: Iterable[Note]) -> list[Note]:
    """Return the notes whose passages say or support it."""
    return [note for note in notes if note.role in COUNTED]
