"""How the log tells of a case's words, and what takes each change back."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.accounts.models import User
from newsapp.comparison.models import WordEntry
from newsapp.comparison.wordlist.actions import change_words, put_back, remove_words, take_back_import
from newsapp.comparison.wordlist.values import Json, said_of
from newsapp.history.kinds import register
from newsapp.history.models import Event
from newsapp.web.errors import Refused

_MOST = 4  # words told of an entry


def register_all() -> None:
    """Tell the log about the actions on words."""
    register("words.added", sentence=_added, undo=_take_back)
    register("words.changed", sentence=_changed, undo=_unchange)
    register("words.removed", sentence=_removed, undo=_put_back)
    register("words.imported", sentence=_imported, undo=_take_file_back)


def _added(event: Event) -> str:
    told = event.after or {}
    if told["off"]:
        return _("switched the words of “%(meaning)s” off for this case") % {"meaning": told["meaning"]}
    return _("added the words “%(meaning)s”: %(words)s") % {"meaning": told["meaning"], "words": _listed(told)}


def _changed(event: Event) -> str:
    before, after = event.before or {}, event.after or {}
    told = {"meaning": before["meaning"], "new": after["meaning"], "words": _listed(after)}
    if before["meaning"] != after["meaning"]:
        return _("changed the words “%(meaning)s” to “%(new)s”: %(words)s") % told
    return _("changed the words “%(meaning)s”: %(words)s") % told


def _removed(event: Event) -> str:
    told = event.before or {}
    if "entries" in told:
        n = len(told["entries"])
        return ngettext("removed the words of a file: %(n)d entry", "removed the words of a file: %(n)d entries", n) % {
            "n": n,
        }  # fmt: skip
    if told["off"]:
        return _("switched the words of “%(meaning)s” on again") % {"meaning": told["meaning"]}
    return _("removed the words “%(meaning)s”: %(words)s") % {"meaning": told["meaning"], "words": _listed(told)}


def _imported(event: Event) -> str:
    n = len((event.after or {})["entries"])
    return ngettext("took in words from a file: %(n)d entry", "took in words from a file: %(n)d entries", n) % {"n": n}


def _listed(told: Json) -> str:
    every = [f"“{word}”" for language in sorted(told["words"]) for word in told["words"][language]]
    return ", ".join(every[:_MOST]) + ("…" if len(every) > _MOST else "")


@transaction.atomic
def _take_back(event: Event, by: User) -> Event:
    return remove_words(entry=_standing(event), undoes=event, by=by).event


@transaction.atomic
def _unchange(event: Event, by: User) -> Event:
    entry = _standing(event)
    return change_words(entry=entry, version=entry.version, said=said_of(event.before or {}), undoes=event, by=by).event


@transaction.atomic
def _put_back(event: Event, by: User) -> Event:
    return put_back(case=event.case, told=event.before or {}, undoes=event, by=by)


@transaction.atomic
def _take_file_back(event: Event, by: User) -> Event:
    return take_back_import(case=event.case, event=event, by=by)


def _standing(event: Event) -> WordEntry:
    """Return the entry of an event; refused when it was changed or removed since."""
    pk = int(event.target.partition(":")[2])
    entry = WordEntry.objects.select_related("case").filter(pk=pk, case=event.case).first()
    if entry is None or entry.version != (event.after or {})["version"]:
        raise Refused(_("These words have been changed or removed since."), 409)
    return entry
