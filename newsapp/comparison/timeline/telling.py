"""The list of the timeline, which says all that the drawing shows: by day, each entry with its words and its place."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Q
from django.utils.translation import get_language

from newsapp.cases.models import Case
from newsapp.comparison.pages.places import Places, Where
from newsapp.comparison.timeline.queries import Join, Piece, Time
from newsapp.comparison.timeline.stretch import Stretch
from newsapp.comparison.timeline.words import later_words, stretch_words
from newsapp.entities.enums import Form
from newsapp.entities.models import Mention
from newsapp.entities.queries import display_names
from newsapp.findings.enums import Resolved
from newsapp.findings.models import DateExpression

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Other:
    """What another passage gives as the day: outlet, day in words, and the reader's address with both."""

    outlet: str
    days: str
    url: str
    fact: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One time: whose, the sentence cut before and behind the words that give the time, and how they were read."""

    time: Time
    piece: Piece
    where: Where
    before: str
    written: str
    after: str
    later: str
    resolved: str
    why: str
    about: bool
    names: tuple[tuple[int, str], ...]
    others: tuple[Other, ...]

    @property
    def sentence(self) -> str:
        """Return the whole sentence."""
        return f"{self.before}{self.written}{self.after}"


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of the same days."""

    key: str
    words: str
    entries: tuple[Entry, ...]


def key_of(days: Stretch) -> str:
    """Return what the heading of some days is called in an address."""
    return f"d{days.first}-{days.last}"


class Telling:
    """What is known of the times of one page of the list."""

    def __init__(self, case: Case, pieces: Mapping[int, Piece], joins: Iterable[Join], vague: Iterable[int]) -> None:
        """Keep what is known already."""
        self._case, self._pieces, self._vague = case, pieces, frozenset(vague)
        self._others: dict[int, list[tuple[Time, int | None]]] = defaultdict(list)
        for join in joins:
            self._others[join.one.pk].append((join.other, join.fact))
            self._others[join.other.pk].append((join.one, join.fact))

    def groups(self, times: Sequence[Time]) -> list[Group]:
        """Return times, in order of their days, as the list has them. Six queries."""
        revisions = {time.revision for time in times}
        others = {other.revision for time in times for other, _fact in self._others[time.pk]}
        places = Places(self._case, revisions | others)
        read = DateExpression.objects.in_bulk([time.pk for time in times])
        spans = {time.pk: places.sentence(time.revision, time.start, time.end) for time in times}
        names = _names(times, spans)
        entries = {
            time.pk: self._entry(time, read[time.pk], places, spans[time.pk], names.get(time.pk, ()))
            for time in times
            if time.pk in read
        }
        return [
            Group(key_of(days), stretch_words(days), tuple(entries[time.pk] for time in same if time.pk in entries))
            for days, same in groupby(times, key=lambda time: time.days)
        ]

    def _entry(
        self, time: Time, read: DateExpression, places: Places, span: Span, names: Iterable[tuple[int, str]]
    ) -> Entry:
        piece = self._pieces[time.revision]
        return Entry(
            time=time,
            piece=piece,
            where=places.at(time.revision, time.start, time.end),
            before=places.at(time.revision, span[0], time.start).words if span[0] < time.start else "",
            written=places.at(time.revision, time.start, time.end).words,
            after=places.at(time.revision, time.end, span[1]).words if time.end < span[1] else "",
            later=later_words(piece.published, time.days),
            resolved=str(Resolved(read.resolved).label),
            why=read.why,
            about=time.pk in self._vague,
            names=tuple(names),
            others=tuple(self._other(time, other, fact, places) for other, fact in self._others[time.pk]),
        )

    def _other(self, time: Time, other: Time, fact: int | None, places: Places) -> Other:
        where = places.at(other.revision, other.start, other.end, [time.revision])
        return Other(self._pieces[other.revision].outlet, stretch_words(other.days), where.url, fact)


def _names(times: Sequence[Time], spans: Mapping[int, Span]) -> dict[int, tuple[tuple[int, str], ...]]:
    """Return the entities that the sentences of times name, with their names in the language of the page."""
    held = _mentioned(times, spans)
    shown = display_names({entity for rows in held.values() for _start, entity in rows}, get_language() or "en")
    told = {}
    for time in times:
        rows, (first, last) = held[time.revision], spans[time.pk]
        inside = rows[bisect_left(rows, (first, 0)) : bisect_left(rows, (last, 0))]
        told[time.pk] = tuple((pk, shown.get(pk, "")) for pk in dict.fromkeys(entity for _start, entity in inside))
    return told


def _mentioned(times: Sequence[Time], spans: Mapping[int, Span]) -> dict[int, list[tuple[int, int]]]:
    """Return by revision where entities are named, at least within the sentences of times. One query."""
    reach: dict[int, Span] = {}
    for time in times:
        (first, last), known = spans[time.pk], reach.get(time.revision, spans[time.pk])
        reach[time.revision] = (min(first, known[0]), max(last, known[1]))
    inside = Q(pk=None)
    for revision, (first, last) in reach.items():
        inside |= Q(revision=revision, start__gte=first, start__lt=last)
    rows = Mention.objects.filter(inside).exclude(entity=None).exclude(form=Form.IGNORED).order_by("start", "entity")
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for revision, start, entity in rows.values_list("revision", "start", "entity"):
        found[revision].append((start, entity))
    return found
