"""Moving pieces: one step up or down, or to a place in a section."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.briefs.actions.recording import finish, held_piece, sent_before
from newsapp.briefs.layout import Home, Layout
from newsapp.briefs.models import Piece
from newsapp.briefs.snapshots import Json, pieces_data
from newsapp.briefs.values import Done
from newsapp.history.models import Event
from newsapp.web.errors import Refused


@transaction.atomic
def step_piece(*, piece: Piece, step: int, key: str = "", by: User) -> Done:
    """Move a piece one step up (-1) or down (1), over the heading at the end of a section. Refused at the ends."""
    if earlier := sent_before(key, by):
        return earlier
    held = held_piece(piece)
    layout = Layout(held.brief)
    place = layout.step(held.pk, step)
    if place is None:
        raise Refused(_("This piece stands at the end of the brief already."), 409)
    return shift(held, layout, *place, key=key, by=by)


@transaction.atomic
def move_piece(*, piece: Piece, question: int | None, before: int | None = None, key: str = "", by: User) -> Done:
    """Move a piece into the section of a question: before another piece of it, else to its end."""
    if earlier := sent_before(key, by):
        return earlier
    held = held_piece(piece)
    layout = Layout(held.brief)
    if question not in layout.sections:
        raise Refused(_("This question has been deleted since. Reload the page."), 409)
    index = layout.index_before(question, before)
    place = layout.find(held.pk)
    later = place is not None and place[0] == question and place[1] < index
    return shift(held, layout, question, index - later, key=key, by=by)


def shift(
    held: Piece, layout: Layout, home: Home, index: int, *, key: str = "", undoes: Event | None = None, by: User
) -> Done:  # fmt: skip
    """Let a piece stand at an index of a section and record it, inside the caller's transaction."""
    before = _told(held, layout)
    layout.move(held.pk, home, index)
    row = layout.sections[home][index]
    after = _told(row, layout)
    return finish(
        held.brief, "brief.moved", before={"pieces": [before]}, after={"pieces": [after]}, key=key, undoes=undoes, by=by
    )


def _told(piece: Piece, layout: Layout) -> Json:
    place = layout.find(piece.pk)
    return pieces_data([piece])[0] | {"index": place[1] if place else 0}
