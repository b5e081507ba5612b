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
from newsapp.comparison.pages.labels import labels_of
from newsapp.comparison.pages.numbers_in_words import same_words, value_words
from newsapp.comparison.pages.places import Places, Where

ROWS = 50
FEW_WORDS = 12


@dataclass(frozen=True, slots=True)
class Said:
    """What one article says about a fact: the value in words and in the unit it is compared by, and where.

    `value` and `same` are "" for none; `words` are those of the text; `possible` tells that it may be about the same.
    """

    value: str
    same: str
    words: str
    where: Where
    possible: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One fact with its label and a cell for each column; an empty cell is silence."""

    fact: StoredFact
    label: str
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
        found = found.filter(topic__startswith="number:")
    return _ordered(found, asked.get("order", ""))


def _ordered(found: QuerySet[StoredFact], order: str) -> QuerySet[StoredFact]:
    if order == "spread":
        return found.order_by("-articles", "-score", "pk")
    if order == "origins":
        return found.order_by("-origins", "-articles", "-score", "pk")
    if order == "rare":
        return found.order_by("articles", "-score", "pk")
    if order == "place":
        return found.annotate(first=Min("passages__pk")).order_by("first", "pk")
    ranks = [If(relation=relation, then=Value(rank)) for rank, relation in enumerate(Relation.values)]
    ranked = found.annotate(rank=When(*ranks, default=Value(9), output_field=IntegerField()))
    return ranked.order_by("rank", "-articles", "-score", "pk")


def matrix(
    case: Case, found: QuerySet[StoredFact], columns: Sequence[Column], page: str, asked: dict[str, str]
) -> tuple[Page[StoredFact], list[Row]]:
    """Return a page of facts that the columns tell of, as rows. Nine queries."""
    revisions = [column.revision for column in columns]
    told = FactPassage.objects.filter(revision__in=revisions)
    told = told if asked.get("tier") == "all" else told.filter(strong=True)
    shown = Paginator(found.filter(pk__in=told.values("fact")), ROWS).get_page(page)
    passages: dict[int, list[FactPassage]] = defaultdict(list)
    for passage in told.filter(fact__in=[fact.pk for fact in shown]):
        passages[passage.fact_id].append(passage)
    places, labels = Places(case, revisions), labels_of(shown)
    return shown, [_row(fact, labels[fact.pk], passages[fact.pk], columns, places) for fact in shown]


def _row(
    fact: StoredFact, label: str, passages: Sequence[FactPassage], columns: Sequence[Column], places: Places
) -> Row:
    beside = list(dict.fromkeys(passage.revision_id for passage in passages))
    cells = [(column, tuple(_said(passages, column.revision, places, beside))) for column in columns]
    reason = str(Reason(fact.reason).label) if fact.reason else ""
    return Row(fact, label, str(Relation(fact.relation).label), reason, tuple(cells))


def _said(passages: Iterable[FactPassage], revision: int, places: Places, beside: Sequence[int]) -> Iterable[Said]:
    for passage in passages:
        if passage.revision_id == revision:
            where = places.at(revision, passage.start, passage.end, beside)
            words = written(passage, where) or Truncator(where.words).words(FEW_WORDS)
            yield Said(value_words(passage.value), same_words(passage.value), words, where, not passage.strong)


def written(passage: FactPassage, where: Where) -> str:
    """Return the number of a passage as the text has it, with bound and unit; "" where it rests on none."""
    surface = passage.value.get("surface", "") if passage.value else ""
    at = where.words.casefold().find(surface) if surface else -1
    if at < 0 or len(where.words) != len(where.words.casefold()):
        return str(surface)
    return where.words[at : at + len(surface)]
