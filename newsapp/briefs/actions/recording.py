"""What every action of this room does at its beginning and end: one-time keys, the held rows, the event."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.briefs.models import Brief, Piece
from newsapp.briefs.values import Done
from newsapp.history import actions
from newsapp.history.actions import hold, record, settle
from newsapp.history.models import Event
from newsapp.web.errors import Refused

Json = dict[str, Any]


def sent_before(key: str, by: User) -> Done | None:
    """Return what came of the key's first use, None for a new key. Call it first, inside the transaction."""
    event = actions.sent_before(key=key, by=by, about="brief:")
    return Done(event, repeated=True) if event else None


def held_piece(piece: Piece) -> Piece:
    """Lock the case of a piece and return the piece as it stands now. Refused (409) when it was removed since."""
    hold(piece.brief.case_id)
    held = Piece.objects.select_related("brief__case").filter(pk=piece.pk).first()
    if held is None:
        raise Refused(_("This piece has been taken out of the brief since. Reload the page."), 409)
    return held


def finish(
    brief: Brief,
    action: str,
    *,
    before: Json | None = None,
    after: Json | None = None,
    key: str = "",
    undoes: Event | None = None,
    by: User,
) -> Done:
    """Record the event and note it as what came of the key."""
    target = f"brief:{brief.pk}"
    event = record(case=brief.case, action=action, target=target, before=before, after=after, undoes=undoes, by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return Done(event)
