"""Offices that a text gives to people, and occasions it is about, with their days: they tell when it was written.

"Defence Minister Petrenko met ..." was not written after Petrenko had left the ministry. A predecessor ("former
minister") says nothing; "then-minister" says when the sentence happened, not when it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsapp.text.names.hits import Hit, longest
from newsapp.text.names.matcher import Matcher
from newsapp.text.names.occasions import Occasion, occasions
from newsapp.text.names.page import Page, page_of
from newsapp.text.normalise import folded_text
from newsapp.text.spans import Document, EntityType, LexiconEntry, LexiconName

_REACH = 64
_FORMER = re.compile(
    r"(?:\b(?:cựu|nguyên|former|ex|late|then|khi đó|lúc đó|deputy|vice|phó|thứ trưởng|бывш\w+|экс)|전|前)[\s-]*\Z"
)
_THEN = re.compile(r"\bthen[- ](?:[\w.'-]+ ){1,6}\Z")
_OTHER_ORDER = {
    "defense minister": ("minister of national defense", "minister of defense"),
    "defence minister": ("minister of national defence", "minister of defence"),
    "foreign minister": ("minister of foreign affairs",),
    "defense secretary": ("secretary of defense",),
}
_MOST = 400
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in office at a stored position: the ISO days since and until when ("" is open), and whether "then"."""

    start: int
    words: str
    spans: tuple[tuple[str, str], ...]
    then: bool = False

    def holds(self, day: str) -> bool:
        """Tell whether the person held the office on an ISO day."""
        return any((not since or since <= day) and (not until or day <= until) for since, until in self.spans)


def tenures(document: Document, matcher: Matcher) -> tuple[Tenure | Occasion, ...]:
    """Return the offices that the text gives to people of the lexicon, in order, and the occasions it is about."""
    page = page_of(document)
    hits = matcher.index.hits(page)
    people = [hit for hit in hits if hit.type is EntityType.PERSON and not hit.is_title]
    named = {reading.entry.key for hit in hits if hit.is_firm for reading in hit.readings}
    return (*_found(page, longest(people)[:_MOST]), *occasions(named))


def _found(page: Page, people: list[Hit]) -> Iterator[Tenure]:
    for hit in sorted(people, key=lambda each: each.start):
        for entry in {reading.entry.key: reading.entry for reading in hit.readings}.values():
            tenure = _tenure(page, hit, entry)
            if tenure:
                yield tenure


def _tenure(page: Page, hit: Hit, entry: LexiconEntry) -> Tenure | None:
    dated = [name for name in entry.names if name.kind == "title" and (name.since or name.until)]
    if not dated:
        return None
    before = page.folded.text[max(0, hit.start - _REACH) : hit.start]
    place = page.span(hit.start, hit.end).start
    words = page.folded.cased[hit.start : hit.end]
    if _THEN.search(before):
        return Tenure(place, words, _spans(dated), then=True)
    held = [name for name in dated if _stands_before(before.strip(), name)]
    return Tenure(place, words, _spans(held)) if held else None


def _spans(names: list[LexiconName]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((name.since or "", name.until or "") for name in names))


def _stands_before(before: str, name: LexiconName) -> bool:
    """Tell whether a title, with its country or without, ends the words before a name; not after "former"."""
    for form in _forms(folded_text(name.text).split(), name.language):
        if before.endswith(form) and not before[: -len(form)][-1:].isalnum():
            return not _FORMER.search(before[: -len(form)])
    return False


def _forms(title: list[str], language: str) -> Iterator[str]:
    """Yield a title, then without its country: at its end in Vietnamese and Russian, before it in English."""
    yield " ".join(title)
    for count in range(len(title) - 1, _SHORTEST - 1, -1):
        yield " ".join(title[:count] if language in ("vi", "ru", "uk", "fr", "it") else title[-count:])
    if language == "en":
        yield from (title[-1],) if title[-1] == "president" else ()
        yield from _OTHER_ORDER.get(" ".join(title[-_SHORTEST:]), ())
