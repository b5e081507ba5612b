"""What is stored about the passages of a document, read with a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import F, Max
from django.db.models.functions import Substr

from newsapp.articles.models import Revision
from newsapp.briefs.document import Document
from newsapp.briefs.lint.values import Amount, Day, Facts, Stood, Unopened
from newsapp.claims.models import Passage
from newsapp.findings.models import DateExpression, Finding, Quantity, Statement
from newsapp.findings.wording import date_words, quantity_words
from newsapp.references.models import Reference

_GAP = 3  # letters between the end of a passage and the marker of the note that it rests on
_HALF = 0.5
Spans = dict[int, tuple[int, int, int]]  # by passage: revision, start, end


def facts_of(document: Document) -> Facts:
    """Return what is known now of every passage of a document. Six queries at any size."""
    keys = [note.passage for note in document.notes if note.passage is not None]
    rows = list(_passages(keys))
    spans = {pk: (revision, start, end) for pk, revision, start, end, *_more in rows}
    amounts, days, speakers, unopened = _amounts(keys), _days(keys), _speakers(keys, spans), _unopened(spans)
    return Facts(
        {
            pk: Stood(
                now, n, newest, sha256, tuple(amounts[pk]), tuple(days[pk]), tuple(dict.fromkeys(speakers[pk])),
                tuple(unopened[pk]),
            )
            for pk, _revision, _start, _end, n, sha256, newest, now in rows
        }
    )  # fmt: skip


def _passages(keys: Iterable[int]) -> Iterable[tuple[Any, ...]]:
    """Yield passage, revision, start, end, its number, hash, the newest of the article, and the words there now."""
    words = Substr("revision__text", F("start") + 1, F("end") - F("start"))
    rows = Passage.objects.filter(pk__in=list(keys)).annotate(now=words, newest=Max("revision__article__revisions__n"))
    columns = ("pk", "revision", "start", "end", "revision__n", "revision__sha256", "newest", "now")
    return rows.order_by("pk").values_list(*columns)


def _within(model: type[Finding], keys: Iterable[int], *columns: str) -> Iterable[tuple[Any, ...]]:
    """Yield passage and columns of the findings of one kind that share a letter with a passage."""
    rows = model._default_manager.filter(  # noqa: SLF001
        revision__passages__in=list(keys),
        rejected=False,
        start__lt=F("revision__passages__end"),
        end__gt=F("revision__passages__start"),
    )
    return rows.order_by("start", "pk").values_list("revision__passages", *columns)


def _amounts(keys: Iterable[int]) -> dict[int, list[Amount]]:
    found: dict[int, list[Amount]] = defaultdict(list)
    for passage, low, high, bound, unit, counted in _within(Quantity, keys, "low", "high", "bound", "unit", "counted"):
        row = Quantity(low=low, high=high, bound=bound, unit=unit, counted=counted)
        found[passage].append(Amount(low, high, bound, unit, quantity_words(row)))
    return found


def _days(keys: Iterable[int]) -> dict[int, list[Day]]:
    found: dict[int, list[Day]] = defaultdict(list)
    for passage, iso, first, last in _within(DateExpression, keys, "iso", "first", "last"):
        ends = [each.isoformat() if each else "" for each in (first, last)]
        found[passage].append(Day(iso, ends[0], ends[1], date_words(iso)))
    return found


def _speakers(keys: Iterable[int], spans: Spans) -> dict[int, list[str]]:
    """Return who was read to say at least half of each passage."""
    found: dict[int, list[str]] = defaultdict(list)
    for passage, start, end, speaker in _within(Statement, keys, "start", "end", "speaker"):
        _revision, first, last = spans.get(passage, (0, 0, 0))
        if speaker and min(last, end) - max(first, start) >= _HALF * (last - first):
            found[passage].append(speaker)
    return found


def _unopened(spans: Spans) -> dict[int, list[Unopened]]:
    """Return the notes of articles that passages rest on and none of whose references anybody opened."""
    revisions = {revision for revision, _start, _end in spans.values()}
    markers = dict(Revision.objects.filter(pk__in=revisions).values_list("pk", "markers"))
    waiting = _waiting(revisions)
    found: dict[int, list[Unopened]] = defaultdict(list)
    for passage, (revision, start, end) in spans.items():
        for number in dict.fromkeys(_marked(markers[revision], start, end)):
            if (revision, number) in waiting:
                found[passage].append(Unopened(waiting[revision, number], number))
    return found


def _waiting(revisions: Iterable[int]) -> dict[tuple[int, int], int]:
    """Return the first reference of each note that nobody opened, by revision and number of the note."""
    first: dict[tuple[int, int], int] = {}
    opened: set[tuple[int, int]] = set()
    rows = Reference.objects.filter(revision__in=list(revisions)).order_by("revision", "start", "pk")
    for pk, revision, number, at in rows.values_list("pk", "revision", "number", "opened_at"):
        first.setdefault((revision, number), pk)
        if at is not None:
            opened.add((revision, number))
    return {note: pk for note, pk in first.items() if note not in opened}


def _marked(markers: Iterable[tuple[int, int, int]], start: int, end: int) -> Iterator[int]:
    """Yield the numbers of the markers in a span, and of those that follow it at once."""
    for number, first, last in sorted(markers, key=lambda marker: marker[1]):
        if start <= first <= end + _GAP:
            end = max(end, last)
            yield number
