import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from newsapp.claims.actions import add_claim, change_claim
from newsapp.exchange.actions import bring, take_in
from newsapp.exchange.formats import format_of
from newsapp.exchange.formats.bundle import pack, unpack
from newsapp.exchange.formats.tables import read_csv, read_xlsx, write_csv, write_xlsx
from newsapp.exchange.formats.tables.rows import COLUMNS, guarded, unguarded
from newsapp.web.errors import Refused
from tests.claims.words import excerpt
from tests.exchange.told import told

HEADER = "wording,quote,address\n"
URL = "https://harbour.example/fire"


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def take(case, by, data: bytes, key: str):
    return take_in(brought=bring(case=case, chosen=format_of(key), data=data, file_name=f"x.{key}", by=by), by=by)


def test_rows_hold_claims_and_citations(case, claim, bob):
    add_claim(case=case, wording="Nobody knows", by=bob)
    rows = table(write_csv(case).data)
    assert list(rows[0]) == list(COLUMNS)
    assert [(row["claim"], row["role"], row["quote"], row["outlet"]) for row in rows] == [
        ("C1", "reports", "About 30 crates", "Harbour Post"),
        ("C1", "disputes", "Khoảng 20 thùng hàng", "Sông Lam"),
        ("C2", "", "", ""),
    ]
    assert (rows[1]["said by"], rows[1]["questions"]) == ("Cảng vụ ← the harbour master", "How much burned?")


@pytest.mark.parametrize(("key", "write"), [("csv", write_csv), ("xlsx", write_xlsx)])
def test_another_case_with_the_texts_gets_the_same_claims(case, claim, same_texts, bob, key, write):
    take(same_texts, bob, write(case).data, key)
    assert told(same_texts) == told(case)


@pytest.mark.parametrize(("key", "write"), [("csv", write_csv), ("xlsx", write_xlsx)])
def test_own_table_changes_nothing_in_its_case(case, claim, bob, key, write):
    before = told(case)
    done = take(case, bob, write(case).data, key)
    assert (told(case), done.report["made"]) == (before, [])


def test_no_cell_is_run_and_every_text_comes_back(case, english, same_texts, bob):
    formula = '=HYPERLINK("http://x.example","Kim")'
    claim = add_claim(case=case, wording="W", excerpts=[excerpt(english, "at dawn")], by=bob).claim
    change_claim(claim=claim, version=1, wording=formula, note="'@SUM", by=bob)
    for key, write in (("csv", write_csv), ("xlsx", write_xlsx)):
        data = write(case).data
        if key == "xlsx":
            cells = [cell for row in load_workbook(io.BytesIO(data)).active.iter_rows() for cell in row]
            assert all(cell.data_type != "f" for cell in cells)
        else:
            assert not any(cell[:1] in "=+-@" for row in table(data) for cell in row.values() if cell)
    take(same_texts, bob, write_csv(case).data, "csv")
    assert told(same_texts)[0][:2] == (formula, "'@SUM")


def test_workbook_has_dates_and_numbers_as_such_and_the_same_bytes(case, english, claim, bob):
    english.article.published = date(2023, 9, 14)
    english.article.save(update_fields=["published"])
    first = write_xlsx(case).data
    rows = list(load_workbook(io.BytesIO(first)).active.iter_rows(values_only=True))
    cited = dict(zip(rows[0], rows[1], strict=True))
    assert (cited["published"].date(), cited["start"]) == (date(2023, 9, 14), english.text.index("About 30"))
    assert write_xlsx(case).data == first


def test_table_made_by_hand_becomes_claims(case, english, bob):
    rows = (
        f"{HEADER}The fire began early,at dawn,{URL}\nThe fire began early,About 30 crates,{URL}\nX,not there,{URL}\n"
    )
    done = take(case, bob, rows.encode(), "csv")
    assert [(one[0], one[3], one[5]) for one in told(case)] == [
        ("The fire began early", "at dawn", "reports"),
        ("The fire began early", "About 30 crates", "reports"),
    ]
    assert "its words do not stand there" in [one["why"] for one in done.report["left"]]
    again = take(case, bob, rows.replace("X,", "Y,").encode(), "csv")
    assert len(told(case)) == 2
    assert again.report["made"] == []


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_are_read(separator):
    data = f"Wording{separator}Quote{separator}Address\nW{separator}at dawn{separator}{URL}\n".encode()
    assert [note.said["claim"]["wording"] for note in read_csv(data, "x.csv").notes] == ["W"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a,b\n1,2\n", "Line 1: the columns wording, quote, address are missing"),
        (HEADER + ",at dawn,x\n", "Line 2: a row needs the wording"),
        ("wording,quote,address,role\nW,at dawn,x,proves\n", "Line 2: “proves” is no role"),
        ("wording,quote,address,start\nW,at dawn,x,first\n", "Line 2: “start” is no position"),
        (HEADER + 'W,"at dawn,x\n', "this is no table"),
        (HEADER + f"W,{'x' * 200_000},y\n", "this is no table"),
        (HEADER + "W\0,at dawn,x\n", "null byte"),
    ],
)
def test_wrong_row_is_refused_with_its_line(text, why):
    with pytest.raises(Refused) as refused:
        read_csv(text.encode(), "x.csv")
    assert why in refused.value.message


def test_rows_without_a_quotation_are_told():
    parsed = read_csv((HEADER + "W,,\n").encode(), "x.csv")
    assert [(one.what, one.count) for one in parsed.lost] == [("claims that cite nothing", 1)]


def workbook(**parts: bytes) -> bytes:
    made = io.BytesIO()
    book = Workbook()
    book.active.append(["wording", "quote", "address"])
    book.save(made)
    return pack(unpack(made.getvalue()) | {name.replace("__", "/"): part for name, part in parts.items()})


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"wording,quote", "is no XLSX workbook"),
        (pack({"a.txt": b"a"}), "is no XLSX workbook"),
        (workbook(**{"xl__sharedStrings.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), "declares entities"),
        (workbook(**{"xl__sharedStrings.xml": "<!DOCTYPE x []><x/>".encode("utf-16")}), "declares entities"),
        (workbook(**{"xl__workbook.xml": b"<x"}), "it is broken"),
        (workbook(**{"xl__media.bin": b"0" * 9_000_000}), "a ZIP bomb"),
    ],
)
def test_hostile_workbook_is_refused(data, why):
    with pytest.raises(Refused) as refused:
        read_xlsx(data, "x.xlsx")
    assert why in refused.value.message


@given(st.text())
def test_guard_is_taken_off_again(text):
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in set("=+-@\t\r")


def test_rows_of_a_hand_made_table_are_known_by_what_they_say():
    rows = json.loads(json.dumps([note.identity for note in read_csv((HEADER + "W,a,b\nW,a,c\n").encode(), "x").notes]))
    assert len(set(rows)) == 2
