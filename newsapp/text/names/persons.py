"""Who has been introduced, and who is meant by a bare surname."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from newsapp.text.names.boundaries import is_hangul
from newsapp.text.names.candidates import Candidate
from newsapp.text.names.forms import Reading, surnames
from newsapp.text.names.hits import Hit
from newsapp.text.names.kin import Kin
from newsapp.text.names.page import Page
from newsapp.text.spans import EntityType

# A sentence or two: news is written in paragraphs of one sentence.
NEAR = 400
_SYLLABLES = 3
# A text that names more people of one surname is a list, in which nobody goes by the surname alone.
_MOST_BEARERS = 60


@dataclass(frozen=True, slots=True)
class Introduced:
    """A full mention: where, of whom (entity None for a candidate), as written; `where` is for the reason given."""

    position: int
    entity: str | None
    type: EntityType
    name: str
    where: str = "last"


class Introductions:
    """All full mentions of a page by the short forms they allow later."""

    def __init__(
        self, page: Page, places: Sequence[Hit | Candidate], chosen: Callable[[Hit], Reading], kin: Kin
    ) -> None:
        """Collect them from all places, in order."""
        self._kin = kin
        self._page = page
        # In the order of the text, by short form and then by name.
        self._by_short: dict[str, dict[str, list[Introduced]]] = {}
        self._by_entity: dict[str, list[Introduced]] = {}
        self._times: Counter[str] = Counter()
        for place in places:
            self._collect(place, chosen)

    def knows(self, entity: str) -> bool:
        """Tell whether an entity is named in full anywhere on the page."""
        return entity in self._by_entity

    def meant(self, written: str, position: int, readings: Sequence[Reading]) -> Introduced | None:
        """Return the full mention that a short form refers to, None when nothing on the page allows it."""
        keys = {reading.entry.key for reading in readings}
        bearers = islice(self._by_short.get(written, {}).values(), _MOST_BEARERS)
        people = [*bearers, *(self._by_entity[key] for key in keys if key in self._by_entity)]
        before = sorted((last for each in people for last in _last(each, position)), key=_position)
        if not before:
            first = min((each[0] for each in people if each), key=_position, default=None)
            return replace(first, where="first") if first else None
        if self._is_near(before[-1].position, position):
            return before[-1]
        return self._most_named(before)

    def named(self, entity: str | None, name: str) -> None:
        """Count one more mention, so that later ones know who the text is about."""
        self._times[entity or name] += 1

    def _is_near(self, earlier: int, position: int) -> bool:
        return position - earlier <= NEAR or self._page.block_at(earlier) == self._page.block_at(position)

    def _most_named(self, before: Sequence[Introduced]) -> Introduced:
        """Choose among the last mention of each, in the order of the text."""
        last = before[-1]
        most = max(reversed(before), key=lambda each: self._times[each.entity or each.name])
        same = (most.entity or most.name) == (last.entity or last.name)
        return last if same else replace(most, where="most frequent")

    def _collect(self, place: Hit | Candidate, chosen: Callable[[Hit], Reading]) -> None:
        written = self._page.folded.cased[place.start : place.end]
        if isinstance(place, Candidate):
            if place.type is EntityType.PERSON:
                self._add(_hangul_family(written), Introduced(place.start, None, place.type, written))
            if place.type is EntityType.PERSON and " " in written:
                known = self._kin.find(written, place.type)
                introduced = Introduced(place.start, known[0].key if known else None, place.type, written)
                self._add(surnames(written), introduced)
                if known:
                    self._by_entity.setdefault(known[0].key, []).append(introduced)
            return
        if not place.is_firm or place.is_title:
            return
        entry = chosen(place).entry
        introduced = Introduced(place.start, entry.key, entry.type, written)
        if entry.type is EntityType.PERSON:
            self._add(_hangul_family(written), introduced)
        self._by_entity.setdefault(entry.key, []).append(introduced)

    def _add(self, shorts: Sequence[str], introduced: Introduced) -> None:
        for short in shorts:
            self._by_short.setdefault(short, {}).setdefault(introduced.name, []).append(introduced)


def _hangul_family(written: str) -> tuple[str, ...]:
    """Return the family name of a Korean name of three syllables: 박 of 박철수."""
    return (written[0],) if len(written) == _SYLLABLES and all(map(is_hangul, written)) else ()


def _position(introduced: Introduced) -> int:
    return introduced.position


def _last(ordered: Sequence[Introduced], position: int) -> Sequence[Introduced]:
    """Return the last one before a position, or nothing."""
    place = bisect_left(ordered, position, key=_position)
    return ordered[max(0, place - 1) : place]
