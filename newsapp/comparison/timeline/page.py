"""The page of the timeline, put together: what is asked, which days are shown, lanes and list of one page each.

Lanes come 20 to a page, entries 60: a case of 1,000 articles has thousands of times.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from django.db.models import Count
from django.http import QueryDict
from django.utils.translation import get_language

from newsapp.cases.models import Case
from newsapp.comparison.timeline import queries
from newsapp.comparison.timeline.drawing import Drawing, Shown, drawn
from newsapp.comparison.timeline.forms import TimelineFilter
from newsapp.comparison.timeline.queries import Join, Piece, Time
from newsapp.comparison.timeline.steps import Steps
from newsapp.comparison.timeline.stretch import Stretch, main_stretch, whole
from newsapp.comparison.timeline.telling import Group, Telling, key_of
from newsapp.comparison.timeline.words import stretch_words
from newsapp.entities.models import Mention
from newsapp.entities.queries import display_names, newest_revisions
from newsapp.web.pages import Pages, paged

LANES, ENTRIES, NAMES = 20, 60, 100


def names(case: Case, asked: str) -> dict[int, str]:
    """Return the entities that a case names most, and the one asked for. Three queries."""
    rows = Mention.objects.filter(revision__in=newest_revisions(case).values("pk")).exclude(entity=None).order_by()
    counted = rows.values_list("entity").annotate(n=Count("pk")).order_by("-n", "entity")
    wanted = {pk for pk, _n in counted[:NAMES]}
    if asked.isascii() and asked.isdigit():
        wanted |= set(rows.filter(entity=int(asked[:18])).values_list("entity", flat=True)[:1])
    return display_names(wanted, get_language() or "en")


class Timeline:
    """What the page shows; `times` are all that fit the filters, `shown` those that touch the days in sight."""

    def __init__(self, case: Case, asked: QueryDict) -> None:
        """Read what fits the filters. Nine queries at most."""
        self.case, self._asked = case, asked
        self.pieces = queries.pieces(case)
        self.filter = TimelineFilter(asked, self.pieces.values(), names(case, asked.get("entity", "")))
        wanted = self.filter.asked()
        every = queries.times(case, wanted)
        self.joins = queries.joins(case, every)
        self.left_out = queries.left_out(case, wanted)
        self.times = _differing(every, self.joins) if self.filter.cleaned_data.get("differ") else every
        alive = {time.revision for time in self.times}
        self.groups = lanes_of(
            piece for piece in self.pieces.values() if piece.revision in alive or not self.filter.narrows
        )
        self._read_days()
        self.shown = [time for time in self.times if self.days and self.days.meets(time.days)]

    def _read_days(self) -> None:
        """Tell which days are in sight: those asked for, all, or the main time; None where there is nothing."""
        held = [(time.revision, time.days) for time in self.times]
        came = [(piece.revision, piece.published) for group in self.groups for piece in group if piece.published]
        both = [*held, *((revision, Stretch(day, day)) for revision, day in came)]
        ends, main = whole(days for _revision, days in both), main_stretch(both)
        self.days: Stretch | None = None
        self.steps: Steps | None = None
        if held and ends and main:
            self.days = self.filter.days(ends) or (ends if self._asked.get("zoom") == "all" else main)
            self.steps = Steps(self._asked, self.days, held, ends)

    @property
    def first(self) -> str:
        """Return the first day in sight as a field has it; "" without any."""
        return date.fromordinal(self.days.first).isoformat() if self.days else ""

    @property
    def last(self) -> str:
        """Return the last day in sight as a field has it."""
        return date.fromordinal(self.days.last).isoformat() if self.days else ""

    @property
    def words(self) -> str:
        """Return the days in sight in words."""
        return stretch_words(self.days) if self.days else ""

    @cached_property
    def lanes(self) -> Pages[tuple[Piece, ...]]:
        """Return the lanes of this page; another page of them begins with the first page of its list."""
        asked = self._asked.copy()
        asked.pop("page", None)
        return paged(self.groups, asked, size=LANES, name="lanes")

    @cached_property
    def _listed(self) -> list[Time]:
        """Return the times in sight of the lanes of this page."""
        inside = {piece.revision for group in self.lanes.rows for piece in group}
        return [time for time in self.shown if time.revision in inside]

    @cached_property
    def entries(self) -> Pages[Time]:
        """Return the entries of this page of the list."""
        return paged(self._listed, self._asked, size=ENTRIES)

    @cached_property
    def vague(self) -> frozenset[int]:
        """Return the listed times that are told with an "about". One query."""
        return frozenset(queries.vague({time.revision for time in self._listed}, self.days))

    def drawing(self) -> Drawing | None:
        """Return the drawing of the lanes of this page; None where there is nothing to draw."""
        if self.days is None:
            return None
        places = {time.pk: n for n, time in enumerate(self._listed)}

        def listed(time: Time) -> str:
            page, key = places[time.pk] // ENTRIES + 1, key_of(time.days)
            return f"#{key}" if page == self.entries.number else f"?{self.entries.query(page)}#{key}"

        return drawn(self.lanes.rows, Shown(self.days, self._listed, self.vague, self.joins, listed))

    def groups_told(self) -> list[Group]:
        """Return the entries of this page of the list, by day. Eight queries."""
        return Telling(self.case, self.pieces, self.joins, self.vague).groups(self.entries.rows)


def _differing(times: Iterable[Time], joins: Iterable[Join]) -> list[Time]:
    differ = {time.pk for join in joins for time in (join.one, join.other)}
    return [time for time in times if time.pk in differ]


def lanes_of(pieces: Iterable[Piece]) -> list[tuple[Piece, ...]]:
    """Return articles by source, the source that published first first."""
    found: dict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        found[piece.source].append(piece)
    return [tuple(group) for group in found.values()]
