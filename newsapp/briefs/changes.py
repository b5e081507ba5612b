"""A form that was made from an older version: what each side changed, so that nobody's words are lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from newsapp.briefs.enums import Confidence, Likelihood, Row
from newsapp.briefs.models import Brief, Piece
from newsapp.briefs.queries import chosen_notes, reads
from newsapp.briefs.values import Saying
from newsapp.claims.changes import Row as Line
from newsapp.claims.changes import Since
from newsapp.claims.difference import pieces
from newsapp.history.models import Event
from newsapp.history.sentences import who

Texts = Mapping[str, str]


def brief_since(brief: Brief, version: int, mine: Mapping[str, Any]) -> Since:
    """Return how the brief's own row was changed since a version; `mine` is what was sent."""
    events = Event.objects.filter(case=brief.case_id, target=f"brief:{brief.pk}", action="brief.changed")
    first = events.filter(before__version=version).first()
    theirs = _about(brief.title, brief.summary, brief.row)
    told = (first.before or {}) if first else {}
    base = _about(told["title"], told["summary"], told["row"]) if told else theirs
    return _since(events, base, _about(mine["title"], mine["summary"], mine["row"]), theirs)


def piece_since(piece: Piece, version: int, mine: Saying) -> Since:
    """Return how a piece was changed since a version."""
    events = Event.objects.filter(
        case=piece.brief.case_id, action="brief.reworded", before__pieces__0__id=piece.pk
    )  # fmt: skip
    first = events.filter(before__pieces__0__version=version).first()
    notes = len(chosen_notes(piece))
    theirs = _says(reads(piece), piece.likelihood, piece.confidence, notes)
    told = (first.before or {})["pieces"][0] if first else None
    base = _says(told["words"], told["likelihood"], told["confidence"], notes) if told else theirs
    sent = _says(mine.text, mine.likelihood, mine.confidence, len(mine.notes or ()))
    return _since(events, base, sent, theirs)


def _about(title: str, summary: str, row: str) -> Texts:
    return {_("Title"): title, _("Summary"): summary, _("Words of likelihood"): str(Row(row).label)}


def _says(text: str, likelihood: str, confidence: str, notes: int) -> Texts:
    return {
        _("Words"): text,
        _("Likelihood"): str(Likelihood(likelihood).label) if likelihood else _("not judged"),
        _("Confidence"): str(Confidence(confidence).label) if confidence else _("not judged"),
        _("Number of notes"): str(notes),
    }


def _since(events: QuerySet[Event], base: Texts, mine: Texts, theirs: Texts) -> Since:
    last = events.select_related("by").order_by("-n").first()
    rows = [
        Line(label, pieces(base[label], mine[label]), pieces(base[label], theirs[label]))
        for label in mine
        if mine[label] != theirs[label]
    ]
    return Since(who(last) if last else "", last.at if last else None, rows)
