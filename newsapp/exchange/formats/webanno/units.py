"""Which unit of a sheet says what: tokens, parts of tokens, and the annotations on each.

An annotation stands on every token it covers whole, and on a part made for it where it begins or ends inside a token.
The first of these units names it for references. Numbers tell annotations apart that go over several tokens, that share
a unit with another of their layer, or that are referred to by a slot which any layer may fill.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from newsapp.exchange.annotated import CHAIN, RELATION, SPAN, Annotation, Layer, Place

_PLACE = re.compile(r"@(\d{1,9})-(\d{1,9})")  # an end of a relation that only a place names


@dataclass(slots=True)
class Unit:
    """A token (`part` 0) or a part of one, with what stands on it, by layer."""

    start: int
    end: int
    sentence: int
    position: int
    part: int = 0
    held: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @property
    def id(self) -> str:
        """Return it as it is named, like 1-2 or 1-2.1."""
        return f"{self.sentence}-{self.position}" + (f".{self.part}" if self.part else "")


class Units:
    """All units of a document, filled one annotation after the other."""

    def __init__(self, sentences: list[tuple[Place, list[Place]]], parts: Mapping[str, Iterable[Place]]) -> None:
        self.tokens = [
            Unit(start, end, n, position)
            for n, (_place, tokens) in enumerate(sentences, start=1)
            for position, (start, end) in enumerate(tokens, start=1)
        ]
        self.starts = [unit.start for unit in self.tokens]
        self.ends = [unit.end for unit in self.tokens]
        self.parts: dict[str, list[Unit]] = defaultdict(list)
        self.made: dict[tuple[str, int, int], Unit] = {}
        self.names: dict[str, Unit] = {}
        self.shared: set[str] = set()
        for unit in self.tokens:
            for start, end in parts.get(unit.id, ()):
                self.part(unit, start, end)

    def part(self, token: Unit, start: int, end: int) -> Unit:
        """Return the part of a token at a place, made when it is not there."""
        key = (token.id, start, end)
        if key not in self.made:
            known = self.parts[token.id]
            self.made[key] = Unit(start, end, token.sentence, token.position, len(known) + 1)
            known.append(self.made[key])
        return self.made[key]

    def put(self, one: Annotation, layer: Layer, place: Place) -> bool:
        """Put an annotation of spans or of a chain on its units; False when its place had to be moved."""
        if place[0] == place[1]:
            return self._put_empty(one, layer, self._last(place[1] + 1, place[1]), place[0])
        first, last = self._first(place[0]), self._last(place[1], place[1])
        if self.ends[first] <= place[0] or self.starts[last] >= place[1] or first > last:
            return self._put_empty(one, layer, first, place[0])
        units = [self._within(self.tokens[n], place) for n in range(first, last + 1)]
        for unit in units:
            self._hold(one, layer, unit)
        self.names[one.id] = units[0]
        if layer.kind == SPAN and first != last:
            self.shared.add(one.id)
        return units[0].start == place[0] and units[-1].end == place[1]

    def put_relation(self, one: Annotation, layer: Layer) -> bool:
        """Put a relation on the unit that names its target; False when an end stands nowhere."""
        source, target = self.named(one.source), self.named(one.target)
        if source is None or target is None:
            return False
        self._hold(one, layer, target)
        return True

    def named(self, reference: str) -> Unit | None:
        """Return the unit that names an annotation, or the unit at a place (@0-4)."""
        place = None if reference in self.names else _PLACE.fullmatch(reference)
        if place is None:
            return self.names.get(reference)
        start, end = int(place[1]), int(place[2])
        token = self.tokens[self._first(start)]
        return token if (token.start, token.end) == (start, end) else self.part(token, start, end)

    def _hold(self, one: Annotation, layer: Layer, unit: Unit) -> None:
        held = unit.held[one.layer]
        held.append(one.id)
        if layer.kind not in {RELATION, CHAIN} and len(held) > 1:
            self.shared.update((held[0], one.id))

    def _within(self, token: Unit, place: Place) -> Unit:
        """Return the token when the place covers it, else its part that the place covers."""
        start, end = max(token.start, place[0]), min(token.end, place[1])
        return token if (start, end) == (token.start, token.end) else self.part(token, start, end)

    def _put_empty(self, one: Annotation, layer: Layer, near: int, at: int) -> bool:
        token = self.tokens[near]
        moved = min(max(at, token.start), token.end)
        unit = self.part(token, moved, moved)
        self._hold(one, layer, unit)
        self.names[one.id] = unit
        return moved == at and one.start == one.end

    def _first(self, start: int) -> int:
        """Return the token that holds a position, or the next one after it, or the last."""
        at = max(bisect_right(self.starts, start) - 1, 0)
        return min(at + 1, len(self.tokens) - 1) if self.ends[at] <= start else at

    def _last(self, before: int, end: int) -> int:
        """Return the token that ends at or after a position; the one before, if that token does not begin `before`."""
        at = min(bisect_left(self.ends, end), len(self.tokens) - 1)
        return at - 1 if at and self.starts[at] >= before and self.starts[at] != self.ends[at] else at
