"""The references of a case as its page shows them: by publisher, with what each of them shares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from newsapp.accounts.requests import Request
from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.history.models import Event
from newsapp.history.saved import saved_line as line_of
from newsapp.references.enums import Show, State
from newsapp.references.models import Reference


@dataclass(frozen=True, slots=True)
class Row:
    """One address of a note: `shared` are the other articles whose notes lead to the same page."""

    reference: Reference
    shared: list[Article]

    @property
    def steps(self) -> list[str]:
        """Return what was done to it, in the language of the page."""
        return [_(step) for step in self.reference.steps]

    @property
    def reader(self) -> str:
        """Return the reader with this note in its panel."""
        article = self.reference.revision.article
        base = reverse("reading:read", args=[article.case.slug])
        return f"{base}?a={article.pk}&note={article.pk}:{self.reference.number}"


@dataclass(slots=True)
class Group:
    """A publisher with its rows; "" is nobody knows who."""

    publisher: str
    rows: list[Row] = field(default_factory=list)

    @property
    def opened(self) -> int:
        """Return how many of them somebody has opened."""
        return sum(bool(row.reference.opened_at) for row in self.rows)


def rows_of(references: Iterable[Reference]) -> list[Row]:
    """Return references of one case as rows, in order; no query."""
    found = list(references)
    articles: dict[str, dict[int, Article]] = defaultdict(dict)
    for one in found:
        if one.page:
            articles[one.page][one.revision.article_id] = one.revision.article
    return [Row(one, _others(one, articles.get(one.page, {}))) for one in found]


def _others(one: Reference, articles: dict[int, Article]) -> list[Article]:
    return [article for pk, article in articles.items() if pk != one.revision.article_id]


_KEPT: dict[str, Callable[[Row], bool]] = {
    Show.UNOPENED: lambda row: row.reference.opened_at is None,
    Show.REPAIRED: lambda row: row.reference.status == State.REPAIRED,
    Show.AMBIGUOUS: lambda row: row.reference.status == State.AMBIGUOUS,
    Show.UNRECOVERABLE: lambda row: row.reference.status == State.UNRECOVERABLE,
    Show.SHARED: lambda row: bool(row.shared),
}


def shown(rows: Sequence[Row], show: str) -> list[Row]:
    """Return the rows that a filter keeps; all for a filter that is none."""
    keep = _KEPT.get(show)
    return [row for row in rows if keep(row)] if keep else list(rows)


def filters(rows: Sequence[Row], show: str) -> list[tuple[str, str, int, bool]]:
    """Return each filter with its words, how many rows it keeps, and whether it is on."""
    return [(one.value, str(one.label), len(shown(rows, one.value)), one.value == show) for one in Show]


def groups(rows: Iterable[Row]) -> list[Group]:
    """Return the rows by publisher: those with most rows first, then by name, nobody-knows last."""
    found: dict[str, Group] = {}
    for row in rows:
        found.setdefault(row.reference.publisher, Group(row.reference.publisher)).rows.append(row)
    return sorted(found.values(), key=lambda group: (not group.publisher, -len(group.rows), group.publisher))


def saved_line(request: Request, case: Case) -> dict[str, Any]:
    """Return the line for the event that `done` names."""
    return line_of(request, case, saved_text)


def saved_text(event: Event) -> str:
    """Return what is said about an event that was just recorded."""
    texts = {
        "reference.corrected": _("Address corrected."),
        "reference.lost": _("Said to be unrecoverable."),
        "reference.opened": _("Marked as opened."),
        "reference.unopened": _("Marked as not opened."),
        "host.added": _("Host added; the notes were read again."),
        "host.removed": _("Host taken out; the notes were read again."),
    }
    return texts.get(event.action, _("Saved."))
