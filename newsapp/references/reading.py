"""Storing the addresses that are read out of notes: an index, not the truth. What people decided stays.

An address that is read again at the same place, or with the same page in the same note, keeps its row: who opened it
is not forgotten, unless it leads elsewhere now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import transaction

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.references.models import CONTENT, HostRepair, Reference, page_of
from newsapp.text import spans, weblinks

LONGEST_PUBLISHER = 300


@transaction.atomic
def read_revision(revision: Revision) -> int:
    """Read the addresses of a revision's notes and return how many there are; one query when it has no notes.

    Two at once go one after the other: the caller holds the revision or the case.
    """
    notes = tuple(spans.Endnote(*row) for row in revision.endnotes.values_list("number", "start", "end"))
    if not notes:
        return 0
    document = spans.Document(revision.text, revision.language, endnotes=notes)
    found = weblinks.find(document, hosts=hosts_of(revision.article.case_id))
    return _store(revision, found)


def read_case(case: Case) -> None:
    """Read the addresses of all notes of a case anew, inside the caller's transaction."""
    rows = Revision.objects.filter(article__case=case, endnotes__isnull=False).distinct()
    for pk in list(rows.values_list("pk", flat=True)):
        read_revision(Revision.objects.select_related("article").defer("edits", "links", "markers").get(pk=pk))


def hosts_of(case: int) -> dict[str, str]:
    """Return the damaged hosts that a case knows, with the right ones."""
    return dict(HostRepair.objects.filter(case=case).values_list("damaged", "right"))


def _store(revision: Revision, found: Iterable[spans.Reference]) -> int:
    """Make the undecided rows those that were read; return how many rows there are then."""
    rows = list(Reference.objects.filter(revision=revision))
    decided = [row for row in rows if row.decided]
    waiting = [row for row in rows if not row.decided]
    fresh = [each for each in found if not any(_overlap(row, each) for row in decided)]
    new, changed = list[Reference](), list[Reference]()
    for each, row in _matched(fresh, waiting):
        if row is None:
            new.append(_fill(Reference(revision=revision), each))
        elif _differs(row, each):
            changed.append(_fill(row, each))
    _write(new, changed, [row.pk for row in waiting])
    return len(fresh) + len(decided)


def _overlap(row: Reference, each: spans.Reference) -> bool:
    return row.start < each.end and each.start < row.end


def _matched(
    fresh: Iterable[spans.Reference], waiting: list[Reference]
) -> Iterator[tuple[spans.Reference, Reference | None]]:
    """Yield each with the row that stood for it, which then waits no more: at its place, else for its page."""
    places = {(row.start, row.end): row for row in waiting}
    pages = {(row.number, row.page): row for row in reversed(waiting) if row.page}
    for each in fresh:
        row = places.get((each.start, each.end)) or pages.get((each.note, page_of(each.url)))
        if row in waiting:
            waiting.remove(row)
        else:
            row = None
        yield each, row


def _told(each: spans.Reference) -> dict[str, object]:
    told = {name: getattr(each, name) for name in CONTENT}
    listed = {"steps": list(each.steps), "others": list(each.others)}
    return told | listed | {"status": each.status.value, "publisher": each.publisher[:LONGEST_PUBLISHER]}


def _differs(row: Reference, each: spans.Reference) -> bool:
    place = (row.number, row.start, row.end, row.raw)
    return row.told() != _told(each) or place != (each.note, each.start, each.end, each.raw)


def _fill(row: Reference, each: spans.Reference) -> Reference:
    page = row.page
    row.number, row.start, row.end, row.raw = each.note, each.start, each.end, each.raw
    row.write(_told(each))
    row.version += bool(row.pk)
    if row.page != page:
        row.opened_by, row.opened_at = None, None
    return row


def _write(new: list[Reference], changed: list[Reference], gone: list[int]) -> None:
    if gone:
        Reference.objects.filter(pk__in=gone).delete()
    if new:
        Reference.objects.bulk_create(new, batch_size=200)
    if changed:
        columns = ["number", "start", "end", "raw", "page", "opened_by", "opened_at", "version", *CONTENT]
        Reference.objects.bulk_update(changed, columns, batch_size=100)
