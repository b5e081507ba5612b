"""Names of bodies, facilities and events in Vietnamese capitalise the first syllable of each compound.

In "Trung tâm Nghiên cứu Chiến lược Đông Á" every second syllable is small, so a run of capitalised words would see
four pieces. Here the head word ("Trung tâm") opens the name and it goes on as long as capitals keep coming.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsapp.text.names import words
from newsapp.text.names.candidate import Candidate
from newsapp.text.names.cues import title_before
from newsapp.text.names.hits import Hit
from newsapp.text.names.page import Page
from newsapp.text.names.syllables import is_vietnamese_syllable
from newsapp.text.spans import BlockKind, EntityType

_TYPES = {
    **dict.fromkeys(words.VIETNAMESE_EVENTS, EntityType.EVENT),
    **dict.fromkeys(words.VIETNAMESE_FACILITIES, EntityType.FACILITY),
    **dict.fromkeys(words.VIETNAMESE_BODIES, EntityType.ORGANISATION),
}
_HEAD = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(head[0].upper() + head[1:]) for head in sorted(_TYPES, key=len, reverse=True))
    + r")(?= \w)",
)
_TOKEN = re.compile(r" ([^\W\d_][\w-]*)")
_STOPS = words.phrases(
    "của, và, tại, ở, cho, đã, là, do, từ, với, về, đến, tới, trong, theo, sẽ, đang, bị, được, có, cũng, "
    "vào, nói, rằng, này, đó, khi, để, mà, trưởng, như, trên, sau, trước, hôm, ngày "
)
_MOST_PENDING = 2
# "Trung tâm Nghiên cứu không phổ biến vũ khí hạt nhân James Martin": studies have an object, written small.
_MOST_STUDIED = 8
_SAYING = words.phrases("nhận, khẳng, cảnh, đánh, ước, dự, kêu, bác, thừa, tiết, tuyên, lưu, công, đưa, phát")
_STUDIES = ("nghiên cứu", "phân tích", "giám sát", "quan sát")
_CLOSING = re.compile(r" ?[.,;:)(\]\"]| số \d| (?:của|và|tại|ở|thuộc|đã|sẽ|là) |$", re.MULTILINE)
_COMPOUND = re.compile(r"[A-ZĐÀ-Ỹ][^\W\d_]* [^\W\dA-ZĐ_]")
# Đoàn is a delegation and a family name: "Đoàn Thị Lan".
_PERSON_AFTER = re.compile(r"(?: [A-ZĐÀ-Ỹ][^\W\d_]*){2,3}")
_NUMBER = re.compile(r" (?:số )?\d{1,4}(?!\w|[.,/-]\d)")
_NUMBERED = re.compile(
    r"(?:lữ đoàn|sư đoàn|quân đoàn|trung đoàn|tiểu đoàn|tập đoàn quân|quân khu|hạm đội)(?: số)? \d{1,4}(?!\w|[.,/-]\d)"
)
_QUOTED_REST = re.compile(r"((?: [^\W\dA-ZĐ_]+){1,2})\"")
_SILENT = frozenset({BlockKind.BOILERPLATE, BlockKind.ENDNOTE})
_INSIDE = frozenset({EntityType.COUNTRY, EntityType.PLACE})


def vietnamese_bodies(page: Page, firm: Sequence[Hit]) -> list[Candidate]:
    """Return the capitalised Vietnamese names that a head word opens, known ones left out."""
    known = {hit.start: hit for hit in firm}
    covered = _covered(firm)
    found: list[Candidate] = []
    for head in _HEAD.finditer(page.folded.cased):
        if head.start() in covered or page.language_at(head.start()) != "vi" or page.kind_at(head.start()) in _SILENT:
            continue
        if found and head.start() < found[-1].end:
            continue
        end = _reach(_Walk(page, known), head)
        numbered = _NUMBERED.match(page.folded.text, head.start()) if not end else _NUMBER.match(page.folded.text, end)
        end = numbered.end() if numbered else _to_quote(page, head.start(), end)
        if end:
            word = head.group().casefold()
            found.append(Candidate(head.start(), end, _TYPES[word], f"capitalised words after '{word}'"))
    return found


def _to_quote(page: Page, start: int, end: int) -> int:
    """Return the closing quotation mark where the name and no more than two small words are quoted."""
    quoted = end and page.folded.cased[max(0, start - 1) : start] == '"'
    closing = _QUOTED_REST.match(page.folded.cased, end) if quoted else None
    return closing.end(1) if closing else end


def _covered(firm: Sequence[Hit]) -> set[int]:
    return {position for hit in firm for position in range(hit.start, hit.end)}


@dataclass(frozen=True, slots=True)
class _Walk:
    page: Page
    known: Mapping[int, Hit]

    def tokens(self, position: int) -> Iterator[tuple[re.Match[str], bool]]:
        """Yield the words that follow with one space, and whether the text glues them to the word before (_)."""
        text, starts = self.page.document.text, self.page.folded.starts
        while found := _TOKEN.match(self.page.folded.cased, position):
            yield found, text[starts[found.start()]] == "_"
            position = found.end()


def _reach(walk: _Walk, head: re.Match[str]) -> int:
    """Return where the name ends, 0 when nothing capitalised follows its head."""
    first = head.end() + 1
    if head.group() == "Đoàn" and _PERSON_AFTER.match(walk.page.folded.cased, head.end()):
        return 0
    if walk.page.opens_sentence(head.start()) and (first in walk.known or walk.page.folded.cased[first].islower()):
        return 0
    end, pending, last = 0, 0, head.group().split()[-1].casefold()
    most, before = _MOST_PENDING, last
    introduces = title_before(walk.page, head.start())
    for found, glued in walk.tokens(head.end()):
        word = found.group(1)
        hit = walk.known.get(found.start(1))
        if hit is not None:
            return hit.end if hit.type in _INSIDE and (end or pending == 0) else end
        if word[0].isupper():
            if introduces and end and not is_vietnamese_syllable(word):
                return end
            end, pending, most = found.end(), 0, _MOST_PENDING
        elif end and not pending and (glued or f"{last} {word}" in words.COMPOUNDS or _closes(walk, found, last)):
            end = found.end()
        elif _stops(walk, found, studied=most == _MOST_STUDIED) or pending == most:
            return end
        else:
            pending += 1
        last = word.casefold()
        if f"{before} {last}" in _STUDIES:
            most = _MOST_STUDIED
        before = last
    return end


def _stops(walk: _Walk, found: re.Match[str], *, studied: bool) -> bool:
    word = found.group(1)
    return (word in _STOPS and not _goes_on(walk, found)) or (studied and word in _SAYING)


def _closes(walk: _Walk, found: re.Match[str], last: str) -> bool:
    """Tell whether a small syllable is the second half of the name's last word: "Đường sắt số 7", "Bão táp"."""
    text = walk.page.folded.cased
    capital = text[found.start() - len(last) : found.start()]
    halves = capital[:1].isupper() and is_vietnamese_syllable(last) and is_vietnamese_syllable(found.group(1))
    return halves and found.group(1) not in _STOPS and bool(_CLOSING.match(text, found.end()))


def _goes_on(walk: _Walk, found: re.Match[str]) -> bool:
    """Tell whether "và" goes on with the name: "Bộ Công nghiệp và Thương mại", but "Điện Kremlin và Bình Nhưỡng"."""
    if found.group(1) != "và":
        return False
    after = found.end() + 1
    text = walk.page.folded.cased
    return bool(_COMPOUND.match(text, after)) and after not in walk.known and not _HEAD.match(text, after)
