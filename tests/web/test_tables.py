import io

import pytest
from openpyxl import load_workbook

from newsapp.web.tables import csv_response, defused, xlsx_response


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_cell_that_begins_like_a_formula_is_words(cell):
    assert defused(cell) == f"'{cell}"


def test_plain_cell_stays():
    assert defused("1 = 1") == "1 = 1"


def test_table_is_utf_8_that_spreadsheets_know():
    answer = csv_response([["Tàu", "=x"]], "a.csv")
    assert answer.content == b"\xef\xbb\xbf" + "Tàu,'=x\r\n".encode()
    assert answer["Content-Disposition"] == 'attachment; filename="a.csv"'


@pytest.mark.parametrize("letter", ["\x0b", "\ufffe", "\uffff", "\ud800"])
def test_workbook_opens_whatever_letters_somebody_typed(letter):
    answer = xlsx_response([["fact"], [f"=1+1{letter}"]], "a.xlsx", "Facts")
    cell = load_workbook(io.BytesIO(answer.content)).active["A2"]
    assert (cell.value, cell.data_type) == ("=1+1\ufffd", "s")
