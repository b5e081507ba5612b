"""What a pack tells of the articles of a case, and the table by which the check finds original and text of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsapp.articles.models import Article, Original, Revision
from newsapp.cases.models import Case
from newsapp.exchange.identity import moment
from newsapp.exchange.pack.naming import original_name, text_name

Json = dict[str, Any]
_BIG = ("text", "edits", "markers", "links")
_AT_ONCE = 1  # text or original in memory: each may have 20 MB


def revisions_of(case: Case) -> list[Revision]:
    """Return every revision with its article, without text. One query."""
    rows = Revision.objects.filter(article__case=case).select_related("article__source", "article__added_by")
    return list(rows.defer(*_BIG).order_by("article_id", "n"))


def row_of(one: Revision) -> Json:
    """Return how the check finds a revision: its files, and how its text was made of its original."""
    return {
        "article": one.article_id,
        "revision": one.n,
        "id": one.pk,
        "original": original_name(one),
        "text": text_name(one),
        "sha256": one.sha256,
        "media_type": one.media_type,
        "charset": one.charset,
        "extractor": one.extractor,
        "chars": one.chars,
    }


def articles_of(revisions: list[Revision]) -> list[Json]:
    """Return what is known about each article, each value with how it was found, and its revisions."""
    told: dict[int, Json] = {}
    for one in revisions:
        told.setdefault(one.article_id, _about(one.article))["revisions"].append(
            {**row_of(one), "file_name": one.file_name, "charset_guessed": one.charset_guessed,
             "arrival": one.arrival, "received": moment(one.received), "language": one.language}
        )  # fmt: skip
    return list(told.values())


def _about(one: Article) -> Json:
    source = one.source
    return {
        "article": one.pk,
        "title": one.title,
        "source": {"name": source.name, "kind": source.kind} if source else None,
        "url": one.url,
        "published": one.published.isoformat() if one.published else None,
        "language": one.language,
        "translated_from": one.translated_from,
        "origin_note": one.origin_note,
        "found": {
            name: getattr(one, f"{name}_found") or "unknown" for name in ("title", "source", "published", "language")
        },
        "by": one.added_by.username if one.added_by else "",
        "at": moment(one.added),
        "version": one.version,
        "revisions": [],
    }


def originals(case: Case, revisions: list[Revision]) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each original, one in memory at a time."""
    names = {one.pk: original_name(one) for one in revisions}
    rows = Original.objects.filter(revision__article__case=case).order_by("revision__article_id", "revision__n")
    for pk, data in rows.values_list("pk", "data").iterator(chunk_size=_AT_ONCE):
        if pk in names:
            yield names[pk], bytes(data)


def texts(case: Case, revisions: list[Revision]) -> Iterator[tuple[str, bytes]]:
    """Yield name and text of each revision in UTF-8, one in memory at a time."""
    names = {one.pk: text_name(one) for one in revisions}
    rows = Revision.objects.filter(article__case=case).order_by("article_id", "n")
    for pk, text in rows.values_list("pk", "text").iterator(chunk_size=_AT_ONCE):
        if pk in names:
            yield names[pk], text.encode()
