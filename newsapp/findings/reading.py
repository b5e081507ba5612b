"""Storing what is read out of a revision: an index, not the truth. Reading again keeps what people decided.

A row that is read again at the same place keeps its number, so that a page made before still leads to it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from django.db import transaction

from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.models import Revision
from newsapp.articles.sentences import clean_view
from newsapp.articles.stored import document_of
from newsapp.entities.lexicon import shared_matcher
from newsapp.entities.models import Entity, Mention
from newsapp.findings.models import DateExpression, Finding, Quantity, Statement
from newsapp.text import dates, spans
from newsapp.text.names.tenures import tenures
from newsapp.text.understanding import facts_of

READER_VERSION = 2  # raise it when the rules change: every article is then read again when it is opened
Json = dict[str, Any]
T = TypeVar("T", str, float)


@transaction.atomic
def read_revision(revision: Revision) -> int:
    """Read the quantities, dates and statements of a revision whose names are matched; return how many there are.

    Two at once go one after the other.
    """
    Revision.objects.select_for_update().only("pk").filter(pk=revision.pk).first()
    times, numbers, sayings = _read(revision)
    count = _store(Quantity, revision, [_quantity(each) for each in numbers])
    count += _store(DateExpression, revision, [_date(each) for each in times])
    told = [_statement(each) for each in sayings]
    count += _store(Statement, revision, told, _ids(told))
    redraw(revisions=[revision.pk], findings=READER_VERSION)
    return count


def _read(
    revision: Revision,
) -> tuple[Sequence[spans.DateExpression], Sequence[spans.Quantity], Sequence[spans.Statement]]:
    document, view, published = document_of(revision), clean_view(revision), revision.article.published
    found = (
        None if published else dates.publication(document, view, tenures=lambda: tenures(document, shared_matcher()[1]))
    )
    day = published.isoformat() if published else found.iso if found else None
    times, numbers, sayings = facts_of(document, view, list(_mentions(revision)), published=day)
    return times, numbers, sayings


def _mentions(revision: Revision) -> Iterable[spans.Mention]:
    """Yield the mentions of a revision as text understanding wants them, what people decided among them."""
    rows = Mention.objects.filter(revision=revision).exclude(form="ignored").order_by("start")
    for start, end, key, kind, form, why in rows.values_list("start", "end", "entity__key", "type", "form", "why"):
        yield spans.Mention(start, end, key, spans.EntityType(kind), spans.MentionForm(form), why)


def _store(
    model: type[Finding], revision: Revision, fresh: Iterable[Json], entities: Mapping[str, int] | None = None
) -> int:
    """Make the undecided rows of one kind those that were read; return how many rows there are then."""
    rows = list(model._default_manager.filter(revision=revision))  # noqa: SLF001
    decided = [row for row in rows if row.decided]
    waiting: dict[tuple[int, int], list[Finding]] = {}
    for row in rows:
        if not row.decided:
            waiting.setdefault((row.start, row.end), []).append(row)
    new, changed, same = list[Finding](), list[Finding](), 0
    for told in fresh:
        place = (told["start"], told["end"])
        if any(row.rules_out(*place) for row in decided):
            continue
        known = waiting.get(place)
        row = known.pop(0) if known else model(revision=revision)
        if row.pk and row.told() == told:
            same += 1
            continue
        _fill(row, told, entities or {})
        (changed if row.pk else new).append(row)
    _write(model, new, changed, [row.pk for left in waiting.values() for row in left])
    return len(new) + len(changed) + same + len(decided)


def _fill(row: Finding, told: Json, entities: Mapping[str, int]) -> None:
    row.write(told)
    row.version += bool(row.pk)
    if isinstance(row, Statement):
        row.entity_id = next((entities[key] for key in row.entities if key in entities), None)


def _write(model: type[Finding], new: Sequence[Finding], changed: Sequence[Finding], gone: Sequence[int]) -> None:
    rows = model._default_manager  # noqa: SLF001
    if gone:
        rows.filter(pk__in=gone).delete()
    if new:
        rows.bulk_create(new, batch_size=200)
    if changed:
        also = ["entity"] if model is Statement else []
        rows.bulk_update(changed, ["why", "version", *model.CONTENT, *also], batch_size=100)


def _ids(told: Iterable[Json]) -> dict[str, int]:
    """Return the entities of the speakers by their keys."""
    keys = {key for each in told for key in each["entities"]}
    return dict(Entity.objects.filter(key__in=keys).values_list("key", "pk")) if keys else {}


def _quantity(each: spans.Quantity) -> Json:
    low, high = _ordered(_finite(each.low), _finite(each.high))
    return {
        "start": each.start,
        "end": each.end,
        "why": each.why[:300],
        "low": low,
        "high": high,
        "bound": each.bound.value,
        "unit": each.unit[:60],
        "counted": each.counted[:300],
        "whole_start": each.whole.start,
        "whole_end": each.whole.end,
        "other": _finite(each.other),
    }


def _finite(value: float | None) -> float | None:
    """Return a number as a table can hold it."""
    return float(value) if value is not None and math.isfinite(value) else None


def _ordered(one: T | None, other: T | None) -> tuple[T | None, T | None]:
    """Return the ends of an interval in order: a wrong rule must not keep an article from being stored."""
    return (other, one) if one is not None and other is not None and other < one else (one, other)


def _day(value: str | None) -> str | None:
    """Return an ISO day that the calendar has."""
    try:
        return date.fromisoformat(value).isoformat() if value else None
    except ValueError:
        return None


def _date(each: spans.DateExpression) -> Json:
    first, last = _ordered(_day(each.first), _day(each.last))
    return {
        "start": each.start,
        "end": each.end,
        "why": each.why[:300],
        "iso": each.iso[:64],
        "first": first,
        "last": last,
        "resolved": each.resolved.value,
    }


def _statement(each: spans.Statement) -> Json:
    speaker, verb = each.speaker_span, each.verb
    return {
        "start": each.start,
        "end": each.end,
        "why": each.why[:300],
        "speaker": each.speaker[:300],
        "speaker_start": speaker.start if speaker else None,
        "speaker_end": speaker.end if speaker else None,
        "entities": list(each.entities),
        "outlet": each.outlet[:200],
        "kind": each.kind.value,
        "verb_start": verb.start if verb else None,
        "verb_end": verb.end if verb else None,
        "endnotes": list(each.endnotes),
        "quotes": [[quote.start, quote.end] for quote in each.quotes],
        "date": _day(each.date),
    }
