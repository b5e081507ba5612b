"""Tables to download: CSV in UTF-8 and workbooks, whose cells no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

FORMULA = ("=", "+", "-", "@", "\t", "\r")
LONGEST = 32_767  # characters of a cell of a workbook
CSV, XLSX = "text/csv; charset=utf-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORBIDDEN = "".join(map(chr, [*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]))
_CLEAN = str.maketrans(dict.fromkeys(_FORBIDDEN, "\ufffd"))

Cell = str | int | float


def defused(cell: str) -> str:
    """Return a cell that a spreadsheet shows as words: what begins like a formula gets an apostrophe before it."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def csv_response(rows: Iterable[Sequence[Cell]], name: str) -> HttpResponse:
    """Answer with rows as a file; a byte order mark tells spreadsheets that it is UTF-8."""
    made = io.StringIO(newline="")
    told = ([defused(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    csv.writer(made).writerows(told)
    return _file(made.getvalue().encode("utf-8-sig"), CSV, name)


def xlsx_response(rows: Iterable[Sequence[Cell]], name: str, sheet: str) -> HttpResponse:
    """Answer with rows as a workbook of one sheet: words stay words, numbers numbers; the head stays in view."""
    book = Workbook(write_only=True)
    table = book.create_sheet(sheet)
    table.freeze_panes = "B2"
    for row in rows:
        table.append([text_cell(table, cell) if isinstance(cell, str) else cell for cell in row])
    made = io.BytesIO()
    book.save(made)
    return _file(made.getvalue(), XLSX, name)


def text_cell(sheet: Any, text: str) -> Any:
    """Return a cell of words, whatever they begin with; characters that no workbook holds are replaced."""
    cell = WriteOnlyCell(sheet, text.translate(_CLEAN)[:LONGEST])
    cell.data_type = "s"
    return cell


def _file(data: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
