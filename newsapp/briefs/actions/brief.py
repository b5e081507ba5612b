"""The brief itself: opening it, its title, its summary and its row of words of likelihood."""

from __future__ import annotations

from django.db import transaction

from newsapp.accounts.models import User
from newsapp.briefs.actions.recording import finish, sent_before
from newsapp.briefs.models import Brief
from newsapp.briefs.snapshots import brief_data
from newsapp.briefs.values import Done
from newsapp.cases.models import Case
from newsapp.history.actions import hold
from newsapp.history.models import Event
from newsapp.web.errors import Stale


@transaction.atomic
def open_brief(*, case: Case, title: str, key: str = "", by: User) -> Done:
    """Begin the brief of a case. It has one: where it is open already, that is what came of it."""
    if earlier := sent_before(key, by):
        return earlier
    hold(case.pk)
    known = Event.objects.filter(case=case, target__in=_targets(case), action="brief.opened").order_by("-n").first()
    return Done(known, repeated=True) if known else _opened(case, title, key, by)


def the_brief(case: Case, by: User) -> Brief:
    """Return the brief of a held case, begun under the case's name when there is none."""
    known = Brief.objects.filter(case=case).first()
    if known is None:
        _opened(case, case.name, "", by)
        known = Brief.objects.get(case=case)
    known.case = case
    return known


@transaction.atomic
def change_brief(
    *, brief: Brief, version: int, title: str, summary: str, row: str, key: str = "", by: User
) -> Done:  # fmt: skip
    """Change title, summary or row. Raises Stale with the brief as it stands when it was changed since."""
    if earlier := sent_before(key, by):
        return earlier
    hold(brief.case_id)
    held = Brief.objects.select_related("case").get(pk=brief.pk)
    if held.version != version:
        raise Stale(held)
    before = brief_data(held)
    rewrite(held, title, summary, row)
    return finish(held, "brief.changed", before=before, after=brief_data(held), key=key, by=by)


def rewrite(brief: Brief, title: str, summary: str, row: str) -> None:
    """Write what stands on the brief's own row, as its next version."""
    brief.title, brief.summary, brief.row, brief.version = title, summary, row, brief.version + 1
    brief.save(update_fields=["title", "summary", "row", "version"])


def _opened(case: Case, title: str, key: str, by: User) -> Done:
    brief = Brief.objects.create(case=case, title=title, by=by)
    return finish(brief, "brief.opened", after=brief_data(brief), key=key, by=by)


def _targets(case: Case) -> list[str]:
    return [f"brief:{pk}" for pk in Brief.objects.filter(case=case).values_list("pk", flat=True)]
