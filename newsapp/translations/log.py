"""How the log tells of translations, and what takes each action back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.accounts.models import User
from newsapp.articles.models import Revision
from newsapp.history.kinds import register
from newsapp.history.models import Event
from newsapp.translations.actions import change_translation, put_back, take_away
from newsapp.translations.models import Translation
from newsapp.web.errors import Refused, Stale

Json = dict[str, Any]


def register_all() -> None:
    """Tell the log about this room's actions."""
    register("translation.added", sentence=_added, undo=_take_out)
    register("translation.changed", sentence=_changed, undo=_unchange)
    register("translation.removed", sentence=_removed, undo=_restore)


def _added(event: Event) -> str:
    return _("added a translation of %(outlet)s by %(made_by)s (%(pieces)s)") % _words(event.after or {})


def _removed(event: Event) -> str:
    return _("took away the translation of %(outlet)s by %(made_by)s (%(pieces)s)") % _words(event.before or {})


def _changed(event: Event) -> str:
    before, after = (side["rows"][0] for side in (event.before or {}, event.after or {}))
    words = {"old": before["text"][:80], "new": after["text"][:80], "outlet": (event.after or {})["outlet"]}
    if before["text"] == after["text"]:
        words |= {"old": before["made_by"], "new": after["made_by"]}
    return _("changed a translation of %(outlet)s from “%(old)s” to “%(new)s”") % words


def _words(held: Json) -> Json:
    n = len(held["rows"])
    pieces = ngettext("%d piece", "%d pieces", n) % n
    return {"outlet": held["outlet"], "made_by": held["rows"][0]["made_by"], "pieces": pieces}


@transaction.atomic
def _take_out(event: Event, by: User) -> Event:
    held = event.after or {}
    return take_away(_revision(event, held), held["rows"][0]["batch"], by, undoes=event)


@transaction.atomic
def _restore(event: Event, by: User) -> Event:
    held = event.before or {}
    return put_back(_revision(event, held), held, by, event)


@transaction.atomic
def _unchange(event: Event, by: User) -> Event:
    before, after = (side["rows"][0] for side in (event.before or {}, event.after or {}))
    row = Translation.objects.select_related("revision__article__case").filter(pk=after["id"]).first()
    if row is None:
        raise Refused(_("This translation has been taken away since."), 409)
    try:
        return change_translation(
            translation=row,
            text=before["text"],
            made_by=before["made_by"],
            version=after["version"],
            undoes=event,
            by=by,
        )
    except Stale as stale:
        message = _("This translation has been changed again since, so this change cannot be undone.")
        raise Refused(message, 409) from stale


def _revision(event: Event, held: Json) -> Revision:
    found = Revision.objects.select_related("article__case", "article__source")
    revision = found.filter(pk=held["revision"], article__case=event.case).first()
    if revision is None:
        raise Refused(_("This article is not in the case any more."), 409)
    return revision
