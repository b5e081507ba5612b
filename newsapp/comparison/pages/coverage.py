"""The coverage matrix: facts as rows, articles as columns, what each says in the cell, silence said in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Case as When
from django.db.models import IntegerField, Min, QuerySet, Value
from django.db.models import When as If
from django.utils.text import Truncator

from newsapp.cases.models import Case
from newsapp.comparison.enums import Reason, Relation
from newsapp.comparison.models import FactPassage, StoredFact
from newsapp.comparison.pages.columns import Column
from newsapp.comparison.pages.numbers_in_words import value_words
from newsapp.comparison.pages.places import Places, Where

ROWS = 50
FEW_WORDS = 12
ORDERS = ("differ", "spread", "rare", "place")


@dataclass(frozen=True, slots=True)
class Said:
    """What one article says about a fact: the value in words ("" for none), and where, with its words."""

    value: str
    words: str
    where: Where


@dataclass(frozen=True, slots=True)
class Row:
    """One fact with a cell for each column; an empty cell is silence."""

    fact: StoredFact
    relation: str
    reason: str
    cells: tuple[tuple[Column, tuple[Said, ...]], ...]


def facts(case: Case, asked: dict[str, str]) -> QuerySet[StoredFact]:
    """Return the facts that fit the filters (`relation`, `tier`, `kind`), in the order asked for."""
    found = StoredFact.objects.filter(case=case)
    if asked.get("relation"):
        found = found.filter(relation=asked["relation"])
    if asked.get("tier") != "all":
        found = found.filter(strong=True)
    if asked.get("kind") == "numbers":
        found = found.filter(pk__in=FactPassage.objects.filter(fact__case=case).exclude(value={}).values("fact"))
    return _ordered(found, asked.get("order", ""))


def _ordered(found: QuerySet[StoredFact], order: str) -> QuerySet[StoredFact]:
    if order == "spread":
        return found.order_by("-articles", "-score", "pk")
    if order == "rare":
        return found.order_by("articles", "-score", "pk")
    if order == "place":
        return found.annotate(first=Min("passages__pk")).order_by("first", "pk")
    ranks = [If(relation=relation, then=Value(rank)) for rank, relation in enumerate(Relation.values)]
    ranked = found.annotate(rank=When(*ranks, default=Value(9), output_field=IntegerField()))
    return ranked.order_by("rank", "-articles", "-score", "pk")


def matrix(
    case: Case, found: QuerySet[StoredFact], columns: Sequence[Column], page: str
) -> tuple[Page[StoredFact], list[Row]]:
    """Return a page of facts that the columns tell of, as rows. Five queries."""
    revisions = [column.revision for column in columns]
    told = FactPassage.objects.filter(revision__in=revisions).values("fact")
    shown = Paginator(found.filter(pk__in=told), ROWS).get_page(page)
    passages: dict[int, list[FactPassage]] = defaultdict(list)
    for passage in FactPassage.objects.filter(fact__in=[fact.pk for fact in shown], revision__in=revisions):
        passages[passage.fact_id].append(passage)
    places = Places(case, revisions)
    return shown, [row(fact, passages[fact.pk], columns, places) for fact in shown]


def row(fact: StoredFact, passages: Sequence[FactPassage], columns: Sequence[Column], places: Places) -> Row:
    """Return a fact as a row."""
    beside = list(dict.fromkeys(passage.revision_id for passage in passages))
    cells = [(column, tuple(_said(passages, column.revision, places, beside))) for column in columns]
    reason = str(Reason(fact.reason).label) if fact.reason else ""
    return Row(fact, str(Relation(fact.relation).label), reason, tuple(cells))


def _said(passages: Iterable[FactPassage], revision: int, places: Places, beside: Sequence[int]) -> Iterable[Said]:
    for passage in passages:
        if passage.revision_id == revision:
            where = places.at(revision, passage.start, passage.end, beside)
            words = Truncator(where.words).words(FEW_WORDS)
            yield Said(value_words(passage.value), written(passage, places) or words, where)


def written(passage: FactPassage, places: Places) -> str:
    """Return the number of a passage as the text has it, with what stands around it; "" where it rests on none."""
    at = passage.value.get("at") if passage.value else None
    return places.at(passage.revision_id, *at).words if at else ""
