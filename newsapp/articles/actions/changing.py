"""Correcting what is known about an article. Its words never change; what they are *about it* may."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db import transaction

from newsapp.accounts.models import User
from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.actions.sources import source_named
from newsapp.articles.after import stored
from newsapp.articles.enums import Found
from newsapp.articles.models import Article, Block, Revision
from newsapp.history.actions import hold, once, record, settle
from newsapp.history.models import Event
from newsapp.web.errors import Stale

GUESSABLE = {
    "source": "source_found",
    "title": "title_found",
    "published": "published_found",
    "language": "language_found",
}


@dataclass(frozen=True, slots=True)
class About:
    """What a person may say about an article; the log keeps it in this form, before and after."""

    source: str
    title: str
    published: date | None
    language: str
    url: str = ""
    translated_from: str = ""
    origin_note: str = ""

    def told(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return asdict(self) | {"published": self.published.isoformat() if self.published else ""}


def about(article: Article) -> About:
    """Return what is known of an article now."""
    return About(
        source=article.source.name if article.source else "",
        title=article.title,
        published=article.published,
        language=article.language,
        url=article.url,
        translated_from=article.translated_from,
        origin_note=article.origin_note,
    )


@transaction.atomic
def change_article(*, article: Article, said: About, version: int | None, key: str = "", by: User) -> Article:
    """Write what a person says, which confirms what was guessed; raises Stale(article) when changed since `version`.

    The same one-time key twice changes nothing the second time.
    """
    hold(article.case_id)
    current = Article.objects.select_for_update(of=("self",)).select_related("case", "source").get(pk=article.pk)
    if once(key=key, by=by) is not None:
        return current
    if version is not None and current.version != version:
        raise Stale(current)
    _record(current, before=_known(current), by=by, after=_write(current, said, found={}))
    settle(key=key, target=f"article:{current.pk}", by=by)
    return current


def restore_article(*, article: Article, told: dict[str, Any], undoes: Event, by: User) -> Event:
    """Write what the log kept, guessed marks included; for undo, inside its transaction."""
    before, found = _known(article), told.get("found", {})
    published = date.fromisoformat(told["published"]) if told["published"] else None
    fields = {name: told[name] for name in About.__dataclass_fields__ if name != "published"}
    after = _write(article, About(**fields, published=published), found=found)
    return _record(article, before=before, after=after, undoes=undoes, by=by)


def write_about(*, article: Article, said: About, found: dict[str, str], by: User) -> Event:
    """Write what is said with how each value was found, and record it; inside the caller's transaction."""
    before = _known(article)
    return _record(article, before=before, after=_write(article, said, found=found), by=by)


def _known(article: Article) -> dict[str, Any]:
    """Return what the log keeps: the values, and which of them were guessed."""
    return about(article).told() | {"found": {name: getattr(article, found) for name, found in GUESSABLE.items()}}


def _write(article: Article, said: About, *, found: dict[str, str]) -> dict[str, Any]:
    """Write everything and return it as the log keeps it; names are looked for again where it matters to them."""
    was = about(article)
    for name in ("title", "published", "language", "url", "translated_from", "origin_note"):
        setattr(article, name, getattr(said, name))
    article.source = source_named(case=article.case, name=said.source)
    for name, field in GUESSABLE.items():
        setattr(article, field, found.get(name) or (Found.GIVEN if getattr(said, name) else Found.UNKNOWN))
    article.version += 1
    article.save()
    if said.language != was.language:
        _speak(article, was.language)
    if (said.language, said.published) != (was.language, was.published):
        for revision in article.revisions.all():
            stored(revision)
    return _known(article)


def _speak(article: Article, before: str) -> None:
    """Give the text, and the blocks that were thought to be in the old language, the new one."""
    Block.objects.filter(revision__article=article, language=before).update(language=article.language)
    Revision.objects.filter(article=article).update(language=article.language)
    redraw(revisions=article.revisions.values_list("pk", flat=True))


def _record(
    article: Article, *, before: dict[str, Any], after: dict[str, Any], undoes: Event | None = None, by: User
) -> Event:
    return record(
        case=article.case,
        action="article.changed",
        target=f"article:{article.pk}",
        before=before,
        after=after,
        undoes=undoes,
        by=by,
    )
