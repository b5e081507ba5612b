"""Page furniture inside a long line: a button between two sentences, and all that the page adds behind the last one.

`... he said. Advertisement The men ...`, `... on Monday. Tags: a, b Related articles ... © 2024`. Scraping took the
line breaks away. A label counts only where a sentence has just ended (one with a colon or a sign, anywhere), and what
it claims ends before the next sentence of the article; where that end cannot be told, nothing is cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsapp.text.spans import BlockKind
from newsapp.text.structure_lines import Piece
from newsapp.text.structure_menus import Label, row_at
from newsapp.text.structure_oneline import Openings, headline_end
from newsapp.text.structure_words import ADVERTISING, LINKS, SHARING

_SHORTEST_LINE, _LONGEST_TITLE, _LONGEST_SEGMENT, _WORDS_OF_PROSE = 150, 160, 400, 6
_ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]」』]{0,3}\s{1,3}(?=\S)|[\])】]\s{1,3}(?=\S)")
_SIGNED = re.compile(
    r"(?<!\S)[\[(<【■▶▷☞>※*]{0,3}\s?(?P<label>"
    r"(?:Tags?|TAGS?|Topics?|Keywords?|Filed under|Related(?: articles?| news| stories| topics)?|Read more|READ MORE"
    r"|READ ALSO|Read also|ALSO READ|Also read|SEE ALSO|See also|RELATED|Suggested [Tt]opics|More on this)\s?[:\]»›]"
    r"|(?:Từ khóa|Từ khoá|TỪ KHÓA|Chủ đề|Thẻ|Xem thêm|XEM THÊM|Đọc thêm|Mời xem thêm|Tin liên quan|Bài liên quan"
    r"|TIN LIÊN QUAN)\s?[:»›]"
    r"|(?:Теги|Тэги|Метки|Ключевые слова|Читайте также|Читать также|Смотрите также|Материалы по теме|По теме)\s?:"
    r"|(?:태그|키워드|관련\s?기사|관련\s?뉴스)\s?[:：\]】]"
    r"|(?:PREV|NEXT)\s(?=[^\W\d_])|©|ⓒ|\([cC]\)\s?\d{4}|Copyrights?\s(?=©|ⓒ|\(|\d{4}|[^\W\d_])|Bản quyền (?:thuộc|©)"
    r"|저작권자|무단\s?전재)",
)
_PLAIN = re.compile(
    r"Follow (?:us|\w+) on\b|Subscribe to (?:our|the)\b|Sign up (?:for|to)\b|Leave a (?:comment|reply)"
    r"|Your email address will not|Share (?:this|on)\b|We use cookies|This (?:web)?site uses"
    r"|Theo dõi [^.:]{2,40} trên\b|Mời (?:bạn|quý) đọc|Vui lòng đăng nhập|Gửi bình luận"
    r"|Подписывайтесь на|Подпишитесь на|Читайте нас|Нашли ошибку|Все права защищены|All rights reserved",
)
_PROSE = re.compile(r"(?:[^\s.!?。]+\s+){5}[^.!?。\n]{0,300}?[.。](?:[\"”’»)]|\s|$)")
_NOTICE = re.compile(r"©|ⓒ|\([cC]\)|Copyright|Bản quyền|저작권|무단|All rights|Все права")
_RESERVED = re.compile(r"[©ⓒ]|\([cC]\)|\b(?:reserved|prohibited|reproduc\w+)\b|금지|Bản quyền|Все права")
_LONGEST_NOTICE = 200
_WHY = "page furniture run into the text"


@dataclass(frozen=True, slots=True)
class _Mark:
    """Furniture that begins at `start`; its label ends at `end`. `whole` says that the label is all of it."""

    start: int
    end: int
    row: Sequence[Label] = ()
    leads: bool = False

    @property
    def whole(self) -> bool:
        """Tell buttons that claim nothing behind them: an advertisement's label, or several to share the page."""
        words = [label.words for label in self.row]
        buttons = [word for word in words if word in SHARING]
        shared = len(buttons) == len(words) and (len(words) > 1 or any(" " in word for word in words))
        return (
            bool(words)
            and (all(word in ADVERTISING | SHARING for word in words))
            and (shared or any(word in ADVERTISING for word in words))
        )


def cut(piece: Piece) -> list[Piece]:
    """Return a long line cut into text and furniture; the piece itself when it holds none."""
    if len(piece.words) < _SHORTEST_LINE:
        return [piece]
    marks = list(_marks(piece.words))
    if not marks:
        return [piece]
    tail = _tail(piece.words, marks)
    openings = Openings(piece.words)
    spans = [span for mark in marks if mark.start < tail for span in _inner(piece.words, mark, openings)]
    if tail < len(piece.words):
        spans.append((tail, len(piece.words)))
    return list(_apart(piece, spans))


def _apart(piece: Piece, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """Yield the text between the spans, and the spans as furniture."""
    at = 0
    for start, end in spans:
        if start < at:
            continue
        yield from _filled(piece.part(at, start))
        yield piece.part(start, end).called(BlockKind.BOILERPLATE, _WHY)
        at = end
    yield from _filled(piece.part(at, len(piece.words)))


def _filled(piece: Piece) -> list[Piece]:
    return [piece] if piece.words else []


def _marks(words: str) -> Iterator[_Mark]:
    """Yield where furniture may begin, in order and apart."""
    signed = {found.start(): found for found in _SIGNED.finditer(words)}
    places = sorted({*signed, *(found.end() for found in _ENDED.finditer(words))})
    at = 0
    for place in places:
        if place < at:
            continue
        mark, at = _mark(words, place, signed.get(place))
        if mark:
            yield mark


def _mark(words: str, place: int, signed: re.Match[str] | None) -> tuple[_Mark | None, int]:
    """Return the mark at a place, and where to look for the next one."""
    if signed:
        return _Mark(place, signed.end(), leads=not _NOTICE.match(words, place)), signed.end()
    row, end = row_at(words, place)
    if row and end < len(words) and words[end].islower():
        row, end = row[:-1], row[-1].start
    known = [label for label in row if label.words in ADVERTISING | LINKS | SHARING]
    if known and (len(row) > 1 or known[0].sure):
        return _Mark(place, end, row), end
    plain = _PLAIN.match(words, place)
    return (_Mark(place, plain.end()), plain.end()) if plain else (None, max(end, place))


def _tail(words: str, marks: Sequence[_Mark]) -> int:
    """Return where the furniture behind the last sentence begins, or the end of the line."""
    tail = len(words)
    for mark in reversed(marks):
        claimed = words[mark.end : tail]
        notice = _NOTICE.match(words, mark.start) and _RESERVED.search(words, mark.start, mark.end + _LONGEST_NOTICE)
        if len(claimed) > _LONGEST_SEGMENT or (
            (not notice or len(claimed) > _LONGEST_NOTICE) and _PROSE.search(claimed)
        ):
            break
        tail = mark.start
    return tail


def _inner(words: str, mark: _Mark, openings: Openings) -> Iterator[tuple[int, int]]:
    """Yield what a mark between two sentences claims."""
    if mark.whole:
        yield mark.start, mark.end
        return
    if not mark.leads:
        return
    end = headline_end(words, mark.end, mark.end + _LONGEST_TITLE, openings)
    if end:
        yield mark.start, end
