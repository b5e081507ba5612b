"""Articles: bringing them in, what is known about them, their text, blocks and original bytes."""

from base64 import b64decode
from datetime import date, datetime
from typing import Annotated, Any, Literal

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from ninja import Field, Router, Schema
from ninja.pagination import paginate
from ninja.responses import Status

from newsapp.api.answers import key_of, person, reads, writes
from newsapp.api.fields import Address, Language, Line, Number, Origin, Pk, Slug, Span, Title, Whole
from newsapp.api.paging import Pages, Rows
from newsapp.articles import actions
from newsapp.articles.actions import About
from newsapp.articles.enums import Arrival, Found
from newsapp.articles.incoming import Piece, data_of
from newsapp.articles.models import Article, Block, Original, Revision
from newsapp.articles.queries import in_case, latest_revision
from newsapp.cases.access import owned, readable, writable
from newsapp.history.queries import deleted_by_member
from newsapp.web.errors import Refused

router = Router(tags=["Articles"])
Json = dict[str, Any]
_GUESSABLE = ("source", "title", "published", "language")
_BYTES = {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}


class RevisionOut(Schema):
    """An immutable text of an article; `sha256` is that of its original bytes."""

    id: int
    n: int
    sha256: str
    media_type: str
    file_name: str
    language: str
    chars: int
    received: datetime


class ArticleOut(Schema):
    """An article with its newest revision; `guessed` names what nobody has confirmed yet."""

    id: int
    case: str
    source: int | None
    outlet: str
    title: str
    url: str
    published: date | None
    language: str
    translated_from: str
    origin_note: str
    guessed: list[str]
    by: str
    added: datetime
    version: int
    revision: RevisionOut


class FileIn(Schema):
    """A file, its bytes in base64."""

    name: Line = ""
    base64: Whole


class ArticleIn(Schema):
    """One of `text`, `html` and `file`, and what is known about it; the rest is guessed."""

    text: Whole | None = None
    html: Whole | None = None
    file: FileIn | None = None
    source: Line = ""
    title: Title = ""
    published: date | None = None
    language: Language = ""
    url: Address = ""
    translated_from: Language = ""
    origin_note: Origin = ""


class ArticleChange(Schema):
    """What changes of an article; what is left out stays, and what is sent is confirmed. `published` "" is no day."""

    version: Number
    source: Line | None = None
    title: Title | None = None
    published: date | Literal[""] | None = None
    language: Language | None = None
    url: Address | None = None
    translated_from: Language | None = None
    origin_note: Origin | None = None


class EditOut(Schema):
    """[start, end) of the text reads as `put`; `rule` says why."""

    start: int
    end: int
    put: str
    rule: str


class TextOut(Schema):
    """The text of a revision. `edits` make of it what people read."""

    revision: int
    sha256: str
    language: str
    text: str
    edits: list[EditOut]


class BlockOut(Schema):
    """A paragraph-like piece; `sentences` are spans, numbered through the revision from `first_sentence` on."""

    n: int
    kind: str
    why: str
    start: int
    end: int
    language: str
    folded: bool
    first_sentence: int
    sentences: list[Span]


def told_articles(**condition: Any) -> Any:
    """Return articles with their newest revision first and without any text, in the order in which they came."""
    revisions = Revision.objects.defer("text", "edits", "markers", "links").order_by("-n")
    rows = Article.objects.filter(**condition).select_related("source", "case", "added_by").order_by("pk")
    return rows.prefetch_related(Prefetch("revisions", revisions, to_attr="newest_first"))


def article_data(articles: Any) -> list[Json]:
    """Return articles as rows of `told_articles`."""
    names = ("title", "url", "published", "language", "translated_from", "origin_note", "added", "version", "outlet")
    return [
        {name: getattr(one, name) for name in names}
        | {
            "id": one.pk,
            "case": one.case.slug,
            "source": one.source_id,
            "by": one.added_by.username if one.added_by else "",
            "guessed": [name for name in _GUESSABLE if getattr(one, f"{name}_found") == Found.GUESSED],
            "revision": _revision_data(one.newest_first[0]),
        }
        for one in articles
    ]


def _revision_data(revision: Revision) -> Json:
    names = ("n", "sha256", "media_type", "file_name", "language", "chars", "received")
    return {"id": revision.pk} | {name: getattr(revision, name) for name in names}


def _one(pk: int) -> Json:
    return article_data([get_object_or_404(told_articles(pk=pk))])[0]


