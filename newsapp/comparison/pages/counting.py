"""Which numbers to show: what is counted in a case, by unit, article, name and time."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db.models import Case as When
from django.db.models import Exists, IntegerField, OuterRef, QuerySet, Value
from django.db.models import When as If
from django.db.models.functions import Coalesce

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.comparison.enums import Relation
from newsapp.comparison.models import Counted, CountedRow, FactPassage, StoredFact
from newsapp.comparison.pages.naming import WRITTEN
from newsapp.comparison.pages.numbers_in_words import page_language
from newsapp.entities.models import Entity, Mention
from newsapp.entities.queries import display_names

MOST_NAMES = 40
MOST_FACTS = 400  # the best: the names that may be chosen are looked for there
Choice = tuple[str, str]


def counted(case: Case, asked: dict[str, Any]) -> QuerySet[Counted]:
    """Return what is counted and has a number that fits the filters, what differs first.

    `unit`, `article`, `entity` (named in the sentence), `since` and `until` (the day a number is told for, else the
    day its article came out).
    """
    found = Counted.objects.filter(case=case)
    if asked.get("unit"):
        found = found.filter(unit=asked["unit"])
    if asked.keys() & {"article", "entity", "since", "until"}:
        found = found.filter(pk__in=_rows(case, asked).values("counted"))
    ranks = [If(relation=relation, then=Value(rank)) for rank, relation in enumerate(Relation.values)]
    ranked = found.annotate(rank=When(*ranks, default=Value(9), output_field=IntegerField()))
    return ranked.order_by("rank", "-articles", "-score", "pk")


def _rows(case: Case, asked: dict[str, Any]) -> QuerySet[CountedRow]:
    rows = CountedRow.objects.filter(counted__case=case)
    rows = rows.annotate(day=Coalesce("as_of", "revision__article__published"))
    if asked.get("article"):
        rows = rows.filter(revision__article=asked["article"])
    if asked.get("since"):
        rows = rows.filter(day__gte=asked["since"])
    if asked.get("until"):
        rows = rows.filter(day__lte=asked["until"])
    if asked.get("entity"):
        inside = {"start__gte": OuterRef("start"), "end__lte": OuterRef("end")}
        named = Mention.objects.filter(revision=OuterRef("revision"), entity=asked["entity"], **inside)
        sentence = FactPassage.objects.filter(revision=OuterRef("revision"), sentence=OuterRef("sentence"))
        rows = rows.filter(Exists(sentence.filter(Exists(named))))
    return rows


def units(case: Case) -> list[str]:
    """Return the units of what is counted in a case."""
    return sorted(set(Counted.objects.filter(case=case).values_list("unit", flat=True)))


def articles(case: Case) -> list[Choice]:
    """Return the articles that give a number that another one gives too."""
    rows = CountedRow.objects.filter(counted__case=case).values("revision__article")
    return [(str(one.pk), one.outlet) for one in Article.objects.filter(pk__in=rows).select_related("source")]


def names(case: Case) -> list[Choice]:
    """Return the names that passages with numbers share most, by name. Four queries at most."""
    facts = StoredFact.objects.filter(case=case, topic__startswith="number:").order_by("-score")[:MOST_FACTS]
    told: Counter[str] = Counter()
    for parts in facts.values_list("parts", flat=True):
        told.update(what for kind, what, _w in parts.get("items", ()) if kind in ("name", "thing"))
    keys = [key for key, _n in told.most_common(2 * MOST_NAMES) if not key.startswith(WRITTEN)][:MOST_NAMES]
    entities = list(Entity.objects.filter(key__in=keys).values_list("pk", flat=True))
    named = display_names(entities, page_language()) if entities else {}
    return sorted(((str(pk), name) for pk, name in named.items()), key=lambda choice: choice[1].casefold())
