"""Keeping the index: what an article or a claim has there is made equal to what it should have.

Called in the transaction of the write: after every matching of names, which comes after every storing and reading, and
with every event of the log that changes words. What has not changed is not written again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import DatabaseError, connection, transaction
from django.db.models import QuerySet

from newsapp.articles.models import Article, Revision
from newsapp.claims.models import Claim
from newsapp.history.models import Event
from newsapp.references.models import Reference
from newsapp.search.entries import Piece, of_article, of_claim
from newsapp.search.models import Entry
from newsapp.search.others import others

BATCH = 500
CONTENT = [field.name for field in Entry._meta.concrete_fields if not field.primary_key]  # noqa: SLF001


@dataclass(frozen=True, slots=True)
class Difference:
    """What was wrong with the entries of one article or claim: how many lacked, how many were not to be there."""

    what: str
    lacking: int
    wrong: int


def index_revision(revision: Revision) -> None:
    """Index the article of a revision anew."""
    index_article(revision.article_id)


def index_article(pk: int) -> None:
    """Index an article: headline and paragraphs of its newest revision."""
    _sync(Entry.objects.filter(article=pk), of_article(pk))


def index_claim(pk: int) -> None:
    """Index a claim: wording and notes."""
    _sync(Entry.objects.filter(claim=pk), of_claim(pk))


def index_other(target: str) -> None:
    """Index what rooms registered, by its target like "question:5"."""
    name, _colon, pk = target.partition(":")
    _sync(Entry.objects.filter(target=target), others()[name].pieces(int(pk)))


def keep_up(event: Event) -> None:
    """Index what an event changed; matching names has indexed the rest already."""
    kind, _colon, number = event.target.partition(":")
    told = event.after or event.before or {}
    if kind == "claim":
        index_claim(int(number))
    elif event.action == "article.changed":
        index_article(int(number))
    elif kind in ("statement", "translation") and told.get("article"):
        index_article(told["article"])
    elif kind in others():
        index_other(event.target)
    elif kind in ("reference", "host"):
        for pk in _with_notes(event, kind, int(number)):
            index_article(pk)


def _with_notes(event: Event, kind: str, number: int) -> list[int]:
    """Return the articles whose notes an event is about."""
    rows = Reference.objects.filter(revision__article__case=event.case_id)
    rows = rows.filter(pk=number) if kind == "reference" else rows
    return list(rows.order_by().values_list("revision__article", flat=True).distinct())


def _sync(stored: QuerySet[Entry], wanted: Iterable[Piece]) -> None:
    held = dict(stored.values_list("pk", "digest"))
    fresh = [piece for piece in wanted if held.pop(piece.entry.id, "") != piece.digest()]
    gone = list(held)
    for at in range(0, len(gone), BATCH):
        Entry.objects.filter(pk__in=gone[at : at + BATCH]).delete()
    _write(piece.made() for piece in fresh)


def _write(entries: Iterable[Entry]) -> None:
    """Write entries over those of the same keys; of two writers at once the later one stands."""
    Entry.objects.bulk_create(
        entries, batch_size=BATCH, update_conflicts=True, unique_fields=["id"], update_fields=CONTENT
    )


def index_all_once() -> None:
    """Index what was stored before there was an index; nothing when anything is indexed already."""
    if Article.objects.exists() and not Entry.objects.exists():
        for _difference in rebuild():
            pass


def rebuild(*, write: bool = True) -> Iterator[Difference]:
    """Compare the whole index with what it should be, and yield what differs; put it right unless told otherwise."""
    for pk in list(Article.objects.order_by("pk").values_list("pk", flat=True)):
        yield from _compared(f"article {pk}", Entry.objects.filter(article=pk), of_article(pk), write=write)
    for pk in list(Claim.objects.order_by("pk").values_list("pk", flat=True)):
        yield from _compared(f"claim {pk}", Entry.objects.filter(claim=pk), of_claim(pk), write=write)
    for name, other in others().items():
        for pk in other.keys():  # noqa: SIM118  (a call, no dictionary)
            target = f"{name}:{pk}"
            yield from _compared(target, Entry.objects.filter(target=target), other.pieces(pk), write=write)
    yield from _engine(write=write)


_WHOLE = (
    "pk", "case_id", "article_id", "claim_id", "target", "kind", "language", "revision", "start", "end", "block",
    "words", "exact", "folded", "added",
)  # fmt: skip


@transaction.atomic
def _compared(what: str, stored: QuerySet[Entry], wanted: list[Piece], *, write: bool) -> list[Difference]:
    """Compare word for word, not by digests: a damaged row shows too."""
    made = [piece.made() for piece in wanted]
    should = {entry.pk: tuple(getattr(entry, name) for name in _WHOLE) for entry in made}
    held = {row[0]: tuple(row) for row in stored.values_list(*_WHOLE)}
    lacking = {pk for pk, row in should.items() if held.get(pk) != row}
    wrong = {pk for pk, row in held.items() if should.get(pk) != row}
    if not lacking | wrong:
        return []
    if write:
        Entry.objects.filter(pk__in=wrong - lacking).delete()
        _write(entry for entry in made if entry.pk in lacking)
    return [Difference(what, len(lacking), len(wrong))]


def _engine(*, write: bool) -> Iterator[Difference]:
    """Compare SQLite's own index with the entries; PostgreSQL derives its columns by itself."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        try:
            cursor.execute("INSERT INTO search_index(search_index, rank) VALUES('integrity-check', 1)")
        except DatabaseError:
            yield Difference("the full-text index", 1, 1)
            if write:
                cursor.execute("INSERT INTO search_index(search_index) VALUES('rebuild')")
