"""The lexicon as the matcher wants it: values made from the tables, built once per process and lexicon.

Matching needs an automaton over some 20,000 names, which takes a moment to build. It only changes when somebody loads
a lexicon, so each process keeps the one it built last, by the digest of what is in the tables. A case's own names are
few: their small matcher is made anew each time.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from django.db.models import Count, Max, Q, QuerySet

from newsapp.articles.models import Article
from newsapp.entities.enums import Reach
from newsapp.entities.models import Entity, Name, NameDecision
from newsapp.text.names import Matcher
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName

MATCHER_VERSION = 7
_lock = threading.Lock()
_built: dict[str, Matcher] = {}


def digest() -> str:
    """Return what the shared lexicon is now: changes with the names and decisions of all, and with the matcher."""
    state = Name.objects.filter(case=None).aggregate(n=Count("pk"), last=Max("pk"), added=Max("added"))
    said = NameDecision.objects.filter(reach=Reach.EVERYWHERE).aggregate(n=Count("pk"), last=Max("pk"))
    return hashlib.sha256(f"{MATCHER_VERSION}|{state}|{said}".encode()).hexdigest()


def shared_matcher() -> tuple[str, Matcher]:
    """Return the digest and the matcher of everybody's names."""
    current = digest()
    with _lock:
        if current not in _built:
            _built.clear()
            _built[current] = Matcher(entries(Name.objects.filter(case=None)))
        return current, _built[current]


def own_matcher(article: Article, *, also: Sequence[LexiconEntry] = ()) -> Matcher | None:
    """Return the matcher of the names that hold in this article's case, or in this article only; None without any.

    `also` are names that are only being considered.
    """
    scope = Q(article=None) | Q(article=article)
    found = entries(Name.objects.filter(scope, case_id=article.case_id, matched=True))
    return Matcher(_merged([*found, *also])) if found or also else None


def _merged(found: Iterable[LexiconEntry]) -> tuple[LexiconEntry, ...]:
    """Put the names of entries of the same key together."""
    by_key: dict[str, LexiconEntry] = {}
    for entry in found:
        known = by_key.get(entry.key)
        by_key[entry.key] = replace(known, names=known.names + entry.names) if known else entry
    return tuple(by_key.values())


def entries(names: QuerySet[Name]) -> tuple[LexiconEntry, ...]:
    """Return the entries that a set of names makes, each with those names only."""
    rows = names.order_by("entity_id", "order", "pk").values_list(
        "entity_id", "text", "language", "kind", "since", "until"
    )
    by_entity: dict[int, list[LexiconName]] = {}
    for entity, text, language, kind, since, until in rows:
        name = LexiconName(text, language, kind, _iso(since), _iso(until))
        by_entity.setdefault(entity, []).append(name)
    return tuple(_with_names(Entity.objects.filter(pk__in=by_entity), by_entity))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _with_names(found: QuerySet[Entity], by_entity: dict[int, list[LexiconName]]) -> Iterable[LexiconEntry]:
    for entity in found:
        yield LexiconEntry(entity.key, EntityType(entity.type), tuple(by_entity[entity.pk]), entity.country)
