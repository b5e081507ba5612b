"""How the log tells of articles and their blocks, and what takes each change back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from newsapp.articles import undoing
from newsapp.articles.actions.kinds import kind_words
from newsapp.articles.enums import SourceKind
from newsapp.history.kinds import register
from newsapp.history.models import Event

Json = dict[str, Any]
_QUOTED = 80
_LABELS = {
    "source": gettext_lazy("source"),
    "title": gettext_lazy("headline"),
    "published": gettext_lazy("date"),
    "language": gettext_lazy("language"),
    "url": gettext_lazy("address"),
    "translated_from": gettext_lazy("translated from"),
    "origin_note": gettext_lazy("where it has it from"),
}


def register_all() -> None:
    """Tell the log about this room's actions."""
    register("article.added", sentence=_added, undo=undoing.take_out)
    register("article.changed", sentence=_changed, undo=undoing.unchange)
    register("article.deleted", sentence=_deleted)
    register("block.kept", sentence=_kept, undo=undoing.unfold)
    register("block.folded", sentence=_folded, undo=undoing.unfold)
    register("block.kind", sentence=_kind, undo=undoing.unsay_kind)
    register("source.added", sentence=_source_added, undo=undoing.take_source_out)
    register("source.changed", sentence=_source_changed, undo=undoing.unchange_source)
    register("source.deleted", sentence=_source_deleted)


def _added(event: Event) -> str:
    return _("added %(article)s") % {"article": _article(event.after)}


def _changed(event: Event) -> str:
    before, after = event.before or {}, event.after or {}
    changes = list(_changes(before, after))
    words = {"article": _article(after), "changes": "; ".join(changes)}
    if not changes:
        return _("confirmed what was guessed about %(article)s") % words
    return _("corrected %(article)s: %(changes)s") % words


def _changes(before: Json, after: Json) -> Iterator[str]:
    """Yield each difference as words."""
    for name, label in _LABELS.items():
        old, new = before.get(name, ""), after.get(name, "")
        if old != new:
            words = {"label": label, "old": _short(old), "new": _short(new)}
            text = _("%(label)s “%(old)s” to “%(new)s”") if old and new else _("%(label)s “%(new)s”")
            yield (text if new else _("%(label)s removed")) % words


def _deleted(event: Event) -> str:
    before = event.before or {}
    words = {"article": _article(before), "along": _along(before)}
    return (_("deleted %(article)s with %(along)s") if words["along"] else _("deleted %(article)s")) % words


def _along(before: Json) -> str:
    """Return what went along with a deleted article."""
    passages, citations, decisions = (before.get(name, 0) for name in ("passages", "citations", "decisions"))
    counted = [
        ngettext("%(n)s passage", "%(n)s passages", passages) % {"n": passages} if passages else "",
        ngettext("%(n)s citation", "%(n)s citations", citations) % {"n": citations} if citations else "",
        ngettext("%(n)s decided pair", "%(n)s decided pairs", decisions) % {"n": decisions} if decisions else "",
    ]
    return _(" and ").join(filter(None, counted))


def _kept(event: Event) -> str:
    return _("put %(block)s back into the text") % {"block": _block(event)}


def _folded(event: Event) -> str:
    return _("folded %(block)s") % {"block": _block(event)}


def _kind(event: Event) -> str:
    words = {"block": _block(event), "kind": kind_words((event.after or {})["kind"])}
    return _("said that %(block)s is “%(kind)s”") % words


def _source_added(event: Event) -> str:
    told = event.after or {}
    words = {"name": _short(told["name"]), "kind": SourceKind(told["kind"]).label, "whole": _short(told["part_of"])}
    if told["part_of"]:
        return _("added the source “%(name)s” (%(kind)s), part of “%(whole)s”") % words
    return _("added the source “%(name)s” (%(kind)s)") % words


def _source_changed(event: Event) -> str:
    before, after = event.before or {}, event.after or {}
    words = {"name": _short(before["name"]), "changes": "; ".join(_source_changes(before, after))}
    return _("changed the source “%(name)s”: %(changes)s") % words


def _source_changes(before: Json, after: Json) -> Iterator[str]:
    """Yield each difference between two states of a source as words."""
    if after["name"] != before["name"]:
        yield _("now called “%(name)s”") % {"name": _short(after["name"])}
    if after["kind"] != before["kind"]:
        old, new = SourceKind(before["kind"]).label, SourceKind(after["kind"]).label
        yield _("%(new)s instead of %(old)s") % {"old": old, "new": new}
    if after["parent"] != before["parent"]:
        yield (
            _("part of “%(whole)s”") % {"whole": _short(after["part_of"])} if after["parent"] else _("part of nothing")
        )


def _source_deleted(event: Event) -> str:
    return _("took the source “%(name)s” out again") % {"name": _short((event.before or {})["name"])}


def _block(event: Event) -> str:
    told = event.after or {}
    return f"{told['outlet']} ¶{told['n']}"


def _article(told: Json | None) -> str:
    """Return outlet and headline."""
    known = told or {}
    quoted = f"“{_short(known.get('title', ''))}”"
    return f"{known['source']} {quoted}" if known.get("source") else quoted


def _short(words: str) -> str:
    return Truncator(words).chars(_QUOTED)
