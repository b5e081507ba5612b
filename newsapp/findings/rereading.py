"""Reading articles again by today's rules: what people decided stays, everything else is made anew.

Names, quantities, dates, statements and references go with every reading. Blocks keep their import, because places are
named by them (¶2.1), unless they are asked for: then blocks, notes and the edits of the clean view are made anew from
the original. The text itself never changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import F

from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.after import prepare, stored
from newsapp.articles.enums import Arrival
from newsapp.articles.intake.reading import Original, take
from newsapp.articles.models import Block, Endnote, Revision
from newsapp.articles.models import Original as OriginalRow
from newsapp.articles.refusals import Unreadable
from newsapp.cases.models import Case
from newsapp.findings.queries import of
from newsapp.history.actions import hold, record
from newsapp.text.spans import Document

_APART = 1_000_000  # numbers are moved out of each other's way first
_FIELDS = ("n", "kind", "read_kind", "why", "language", "sentences", "first_sentence")


@dataclass(slots=True)
class Changes:
    """What reading an article again changed: counts before and after, and the decisions that have lost their block."""

    revision: Revision
    before: dict[str, int] = field(default_factory=dict)
    after: dict[str, int] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    note: str = ""

    def words(self) -> str:
        """Return it in one line."""
        changed = [
            f"{name} {self.before[name]} -> {n}" for name, n in self.after.items() if n != self.before.get(name, n)
        ]
        said = [", ".join(changed) or "the same counts", *(f"lost: {one}" for one in self.lost), self.note]
        return "; ".join(part for part in said if part)


def reread(*, case: Case | None = None, blocks: bool = False) -> Iterator[Changes]:
    """Read every article (of a case) again and yield what changed, one transaction each."""
    prepare()
    found = Revision.objects.select_related("article__case", "article__source").order_by("pk")
    found = found.filter(article__case=case) if case else found
    for pk in list(found.values_list("pk", flat=True)):
        revision = found.filter(pk=pk).first()
        if revision:
            yield reread_revision(revision=revision, blocks=blocks)


@transaction.atomic
def reread_revision(*, revision: Revision, blocks: bool = False) -> Changes:
    """Read one revision again; with `blocks` also its blocks, notes and edits."""
    hold(revision.article.case_id)
    changes = Changes(revision, _counts(revision))
    if blocks:
        _read_blocks(revision, changes)
    stored(revision)
    changes.after = _counts(revision)
    return changes


def _counts(revision: Revision) -> dict[str, int]:
    found = of(revision)
    return {
        "blocks": revision.blocks.count(),
        "notes": revision.endnotes.count(),
        "names": revision.mentions.count(),
        "quantities": len(found.quantities),
        "dates": len(found.dates),
        "statements": len(found.statements),
    }


def _read_blocks(revision: Revision, changes: Changes) -> None:
    """Make blocks, notes, markers and edits anew, and record it when anything is another now."""
    document = _document(revision)
    if document is None:
        changes.note = "its blocks stay: today's extraction would give another text"
        return
    edits = [[edit.start, edit.end, edit.put, edit.rule] for edit in document.edits]
    markers = [[marker.number, marker.start, marker.end] for marker in document.markers]
    notes = [(note.number, note.start, note.end) for note in document.endnotes]
    other = (edits, markers) != (revision.edits, revision.markers) or notes != _notes(revision)
    changes.lost, moved = _write_blocks(revision, document)
    if not (other or moved):
        return
    revision.endnotes.all().delete()
    rows = [Endnote(revision=revision, number=number, start=start, end=end) for number, start, end in notes]
    Endnote.objects.bulk_create(rows, batch_size=500)
    revision.edits, revision.markers = edits, markers
    revision.read_version += 1  # the sentences that processes hold in memory are those of another version
    revision.save(update_fields=["edits", "markers", "read_version"])
    redraw(revisions=[revision.pk])
    _record(revision, changes)


def _document(revision: Revision) -> Document | None:
    """Return what is read of the original today, None when its text would be another."""
    row = OriginalRow.objects.filter(revision=revision).first()
    if row is None:
        return None
    original = Original(
        bytes(row.data), Arrival(revision.arrival), revision.file_name, revision.media_type, revision.charset,
        revision.article.url, revision.language,
    )  # fmt: skip
    try:
        taken = take(original)
    except Unreadable:
        return None
    return taken.document if taken.document.text == revision.text else None


def _notes(revision: Revision) -> list[tuple[int, int, int]]:
    return list(revision.endnotes.order_by("start").values_list("number", "start", "end"))


def _write_blocks(revision: Revision, document: Document) -> tuple[list[str], bool]:
    """Write the blocks of a document; a block of the same span keeps its row and what people said about it.

    Returns the decisions whose block is gone, and whether anything changed.
    """
    held = {(block.start, block.end): block for block in revision.blocks.select_related("keep_by", "kind_by")}
    was = {span: _values(block) for span, block in held.items()}
    rows = list(_rows(revision, document, held))
    spans = {(row.start, row.end) for row in rows}
    gone = [block for span, block in held.items() if span not in spans]
    if not gone and all(was.get((row.start, row.end)) == _values(row) for row in rows):
        return [], False
    Block.objects.filter(pk__in=[block.pk for block in gone]).delete()
    revision.blocks.update(n=F("n") + _APART)
    Block.objects.bulk_update([row for row in rows if row.pk], _FIELDS, batch_size=100)
    Block.objects.bulk_create([row for row in rows if not row.pk], batch_size=500)
    return [_lost(block) for block in gone if block.keep is not None or block.kind_by], True


def _rows(revision: Revision, document: Document, held: dict[tuple[int, int], Block]) -> Iterator[Block]:
    first = 1
    for n, block in enumerate(document.blocks, start=1):
        known = held.get((block.start, block.end))
        row = known or Block(revision=revision, start=block.start, end=block.end)
        _fill(row, n, first, block.kind.value, block.why[:200])
        row.language = block.language or revision.language
        row.sentences = [[one.start, one.end] for one in block.sentences]
        first += len(block.sentences)
        yield row


def _fill(row: Block, n: int, first: int, kind: str, why: str) -> None:
    """Write where a block stands and what it was read as; what a person said of its kind stands."""
    row.n, row.first_sentence, row.why = n, first, why
    if row.read_kind:
        row.read_kind = kind
    else:
        row.kind = kind


def _values(block: Block) -> tuple[object, ...]:
    return tuple(getattr(block, name) for name in _FIELDS)


def _lost(block: Block) -> str:
    who = block.keep_by or block.kind_by
    what = block.kind if block.kind_by else "kept" if block.keep else "folded"
    return f"¶{block.n} {what} by {who or '?'}"


def _record(revision: Revision, changes: Changes) -> None:
    article = revision.article
    after = {"outlet": article.outlet, "title": article.title, "lost": changes.lost, "revision": revision.pk}
    record(case=article.case, action="article.reread", target=f"article:{article.pk}", after=after, by=None)
