"""The matrix and the numbers as tables: one row a fact, or one row a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from newsapp.cases.models import Case
from newsapp.comparison.models import Counted, StoredFact
from newsapp.comparison.pages.columns import Column
from newsapp.comparison.pages.coverage import Row, Said, matrix
from newsapp.comparison.pages.numbers import ledger
from newsapp.web.tables import Cell

MOST_PAGES = 100


def matrix_table(
    case: Case, found: QuerySet[StoredFact], columns: Sequence[Column], asked: dict[str, str]
) -> Iterator[list[Cell]]:
    """Yield a head and a row for each fact: label, relation, reason, why, how many tell it, what each article says."""
    head = [_("fact"), _("relation"), _("reason"), _("why"), _("articles"), _("independent origins")]
    yield [*head, *(column.article.outlet for column in columns)]
    for number in range(1, MOST_PAGES + 1):
        page, rows = matrix(case, found, columns, str(number), asked)
        yield from (_row(row) for row in rows)
        if not page.has_next():
            return


def _row(row: Row) -> list[Cell]:
    fact = row.fact
    cells = [" | ".join(map(_cell, told)) or _("not mentioned") for _column, told in row.cells]
    return [row.label, row.relation, row.reason, fact.why, fact.articles, fact.origins, *cells]


def _cell(said: Said) -> str:
    value = f"{said.value} (= {said.same})" if said.same else said.value
    return f"{value}: {said.words}" if value else said.words


def numbers_table(case: Case, found: QuerySet[Counted]) -> Iterator[list[str]]:
    """Yield a head and a row for each number: what is counted, the amount, who says it, as of when, where."""
    head = [_("counted"), _("relation"), _("reason"), _("amount"), _("as written"), _("says who"), _("as of")]
    yield [*head, _("outlet"), _("place")]
    for number in range(1, MOST_PAGES + 1):
        page, entries = ledger(case, found, str(number))
        for entry in entries:
            said = [entry.counted.what, entry.relation, entry.reason]
            for row in entry.rows:
                day = row.as_of.isoformat() if row.as_of else ""
                yield [*said, row.amount, row.where.words, row.speaker, day, row.outlet, row.where.label]
        if not page.has_next():
            return
