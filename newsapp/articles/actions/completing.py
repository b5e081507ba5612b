"""Filling in what nobody has said of an article from a list of somebody else: a guess until a person confirms it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction

from newsapp.accounts.models import User
from newsapp.articles.actions.changing import GUESSABLE, about, write_about
from newsapp.articles.enums import Found
from newsapp.articles.models import Article
from newsapp.history.actions import hold


@transaction.atomic
def complete_article(
    *,
    article: Article,
    source: str = "",
    title: str = "",
    published: date | None = None,
    language: str = "",
    url: str = "",
    by: User,
) -> bool:
    """Write as guessed what no person has said yet; return whether anything is new.

    What was given stays, whatever the list says. A language that was read from the text stays too, and an address.
    """
    hold(article.case_id)
    current = Article.objects.select_for_update(of=("self",)).select_related("case", "source").get(pk=article.pk)
    said = about(current)
    fresh: dict[str, Any] = {
        name: value
        for name, value in (("source", source), ("title", title), ("published", published), ("language", language))
        if value and value != getattr(said, name) and _is_open(current, name)
    }
    if url and not current.url:
        fresh["url"] = url
    if not fresh:
        return False
    found = {name: getattr(current, field) for name, field in GUESSABLE.items()}
    found |= {name: Found.GUESSED for name in fresh if name in GUESSABLE}
    write_about(article=current, said=replace(said, **fresh), found=found, by=by)
    return True


def _is_open(article: Article, name: str) -> bool:
    if name == "language":
        return article.language == "und" and article.language_found != Found.GIVEN
    return bool(getattr(article, GUESSABLE[name]) != Found.GIVEN)
