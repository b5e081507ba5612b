"""Where a text says when it was published: a line that says so, a date line, the place before the first words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newsapp.text.dates import grammars, stretches
from newsapp.text.dates.finding import said_in
from newsapp.text.dates.reading import Page
from newsapp.text.dates.resolving import in_year
from newsapp.text.dates.said import Said
from newsapp.text.spans import Block, BlockKind, Published, Span

_TOP, _BOTTOM = 14, 8
_LINE = 140
_SAYS = re.compile(
    r"\b(?:posted|published|publication date|issued|released|ngày đăng|đăng (?:lúc|ngày)|"
    r"xuất bản|đăng tải|опубликован\w*|дата публикации|опубліковано|pubblicato|publié)\b|입력|등록|게재|승인|발행|송고|"
    r"发布|發布|发表|公開日|掲載|配信", re.IGNORECASE,
)  # fmt: skip
_UPDATED = re.compile(
    r"\b(?:updated|modified|cập nhật|обновлен\w*|оновлено|aggiornato|mis à jour)\b|수정|更新", re.IGNORECASE
)
_NOT_SAID = re.compile(
    r"cut-?off|cắt dữ liệu|as of|số liệu|born|sinh ngày|copyright|©|retrieved|accessed|truy cập|archived|deadline",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"https?://[^\s/]{1,100}/(?:[^\s/]{1,60}/){0,4}(20\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?!\d)"
)
_PLACE = re.compile(r"\s*\(?[^\W\d_][^\n.!?()]{1,50}?(?:=[^\n()]{2,40})?\)?\s?[,.:=]?\s{0,2}\(?(?:ngày\s)?$")
_AFTER_PLACE = re.compile(r"\s?\)?,?\s?(?:\([^()\n]{2,40}\)|/[^/\n]{2,30}/)?\s?(?:-|:|\()")
_SENTENCE = re.compile(r"[.!?。]\s+\S")
_SHARE, _BEFORE = 3, 60
_NEVER_ALONE = frozenset((BlockKind.HEADING, BlockKind.CAPTION))


def stated(page: Page) -> Published | None:
    """Return what the text states; what a line says outright wins over a date line, that over a date on its own."""
    found = sorted(_candidates(page), key=lambda each: each[0])
    return found[0][1] if found else None


def _candidates(page: Page) -> Iterator[tuple[int, Published]]:
    """Yield what may be the day of publication, with its rank (lowest wins)."""
    blocks = [block for block in page.document.blocks if block.kind is not BlockKind.ENDNOTE]
    for place, block in enumerate(blocks):
        if place < _TOP or place >= len(blocks) - _BOTTOM:
            yield from _in_block(page, block, top=place < _TOP)


def _in_block(page: Page, block: Block, *, top: bool) -> Iterator[tuple[int, Published]]:
    start, end = page.range_of(block)
    text = page.folded.cased
    line = text[start : min(end, start + _LINE + 1)]
    language = grammars.of(block.language or page.document.language)
    for said in said_in(text, start, min(end, start + _LINE), language):
        rank = _rank(block, line, said.start - start, said.end - said.start, top=top)
        day = full_day(said)
        if day and rank:
            yield rank[0], Published(day.isoformat(), page.span(said.start, said.end), rank[1])
    yield from _by_address(page, block, line, start)


def _rank(block: Block, line: str, at: int, length: int, *, top: bool) -> tuple[int, str] | None:
    """Return how much a full date in a block tells, with the words for it; None where it tells nothing."""
    before = line[max(0, at - _BEFORE) : at]
    placed = top and _PLACE.fullmatch(line[:at]) and _AFTER_PLACE.match(line, at + length)
    alone = block.kind not in _NEVER_ALONE and length * _SHARE >= len(line.strip())
    tests = (
        (_SAYS.search(before), 0, "a line says when it was published"),
        (block.kind is BlockKind.DATELINE, 1, "the date line states it"),
        (block.kind is BlockKind.BYLINE, 2, "the author's line states it"),
        (_UPDATED.search(before), 3, "a line says when it was updated"),
        (placed, 2, "the place and date before the first words"),
        (alone and not _SENTENCE.search(line), 4 if top else 6, "a date that stands in a line of its own"),
    )
    if _NOT_SAID.search(before):
        return None
    return next(((rank, why) for told, rank, why in tests if told), None)


def _by_address(page: Page, block: Block, line: str, start: int) -> Iterator[tuple[int, Published]]:
    if block.kind is BlockKind.PARAGRAPH and len(line) > _LINE:
        return
    found = _ADDRESS.search(line)
    day = stretches.real(int(found[1]), int(found[2]), int(found[3])) if found else None
    if found and day:
        span: Span = page.span(start + found.start(1), start + found.end(3))
        yield 5, Published(day.isoformat(), span, "the address of the article states it")


def full_day(said: Said) -> date | None:
    """Return the day that a time names in full; None for anything less."""
    time = said.first
    if said.last or not (time.year and time.month and time.day):
        return None
    found = in_year(time, time.year)
    return found.first if found else None
