"""The scorers themselves: what a person who reads the table may rely on."""

import pytest

from tools.scoring import dates, names, notes, page, quantities, statements
from tools.scoring.measures import Count
from tools.scoring.places import SheetError, everywhere, parts, place
from tools.scoring.sheets import load

TEXT = """Trams stop early

Mayor Ana Ruiz said on 4 May 2024 that about 30 trams would stop [1]. The mayor was calm. Line T-30 goes on.
Ms Ruiz denied it later.
[1] https://tram dot example/stop"""
SHEET = """language: en
published: 2024-05-04..2024-05-06
notes: {[1] https://tram}
== names
ana-ruiz | Ana Ruiz ; Ruiz=short ; {The mayor}=desc
line-t30 | T-30?
== quantities
about {30} trams | 30 | about | trams
== traps
T-{30}
== dates
{4 May 2024} | 2024-05-04 | full
{later} | - | vague | opt
== parts
title | {Trams stop early}
== statements
{Mayor Ana ~~ [1].} | ana-ruiz | say,forecast | notes=1 | date=2024-05-04
{Ms Ruiz denied it later.} | ana-ruiz | deny
== notes
1 | https://tram.example/stop
"""
KNOWN = {"ana-ruiz": frozenset({"Ana Ruiz", "Ruiz"}), "line-t30": frozenset({"T-30"})}


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "trams.txt"
    path.write_text(SHEET, encoding="utf-8")
    return load(path, TEXT)


def _row(words, **more):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), **more}


def test_a_place_is_the_part_in_braces():
    assert place("about {30} trams", TEXT) == (TEXT.index("30"), TEXT.index("30") + 2)


def test_a_place_that_stands_twice_is_refused_unless_counted():
    with pytest.raises(SheetError, match="2 places"):
        place("{Ruiz}", TEXT)
    assert place("{Ruiz}#2", TEXT)[0] == TEXT.index("Ms Ruiz") + 3


def test_a_place_that_is_not_there_is_refused():
    with pytest.raises(SheetError, match="0 places"):
        place("{ferries}", TEXT)


def test_a_gap_leaves_out_the_middle():
    assert place("{Mayor ~~ stop} [1]", TEXT) == (TEXT.index("Mayor"), TEXT.index(" [1]"))


def test_a_range_knows_its_ends():
    whole, ends = parts("{from <8> to <13 October>}", "Ships left from 8 to 13 October.")
    assert (whole, ends) == ((11, 31), ((16, 17), (21, 31)))


def test_words_are_found_across_underscores_and_whole():
    assert list(everywhere("Kim Jong", "Kim_Jong Kim Jongun")) == [(0, 8)]


def test_an_error_names_the_line_of_the_sheet(tmp_path):
    path = tmp_path / "bad.txt"
    path.write_text("language: en\n== dates\n{5 May} | 2024-05-05 | full\n", encoding="utf-8")
    with pytest.raises(SheetError, match=r"bad\.txt:3"):
        load(path, TEXT)


def test_names_found_and_linked(sheet):
    rows = [_row("Ana Ruiz", entity="ana-ruiz", names=["Ana Ruiz"]), _row("Mayor", entity=None, names=["Mayor"])]
    counts, items = names.score(sheet, rows, KNOWN)
    assert (counts["names"], counts["linked"]) == (Count(1, 2, 3), Count(1, 2, 3))
    assert items == [("ana-ruiz", "ana-ruiz")]


def test_a_name_with_its_form_of_address_counts_as_right(sheet):
    counts, _ = names.score(sheet, [_row("Ms Ruiz", entity=None, names=["Ruiz"])], KNOWN)
    assert counts["linked"].right == 1


def test_one_entity_in_two_is_seen():
    assert names.bcubed([("a", "x"), ("a", "y")]) == (1.0, 0.5)
    assert names.bcubed([("a", "x"), ("b", "x")]) == (0.5, 1.0)


def test_a_trap_counts_as_trap_and_as_too_much(sheet):
    rows = [_row("30 trams"[:2], low=30, high=30, approx="about", unit="trams")]
    trap = TEXT.index("T-30") + 2
    rows.append({"start": trap, "end": trap + 2, "low": 30, "high": 30, "approx": "exact", "unit": ""})
    counts = quantities.score(sheet, rows)
    assert counts["value"] == Count(1, 2, 1)
    assert counts["traps"].right == 1
    assert counts["bound"] == counts["unit"] == Count(1, 1, 1)


def test_a_date_is_right_when_it_covers_the_same_days(sheet):
    assert dates.score(sheet, [_row("4 May 2024", iso="2024-05-04/2024-05-04")])["value"] == Count(1, 1, 1)
    assert dates.score(sheet, [_row("4 May 2024", iso="2024-05")])["value"] == Count(0, 1, 1)
    assert dates.score(sheet, [_row("later", iso="2024")])["found"] == Count(0, 0, 1)


def test_an_address_that_nobody_printed_is_invented(sheet):
    urls = [{"url": "https://tram.example/stop", "status": "repaired", "others": []}]
    urls.append({"url": "https://bus.example/", "status": "ok", "others": []})
    counts = notes.score(sheet, [{"number": 1, "urls": urls}], [{"number": 1, **_row("[1]")}])
    assert (counts["addresses"], counts["invented"].right, counts["markers"]) == (Count(1, 2, 1), 1, Count(1, 1, 1))


def test_folding_the_article_itself_is_body_lost(sheet):
    row = {"language": "en", "published": "2024-05-05", "blocks": [_row("Trams stop early", kind="boilerplate")]}
    counts = page.score(sheet, row)
    assert counts["body lost"].right == len("Tramsstopearly")
    assert counts["published"] == Count(1, 1, 1)
    assert counts["parts"] == Count(0, 0, 1)


def test_a_statement_with_its_speaker(sheet):
    said = _row("Ms Ruiz denied it later.", speaker="Ms Ruiz", speaker_names=["Ruiz"], kind="say", endnotes=[])
    other = _row("Line T-30 goes on.", speaker="", speaker_names=[], kind="say", endnotes=[])
    counts = statements.score(sheet, [said, other], KNOWN)
    assert (counts["found"], counts["speaker"], counts["kind"]) == (Count(1, 2, 2), Count(1, 2, 2), Count(0, 1, 1))
