"""The articles of a comparison as columns: those that share most first, a copy or translation beside its origin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext as _

from newsapp.articles.models import Article, Revision
from newsapp.cases.models import Case
from newsapp.comparison.enums import Kinship
from newsapp.comparison.models import FactPassage, Kin, Prepared

MOST = 8


@dataclass(frozen=True, slots=True)
class Column:
    """One article: its newest revision, and what it is to the column before it ("" for nothing)."""

    revision: int
    article: Article
    kin: str
    shared: int


def columns(case: Case, wanted: Sequence[int]) -> tuple[list[Column], list[Column]]:
    """Return the columns shown (the `wanted` articles, else those that share most) and all there are. Three queries."""
    rows = Revision.objects.filter(pk__in=Prepared.objects.filter(case=case).values("pk"))
    rows = rows.select_related("article__source").defer("text", "edits", "markers")
    shared = _shared(case)
    every = sorted(rows, key=lambda row: (-shared.get(row.pk, 0), row.pk))
    chosen = [row for row in every if row.article_id in wanted][:MOST] or every[:MOST]
    kin = _kin(case, [row.pk for row in chosen])
    shown = [_column(row, kin, shared) for row in _beside(chosen, kin)]
    return shown, [Column(row.pk, row.article, "", shared.get(row.pk, 0)) for row in every]


def _shared(case: Case) -> dict[int, int]:
    counted = FactPassage.objects.filter(fact__case=case).values_list("revision").order_by()
    return dict(counted.annotate(n=Count("pk")))


def _kin(case: Case, revisions: Sequence[int]) -> dict[int, tuple[int, str]]:
    """Return of which earlier revision each is a copy or a translation."""
    rows = Kin.objects.filter(case=case, one__in=revisions, other__in=revisions).exclude(kind=Kinship.EVENT)
    return {row.other_id: (row.one_id, row.kind) for row in rows.order_by("-one")}


def _beside(rows: Sequence[Revision], kin: dict[int, tuple[int, str]]) -> list[Revision]:
    """Return rows in order of article, each copy or translation behind what it comes from."""

    def place(row: Revision) -> tuple[int, int]:
        return (kin[row.pk][0], row.pk) if row.pk in kin else (row.pk, 0)

    return sorted(rows, key=place)


def _column(row: Revision, kin: dict[int, tuple[int, str]], shared: dict[int, int]) -> Column:
    words = {Kinship.COPY: _("shares its wording"), Kinship.TRANSLATION: _("translation or rewrite")}
    told = words[Kinship(kin[row.pk][1])] if row.pk in kin else ""
    return Column(row.pk, row.article, told, shared.get(row.pk, 0))
