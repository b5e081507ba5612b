import pytest
from hypothesis import given

from newsapp.exchange.carried import Bibliography, Work
from newsapp.exchange.formats.ris import put, read, write
from newsapp.web.errors import Refused
from tests.exchange.formats.csl_items import NAMED

FILE = """\ufeff1.
TY  - NEWS
TI  - Cháy ở cảng
AU  - Kim, Jong
AU  - Reuters
T2  - Harbour Post
DA  - 2023/09/14
Y2  - 2023/10/01/
UR  - https://harbour.example/fire
XX  - own
N1  - first
second line
ER  -

TY  - JOUR
PY  - 2020
ER  - \n"""


def test_entry_is_read():
    first, second = (work.csl for work in read(FILE.encode(), "a.ris").works)
    assert first == {
        "type": "article-newspaper",
        "title": "Cháy ở cảng",
        "author": [{"family": "Kim", "given": "Jong"}, {"literal": "Reuters"}],
        "container-title": "Harbour Post",
        "issued": {"date-parts": [[2023, 9, 14]]},
        "accessed": {"date-parts": [[2023, 10, 1]]},
        "URL": "https://harbour.example/fire",
        "note": "first\nsecond line",
    }
    assert second == {"type": "article-journal", "issued": {"date-parts": [[2020]]}}


def test_entries_come_out_with_every_tag():
    first = read(FILE.encode(), "a.ris")
    again = read(put(first).data, "b.ris")
    assert [work.data for work in again.works] == [work.data for work in first.works]
    assert again.works[0].data["unknown_tag"] == {"XX": ["own"]}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("junk\nTY  - NEWS\nER  - ", "Line 1: this stands in no entry"),
        ("TI  - a\nER  - ", "Line 1: this stands in no entry"),
        ("\n\nTY  - NEWS\nTI  - a", "Line 3: this entry does not end with ER"),
        ("TY  - NEWS\nTY  - NEWS\nER  - ", "Line 2: the entry of line 1 does not end with ER"),
        ("", "Line 1: there is no entry"),
        ("TY  - NEWS\nTI  - \0\nER  - ", "Line 2: a NUL character"),
        ("TY  - NEWS\nER  - \n" * 600_000, "Line 40001: a file may hold 20,000 entries"),
    ],
)
def test_what_is_not_well_formed_is_refused_with_its_line(text, said):
    with pytest.raises(Refused, match=said):
        read(text.encode(), "a.ris")


def test_second_title_is_told_as_lost():
    lost = read(b"TY  - NEWS\nTI  - a\nTI  - b\nER  - ", "a.ris").lost
    assert [(one.what, one.count) for one in lost] == [("tags given twice", 1)]


@given(NAMED)
def test_every_entry_that_ris_can_say_comes_back(item):
    written = put(Bibliography(format="csl", works=(Work("", "", {"id": "a"} | item),)))
    assert written.lost == ()
    assert read(written.data, "a.ris").works[0].csl == {"id": "a"} | item


def test_articles_of_a_case_are_written(case, english, vietnamese):
    works = read(write(case).data, "a.ris").works
    assert [(work.csl["title"], work.csl["container-title"]) for work in works] == [
        ("Fire at the harbour", "Harbour Post"),
        ("Cháy ở cảng", "Sông Lam"),
    ]
