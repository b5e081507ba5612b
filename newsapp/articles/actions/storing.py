"""Storing an article: bytes in, one article with its first revision, blocks and notes out."""

from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.actions.sources import source_named
from newsapp.articles.after import prepare, stored
from newsapp.articles.enums import Arrival, Found
from newsapp.articles.intake.guesses import Guesses, guess
from newsapp.articles.intake.reading import Original, Taken, take
from newsapp.articles.models import Article, Block, Endnote, Marks, Revision
from newsapp.articles.models import Original as OriginalRow
from newsapp.articles.queries import with_bytes
from newsapp.cases.models import Case
from newsapp.history.actions import once, record, settle
from newsapp.text import document


@dataclass(frozen=True, slots=True)
class Given:
    """What the person said about the article; empty where they left it to be guessed."""

    source_name: str = ""
    title: str = ""
    published: date | None = None
    language: str = ""
    url: str = ""
    translated_from: str = ""
    origin_note: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of the bytes: `already` when the case had them, so that nothing was stored and they stand here."""

    article: Article
    revision: Revision
    already: bool = False
    notes: list[str] = field(default_factory=list)


def store_article(  # noqa: PLR0913 (one argument for each thing a person may say)
    *,
    case: Case,
    data: bytes,
    arrival: Arrival | str,
    file_name: str = "",
    media_type: str = "",
    charset: str = "",
    source_name: str = "",
    title: str = "",
    published: date | None = None,
    language: str = "",
    url: str = "",
    translated_from: str = "",
    origin_note: str = "",
    key: str = "",
    by: User | None,
) -> Stored:
    """Read the bytes and store them as an article of the case; `Unreadable` when they are no text.

    The same bytes are stored once in a case, and a one-time `key` sent twice shows the first result. Everything is read
    before the transaction opens: it only writes rows, and either all of them or none.
    """
    original = Original(data, Arrival(arrival), file_name[-255:], media_type, charset, url, language)
    known = with_bytes(case, original.sha256)
    if known:
        return _already(known)
    prepare()
    given = Given(source_name, title, published, language, url, translated_from, origin_note)
    return _store(case=case, original=original, taken=take(original), given=given, key=key, by=by)


@transaction.atomic
def _store(*, case: Case, original: Original, taken: Taken, given: Given, key: str, by: User | None) -> Stored:
    """Write all rows and the event, unless somebody was quicker with the same bytes or the same form."""
    Case.objects.select_for_update().only("pk").get(pk=case.pk)
    known = with_bytes(case, original.sha256) or _sent_before(case, key, by)
    if known:
        return _already(known)
    article = _article(case=case, given=given, guesses=guess(original, taken), by=by)
    revision = _revision(article=article, original=original, taken=taken, by=by)
    _parts(revision, taken)
    stored(revision)
    target = f"article:{article.pk}"
    record(case=case, action="article.added", target=target, after=_after(article, revision, original), by=by)
    if by:
        settle(key=key, target=target, by=by)
    return Stored(article, revision, notes=list(taken.notes))


def _already(revision: Revision) -> Stored:
    """Say where the same bytes are."""
    note = _("The same text is already in this case: nothing was stored twice.")
    return Stored(revision.article, revision, already=True, notes=[note])


def _sent_before(case: Case, key: str, by: User | None) -> Revision | None:
    """Return what the same form made when it was first sent."""
    earlier = once(key=key, by=by) if by else None
    if earlier is None or not earlier.target:
        return None
    pk = int(earlier.target.partition(":")[2])
    return Revision.objects.filter(article__case=case, article=pk).select_related("article").first()


def _article(*, case: Case, given: Given, guesses: Guesses, by: User | None) -> Article:
    """Write the article's row: what was said, else what was guessed, and which of both."""
    source = given.source_name or guesses.source
    return Article.objects.create(
        case=case,
        source=source_named(case=case, name=source),
        source_found=_found(given.source_name, guesses.source),
        title=(given.title or guesses.title)[:500],
        title_found=_found(given.title, guesses.title),
        url=given.url or guesses.url,
        published=given.published or guesses.published,
        published_found=_found(given.published, guesses.published),
        language=given.language or guesses.language,
        language_found=_found(given.language, guesses.language),
        translated_from=given.translated_from,
        origin_note=given.origin_note or guesses.origin_note,
        added_by=by,
    )


def _found(given: object, guessed: object) -> Found:
    """Return how a value was come by."""
    if given:
        return Found.GIVEN
    return Found.GUESSED if guessed else Found.UNKNOWN


def _revision(*, article: Article, original: Original, taken: Taken, by: User | None) -> Revision:
    """Write the revision and its original bytes."""
    read = taken.document
    revision = Revision.objects.create(
        article=article,
        sha256=original.sha256,
        media_type=taken.media_type,
        file_name=original.file_name,
        charset=taken.charset,
        charset_guessed=taken.charset_guessed,
        arrival=original.arrival,
        received_by=by,
        extractor=taken.extracted.extractor,
        text=read.text,
        chars=len(read.text),
        language=read.language or "und",
        edits=[[edit.start, edit.end, edit.put, edit.rule] for edit in read.edits],
        markers=[[marker.number, marker.start, marker.end] for marker in read.markers],
        links=[list(link) for link in taken.extracted.links],
        read_version=getattr(document, "VERSION", 1),
    )
    Marks.objects.create(revision=revision)
    OriginalRow.objects.create(revision=revision, data=original.data, size=len(original.data))
    return revision


def _parts(revision: Revision, taken: Taken) -> None:
    """Write blocks and notes."""
    first, rows = 1, []
    for n, block in enumerate(taken.document.blocks, start=1):
        row = Block(revision=revision, n=n, kind=block.kind, why=block.why[:200], start=block.start, end=block.end)
        row.language = block.language or revision.language
        row.sentences = [[one.start, one.end] for one in block.sentences]
        row.first_sentence = first
        first += len(block.sentences)
        rows.append(row)
    Block.objects.bulk_create(rows, batch_size=500)
    notes = [
        Endnote(revision=revision, number=note.number, start=note.start, end=note.end)
        for note in taken.document.endnotes
    ]
    Endnote.objects.bulk_create(notes, batch_size=500)


def _after(article: Article, revision: Revision, original: Original) -> dict[str, object]:
    """Return what the log keeps of it."""
    return {
        "title": article.title,
        "source": article.source.name if article.source else "",
        "language": article.language,
        "published": article.published.isoformat() if article.published else "",
        "file": original.file_name,
        "arrival": str(original.arrival),
        "sha256": revision.sha256,
        "chars": revision.chars,
        "revision": revision.pk,
    }
