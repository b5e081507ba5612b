"""The articles of a comparison as columns: those that share most first, a copy or translation beside its origin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from newsapp.articles.models import Article, Revision
from newsapp.cases.models import Case
from newsapp.comparison.enums import Kinship
from newsapp.comparison.keeping.origins import rooted
from newsapp.comparison.models import FactPassage, Kin, Prepared

MOST = 8
OFFERED = 200  # articles to choose from: those that share most


@dataclass(frozen=True, slots=True)
class Column:
    """One article: its newest revision, what it is to the first of its group ("" for nothing), and that group.

    A `group` is articles of one origin: copies, translations, rewrites; it has the number of its first revision.
    `alone` tells that no other column is of the same group.
    """

    revision: int
    article: Article
    kin: str
    shared: int
    group: int
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """Columns of one origin beside each other."""

    columns: tuple[Column, ...]

    @property
    def wide(self) -> int:
        """Return how many columns it has."""
        return len(self.columns)


def columns(case: Case, wanted: Sequence[int]) -> tuple[list[Column], list[Column]]:
    """Return the columns shown (the `wanted` articles, else those that share most) and those offered. Four queries."""
    shared = _shared(case)
    compared = list(Prepared.objects.filter(case=case).values_list("pk", flat=True))
    offered = sorted(compared, key=lambda pk: (-shared.get(pk, 0), pk))[:OFFERED]
    rows = Revision.objects.filter(Q(pk__in=offered) | Q(prepared__case=case, article__in=wanted))
    rows = rows.select_related("article__source").defer("text", "edits", "markers")
    every = sorted(rows, key=lambda row: (-shared.get(row.pk, 0), row.pk))
    chosen = [row for row in every if row.article_id in wanted][:MOST] or every[:MOST]
    kin = _kin(case, [row.pk for row in chosen])
    roots = rooted(list(kin))
    shown = [_column(row, roots.get(row.pk, row.pk), kin, shared) for row in chosen]
    sizes = Counter(column.group for column in shown)
    shown = [replace(column, alone=sizes[column.group] == 1) for column in shown]
    shown.sort(key=lambda column: (column.group, column.revision))
    return shown, [Column(row.pk, row.article, "", shared.get(row.pk, 0), row.pk) for row in every]


def groups(shown: Sequence[Column]) -> list[Group]:
    """Return columns in their order as groups of one origin."""
    return [Group(tuple(same)) for _root, same in groupby(shown, key=lambda column: column.group)]


def _shared(case: Case) -> dict[int, int]:
    counted = FactPassage.objects.filter(fact__case=case, strong=True).values_list("revision").order_by()
    return dict(counted.annotate(n=Count("pk")))


def _kin(case: Case, revisions: Sequence[int]) -> dict[tuple[int, int], str]:
    """Return which two of some revisions are a text and its copy or translation, the one that came first before."""
    rows = Kin.objects.filter(case=case, one__in=revisions, other__in=revisions).exclude(kind=Kinship.EVENT)
    return {(row.one_id, row.other_id): row.kind for row in rows}


def _column(row: Revision, root: int, kin: dict[tuple[int, int], str], shared: dict[int, int]) -> Column:
    words = {Kinship.COPY: _("shares its wording"), Kinship.TRANSLATION: _("translation or rewrite")}
    known = kin.get((root, row.pk)) or next((kind for pair, kind in kin.items() if row.pk == pair[1]), "")
    told = words[Kinship(known)] if known and row.pk != root else ""
    return Column(row.pk, row.article, told, shared.get(row.pk, 0), root)
