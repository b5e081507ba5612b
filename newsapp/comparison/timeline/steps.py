"""The ways from the days shown to others: plain links, which keep the filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.comparison.timeline.stretch import MONTH, WEEK, Stretch, densest, whole
from newsapp.comparison.timeline.words import stretch_words

DAYS = ("first", "last", "zoom", "page", "lanes")


@dataclass(frozen=True, slots=True)
class Step:
    """A link to other days: its words, its query, and whether these are the days shown."""

    words: str
    query: str
    current: bool = False


class Steps:
    """Where one can go from the days shown; `every` are all times, (article, days), `ends` the days of everything."""

    def __init__(self, asked: QueryDict, shown: Stretch, every: Sequence[tuple[int, Stretch]], ends: Stretch) -> None:
        """Keep what is shown."""
        self._asked, self._shown, self._every, self._ends = asked, shown, every, ends
        self._stated = bool(asked.get("first") or asked.get("last"))

    def sizes(self) -> list[Step]:
        """Return the main time, all, a month and a week around where most is told."""
        zoom = self._asked.get("zoom") == "all" and not self._stated
        found = [
            Step(_("Main time"), self._query(), not self._stated and not zoom),
            Step(_("All"), self._query(zoom="all"), zoom or self._shown == self._ends),
        ]
        inside = [(article, days) for article, days in self._every if self._shown.meets(days)]
        middle = densest(inside or self._every)
        for words, days in ((_("A month"), MONTH), (_("A week"), WEEK)):
            current = self._stated and self._shown.days == days
            found.append(Step(words, self._to(middle.around(days)), current))
        return found

    def before(self) -> Step | None:
        """Return the way to what lies before the days shown, with how much it is; None for nothing."""
        held = [days for _article, days in self._every if days.last < self._shown.first]
        words = ngettext("{n} earlier: {days}", "{n} earlier: {days}", len(held))
        return self._far(held, words)

    def after(self) -> Step | None:
        """Return the way to what lies after the days shown."""
        held = [days for _article, days in self._every if days.first > self._shown.last]
        words = ngettext("{n} later: {days}", "{n} later: {days}", len(held))
        return self._far(held, words)

    def sides(self) -> tuple[str, str]:
        """Return the queries of the days just before and just after, by half of what is shown."""
        half = max(1, self._shown.days // 2)
        return self._to(self._shown.shifted(-half)), self._to(self._shown.shifted(half))

    def _far(self, held: Sequence[Stretch], words: str) -> Step | None:
        stretch = whole(held)
        return (
            Step(words.format(n=f"{len(held):,}", days=stretch_words(stretch)), self._to(stretch)) if stretch else None
        )

    def _to(self, days: Stretch) -> str:
        first, last = (date.fromordinal(day).isoformat() for day in (days.first, days.last))
        return self._query(first=first, last=last)

    def _query(self, **days: str) -> str:
        query = self._asked.copy()
        for name in DAYS:
            query.pop(name, None)
        query.update(days)
        return query.urlencode()
