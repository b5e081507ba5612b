"""The inverse of every action of this room but freezing, as an event of its own.

What was taken out comes back under its old key, to its old place; what has changed since is not overwritten: then undo
is refused and says what to do instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.briefs.actions.brief import rewrite
from newsapp.briefs.actions.moving import shift
from newsapp.briefs.actions.pieces import take_out, write_over
from newsapp.briefs.actions.recording import finish
from newsapp.briefs.layout import Layout
from newsapp.briefs.models import Brief, Piece
from newsapp.briefs.snapshots import brief_data, pieces_data
from newsapp.history.models import Event
from newsapp.web.errors import Refused

Json = dict[str, Any]
SAID = ("text", "likelihood", "confidence", "left_out", "put_in")


@transaction.atomic
def unopen(event: Event, by: User) -> Event:
    """Take away a brief that was just begun, unless anything stands in it or was frozen."""
    brief = _brief(event)
    if brief.version != (event.after or {})["version"] or brief.pieces.exists() or brief.issues.exists():
        raise Refused(_("The brief has been worked on since, so beginning it cannot be undone."), 409)
    before = brief_data(brief)
    Brief.objects.filter(pk=brief.pk).delete()  # the row goes first: what follows the event finds no brief
    return finish(brief, "brief.dropped", before=before, undoes=event, by=by).event


@transaction.atomic
def unchange(event: Event, by: User) -> Event:
    """Give the brief its former title, summary and row, unless they have changed again."""
    brief, before, after = _brief(event), event.before or {}, event.after or {}
    if (brief.title, brief.summary, brief.row) != (after["title"], after["summary"], after["row"]):
        raise Refused(_("The brief has been changed again since. Edit it instead."), 409)
    held = brief_data(brief)
    rewrite(brief, before["title"], before["summary"], before["row"])
    return finish(brief, "brief.changed", before=held, after=brief_data(brief), undoes=event, by=by).event


@transaction.atomic
def uninsert(event: Event, by: User) -> Event:
    """Take pieces out that were just put in, unless somebody has changed them since."""
    brief, told = _brief(event), (event.after or {})["pieces"]
    rows = list(brief.pieces.filter(pk__in=[one["id"] for one in told]))
    if {row.pk: row.version for row in rows} != {one["id"]: one["version"] for one in told}:
        raise Refused(_("These pieces have been changed since. Take them out of the brief one by one."), 409)
    return take_out(brief, rows, undoes=event, by=by).event


@transaction.atomic
def put_back(event: Event, by: User) -> Event:
    """Put pieces back that were taken out, to where they stood."""
    brief, told = _brief(event), (event.before or {})["pieces"]
    if Piece.objects.filter(pk__in=[one["id"] for one in told]).exists():
        raise Refused(_("This stands in the brief again already."), 409)
    layout = Layout(brief)
    rows = [_again(brief, one, layout) for one in sorted(told, key=lambda one: int(one["index"]))]
    return finish(brief, "brief.inserted", after={"pieces": pieces_data(rows)}, undoes=event, by=by).event


@transaction.atomic
def unreword(event: Event, by: User) -> Event:
    """Let a piece say what it said before, unless it has been changed again."""
    told, after = _one(event.before), _one(event.after)
    piece = _piece(event, after)
    if piece.version != after["version"]:
        raise Refused(_("This piece has been changed again since. Edit it instead."), 409)
    held = pieces_data([piece])
    write_over(piece, **{name: told[name] for name in SAID})
    after = {"pieces": pieces_data([piece])}
    return finish(piece.brief, "brief.reworded", before={"pieces": held}, after=after, undoes=event, by=by).event


@transaction.atomic
def unmove(event: Event, by: User) -> Event:
    """Move a piece back to where it stood, unless it has been moved to another question since."""
    told, after = _one(event.before), _one(event.after)
    piece = _piece(event, after)
    layout = Layout(piece.brief)
    home = told["question"] if told["question"] in layout.sections else None
    if piece.question_id != after["question"]:
        raise Refused(_("This piece has been moved again since."), 409)
    room = len(layout.sections[home]) - (layout.home(piece) == home)
    return shift(piece, layout, home, min(int(told["index"]), room), undoes=event, by=by).event


def _again(brief: Brief, told: Json, layout: Layout) -> Piece:
    piece = Piece(
        pk=told["id"],
        brief=brief,
        kind=told["kind"],
        claim_id=told["claim"],
        passage_id=told["passage"],
        by_id=_person(told["by"]),
        version=told["version"],
        **{name: told[name] for name in SAID},
    )
    home = told["question"] if told["question"] in layout.sections else None
    layout.insert([piece], home, min(int(told["index"]), len(layout.sections[home])))
    Piece.objects.filter(pk=piece.pk).update(at=parse_datetime(told["at"]))
    return piece


def _person(pk: int | None) -> int | None:
    """Return the key of a person who still has an account."""
    return pk if pk and User.objects.filter(pk=pk).exists() else None


def _brief(event: Event) -> Brief:
    """Return the brief of an event; refused when beginning it was undone."""
    pk = int(event.target.partition(":")[2])
    brief = Brief.objects.select_related("case").filter(pk=pk, case=event.case_id).first()
    if brief is None:
        raise Refused(_("This brief is not there any more."), 409)
    return brief


def _piece(event: Event, told: Json) -> Piece:
    piece = Piece.objects.select_related("brief__case").filter(pk=told["id"], brief=_brief(event)).first()
    if piece is None:
        raise Refused(_("This piece has been taken out of the brief since. Undo that first, under Activity."), 409)
    return piece


def _one(side: Json | None) -> Json:
    told: Sequence[Json] = (side or {})["pieces"]
    return told[0]
