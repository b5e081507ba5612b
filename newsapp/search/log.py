"""How the log tells of saved searches, and what takes each back."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.history.kinds import register
from newsapp.history.models import Event
from newsapp.search.actions import put_back, take_out


def register_all() -> None:
    """Tell the log about the actions of this room."""
    register(
        "search.saved", sentence=lambda event: _("saved the search “%(words)s”") % (event.after or {}), undo=_unsave
    )
    register(
        "search.removed", sentence=lambda event: _("removed the search “%(words)s”") % (event.before or {}), undo=_back
    )


@transaction.atomic
def _unsave(event: Event, by: User) -> Event:
    return take_out(case=event.case, told=event.after or {}, undoes=event, by=by)


@transaction.atomic
def _back(event: Event, by: User) -> Event:
    return put_back(case=event.case, told=event.before or {}, undoes=event, by=by)