def _data(sent: ArticleIn) -> tuple[Piece, bytes]:
    """Return what was brought and its bytes; Refused unless it is one thing that can be read."""
    given = [value for value in (sent.text, sent.html, sent.file) if value is not None]
    if len(given) != 1:
        raise Refused(_("Send one of text, html and file."), 422)
    if sent.file:
        try:
            data = b64decode(sent.file.base64, validate=True)
        except ValueError as wrong:
            raise Refused(_("The file is not in base64."), 422) from wrong
        name = sent.file.name.replace("\\", "/").rpartition("/")[2]
        piece = Piece(name, Arrival.UPLOAD, file=SimpleUploadedFile(name or "file", data))
    else:
        kind = "text/plain" if sent.text is not None else "text/html"
        words = (sent.text or sent.html or "").encode()
        piece = Piece(_("Pasted text"), Arrival.PASTE, data=words, media_type=kind)
    return piece, data_of(piece)


@router.get("/cases/{slug}/articles", response=reads(list[ArticleOut]), summary="List the articles of a case")
@paginate(Pages)
def list_articles(request: HttpRequest, slug: Slug) -> Any:
    """In the order in which they came."""
    return Rows(told_articles(case=readable(person(request), slug=slug).case), article_data)


@router.post(
    "/cases/{slug}/articles", response={200: ArticleOut, **writes(ArticleOut, 201)}, summary="Add an article to a case"
)
def add_article(request: HttpRequest, slug: Slug, sent: ArticleIn) -> Any:
    """Store it and read it. 200 when the case has the same bytes already: then nothing is stored twice."""
    case = writable(person(request), slug=slug).case
    piece, data = _data(sent)
    stored = actions.store_article(
        case=case,
        data=data,
        arrival=piece.arrival,
        file_name=piece.name if piece.file else "",
        media_type=piece.media_type,
        source_name=sent.source,
        **sent.dict(exclude={"text", "html", "file", "source"}),
        key=key_of(request),
        by=person(request).user,
    )
    return Status(200 if stored.already else 201, _one(stored.article.pk))


@router.get("/articles/{pk}", response=reads(ArticleOut), summary="Read what is known about an article")
def read_article(request: HttpRequest, pk: Pk) -> Any:
    """One article without its text."""
    readable(person(request), articles=pk)
    return _one(pk)


@router.patch("/articles/{pk}", response=writes(ArticleOut), summary="Correct what is known about an article")
def change_article(request: HttpRequest, pk: Pk, sent: ArticleChange) -> Any:
    """Its words never change. Refused with 409 when it was changed since `version`."""
    case = writable(person(request), articles=pk).case
    article = in_case(case, pk)
    said = {name: value for name, value in sent.dict(exclude={"version"}).items() if value is not None}
    if "published" in said:
        said["published"] = said["published"] or None
    stands = {name: getattr(actions.about(article), name) for name in About.__dataclass_fields__}
    said = {name: value for name, value in said.items() if value or name not in ("title", "language")}
    actions.change_article(
        article=article, said=About(**stands | said), version=sent.version, key=key_of(request), by=person(request).user
    )
    return _one(pk)


@router.delete("/articles/{pk}", response=writes(None, 204), summary="Delete an article for good")
def delete_article(request: HttpRequest, pk: Pk, version: Annotated[int, Field(ge=1, le=2**31 - 1)]) -> Any:
    """For owners. Everything cited from it goes along; this cannot be undone. Asked again, it is answered as before."""
    by = person(request).user
    if not deleted_by_member(target=f"article:{pk}", action="article.deleted", by=by):
        case = owned(person(request), articles=pk).case
        actions.delete_article(article=in_case(case, pk), version=version, by=by)
    return Status(204, None)


@router.get("/articles/{pk}/text", response=reads(TextOut), summary="Read the text of an article")
def read_text(request: HttpRequest, pk: Pk) -> Any:
    """Read the stored text of the newest revision, to which all positions refer."""
    revision = latest_revision(in_case(readable(person(request), articles=pk).case, pk))
    edits = [dict(zip(("start", "end", "put", "rule"), edit, strict=True)) for edit in revision.edits]
    names = ("sha256", "language", "text")
    return {"revision": revision.pk, "edits": edits} | {name: getattr(revision, name) for name in names}


@router.get("/articles/{pk}/blocks", response=reads(list[BlockOut]), summary="List the blocks of an article")
@paginate(Pages)
def list_blocks(request: HttpRequest, pk: Pk) -> Any:
    """In order of the text, folded ones too."""
    readable(person(request), articles=pk)
    newest = Revision.objects.filter(article=pk).order_by("-n").values("pk")[:1]
    return Rows(Block.objects.filter(revision__in=newest).order_by("n"), list)


@router.get(
    "/articles/{pk}/original",
    response=reads(None),
    openapi_extra={"responses": {200: _BYTES}},
    summary="Fetch the original bytes of an article",
)
def read_original(request: HttpRequest, pk: Pk) -> Any:
    """Fetch the bytes as they came; their SHA-256 and media type stand at the article."""
    article = in_case(readable(person(request), articles=pk).case, pk)
    kept = Original.objects.filter(revision__article=article).order_by("-revision__n")
    return HttpResponse(bytes(kept.values_list("data", flat=True)[0]), content_type="application/octet-stream")
