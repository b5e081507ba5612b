"""Writes of a case's words. Each is one transaction with one event, and has the articles it concerns compared anew."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.comparison.models import WordEntry
from newsapp.comparison.wordlist.ageing import age
from newsapp.comparison.wordlist.known import ByLanguage, shipped
from newsapp.comparison.wordlist.values import Done, Json, Said, entry_data, said_data
from newsapp.history.actions import hold, record, sent_before, settle
from newsapp.history.models import Event
from newsapp.web.errors import Refused, Stale

MOST = 500


@transaction.atomic
def add_words(*, case: Case, said: Said, key: str = "", undoes: Event | None = None, by: User) -> Done:
    """Add an entry, or switch a shipped one off. Refused (422) when its meaning is there or the case has 500."""
    if earlier := _sent_before(key, by):
        return earlier
    hold(case.pk)
    if WordEntry.objects.filter(case=case, meaning=said.meaning).exists():
        raise Refused(_("“%(meaning)s” stands in this case already: change it there.") % {"meaning": said.meaning}, 422)
    _refuse_too_many(case, 1)
    entry = WordEntry.objects.create(case=case, by=by, **said_data(said))
    age(case.pk, concerned(entry))
    return _finish(entry, "added", None, key=key, undoes=undoes, by=by)


@transaction.atomic
def change_words(
    *, entry: WordEntry, version: int, said: Said, key: str = "", undoes: Event | None = None, by: User
) -> Done:
    """Change an entry. Raises Stale with the entry as it stands when it was changed since."""
    if earlier := _sent_before(key, by):
        return earlier
    held = _held(entry)
    if held.version != version:
        raise Stale(held)
    others = WordEntry.objects.filter(case=held.case_id, meaning=said.meaning).exclude(pk=held.pk)
    if others.exists():
        raise Refused(_("“%(meaning)s” stands in this case already: change it there.") % {"meaning": said.meaning}, 422)
    before, words = entry_data(held), concerned(held)
    for name, value in said_data(said).items():
        setattr(held, name, value)
    held.version = version + 1
    held.save(update_fields=["meaning", "kind", "counted", "words", "off", "version"])
    age(held.case_id, words, concerned(held))
    return _finish(held, "changed", before, key=key, undoes=undoes, by=by)


@transaction.atomic
def remove_words(*, entry: WordEntry, key: str = "", undoes: Event | None = None, by: User) -> Done:
    """Remove an entry, or switch a shipped one on again. The event holds all that undo needs."""
    if earlier := _sent_before(key, by):
        return earlier
    held = _held(entry)
    case, target, before = held.case, f"words:{held.pk}", entry_data(held)
    age(held.case_id, concerned(held))
    held.delete()
    event = record(case=case, action="words.removed", target=target, before=before, undoes=undoes, by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return Done(event)


@transaction.atomic
def import_words(*, case: Case, told: Sequence[Said], key: str = "", by: User) -> Done:
    """Add the entries of a file whose meaning is not there yet; the others stay as they are. Refused (422) for none."""
    if earlier := _sent_before(key, by):
        return earlier
    hold(case.pk)
    standing = set(WordEntry.objects.filter(case=case).values_list("meaning", flat=True))
    fresh = {said.meaning: said for said in told if said.meaning not in standing}
    if not fresh:
        raise Refused(_("Every entry of this file stands in the case already."), 422)
    _refuse_too_many(case, len(fresh))
    rows = [WordEntry.objects.create(case=case, by=by, **said_data(said)) for said in fresh.values()]
    age(case.pk, *(concerned(row) for row in rows))
    after = {"entries": [entry_data(row) for row in rows], "stayed": len(told) - len(rows)}
    event = record(case=case, action="words.imported", target="words:file", after=after, by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return Done(event)


@transaction.atomic
def take_back_import(*, case: Case, event: Event, by: User) -> Event:
    """Remove the entries of a file again. Refused (409) when one of them was changed or removed since."""
    hold(case.pk)
    told = (event.after or {})["entries"]
    rows = {row.pk: row for row in WordEntry.objects.filter(case=case, pk__in=[each["id"] for each in told])}
    if any(each["id"] not in rows or rows[each["id"]].version != each["version"] for each in told):
        raise Refused(_("Entries of this file have been changed or removed since: remove the others one by one."), 409)
    age(case.pk, *(concerned(row) for row in rows.values()))
    WordEntry.objects.filter(pk__in=rows).delete()
    return record(case=case, action="words.removed", target=event.target, before=event.after, undoes=event, by=by)


def put_back(*, case: Case, told: Json, undoes: Event, by: User) -> Event:
    """Make an entry again that was removed: the same row. Refused (409) when its meaning stands there again."""
    if WordEntry.objects.filter(case=case, meaning=told["meaning"]).exists():
        raise Refused(_("“%(meaning)s” has been added again since.") % {"meaning": told["meaning"]}, 409)
    author = User.objects.filter(pk=told["by"]).first()
    fields = {name: told[name] for name in ("meaning", "kind", "counted", "words", "off", "version")}
    entry = WordEntry.objects.create(pk=told["id"], case=case, by=author, **fields)
    WordEntry.objects.filter(pk=entry.pk).update(at=parse_datetime(told["at"]))
    age(case.pk, concerned(entry))
    entry.refresh_from_db()
    return _finish(entry, "added", None, undoes=undoes, by=by).event


def concerned(entry: WordEntry) -> ByLanguage:
    """Return the words whose meaning an entry changes: its own, and those of a shipped one that it switches off."""
    return shipped(entry.meaning) if entry.off else entry.words


def _refuse_too_many(case: Case, more: int) -> None:
    if WordEntry.objects.filter(case=case).count() + more > MOST:
        raise Refused(_("A case has at most %(n)d entries of its own.") % {"n": MOST}, 422)


def _held(entry: WordEntry) -> WordEntry:
    """Hold the case and return the entry as it stands; refused (409) when it was removed meanwhile."""
    hold(entry.case_id)
    held = WordEntry.objects.select_related("case").filter(pk=entry.pk).first()
    if held is None:
        raise Refused(_("This entry was removed meanwhile. Reload the page."), 409)
    return held


def _sent_before(key: str, by: User) -> Done | None:
    """Return what came of the key's first use, None for a new key. Call it first, inside the transaction."""
    event = sent_before(key=key, by=by, about="words:")
    if event is None:
        return None
    number = event.target.partition(":")[2]
    entry = WordEntry.objects.filter(pk=int(number)).first() if number.isdecimal() else None
    return Done(event, entry, repeated=True)


def _finish(
    entry: WordEntry, what: str, before: Json | None, *, key: str = "", undoes: Event | None = None, by: User
) -> Done:
    """Record what was done and note it as what came of the key."""
    event = record(
        case=entry.case, action=f"words.{what}", target=f"words:{entry.pk}", before=before, after=entry_data(entry),
        undoes=undoes, by=by,
    )  # fmt: skip
    settle(key=key, target=f"event:{event.pk}", by=by)
    return Done(event, entry)
