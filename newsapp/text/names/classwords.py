"""Small class words stay outside a name: in "sân bay vũ trụ Vostochny" the name is Vostochny, in "quân đội Nga" it is Nga.

A lexicon lists such phrases so that the whole is understood where it is capitalised ("Quân đội Nga", "Russian Navy").
Written small, or with a capital only because they open a sentence, they describe: what is named is the place or the
country in them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsapp.text.names.boundaries import is_spaceless
from newsapp.text.names.hits import Hit
from newsapp.text.names.page import Page
from newsapp.text.spans import EntityType

_OPENED_BY_CLASS_WORD = frozenset({EntityType.ORGANISATION, EntityType.MEDIA})
_DESCRIBED = frozenset({EntityType.PLACE, EntityType.FACILITY, EntityType.COUNTRY, EntityType.WEAPON, EntityType.MEDIA})


def without_class_phrases(page: Page, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits without those that are a name with small class words around it; the name inside is a hit, too."""
    ordered = sorted(hits, key=lambda hit: (hit.start, hit.end))
    starts = [hit.start for hit in ordered]

    def inside(hit: Hit) -> list[Hit]:
        first = bisect_right(starts, hit.start - 1)
        after = bisect_right(starts, hit.end)
        return [
            each for each in ordered[first:after] if each.end <= hit.end and each.end - each.start < hit.end - hit.start
        ]

    return [hit for hit in hits if not _only_describes(page, hit, inside(hit) if _has_class_word(page, hit) else ())]


def _has_class_word(page: Page, hit: Hit) -> bool:
    """Tell whether a hit of several words begins with a small word, or may: a body or medium that opens a sentence."""
    written = page.folded.cased[hit.start : hit.end]
    if " " not in written or hit.is_title or is_spaceless(written[0]):
        return False
    return written[0].islower() or hit.type in _OPENED_BY_CLASS_WORD


def _only_describes(page: Page, hit: Hit, inside: Sequence[Hit]) -> bool:
    if hit.type is EntityType.ORGANISATION:
        return any(each.type is EntityType.COUNTRY and _rest_is_small(page, hit, each) for each in inside)
    if not page.folded.cased[hit.start].islower() and not (
        hit.type is EntityType.MEDIA and page.opens_sentence(hit.start)
    ):
        return False
    keys = {reading.entry.key for reading in hit.readings}
    return hit.type in _DESCRIBED and any(
        each.end == hit.end and keys & {reading.entry.key for reading in each.readings} for each in inside
    )


def _rest_is_small(page: Page, hit: Hit, part: Hit) -> bool:
    text = page.folded.cased
    rest = f"{text[hit.start : part.start]} {text[part.end : hit.end]}".split()
    if part.start > hit.start and page.opens_sentence(hit.start):
        rest = rest[1:]
    return all(word.islower() for word in rest)
