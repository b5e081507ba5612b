"""The timeline as a table: one row for each time in sight, of every lane."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext as _

from newsapp.comparison.timeline import queries
from newsapp.comparison.timeline.page import Timeline
from newsapp.comparison.timeline.queries import Time
from newsapp.comparison.timeline.telling import Entry, Telling

AT_ONCE = 25


def timeline_table(timeline: Timeline) -> Iterator[list[str]]:
    """Yield a head and a row for each time, by day; the texts are read once each, AT_ONCE of them a step."""
    yield [
        _("from"),
        _("to"),
        _("time"),
        _("about"),
        _("outlet"),
        _("headline"),
        _("language"),
        _("published"),
        *_more(),
    ]
    vague = queries.vague({time.revision for time in timeline.shown}, timeline.days)
    telling = Telling(timeline.case, timeline.pieces, timeline.joins, vague)
    held = defaultdict(list)
    for time in timeline.shown:
        held[time.revision].append(time)
    rows: dict[int, list[str]] = {}
    for some in _by(AT_ONCE, list(held.values())):
        told = telling.groups([time for times in some for time in times])
        rows |= {entry.time.pk: _row(entry) for group in told for entry in group.entries}
    yield from (rows[time.pk] for time in timeline.shown if time.pk in rows)


def _by(n: int, every: Sequence[list[Time]]) -> Iterator[Sequence[list[Time]]]:
    return (every[at : at + n] for at in range(0, len(every), n))


def _more() -> list[str]:
    return [_("as written"), _("read by"), _("why"), _("sentence"), _("place"), _("names"), _("differs from")]


def _row(entry: Entry) -> list[str]:
    piece, days = entry.piece, entry.time.days
    return [
        _iso(days.first),
        _iso(days.last),
        entry.time.iso,
        _("about") if entry.about else "",
        piece.outlet,
        piece.title,
        entry.where.language,
        _iso(piece.published) if piece.published else "",
        entry.written,
        entry.resolved,
        entry.why,
        entry.sentence,
        entry.where.label,
        " | ".join(name for _pk, name in entry.names),
        " | ".join(f"{other.outlet}: {other.days}" for other in entry.others),
    ]


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
