"""What the reader reads: the articles of a case, and their panes from the cache or made anew.

A pane is kept under its revision, the stamp of its marks, the view and the language of the page. Every action that
changes a mark raises the stamp in its transaction, so nothing stale is ever shown and nothing has to be thrown away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.cache import cache
from django.db.models import Count
from django.utils.translation import get_language

from newsapp.articles.models import Article, Revision
from newsapp.cases.models import Case
from newsapp.entities import models as entities
from newsapp.entities.enums import FAMILIES, Type
from newsapp.entities.lexicon import digest
from newsapp.entities.models import Mention
from newsapp.entities.queries import display_names
from newsapp.findings.reading import READER_VERSION
from newsapp.reading import pane, strip
from newsapp.reading.laid import Laid
from newsapp.reading.sheets import sheet_of
from newsapp.reading.values import Fact, Name, Pane, Para

LEXICON_SECONDS = 30
QUIET = 2
SHOWN = (
    "pk",
    "title",
    "source__name",
    "language",
    "translated_from",
    "published",
    "published_found",
    "origin_note",
    "revisions__pk",
    "revisions__n",
    "revisions__marks__stamp",
    "revisions__marks__lexicon",
    "revisions__marks__findings",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as the reader lists it, with its present revision (`revision` its key, `n` its number)."""

    pk: int
    title: str
    outlet: str
    language: str
    translated_from: str
    published: date | None
    published_found: str
    origin_note: str
    revision: int
    n: int
    stamp: int
    lexicon: str
    findings: int


@dataclass(frozen=True, slots=True)
class CaseNames:
    """How often each revision of a case names each entity, and the types of all of them."""

    counts: dict[int, dict[int, int]]
    types: dict[int, str]

    def in_common(self, one: int, other: int) -> int:
        """Return how many entities two revisions both name."""
        return len(self.counts.get(one, {}).keys() & self.counts.get(other, {}).keys())

    def quiet(self) -> list[str]:
        """Return the two places that the case names most: they are marked everywhere and say little."""
        total = Counter[int]()
        for counts in self.counts.values():
            total.update(counts)
        places = (str(entity) for entity, _n in total.most_common() if FAMILIES[Type(self.types[entity])] == "places")
        return [entity for entity, _place in zip(places, range(QUIET), strict=False)]


def shown_articles(case: Case) -> list[Shown]:
    """Return the articles of a case, each with its newest revision. One query."""
    rows = Article.objects.filter(case=case, revisions__isnull=False).order_by("pk", "revisions__n")
    newest = {row[0]: row for row in rows.values_list(*SHOWN)}
    return [Shown(*row[:2], row[2] or "", *row[3:]) for row in newest.values()]  # type: ignore[call-arg]


def case_names(case: Case, articles: Sequence[Shown]) -> CaseNames:
    """Return who is named where in the present revisions of a case. One query for what has changed, else none."""
    key = f"names:{case.pk}"
    held: dict[int, tuple[int, dict[int, int], dict[int, str]]] = cache.get(key) or {}
    changed = [one for one in articles if held.get(one.revision, (0,))[0] != one.stamp]
    if changed:
        found = _count_names([one.revision for one in changed])
        held = {one.revision: held[one.revision] for one in articles if one not in changed}
        held |= {one.revision: (one.stamp, *found[one.revision]) for one in changed}
        cache.set(key, held, None)
    counts = {revision: names for revision, (_stamp, names, _types) in held.items()}
    return CaseNames(
        counts, {entity: kind for _stamp, _names, types in held.values() for entity, kind in types.items()}
    )


def _count_names(revisions: Sequence[int]) -> dict[int, tuple[dict[int, int], dict[int, str]]]:
    """Return for each revision how often it names each entity, and the types of these."""
    found: dict[int, tuple[dict[int, int], dict[int, str]]] = {revision: ({}, {}) for revision in revisions}
    rows = Mention.objects.filter(revision__in=revisions, entity__isnull=False).order_by()
    for revision, entity, kind, n in rows.values_list("revision_id", "entity_id", "type").annotate(n=Count("pk")):
        counts, types = found[revision]
        counts[entity], types[entity] = n, kind
    return found


def pane_of(article: Shown, *, stored: bool = False) -> Pane:
    """Return an article's pane, rendered anew only when its marks have changed."""
    key = f"pane:{article.revision}:{article.stamp}:{'stored' if stored else 'clean'}:{get_language()}"
    held: Pane | None = cache.get(key)
    if held is None:
        held = render(Revision.objects.get(pk=article.revision), stored=stored)
        cache.set(key, held, None)
    return held


def render(revision: Revision, *, stored: bool) -> Pane:
    """Return the pane of a revision, with what the page around it needs to know of its names."""
    sheet = sheet_of(revision, stored=stored)
    laid = Laid(sheet)
    forms: dict[str, str] = {}
    for mark, (start, end) in zip(laid.marks, laid.spans, strict=True):
        if isinstance(mark, Name | Fact):
            forms.setdefault(mark.entity, laid.shown[start:end])
    return Pane(
        html=pane.article(laid),
        ticks=strip.cited_ticks(laid),
        folded=sum(block.folded for block in sheet.blocks),
        places=strip.places_of_names(laid),
        forms=forms,
        types={name.entity: name.type for name in sheet.names},
        glosses=_glosses(forms),
        facts={fact.entity: fact.words for fact in sheet.facts},
        numbers={span[0]: n for block in sheet.blocks for n, span in enumerate(block.sentences, block.first)},
        blocks=[_sentences(block) for block in sheet.blocks if block.sentences and not block.folded],
        heights=strip.places_of_sentences(laid),
    )


def _sentences(block: Para) -> range:
    return range(block.first, block.first + len(block.sentences))


def _glosses(forms: dict[str, str]) -> dict[str, str]:
    """Return the names of entities in the language of the page; a candidate has none but its own words."""
    known = [int(entity) for entity in forms if entity.isdigit()]
    language = (get_language() or "en").split("-")[0]
    own = entities.Name.objects.filter(entity__in=known, kind="full", language=language).order_by("-order", "-pk")
    found = dict(own.values_list("entity_id", "text"))  # the first in order is written last
    found |= display_names([entity for entity in known if entity not in found], language)
    return {str(entity): name for entity, name in found.items()}


def stale(articles: Sequence[Shown]) -> list[Revision]:
    """Return the revisions among some that were read by older rules, or whose names by another lexicon than today's."""
    current = cache.get_or_set("lexicon", digest, LEXICON_SECONDS)
    old = [one.revision for one in articles if one.lexicon not in ("", current) or one.findings != READER_VERSION]
    return list(Revision.objects.filter(pk__in=old).select_related("article")) if old else []
