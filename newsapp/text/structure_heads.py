"""The head of an article that came as one line: menu, headline, date, author and buttons, in whatever order.

`Home News World Allies weigh reply Published: October 24, 2024 6:15 pm By Anna Roe Share on X The ...`. Labels are
known words, a date has a label, a weekday or a clock time beside it, an author stands behind `By`; the headline is what
stands above the first of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsapp.text.spans import BlockKind
from newsapp.text.structure_lines import Piece
from newsapp.text.structure_menus import row_at
from newsapp.text.structure_oneline import Openings
from newsapp.text.structure_shapes import DATE

_HEAD, _SHORTEST_TITLE, _LONGEST_TITLE, _ROW, _MOST_PARTS = 500, 15, 220, 2, 12
_STRONG = frozenset(
    [
        "breaking news",
        "breaking",
        "news",
        "home",
        "exclusive",
        "tin nóng",
        "thế giới",
        "thời sự",
        "tin mới",
        "новости",
        "срочно",
        "속보",
        "단독",
        "종합",
    ]
)
_SAYS = (
    r"(?:(?i:last )?(?i:posted|published|updated|entered|modified|registered|date)(?i: on| at)?"
    r"|(?i:ngày đăng|đăng ngày|đăng lúc|cập nhật|xuất bản|ngày)|(?i:опубликовано|обновлено|дата)"
    r"|(?:기사)?입력|등록|수정|승인|송고"
    r"|发布|更新)\s?[:：]?\s?"
)
_WEEKDAY = (
    r"(?i:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri"
    r"|sat|sun|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\s?[,.|]?\s?"
)
_BEFORE = re.compile(rf"(?:(?P<says>{_SAYS})|(?P<weekday>{_WEEKDAY})){{1,2}}$")
_CLOCK = re.compile(
    r"\s?[,|·-]?\s?(?:(?:lúc|at|в|오전|오후)\s)?\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
    r"(?:\s?\(?(?:GMT|UTC|MSK|KST|EST|EDT|ET|ICT|МСК|мск)(?:\s?[+-]\s?\d{1,2})?\)?)?"
)
_BY = re.compile(r"(?:By|BY|Written by|Reported by|Reporter|Автор:?|Tác giả:|Người viết:|Bài:)\s")
_REPORTER = re.compile(r"[가-힣]{2,4}\s(?:선임|수석|인턴)?\s?(?:기자|특파원)(?=\s)")
_AND = frozenset(("and", "và", "и", "&"))
_TOKEN = re.compile(r"\S+")
_NAME = re.compile(r"[^\W\d_][^\W_'’.-]*[\w'’.-]*,?$")
_BETWEEN, _NAMES_AT_MOST, _NAME_AT_MOST = re.compile(r"[\s|·–—-]+"), 12, 3


@dataclass(frozen=True, slots=True)
class _Found:
    """What a part of the head is, up to `end`."""

    kind: BlockKind
    end: int
    why: str


def cut(piece: Piece) -> list[Piece]:
    """Return the parts of a head and the rest of the line; the piece itself when it has no head of this kind."""
    found: list[Piece] = []
    at, titled, openings = 0, False, Openings(piece.words)
    while len(found) < _MOST_PARTS and at < len(piece.words):
        at = _skipped(piece.words, at)
        part = _part(piece.words, at, openings) or (None if titled else _title(piece.words, at))
        if not part:
            break
        titled = titled or part.kind is BlockKind.TITLE
        found.append(piece.part(at, part.end).called(part.kind, part.why))
        at = part.end
    return [*found, piece.part(at, len(piece.words))] if found else [piece]


def _skipped(words: str, at: int) -> int:
    """Return where the next word begins, past blanks and bars."""
    blank = _BETWEEN.match(words, at)
    return blank.end() if blank else at


def _part(words: str, at: int, openings: Openings) -> _Found | None:
    """Return the labels, the date or the author that stands at a position."""
    end = _menu_end(words, at)
    if end:
        return _Found(BlockKind.BOILERPLATE, end, "a row of labels of the page")
    end = _date_end(words, at)
    if end:
        return _Found(BlockKind.DATELINE, end, "a date near the headline")
    end = _author_end(words, at, openings)
    return _Found(BlockKind.BYLINE, end, "names of people near the headline") if end else None


def _menu_end(words: str, at: int) -> int:
    """Return where a row of labels at a position ends; 0 where none stands."""
    row, end = row_at(words, at)
    if row and end < len(words) and words[end].islower():
        row, end = row[:-1], row[-1].start
    told = any(label.sure or label.words in _STRONG for label in row)
    return end if told or len(row) > _ROW else 0


def _date_end(words: str, at: int) -> int:
    """Return where the dates at a position end, with their labels and clock times; 0 where none stands."""
    done = at
    while (found := DATE.search(words, done, done + 60)) is not None:
        before = words[done : found.start()].strip(" |·,-–(")
        clock = _CLOCK.match(words, found.end())
        told = _BEFORE.fullmatch(before + " ") or _BEFORE.fullmatch(before)
        if before and not told:
            break
        if not (told or clock or at == 0 or done > at):
            break
        done = clock.end() if clock else found.end()
        while done < len(words) and words[done] in ").":
            done += 1
        if words[done : done + 1] == ",":
            return 0
    after = words[done:].lstrip()[:1]
    return done if done > at and not after.islower() else 0


def _author_end(words: str, at: int, openings: Openings) -> int:
    """Return where "By Anna Roe and Peter Doe" ends; 0 where no author stands."""
    reporter = _REPORTER.match(words, at)
    if reporter:
        return reporter.end()
    label = _BY.match(words, at)
    if not label:
        return 0
    end, length = 0, 0
    for token in list(_TOKEN.finditer(words, label.end(), label.end() + 200))[:_NAMES_AT_MOST]:
        word = token.group()
        if word in _AND and end:
            length = 0
        elif length >= _NAME_AT_MOST or not _is_name(words, token, openings, begun=length > 0):
            break
        else:
            end, length = token.end(), 0 if word[-1] == "," else length + 1
    return end


def _is_name(words: str, token: re.Match[str], openings: Openings, *, begun: bool) -> bool:
    """Tell a part of a person's name from the first word of a sentence or of a row of labels."""
    word = token.group()
    if not (word[0].isupper() and _NAME.match(word)):
        return False
    return not begun or not (openings.rank(word) or row_at(words, token.start())[0])


def _title(words: str, at: int) -> _Found | None:
    """Return the headline: what stands above the first date, author or button in the first sentence."""
    ends = (found for found in _places(words, at) if found - at >= _SHORTEST_TITLE)
    end = next(ends, None)
    if end is None or end - at > _LONGEST_TITLE:
        return None
    return _Found(BlockKind.TITLE, end, "stands above the date, the author or the buttons of the page")


def _places(words: str, at: int) -> Iterator[int]:
    """Yield where a date, an author or a row of labels begins before the first sentence ends."""
    openings = Openings(words)
    for token in _TOKEN.finditer(words, at, at + _HEAD):
        start = token.start()
        if start > at and _part(words, start, openings):
            yield start
        if token.group().rstrip("\"'”’»)")[-1:] == "." and len(token.group()) > _NAME_AT_MOST + 1:
            return
