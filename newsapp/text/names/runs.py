"""Capitalised words that stand together, with the names among them that are already known."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsapp.text.names.candidate import Candidate
from newsapp.text.names.hits import Hit
from newsapp.text.names.page import Page
from newsapp.text.names.words import BODY_WORDS, CONNECTORS, EVENT_WORDS, FACILITY_WORDS, PLACE_WORDS
from newsapp.text.spans import BlockKind, EntityType

_WORD = re.compile(
    r"(?<![\w@/#.&-])[^\W\da-zа-яàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ_](?>(?:\w|-(?=\w)|'(?!s\b)(?=\w)|&(?=\w))*)"
    # "TASS.Ông" is two sentences glued, "example.org" an address.
    r"(?![@/]|\.(?![A-ZĐÀ-Ỹ][a-zà-ỹ])\w)"
)
_CONNECTION = re.compile(r" (?:(?:of|for|on|and|de|des|du|di|della|del|и|по)(?: the| la)?|&) ")
_HEADS = BODY_WORDS | EVENT_WORDS | FACILITY_WORDS | PLACE_WORDS
_SILENT = frozenset({BlockKind.BOILERPLATE, BlockKind.ENDNOTE})
# Lines of nothing but names: capitals are no sign of a headline there.
_NAMES_ONLY = frozenset({BlockKind.ATTRIBUTION, BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.CAPTION})
_CAPITALISING = frozenset({"de", "ko", "zh", "ja"})
_HEADLINE_SHARE = 0.7
_HEADLINE_WORDS = 4
_ALONE = re.compile(r"(?<![\w-])[A-ZĐÀ-ỸА-ЯІЇЄҐ][^\W\d_]{2,}(?![\w-])")
_ANY_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Token:
    """One capitalised word, or one known name."""

    start: int
    end: int
    text: str
    hit: Hit | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words and known names, each one space (or "of the") from the next."""

    page: Page
    tokens: tuple[Token, ...]
    language: str
    headline: bool = False

    @property
    def text(self) -> str:
        """The words as the folded copy has them."""
        return self.page.folded.cased[self.tokens[0].start : self.tokens[-1].end]


def runs(page: Page, firm: Sequence[Hit], shorts: Sequence[Hit], bodies: Sequence[Candidate]) -> Iterator[Run]:
    """Yield the runs of every block that people read; notes and page junk are left out."""
    known = sorted([*firm, *(Hit(body.start, body.end, ()) for body in bodies)], key=lambda hit: (hit.start, -hit.end))
    starts = [hit.start for hit in known]
    paired = _pairs(page, shorts)
    alone = frozenset(_ALONE.findall(page.folded.cased))
    for start, end, language, kind in _stretches(page):
        if kind in _SILENT:
            continue
        inside = known[bisect_left(starts, start) : bisect_left(starts, end)]
        tokens = _tokens(page, start, end, inside, paired, alone)
        headline = language == "en" and kind not in _NAMES_ONLY and _is_headline(page, start, end)
        for run in _grouped(page.folded.cased, tokens):
            if any(token.hit is None for token in run):
                yield Run(page, tuple(run), language, headline or language in _CAPITALISING)


def _stretches(page: Page) -> Iterator[tuple[int, int, str, BlockKind]]:
    if not page.blocks:
        yield 0, len(page.folded.cased), page.document.language, BlockKind.PARAGRAPH
    for place, block in enumerate(page.blocks):
        end = page.starts[place + 1] if place + 1 < len(page.starts) else len(page.folded.cased)
        yield page.starts[place], end, block.language or page.document.language, block.kind


def _tokens(
    page: Page, start: int, end: int, known: Sequence[Hit], paired: frozenset[int], alone: frozenset[str]
) -> list[Token]:
    """Return capitalised words outside the known names, and the known names; no word at a place of `paired`."""
    text = page.folded.cased
    tokens = [Token(hit.start, hit.end, text[hit.start : hit.end], hit) for hit in known]
    place = 0
    for found in _WORD.finditer(text, start, end):
        while place < len(known) and known[place].end <= found.start():
            place += 1
        if place < len(known) and known[place].start < found.end():
            continue
        if (
            found.group()[0].isupper()
            and found.start() not in paired
            and not page.in_file_name(found.start(), found.end())
        ):
            tokens += _split(found, alone)
    return sorted(tokens, key=lambda token: token.start)


def _split(found: re.Match[str], alone: frozenset[str]) -> list[Token]:
    """Part "Korea-Russia" where both stand alone elsewhere in the text."""
    parts = found.group().split("-")
    if len(parts) == 1 or not alone.issuperset(parts):
        return [Token(found.start(), found.end(), found.group())]
    start, tokens = found.start(), []
    for part in parts:
        tokens.append(Token(start, start + len(part), part))
        start += len(part) + 1
    return tokens


def _pairs(page: Page, shorts: Sequence[Hit]) -> frozenset[int]:
    """Return where hyphenated pairs of countries begin: "Trung-Xô" is no new name but two short ones."""
    text = page.folded.text
    countries = [hit for hit in shorts if hit.type is EntityType.COUNTRY]
    return frozenset(hit.start for hit in countries if text[hit.end : hit.end + 1] == "-")


def _grouped(text: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in tokens:
        if run and not _joins(text, run, token):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _joins(text: str, run: Sequence[Token], token: Token) -> bool:
    gap = text[run[-1].end : token.start]
    if gap == " ":
        return True
    if gap == ". ":
        return len(run[-1].text) == 1
    if not _CONNECTION.fullmatch(gap):
        return False
    head = any(each.hit is None and each.text.casefold() in _HEADS for each in run)
    return head and (gap.split()[0] in {"of", "for", "de", "des", "du", "di"} or _has_connector(text, run))


def _has_connector(text: str, run: Sequence[Token]) -> bool:
    return not CONNECTORS.isdisjoint(text[run[0].start : run[-1].end].split())


def _is_headline(page: Page, start: int, end: int) -> bool:
    """Tell whether nearly all words of a block are capitalised: in such a headline capitals say nothing."""
    words = _ANY_WORD.findall(page.folded.cased, start, min(end, start + 400))
    capital = sum(word[0].isupper() for word in words)
    ends = page.folded.cased[start:end].rstrip()[-1:] in ".!?"
    return not ends and len(words) >= _HEADLINE_WORDS and capital >= _HEADLINE_SHARE * len(words)
