"""Note markers in the body and the list of notes at the end.

A report says `... 12.000 quân. [3]` and far below has a line `[3] https://...; https://...`, sometimes going on in
the next line. The first is a marker, the second an endnote; an analyst goes from one to the other. `[KPA]` is
neither, nor is a number in brackets inside the list itself. Lists with `1.`, `1)` or `(1)` count as notes only below
a heading that says so. Other marks than `[3]` are markers only of a list that is there (`endmarks`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsapp.text import endmarks
from newsapp.text.spans import Endnote, Marker
from newsapp.text.structure_boilerplate import furniture, outside_furniture

_HEADINGS_FOR_NOTES = (
    "endnotes|endnote|footnotes|notes|references|sources|notes and references|works cited"
    "|end notes|notes and sources|sources and notes|footnotes and sources|bibliography"
    "|chú thích|ghi chú|chú giải|chú thích và tài liệu tham khảo"
    "|danh mục tài liệu tham khảo|tài liệu tham khảo|nguồn tham khảo|chú thích cuối bài|trích dẫn"
    "|примечания|сноски|источники|ссылки|примітки|виноски|джерела|посилання"
    "|각주|미주|주석|주|참고문헌|참고 문헌|참고자료|注释|注|注解|注釋|尾注|参考资料|參考資料|脚注|脚注一覧"
    "|参考文献|參考文獻|注記|原注"
    "|note|note e fonti|riferimenti|notes de bas de page|notes et références|références|anmerkungen|fußnoten|endnoten"
    "|quellen|notas|referencias"
)
NOTE_HEADINGS = frozenset(_HEADINGS_FOR_NOTES.split("|"))
_MARKER = re.compile(r"\[ ?(\d{1,3}) ?\]")
_BRACKETED = re.compile(r"^[ \t\ufeff]*\[ ?\^?(?P<number>\d{1,3}) ?\](?=[ \t]*\S)", re.MULTILINE)
_NUMBERED = re.compile(
    r"^[ \t]*(?:\((?P<a>\d{1,3})\)|(?P<b>\d{1,3})[.)]|(?P<c>[¹²³⁰⁴-⁹]{1,3})"
    r"|(?P<d>\d{1,3})(?=[ \t]+(?:https?:|www\.)))(?=[ \t]*\S)",
    re.MULTILINE,
)
_ADDRESS = re.compile(r"https?://|www\.|\bdoi\b|\b\w+ (?:dot|chấm|\[\.\]) \w+")
_HEADING = re.compile(r"^[ \t#*_]*(?P<words>[^\W\d_][^\n\r:]{1,40}?)[ \t*_:]*$", re.MULTILINE)
_BLANK, _LINE = re.compile(r"\r?\n[ \t]*\r?\n"), re.compile(r"[^\n]+")
# A note may be long, but its number must come soon after the one before, or the "list" is a body that cites itself.
_LONGEST_NOTE = 3000
_GAP = 3


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a line begins with a note's number."""

    number: int
    start: int


def find(text: str) -> tuple[tuple[Marker, ...], tuple[Endnote, ...]]:
    """Return the markers of the body and the notes of the list at the end, in order; either may be empty.

    A note's span holds its number and all its lines, without white space around them.
    """
    starts = _list(text)
    first = starts[0].start if starts else len(text)
    markers = [
        Marker(int(found.group(1)), *found.span())
        for found in _MARKER.finditer(text, 0, first)
        if not starts or int(found.group(1)) <= starts[-1].number
    ]
    others = endmarks.find(text, first, [start.number for start in starts], plain=bool(markers)) if starts else ()
    return tuple(sorted([*markers, *others], key=lambda one: (one.start, one.number))), _notes(text, starts)


def _list(text: str) -> Sequence[_Start]:
    """Return the starts of the notes: the bracketed list, or a numbered one below a heading for notes."""
    bracketed = [
        _Start(int(found["number"]), found.end() - len(found.group().lstrip(" \t\ufeff")))
        for found in _BRACKETED.finditer(text)
    ]
    run = _last_run(bracketed)
    if run and _is_list(text, run):
        return run
    heading = _notes_heading(text)
    if heading is None:
        return ()
    return _last_run([_numbered(found) for found in _NUMBERED.finditer(text, heading)])


def _numbered(found: re.Match[str]) -> _Start:
    """Read the number of a line such as `(3) ...`, `3. ...` or `³ ...`."""
    digits = found["a"] or found["b"] or found["d"] or found["c"].translate(endmarks.SUPERSCRIPT)
    return _Start(int(digits), found.end() - len(found.group().lstrip(" \t")))


def _last_run(starts: Sequence[_Start]) -> Sequence[_Start]:
    """Return the last stretch of rising numbers that stand close to each other."""
    first = max(len(starts) - 1, 0)
    while first > 0 and _follows(starts[first - 1], starts[first]):
        first -= 1
    return starts[first:]


def _follows(one: _Start, other: _Start) -> bool:
    """Tell whether a note may follow another one in one list."""
    return 0 < other.number - one.number <= _GAP and other.start - one.start <= _LONGEST_NOTE


def _is_list(text: str, run: Sequence[_Start]) -> bool:
    """Tell a list of notes from a paragraph that happens to begin with a marker."""
    cited = {int(found.group(1)) for found in _MARKER.finditer(text, 0, run[0].start)}
    known = sum(start.number in cited for start in run)
    has_address = _ADDRESS.search(text, run[0].start) is not None
    return (run[0].number <= _GAP and (len(run) > 1 or has_address)) or (known * 2 > len(run) and has_address)


def _notes_heading(text: str) -> int | None:
    """Return where the last heading for notes ends."""
    ends = [found.end() for found in _HEADING.finditer(text) if found["words"].strip().casefold() in NOTE_HEADINGS]
    return ends[-1] if ends else None


def _list_end(text: str, start: int) -> int:
    """Return where the last note ends."""
    blank = _BLANK.search(text, start)
    end = blank.start() if blank else len(text)
    for line in _LINE.finditer(text, start, min(end, start + _LONGEST_NOTE)):
        words = line.group().strip()
        if line.start() > start and words and (furniture(words) or outside_furniture(words)):
            return line.start()
    return end


def _notes(text: str, starts: Sequence[_Start]) -> tuple[Endnote, ...]:
    """Cut the list into notes; the last one ends at a blank line, at page furniture or at the end of the text."""
    if not starts:
        return ()
    ends = [start.start for start in starts[1:]] + [_list_end(text, starts[-1].start)]
    return tuple(
        Endnote(start.number, start.start, start.start + len(text[start.start : end].rstrip()))
        for start, end in zip(starts, ends, strict=True)
    )
