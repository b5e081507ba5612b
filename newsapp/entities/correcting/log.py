"""How the log tells of a corrected mention, and what takes each decision back."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.models import Revision
from newsapp.entities.actions import match_revision
from newsapp.entities.correcting.saving import decided_over, make_room
from newsapp.entities.correcting.values import Json, put, standing, state
from newsapp.entities.correcting.words import told_words
from newsapp.entities.deciding.log import forget_names
from newsapp.entities.models import Mention
from newsapp.history.actions import record
from newsapp.history.kinds import register
from newsapp.history.models import Event
from newsapp.text.spans import Span
from newsapp.web.errors import Refused

_QUOTED = 80


def register_all() -> None:
    """Tell the log about these actions."""
    register("mention.corrected", sentence=_corrected, undo=_take_back)
    register("mention.undecided", sentence=_undecided, undo=_decide_again)


def _corrected(event: Event) -> str:
    before, after = event.before or {}, event.after or {}
    changes = "; ".join(_changes(before, after))
    words = {"words": _short(after["words"]), "place": after["place"], "changes": changes}
    if not changes:
        return _("confirmed the name “%(words)s” (%(place)s)") % words
    return _("corrected the name “%(words)s” (%(place)s): %(changes)s") % words


def _changes(before: Json, after: Json) -> Iterator[str]:
    """Yield each difference as words."""
    if before and before["words"] != after["words"]:
        yield _("“%(old)s” to “%(new)s”") % {"old": _short(before["words"]), "new": _short(after["words"])}
    old, new = (told_words(before) if before else _("no name")), told_words(after)
    if old != new:
        yield _("%(old)s to %(new)s") % {"old": old, "new": new}


def _undecided(event: Event) -> str:
    told = event.before or {}
    words = {"words": _short(told["words"]), "place": told["place"]}
    return _("gave the name “%(words)s” (%(place)s) back to the machine") % words


def _short(text: str) -> str:
    return Truncator(text).chars(_QUOTED)


@transaction.atomic
def _take_back(event: Event, by: User) -> Event:
    """Let a mention stand as before: as somebody decided earlier, else as the machine reads it."""
    row, before, after = _row(event), event.before, event.after or {}
    held, revision = state(row), row.revision
    if not (before and _free(row, before) and put(row, before)):
        row.delete()
    forget_names(after)
    match_revision(revision=revision)
    told = before or after
    left = standing(revision, Span(told["start"], told["end"]))
    verb = "corrected" if left and left.decided else "undecided"
    return _undone(event, f"mention.{verb}", held, state(left) if left else None, by)


def _row(event: Event) -> Mention:
    """Return the mention of an event while it stands as the event left it."""
    after = event.after or {}
    rows = Mention.objects.select_related("revision__article__case", "revision__article__source", "entity")
    row = rows.filter(pk=after["id"], revision__article__case=event.case, decided=True).first()
    if row is None:
        raise Refused(_("This decision does not stand any more, so it cannot be undone."), 409)
    now = (row.start, row.end, row.entity_id, row.form, row.type)
    if now != tuple(after[name] for name in ("start", "end", "entity", "form", "type")):
        raise Refused(_("Somebody has decided on this again since. Correct that instead."), 409)
    return row


def _free(row: Mention, before: Json) -> bool:
    return not decided_over(row.revision, Span(before["start"], before["end"]), but=row.pk)


@transaction.atomic
def _decide_again(event: Event, by: User) -> Event:
    """Put a decision back that was taken back, unless somebody has decided anew since."""
    before = event.before or {}
    revisions = Revision.objects.select_related("article__case", "article__source")
    revision = revisions.filter(pk=before["revision"], article__case=event.case).first()
    if revision is None:
        raise Refused(_("This article is not in the case any more."), 409)
    row = Mention.objects.filter(pk=before["id"]).first() or Mention(pk=before["id"])
    row.revision = revision
    if decided_over(revision, Span(before["start"], before["end"])):
        raise Refused(_("Somebody has decided on this again since. Correct that instead."), 409)
    if not put(row, before):
        raise Refused(_("What it named is not there any more."), 409)
    make_room(row)
    match_revision(revision=revision)
    return _undone(event, "mention.corrected", event.after, state(row), by)


def _undone(event: Event, action: str, before: Json | None, after: Json | None, by: User) -> Event:
    return record(case=event.case, action=action, target=event.target, before=before, after=after, undoes=event, by=by)
