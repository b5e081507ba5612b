"""What stands on a timeline: the articles of a case, the times they speak of, and passages that differ about a day.

Times come from the newest text of each article, where the comparison reads too: not from notes, bylines and folded
blocks. What a person corrected or rejected holds. Times without a place in the calendar are counted and left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Greatest, Substr
from django.utils.translation import gettext as _

from newsapp.articles.models import Block
from newsapp.cases.models import Case
from newsapp.comparison.enums import Relation
from newsapp.comparison.features import READ, READ_ALSO
from newsapp.comparison.models import FactPassage, StoredLink
from newsapp.comparison.timeline.moments import NEAR, is_about
from newsapp.comparison.timeline.stretch import Stretch
from newsapp.entities.models import Mention
from newsapp.entities.queries import newest_revisions
from newsapp.findings.models import DateExpression

_COLUMNS = ("pk", "revision", "start", "end", "iso", "first", "last")


@dataclass(frozen=True, slots=True)
class Piece:
    """One article with its newest revision; `source` is 0 for an unknown one, `published` an ordinal or None."""

    revision: int
    article: int
    title: str
    language: str
    source: int
    outlet: str
    published: int | None


class Time(NamedTuple):
    """One time that a text speaks of, at [start, end) of a revision."""

    pk: int
    revision: int
    start: int
    end: int
    iso: str
    days: Stretch


@dataclass(frozen=True, slots=True)
class Join:
    """Two times that passages give for one event and that cannot both be right; `fact` is None when it is gone."""

    one: Time
    other: Time
    fact: int | None


def pieces(case: Case) -> dict[int, Piece]:
    """Return the articles of a case by newest revision, in order of publication. One query."""
    rows = newest_revisions(case).order_by(F("article__published").asc(nulls_last=True), "article")
    columns = ("article", "article__title", "article__language", "article__source", "article__source__name")
    return {
        pk: Piece(
            pk, article, title, language, source or 0, name or _("Unknown source"), day.toordinal() if day else None
        )
        for pk, article, title, language, source, name, day in rows.values_list("pk", *columns, "article__published")
    }


def times(case: Case, asked: Mapping[str, int]) -> list[Time]:
    """Return the times with a place in the calendar that fit `source`, `article` and `entity`, by day. One query."""
    rows = _standing(case, asked).exclude(first=None, last=None).order_by()
    found = [
        Time(pk, revision, start, end, iso, Stretch((first or last).toordinal(), (last or first).toordinal()))
        for pk, revision, start, end, iso, first, last in rows.values_list(*_COLUMNS)
    ]
    return sorted(found, key=attrgetter("days", "revision", "start"))


def left_out(case: Case, asked: Mapping[str, int]) -> int:
    """Return how many times have no place in the calendar: durations, and days whose year nothing tells. One query."""
    return _standing(case, asked).filter(first=None, last=None).count()


def _standing(case: Case, asked: Mapping[str, int]) -> QuerySet[DateExpression]:
    found = DateExpression.objects.filter(revision__in=newest_revisions(case).values("pk"), rejected=False)
    if asked.get("source") is not None:
        found = found.filter(revision__article__source=asked["source"] or None)
    if asked.get("article"):
        found = found.filter(revision__article=asked["article"])
    return found.filter(Exists(_blocks(asked.get("entity"))))


def _blocks(entity: int | None) -> QuerySet[Block]:
    """Return the blocks that are read and hold the time of the outer query, those that name an entity alone."""
    kinds = [kind.value for kind in READ | READ_ALSO]
    found = Block.objects.filter(revision=OuterRef("revision"), start__lte=OuterRef("start"), end__gte=OuterRef("end"))
    found = found.filter(Q(keep=None) | Q(keep=True), kind__in=kinds)
    if entity is None:
        return found
    named = Mention.objects.filter(entity=entity, revision=OuterRef("revision"), start__gte=OuterRef("start"))
    return found.filter(Exists(named.filter(end__lte=OuterRef("end"))))


def vague(revisions: Iterable[int], days: Stretch | None) -> set[int]:
    """Return the times of some revisions that touch some days and beside which the text says "about". One query."""
    if days is None:
        return set()
    first, last = (date.fromordinal(day) for day in (days.first, days.last))
    rows = DateExpression.objects.filter(revision__in=set(revisions), rejected=False).exclude(first=None, last=None)
    rows = rows.filter(Q(first=None) | Q(first__lte=last), Q(last=None) | Q(last__gte=first))
    before = Substr("revision__text", Greatest(F("start") - NEAR + 1, 1), NEAR)
    told = rows.annotate(before=before, after=Substr("revision__text", F("end") + 1, NEAR))
    return {
        pk
        for pk, start, words, then in told.values_list("pk", "start", "before", "after")
        if is_about(words[: min(start, NEAR)], then)
    }


def joins(case: Case, standing: Sequence[Time]) -> list[Join]:
    """Return the pairs of days that two passages give for one thing, strongly linked, that conflict. Two queries."""
    links = StoredLink.objects.filter(case=case, relation=Relation.CONFLICTS, strong=True, one_value=None)
    rows = links.order_by("-score", "pk").values_list("fact", "one", "one_sentence", "other", "other_sentence")
    told = FactPassage.objects.filter(fact__in=links.values("fact"))
    columns = ("fact", "revision", "sentence", "start", "end", "values")
    passages = {tuple(row[:3]): _Passage(*row[3:]) for row in told.values_list(*columns)}
    days = _Days(standing)
    found: dict[frozenset[int], Join] = {}
    for fact, one, one_sentence, other, other_sentence in rows:
        here, there = passages.get((fact, one, one_sentence)), passages.get((fact, other, other_sentence))
        if here and there:
            for mine, theirs in _apart(here, there):
                ends = days.named(one, here, mine), days.named(other, there, theirs)
                if ends[0] and ends[1]:
                    found.setdefault(frozenset((ends[0].pk, ends[1].pk)), Join(ends[0], ends[1], fact))
    return list(found.values())


class _Passage(NamedTuple):
    """A passage of a fact: where it stands, and what it gives for each topic (keeping/basis.py)."""

    start: int
    end: int
    values: dict[str, dict[str, str]]


def _apart(one: _Passage, other: _Passage) -> Iterator[tuple[int, int]]:
    """Yield the days that two passages give for the same topic, where they are not one, as ordinals."""
    for topic, told in one.values.items():
        days = told.get("day", ""), other.values.get(topic, {}).get("day", "")
        if topic.startswith("day") and all(days) and days[0] != days[1]:
            yield date.fromisoformat(days[0]).toordinal(), date.fromisoformat(days[1]).toordinal()


class _Days:
    """The times of each revision in order of the text."""

    def __init__(self, standing: Sequence[Time]) -> None:
        self._times: dict[int, list[Time]] = defaultdict(list)
        for time in sorted(standing, key=attrgetter("start")):
            self._times[time.revision].append(time)

    def named(self, revision: int, passage: _Passage, day: int) -> Time | None:
        """Return where a passage names a day; None where it tells it without naming it."""
        held = self._times.get(revision, [])
        first = bisect_left(held, passage.start, key=attrgetter("start"))
        inside = takewhile(lambda time: time.start < passage.end, held[first:])
        return next((time for time in inside if time.days == (day, day)), None)
