"""The things that a case names, its claims and its articles, as the formats of things tell of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.claims.models import Claim
from newsapp.entities.enums import Form, NameKind
from newsapp.entities.models import Entity, Mention
from newsapp.entities.queries import newest_revisions, visible_names

Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Named:
    """An entity with its names as (text, language), the first one shown, and the articles that name it."""

    entity: Entity
    names: tuple[tuple[str, str], ...]
    articles: tuple[int, ...] = ()


def named_in(case: Case) -> list[Named]:
    """Return the entities that a case names or has of its own, in order. Three queries.

    Descriptions ("the foreign minister"), adjectives and short forms ("Kim") are no names for others, and are left out.
    """
    mentions = Mention.objects.filter(revision__in=newest_revisions(case)).exclude(form=Form.IGNORED)
    pairs = mentions.filter(entity__isnull=False).order_by().values_list("entity", "revision__article").distinct()
    articles = _grouped(pairs)
    found = Entity.objects.filter(Q(pk__in=articles) | Q(case=case)).order_by("pk")
    kinds = (NameKind.TITLE, NameKind.ADJECTIVE, NameKind.SHORT)
    rows = visible_names(case).filter(Q(entity__in=articles) | Q(entity__case=case)).exclude(kind__in=kinds)
    names: dict[int, dict[str, str]] = {}
    for entity, text, language in rows.order_by("order", "pk").values_list("entity", "text", "language"):
        names.setdefault(entity, {}).setdefault(text, language)
    return [
        Named(one, tuple(names[one.pk].items()), tuple(sorted(articles.get(one.pk, ()))))
        for one in found
        if one.pk in names
    ]


def claims_of(case: Case) -> list[Claim]:
    """Return the claims of a case with their questions. Two queries."""
    return list(Claim.objects.filter(case=case).select_related("by").prefetch_related("questions").order_by("number"))


def articles_of(case: Case) -> list[Article]:
    """Return the articles of a case with their sources. One query."""
    return list(Article.objects.filter(case=case).select_related("source").order_by("pk"))


def _grouped(pairs: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for entity, article in pairs:
        found.setdefault(entity, []).append(article)
    return found
