"""Captions and photo credits, on lines of their own or run into the text.

`Hai người bắt tay ở ga. Ảnh: Reuters Sau cuộc gặp, ...` is a caption, a credit, and the next paragraph: scraping
took the line breaks away. The label ("Ảnh:") or a bare agency behind a finished sentence ("... on the quay. yonhap
news") says where the credit stands, the sentence before it is the caption. Some pages print the pair twice without a
space between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsapp.text import sentences
from newsapp.text.spans import BlockKind, Span
from newsapp.text.structure_boilerplate import furniture
from newsapp.text.structure_lines import Piece
from newsapp.text.structure_oneline import Openings
from newsapp.text.structure_shapes import stops

_AGENCY = (
    r"(?:Reuters|AFP|AP|Associated Press|KCNA(?: VIA KNS)?|Korean Central News Agency|TASS|ТАСС|Sputnik|Spunik|Спутник"
    r"|RIA(?: Novosti)?|РИА Новости|(?i:yonhap|yunhap)(?: (?i:news)(?: (?i:agency))?)?|Xinhua|Tân Hoa Xã|TTXVN|VNA"
    r"|EPA(?:-EFE)?|EFE|UPI|DPA|ANSA|PTI|ANI|Getty(?: Images)?|Bloomberg|CNN|BBC|Fox News|NBC|ABC|NHK|Kyodo(?: News)?"
    r"|Jiji|Interfax|Интерфакс|Rodong Sinmun|NK News|Ukrinform|Укрінформ|Anadolu(?: Agency)?|Newsis|뉴시스"
    r"|연합뉴스|연합|뉴스1|조선중앙통신|조선중앙TV|노동신문|로이터|신화|타스"
    r"|Shutterstock|iStock|Maxar(?: Technologies)?|Planet Labs"
    r"|CCTV|VCG|IC|Global Times|SCMP|NY ?Times|The New York Times|New York Times|NYT|Washington Post|WSJ|Guardian"
    r"|The Guardian|Nikkei|Al Jazeera|RT|Izvestia|Известия|Коммерсантъ|Telegram|Twitter|X|Facebook"
    r"|(?:[Kk]remlin|[Mm]il|[Mm]id)\.ru|Điện Kremlin|Kremlin|Korea Pool|공동취재단|자료사진|대통령실"
    r"|新华社|共同社|中新社)"
)
# "Bayline photo": a name and what it names, behind a finished sentence only.
_PICTURE_DESK = r"(?:[^\W\d_][\w.-]{1,20} ){1,2}(?:file )?(?i:photos?|images?|pictures?|사진|фото)"
_LABEL = (
    r"(?:(?:Nguồn )?[Ảả]nh(?: minh họa| tư liệu| chụp màn hình| cắt từ video)?|Đồ họa|Photo(?:graph)?(?: credit| by)?"
    r"|Image(?: credit)?|(?:Photo |Photos |Image )?[Pp]rovided by|Courtesy of|(?:Ảnh do )?[^\W\d_]{2,12} cung cấp"
    r"|Credit|Picture|Foto(?:grafia)?|Crédit photo|Фото(?:графия)?|Снимок|사진(?:\s?제공)?|写真"
    r"|图片来源|图源|摄影)"
)
_SIGN = r"\s?[:=：]\s?"
# "REUTERS/Jane Moss/File Photo", "Jane Moss / AP file", "/ Yonhap News", "Provided by = Harbour Agency".
_MAKERS = (
    r"(?:(?:REUTERS|AP Photo|AP|AFP|EPA|Reuters|Pool|TASS|KCNA|Yonhap)\s?/\s?[^\W\d_][\w.' -]{2,30}"
    r"(?:/(?:File|Pool)(?: [Pp]hoto)?)?"
    r"|(?:[A-Z][\w.'-]{1,20} ){2,3}/ (?:AP|AFP|Reuters|EPA|Getty Images|Pool)(?: [Ff]ile)?)"
)
_AGENCIES = rf"{_AGENCY}(?:\s?(?:/|,|\||-|–|&| via )\s?{_AGENCY}){{0,3}}(?![^\W\d_])"
_LABELLING = rf"(?P<label>{_LABEL}){_SIGN}"
_OPEN, _CLOSE, _NEVER = r"(?P<open>[(\[]\s?)?\b", r"(?P<close>\s?[)\]])?\.?", r"(?P<close>(?!))?"
# Behind a label: known agencies; or, at the end of a line, anything short; or, in a run-in article, one or two words.
_LABELLED = re.compile(rf"{_OPEN}{_LABELLING}(?P<credit>{_AGENCIES}){_CLOSE}")
_LABELLED_END = re.compile(rf"{_OPEN}(?!ả){_LABELLING}(?P<credit>[^.!?:()\[\]\n]{{1,48}}(?:\.\w+)?){_CLOSE}$")
_LABELLED_UNKNOWN = re.compile(
    rf"\b(?!ả){_LABELLING}(?P<credit>[^\W\d_][\w.-]*(?: [^\W\d_a-z][\w.-]*)?){_NEVER}",
)
_SEVERAL = rf"{_AGENCY}(?:[ /,·-]{{1,2}}{_AGENCY}){{0,2}}"
_BARE = re.compile(
    rf"(?<=[.!?…”\"’)\]])\s{{1,3}}(?P<credit>{_MAKERS}|{_SEVERAL}|{_PICTURE_DESK})(?:\.?$|(?=[^\W\d_]{{2}}))"
)
# "... on the quay. /Island Daily", "... on the quay. = Provided by the town": Korean pages do so.
_SIGNED_END = re.compile(r"(?<=[.!?…”\"’)\]])\s?[/=|]\s?(?P<credit>[^.!?:()\[\]\n=/|]{2,40})\.?$")
_CAPTION_LABEL = re.compile(
    r"(?:[▲△▶◀]\s?|\[(?:Photo|사진|Ảnh|Фото)[^\]]{0,20}\]\s?"
    r"|(?:Chú thích ảnh|Caption|Trong ảnh|На фото|На снимке)\s?[:：]\s?)(?=\S)",
)
_PATTERNS, _END_PATTERNS = (_LABELLED, _LABELLED_UNKNOWN, _BARE), (_LABELLED_END, _SIGNED_END)
_ORDER = (_LABELLED, _LABELLED_END, _LABELLED_UNKNOWN, _BARE, _SIGNED_END)
_LONGEST_CAPTION, _LONGEST_RUN_IN, _CAPTION_STOPS, _SHORTEST_CAPTION = 700, 500, 2, 8
_WORDS = re.compile(r"[^\W\d_][\w.-]*")
_LONGEST_NAME, _SMALL, _WINDOW = 7, 3, 120
_WHY_CAPTION, _WHY_CREDIT = "the sentence before a photo credit", "names who made the picture"


@dataclass(frozen=True, slots=True)
class _Credit:
    """A credit found in a piece: where its label begins, where the name stands, where all of it ends."""

    label: int
    start: int
    after: int


def cut_credits(piece: Piece) -> list[Piece]:
    """Return a piece cut into text, captions and credits; the piece itself when it holds none."""
    found = list(_credits(piece.words))
    if not found:
        return [_labelled_caption(piece)]
    cut: list[Piece] = []
    at = 0
    for credit in found:
        start = _caption_start(piece.words, at, credit.label)
        cut += _parts(piece, at, start, credit)
        at = credit.after
    rest = piece.part(at, len(piece.words))
    return cut + ([rest] if rest.words else [])


def _labelled_caption(piece: Piece) -> Piece:
    """Call a piece a caption when it says so itself."""
    if len(piece.words) <= _LONGEST_RUN_IN and _CAPTION_LABEL.match(piece.words) and not furniture(piece.words):
        return piece.called(BlockKind.CAPTION, "begins as captions do")
    return piece


def _credits(words: str) -> Iterator[_Credit]:
    """Yield the credits of a piece in order."""
    at, openings = 0, Openings(words)
    for pattern, found in _matches(words):
        if found.start() >= at and _holds(pattern, found, words):
            label = found.start("credit") if pattern in (_BARE, _SIGNED_END) else found.start()
            at = _name_end(words, found, openings) if pattern is _LABELLED_UNKNOWN else found.end()
            yield _Credit(label, found.start("credit"), at)


def _matches(words: str) -> Sequence[tuple[re.Pattern[str], re.Match[str]]]:
    """Return all that may be a credit, known agencies first where two begin alike."""
    found = [(pattern, one) for pattern in _PATTERNS for one in pattern.finditer(words)]
    tail = max(0, len(words) - _WINDOW)
    found += [(pattern, one) for pattern in _END_PATTERNS for one in pattern.finditer(words, tail)]
    return sorted(found, key=lambda pair: (pair[1].start(), _ORDER.index(pair[0])))


def _name_end(words: str, found: re.Match[str], openings: Openings) -> int:
    """Return where an unknown name ends: before the large word that begins the next sentence."""
    following = list(_WORDS.finditer(words, found.end("label"), found.end("label") + _WINDOW))[: _LONGEST_NAME + _SMALL]
    for index in range(1, min(_LONGEST_NAME, len(following) - _SMALL)):
        word, *after = (one.group() for one in following[index : index + _SMALL + 1])
        if word[0].isupper() and (openings.rank(word) or all(one[0].islower() for one in after)):
            return following[index].start()
    return found.end("credit")


def _holds(pattern: re.Pattern[str], found: re.Match[str], words: str) -> bool:
    """Tell whether a match is likely enough: bare agencies only behind something of a caption's length."""
    if pattern is _BARE:
        glued = words[found.end() : found.end() + 2]
        if found.start() < _SHORTEST_CAPTION:
            return False
        return found.start() <= _LONGEST_RUN_IN if not glued.isalpha() else glued.istitle()
    if pattern is _LABELLED_UNKNOWN:
        return len(words) > _LONGEST_CAPTION
    return pattern is not _SIGNED_END or len(words) <= _LONGEST_RUN_IN


def _caption_start(words: str, at: int, label: int) -> int:
    """Return where the caption of a credit begins: the last sentence before the label, or all when there is little."""
    before = words[at:label]
    if len(before) <= _LONGEST_CAPTION and stops(before) <= _CAPTION_STOPS and (at > 0 or label > len(words) - _WINDOW):
        return at
    window = max(0, len(before) - 2 * _LONGEST_CAPTION)
    cut: Sequence[Span] = sentences.split(before[window:])
    return at + window + cut[-1].start if cut else label


def _parts(piece: Piece, at: int, start: int, credit: _Credit) -> Iterator[Piece]:
    """Yield what stands before a caption, the caption with its label, and the credit."""
    before = piece.part(at, start)
    if before.words:
        yield before
    caption = piece.part(start, credit.start)
    if credit.label <= start or not caption.words:
        yield piece.part(start, credit.after).called(BlockKind.CREDIT, _WHY_CREDIT)
        return
    yield caption.called(BlockKind.CAPTION, _WHY_CAPTION)
    yield piece.part(credit.start, credit.after).called(BlockKind.CREDIT, _WHY_CREDIT)
