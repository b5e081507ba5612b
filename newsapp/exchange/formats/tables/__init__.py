"""Tables of claims and citations: CSV (UTF-8) and XLSX, in the same columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from newsapp.cases.models import Case
from newsapp.exchange.carried import Notes
from newsapp.exchange.formats import Format, Loss, Written
from newsapp.exchange.formats.bundle import is_zip, pack, text_of, unpack
from newsapp.exchange.formats.tables.rows import COLUMNS, cells, notes_of, rows_of
from newsapp.web.errors import Refused
from newsapp.web.tables import LONGEST, text_cell

ROWS, WIDTH = 100_000, 60
_BROKEN = (InvalidFileException, SyntaxError, LookupError, ValueError, TypeError, AttributeError, OSError)


def write_csv(case: Case) -> Written:
    """Write the rows of a case; a byte order mark tells spreadsheets that it is UTF-8."""
    rows, lost = rows_of(case)
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow(COLUMNS)
    writer.writerows(list(cells(row)) for row in rows)
    return Written(made.getvalue().encode("utf-8-sig"), lost)


def read_csv(data: bytes, name: str) -> Notes:
    """Read a table with commas, semicolons or tabs; Refused (422) names the line."""
    text = text_of(data, name).removeprefix("\ufeff")
    first = text.partition("\n")[0]
    table = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    try:
        header = next(table, [])
        return notes_of(header, _lines(table), "csv")
    except csv.Error as wrong:
        told = {"line": table.line_num, "why": str(wrong)}
        raise Refused(_("Line %(line)s: this is no table: %(why)s.") % told, 422) from wrong


def _lines(table: Any) -> Iterator[tuple[int, list[str]]]:
    for row in table:
        yield table.line_num, row


def write_xlsx(case: Case) -> Written:
    """Write the rows of a case; the same rows give the same bytes, so that a file tells whether anything changed."""
    rows, lost = rows_of(case)
    cut = sum(len(value) > LONGEST for row in rows for value in row.values() if isinstance(value, str))
    why = _("a cell of a workbook holds 32,767 characters: the rest of them is cut")
    lost += (Loss(_("long texts"), why, cut),) if cut else ()
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Citations")
    sheet.append(list(COLUMNS))
    for row in rows:
        sheet.append([text_cell(sheet, value) if isinstance(value, str) else value for value in cells(row)])
    made = io.BytesIO()
    book.save(made)
    return Written(pack({name: _timeless(name, part) for name, part in unpack(made.getvalue()).items()}), lost)


def _timeless(name: str, part: bytes) -> bytes:
    """Take the hour of writing out of the properties of a book."""
    if name != "docProps/core.xml":
        return part
    head, created, rest = part.partition(b"<dcterms:created")
    return head + (b"</cp:coreProperties>" if created else rest)


def read_xlsx(data: bytes, name: str) -> Notes:
    """Read the first sheet; Refused (422) names the row. Files that declare entities are not opened."""
    parts = unpack(data) if is_zip(data) else {}
    if "[Content_Types].xml" not in parts:
        raise Refused(_("%(file)s is no XLSX workbook.") % {"file": name or _("This file")}, 422)
    if any(b"<!DOCTYPE" in bare or b"<!ENTITY" in bare for bare in map(_bare, parts.values())):
        raise Refused(_("This workbook declares entities, which none needs: it is not opened."), 422)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book[book.sheetnames[0]]
        rows = sheet.iter_rows(values_only=True, max_col=WIDTH, max_row=ROWS + 1)
        header = [str(one or "") for one in next(rows, ())]
        lines = [(n, list(row)) for n, row in enumerate(rows, start=2)]
    except _BROKEN as wrong:
        raise Refused(_("This workbook cannot be read: it is broken. Save it anew."), 422) from wrong
    return notes_of(header, lines, "xlsx")


def _bare(part: bytes) -> bytes:
    return part.replace(b"\x00", b"").upper()


FORMAT = (
    Format(
        key="csv",
        label="CSV",
        suffix="csv",
        media_type="text/csv; charset=utf-8",
        write=write_csv,
        read=read_csv,
        detects=lambda data, name: name.endswith(".csv") and b"wording" in data and b"quote" in data,
        carries=gettext_lazy("A table of claims and citations with their quotations, sources, roles and chains."),
    ),
    Format(
        key="xlsx",
        label="Excel workbook",
        suffix="xlsx",
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        write=write_xlsx,
        read=read_xlsx,
        detects=lambda data, name: name.endswith(".xlsx") and is_zip(data),
        carries=gettext_lazy("The same table of claims and citations, for spreadsheets."),
    ),
)
