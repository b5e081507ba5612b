"""What stands on a timeline: the articles of a case, the times they speak of, and passages that differ about a day.

Times come from the newest text of each article, where the comparison reads too: not from notes, bylines and folded
blocks. What a person corrected or rejected holds. Times without a place in the calendar are counted and left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
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
    """Return the pairs of days that two linked passages give for one event. Two queries.

    The passages conflict, not by a number, and each names one day alone.
    """
    links = StoredLink.objects.filter(case=case, relation=Relation.CONFLICTS, one_value=None, other_value=None)
    rows = list(links.order_by("-score", "pk").values_list("fact", "one", "one_sentence", "other", "other_sentence"))
    passages = FactPassage.objects.filter(fact__in=links.values("fact"))
    spans = {tuple(row[:2]): row[2:] for row in passages.values_list("revision", "sentence", "start", "end")}
    days = _Days(standing)
    found: dict[frozenset[int], Join] = {}
    for fact, *ends in rows:
        one, other = (days.only(place[0], spans.get(place)) for place in (tuple(ends[:2]), tuple(ends[2:])))
        if one and other and one.days != other.days:
            found.setdefault(frozenset((one.pk, other.pk)), Join(one, other, fact))
    return list(found.values())


class _Days:
    """The times of each revision in order of the text."""

    def __init__(self, standing: Sequence[Time]) -> None:
        self._times: dict[int, list[Time]] = defaultdict(list)
        for time in sorted(standing, key=lambda time: time.start):
            self._times[time.revision].append(time)

    def only(self, revision: int, span: Sequence[int] | None) -> Time | None:
        """Return the one day that a passage names; None for a passage of none, several, or longer times."""
        held = self._times.get(revision, [])
        first = bisect_left(held, span[0], key=lambda time: time.start) if span else 0
        found = [time for time in held[first:] if time.start < span[1]] if span else []
        fine = [time for time in found if time.days.days == 1 and "/" not in time.iso]
        return fine[0] if len({time.days for time in fine}) == 1 else None
