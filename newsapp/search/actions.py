"""Writes of the search room: searches that a case keeps, and when a person looked at one last."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.history.actions import hold, record
from newsapp.history.models import Event
from newsapp.search.models import Look, SavedSearch
from newsapp.web.errors import Refused

Json = dict[str, Any]


@transaction.atomic
def save_search(*, case: Case, words: str, exact: bool = False, by: User) -> SavedSearch:
    """Keep a search in a case, seen up to now by who keeps it; one that is kept already stays as it is."""
    hold(case.pk)
    known = SavedSearch.objects.filter(case=case, words=words, exact=exact).first()
    if known:
        return known
    search = SavedSearch.objects.create(case=case, words=words, exact=exact, by=by)
    look(search=search, by=by)
    record(case=case, action="search.saved", target=f"search:{search.pk}", after=_told(search), by=by)
    return search


@transaction.atomic
def remove_search(*, search: SavedSearch, by: User) -> Event:
    """Take a search out of the case it is kept in; refused when somebody has done so already."""
    hold(search.case_id)
    return take_out(case=search.case, told=_told(search), by=by)


@transaction.atomic
def look(*, search: SavedSearch, by: User) -> None:
    """Note that the person has seen what the search finds now. Their own matter, so no event."""
    Look.objects.update_or_create(search=search, user=by, defaults={"at": timezone.now()})


def take_out(*, case: Case, told: Json, undoes: Event | None = None, by: User) -> Event:
    """Delete a kept search and record it, inside the caller's transaction."""
    row = SavedSearch.objects.filter(case=case, pk=told["id"]).first()
    if row is None:
        raise Refused(_("This search is not kept any more."), 409)
    row.delete()
    target = f"search:{told['id']}"
    return record(case=case, action="search.removed", target=target, before=told, undoes=undoes, by=by)


def put_back(*, case: Case, told: Json, undoes: Event, by: User) -> Event:
    """Keep a removed search again under its key, inside the caller's transaction."""
    if SavedSearch.objects.filter(case=case, words=told["words"], exact=told["exact"]).exists():
        raise Refused(_("This search is kept again already."), 409)
    row = SavedSearch.objects.create(pk=told["id"], case=case, words=told["words"], exact=told["exact"], by=by)
    return record(case=case, action="search.saved", target=f"search:{row.pk}", after=_told(row), undoes=undoes, by=by)


def _told(search: SavedSearch) -> Json:
    return {"id": search.pk, "words": search.words, "exact": search.exact}
