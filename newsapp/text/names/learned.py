"""Titles that a text itself gives: after "Tổng công tố viên Nga Igor Krasnov", "Tổng công tố viên Nga" means him.

Only titles with a country or body in them are learned: "the minister" alone fits too many.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from newsapp.text.names.cues import PHRASE_WORDS, WORD, words_before
from newsapp.text.names.named import Named, Told
from newsapp.text.names.titles import means_somebody_else
from newsapp.text.names.words import PERSON_TITLES
from newsapp.text.spans import EntityType

_GAP = 60
_MOST = 200
_HOLDERS = frozenset({EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.PLACE})


def learned_titles(told: Told) -> Iterator[tuple[int, int, Named]]:
    """Yield the folded ranges in which a learned title stands without a name, and the person it was given to."""
    titles = _titles(told)
    if not titles:
        return
    text, cased = told.page.folded.text, told.page.folded.cased
    known = sorted(titles, key=len, reverse=True)[:_MOST]
    for found in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, known))})(?![\w-])", text):
        holders = titles[found.group()]
        before = bisect_left(holders, found.start(), key=_place)
        after = cased[found.end() : found.end() + 2]
        if not before or (after[:1] == " " and after[1:].isupper()) or cased[found.end() : found.end() + 1] == "'":
            continue
        start = found.start() - 4 if text[max(0, found.start() - 4) : found.start()] == "the " else found.start()
        if not means_somebody_else(told.page, start) and not _introduces(told, found.end()):
            yield start, found.end(), holders[before - 1]


def _place(named: Named) -> int:
    return named.start


def _introduces(told: Told, end: int) -> bool:
    return any(each.mention.type is EntityType.PERSON for each in told.between(end, end + 12))


def _titles(told: Told) -> dict[str, list[Named]]:
    """Return the titles in small letters with whom they were given to, in order."""
    found: dict[str, list[Named]] = {}
    for holder, person in zip(told.named, told.named[1:], strict=False):
        if person.mention.type is EntityType.PERSON and holder.mention.type in _HOLDERS:
            title = _title(told, holder, person)
            if title:
                found.setdefault(title, []).append(person)
    return found


def _title(told: Told, holder: Named, person: Named) -> str:
    """Return "bộ trưởng quốc phòng hàn quốc" or "russian defense minister" where it stands before the person."""
    text = told.page.folded.text
    between = text[holder.end : person.start]
    if len(between) > _GAP or not between.startswith(" ") or not between.endswith(" "):
        return ""
    if between.strip():
        return text[holder.start : person.start - 1] if between.strip() in PERSON_TITLES else ""
    before = words_before(told.page, holder.start)
    for count in range(min(PHRASE_WORDS, len(before)), 1, -1):
        phrase = " ".join(before[-count:])
        if phrase in PERSON_TITLES or _ends_title(before[-count:]):
            start = holder.start - len(phrase) - 1
            if text[start : holder.start - 1] == phrase and not means_somebody_else(told.page, start):
                return text[start : holder.end]
    return ""


def _ends_title(words: list[str]) -> bool:
    """Tell a title with its field: "bộ trưởng tư pháp", "tổng công tố viên"."""
    return any(" ".join(words[:count]) in PERSON_TITLES for count in (2, 3)) and len(WORD.findall(" ".join(words))) > 1
