"""The matrix and the numbers as tables: one row a fact, or one row a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from newsapp.cases.models import Case
from newsapp.comparison.models import Counted, StoredFact
from newsapp.comparison.pages.columns import Column
from newsapp.comparison.pages.coverage import Row, Said, matrix
from newsapp.comparison.pages.numbers import Row as NumberRow
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


def numbers_table(case: Case, found: QuerySet[Counted]) -> Iterator[list[Cell]]:
    """Yield a head and a row for each number: what is counted, the amount, who says it through whom, when, where."""
    head = [_("counted"), _("relation"), _("reason"), _("amount"), _("as written"), _("to the first"), _("says who")]
    yield [*head, _("through"), _("notes"), _("as of"), _("outlet"), _("published"), _("place")]
    for number in range(1, MOST_PAGES + 1):
        page, entries = ledger(case, found, str(number), most=None)
        for entry in entries:
            for row in entry.rows:
                yield [entry.label, entry.relation, entry.reason, *_number(row)]
        if not page.has_next():
            return


def _number(row: NumberRow) -> list[Cell]:
    notes = ", ".join(map(str, row.chain.notes))
    days = [day.isoformat() if day else "" for day in (row.as_of, row.published)]
    first = row.against.words if row.against else ""
    said = [row.amount, row.written, first, row.chain.speaker, row.chain.outlet, notes]
    return [*said, days[0], row.outlet, days[1], row.where.label]
