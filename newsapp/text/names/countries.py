"""Whose ministry? Where several entities share a name, the country spoken of nearby decides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsapp.text.names.candidates import Candidate
from newsapp.text.names.hits import Hit
from newsapp.text.names.page import Page
from newsapp.text.spans import BlockKind, EntityType

_FAR = 1 << 30
# Whose ministry a text means when it speaks of no country.
HOME = {"ko": "KR", "ru": "RU", "uk": "UA", "vi": "VN", "zh": "CN", "ja": "JP", "it": "IT", "fr": "FR", "de": "DE"}


_OUTLETS = frozenset({BlockKind.CREDIT, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.ATTRIBUTION})


def home_of(page: Page, places: Sequence[Hit | Candidate]) -> str:
    """Return the country whose outlet carries a translated article, where the text speaks of it; "" where unknown."""
    hits = [place for place in places if isinstance(place, Hit)]
    outlets = [hit for hit in hits if hit.type is EntityType.MEDIA and page.kind_at(hit.start) in _OUTLETS]
    codes = {hit.readings[0].entry.country for hit in outlets} & set(HOME.values())
    named = {hit.readings[0].entry.country for hit in hits if hit.type is EntityType.COUNTRY}
    return next(iter(codes)) if len(codes) == 1 and codes <= named else ""


class Countries:
    """The places of a page at which a country is named."""

    def __init__(self, places: Sequence[Hit | Candidate]) -> None:
        """Collect them from all places of the page."""
        self._at: dict[str, list[int]] = {}
        for place in places:
            if isinstance(place, Hit) and place.type is EntityType.COUNTRY:
                self._at.setdefault(place.readings[0].entry.country, []).append(place.start)

    def distance(self, position: int, country: str) -> int:
        """Return how far a folded position is from the country's nearest mention; very far when there is none."""
        places = self._at.get(country, ()) if country else ()
        after = bisect_left(places, position)
        return min((abs(position - place) for place in places[max(0, after - 1) : after + 1]), default=_FAR)
