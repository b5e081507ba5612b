"""What was read around a number: who says it through whom, and the words that belong to it, with bound and thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from newsapp.comparison.models import CountedRow
from newsapp.findings.models import Quantity, Statement


@dataclass(frozen=True, slots=True)
class Chain:
    """The speaker as written ("" for nobody named), the outlet it came through, the notes that end it."""

    speaker: str = ""
    outlet: str = ""
    notes: tuple[int, ...] = ()


class Chains:
    """The statements and quantities of the articles of some numbers. Two queries."""

    def __init__(self, rows: Iterable[CountedRow]) -> None:
        """Load them."""
        told = list(rows)
        places = {(row.revision_id, row.start) for row in told}
        self._told: dict[int, list[Statement]] = defaultdict(list)
        found = Statement.objects.filter(revision__in={row.revision_id for row in told}, rejected=False)
        for one in found.only("revision_id", "start", "end", "speaker", "outlet", "endnotes"):
            self._told[one.revision_id].append(one)

        read = Quantity.objects.filter(revision__in={place[0] for place in places}, start__in={at for _, at in places})
        spans = read.values_list("revision", "start", "whole_start", "whole_end")
        self._wholes = {(revision, start): (first, last) for revision, start, first, last in spans}

    def whole(self, row: CountedRow) -> tuple[int, int]:
        """Return the span of a number with its bound and what it counts."""
        return self._wholes.get((row.revision_id, row.start), (row.start, row.end))

    def of(self, row: CountedRow) -> Chain:
        """Return who says a number: the narrowest statement that it stands in."""
        around = [one for one in self._told[row.revision_id] if one.start <= row.start < one.end]
        told = min(around, key=lambda one: one.end - one.start, default=None)
        return Chain(told.speaker, told.outlet, tuple(told.endnotes)) if told else Chain(row.speaker)
