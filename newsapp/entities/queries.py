"""Reads of the entities room."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from rapidfuzz import fuzz, process

from newsapp.articles.models import Article, Revision
from newsapp.cases.models import Case
from newsapp.entities.models import Entity, Mention, Name
from newsapp.text.names.koreankey import korean_key
from newsapp.text.normalise import fold

SUGGESTIONS = 8
CLOSE_ENOUGH = 70
NEAR = 88
LONGEST_NAME = 8  # words: whole sentences come near everything


def visible_names(case: Case) -> QuerySet[Name]:
    """Return the names that hold in a case: everybody's and its own."""
    return Name.objects.filter(Q(case=None) | Q(case=case))


def newest_revisions(case: Case) -> QuerySet[Revision]:
    """Return the newest revision of each article of a case."""
    return newest(Revision.objects.filter(article__case=case))


def newest(revisions: QuerySet[Revision]) -> QuerySet[Revision]:
    """Keep the newest of each article among some revisions."""
    later = Revision.objects.filter(article=OuterRef("article"), n__gt=OuterRef("n"))
    return revisions.filter(~Exists(later))


def display_names(entities: Iterable[int], language: str) -> dict[int, str]:
    """Return for each entity its name in a language, else in English, else its first; at most two queries.

    What one case calls an entity that everybody shares is not told to the others.
    """
    wanted = set(entities)
    told = Q(case=None) | Q(case=F("entity__case"))
    full = Name.objects.filter(told, entity_id__in=wanted, kind="full").order_by("order", "pk")
    chosen = _first_of(full.filter(language__in={language, "en"}), language)
    missing = wanted - chosen.keys()
    return chosen | (_first_of(full.filter(entity_id__in=missing), language) if missing else {})


def _first_of(names: QuerySet[Name], language: str) -> dict[int, str]:
    """Return for each entity its first name among these, one in the language before any other."""
    chosen: dict[int, str] = {}
    other: dict[int, str] = {}
    for entity, text, written in names.values_list("entity_id", "text", "language"):
        (chosen if written == language else other).setdefault(entity, text)
    return other | chosen


def suggest(case: Case, written: str) -> list[Entity]:
    """Return the entities whose names come closest to what is written, in any script, best first, at most eight."""
    wanted = _sounds(written)
    if len(wanted.split()) > LONGEST_NAME:
        return []
    rows = list(visible_names(case).exclude(kind="title").values_list("entity_id", "folded"))
    names = {entity: n for n, entity in enumerate(dict.fromkeys(_same_korean(written, rows)))}
    found = process.extract(wanted, [_sounds(folded) for _entity, folded in rows], scorer=fuzz.WRatio, limit=40)
    for _name, score, place in found:
        if score >= CLOSE_ENOUGH:
            names.setdefault(rows[place][0], len(names))
    chosen = sorted(names, key=names.__getitem__)[:SUGGESTIONS]
    entities = Entity.objects.in_bulk(chosen)
    return [entities[pk] for pk in chosen]


def _same_korean(written: str, rows: Iterable[tuple[int, str]]) -> list[int]:
    """Return the entities of (entity, folded name) called by the same Korean name, however it is romanised."""
    key = korean_key(written.strip())
    return [entity for entity, folded in rows if korean_key(folded) == key] if key else []


def is_near(case: Case, entity: Entity, written: str) -> bool:
    """Tell whether one of an entity's names is all but written so, in any script."""
    names = visible_names(case).filter(entity=entity).values_list("folded", flat=True)
    wanted = _sounds(written)
    return any(fuzz.ratio(wanted, _sounds(name)) >= NEAR for name in names)


@lru_cache(maxsize=1 << 15)
def _sounds(text: str) -> str:
    """Write a name in plain Latin letters, so that 최선희 and Choe Son-hui come near each other."""
    return fold(anyascii(text)).text.replace("-", " ")


def mention_counts(case: Case, entity: Entity) -> QuerySet[Article]:
    """Return the case's articles that name an entity, with `times`."""
    return (
        Article.objects.filter(case=case, revisions__mentions__entity=entity)
        .select_related("source")
        .annotate(times=Count("revisions__mentions"))
        .order_by("pk")
    )


def lines(case: Case, entity: Entity, limit: int) -> QuerySet[Mention]:
    """Return where an entity is named in a case, in order of article and text."""
    return (
        Mention.objects.filter(entity=entity, revision__article__case=case)
        .select_related("revision__article__source")
        .order_by("revision__article_id", "start")[:limit]
    )
