"""Small class words stay outside a name: "sân bay vũ trụ Vostochny" names Vostochny, "quân đội Nga" names Nga.

A lexicon lists such phrases so that the whole is understood where it is capitalised ("Quân đội Nga", "Russian Navy").
Written small, or with a capital only because they open a sentence, they describe: what is named is the place or the
country in them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsapp.text.names.boundaries import is_spaceless
from newsapp.text.names.hits import Hit
from newsapp.text.names.page import Page
from newsapp.text.names.words import PERSON_TITLES
from newsapp.text.spans import EntityType


def without_class_phrases(page: Page, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits without those that are a name with small class words around it; the name inside is a hit, too."""
    ordered = sorted(hits, key=lambda hit: (hit.start, hit.end))
    starts = [hit.start for hit in ordered]

    def inside(hit: Hit) -> list[Hit]:
        first, after = bisect_left(starts, hit.start), bisect_left(starts, hit.end)
        length = hit.end - hit.start
        return [each for each in ordered[first:after] if each.end <= hit.end and each.end - each.start < length]

    return [hit for hit in hits if not (_may_describe(page, hit) and _only_describes(page, hit, inside(hit)))]


def _may_describe(page: Page, hit: Hit) -> bool:
    written = page.folded.cased[hit.start : hit.end]
    return " " in written and not hit.own and not hit.is_title and not is_spaceless(written[0])


def _only_describes(page: Page, hit: Hit, inside: Sequence[Hit]) -> bool:
    keys = {reading.entry.key for reading in hit.readings}
    same = [bool(keys & {reading.entry.key for reading in part.readings}) for part in inside]
    return any(_is_about(page, hit, part, same=is_same) for part, is_same in zip(inside, same, strict=True))


def _is_about(page: Page, hit: Hit, part: Hit, *, same: bool) -> bool:
    """Tell whether the part is the name, and the words around it only describe."""
    text = page.folded.cased
    before, after = text[hit.start : part.start].strip(), text[part.end : hit.end].strip()
    if hit.type is EntityType.ORGANISATION and part.type is EntityType.COUNTRY and after.startswith("'s "):
        return True
    if hit.type is EntityType.ORGANISATION and part.type is EntityType.COUNTRY:
        return _is_small(page, hit, before, opener=True) and _is_small(page, hit, after, opener=False)
    if not same:
        return False
    if before.endswith("'s") or (hit.type is EntityType.PERSON and before.casefold() in PERSON_TITLES):
        return True
    opener = hit.type is EntityType.MEDIA
    return _is_small(page, hit, before, opener=opener) and _is_small(page, hit, after, opener=False)


def _is_small(page: Page, hit: Hit, around: str, *, opener: bool) -> bool:
    """Tell whether all words are small, but for the first of a sentence where `opener` says that counts for nothing."""
    small = around.split()
    if opener and small and page.opens_sentence(hit.start):
        small = small[1:]
    return all(word.islower() for word in small)
