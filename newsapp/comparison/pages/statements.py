"""Who says a number through whom: the narrowest statement that it stands in, as the machine or a person read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from newsapp.comparison.models import CountedRow
from newsapp.findings.models import Statement


@dataclass(frozen=True, slots=True)
class Chain:
    """The speaker as written ("" for nobody named), the outlet it came through, the notes that end it."""

    speaker: str = ""
    outlet: str = ""
    notes: tuple[int, ...] = ()


class Chains:
    """The statements of the articles of some numbers. One query."""

    def __init__(self, rows: Iterable[CountedRow]) -> None:
        """Load them."""
        self._told: dict[int, list[Statement]] = defaultdict(list)
        found = Statement.objects.filter(revision__in={row.revision_id for row in rows}, rejected=False)
        for one in found.only("revision_id", "start", "end", "speaker", "outlet", "endnotes"):
            self._told[one.revision_id].append(one)

    def of(self, row: CountedRow) -> Chain:
        """Return who says a number."""
        around = [one for one in self._told[row.revision_id] if one.start <= row.start < one.end]
        told = min(around, key=lambda one: one.end - one.start, default=None)
        return Chain(told.speaker, told.outlet, tuple(told.endnotes)) if told else Chain(row.speaker)
