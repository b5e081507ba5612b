import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

ENGLISH = "The train from Khasan carried 45 tanks to Ukraine, Sergei Lavrov said."
VIETNAMESE = "Ông Sergei Lavrov nói đoàn tàu từ Khasan chở 60 xe tăng tới Ukraine."


def _compared(tmp_path, *texts):
    paths = [tmp_path / f"{number}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    out = StringIO()
    call_command("compare", *map(str, paths), stdout=out)
    return [str(path) for path in paths], json.loads(out.getvalue())


def test_compare_prints_the_shape_of_the_contract(tmp_path):
    paths, found = _compared(tmp_path, "Eleven ships left.", "It rained all day.")
    assert found == {"files": paths, "groups": [], "quantities": [], "articles": []}


def test_compare_prints_a_fact_with_its_reason(tmp_path):
    paths, found = _compared(tmp_path, ENGLISH, VIETNAMESE)
    (group,) = found["groups"]
    assert (group["relation"], group["reason"], group["tier"]) == ("conflicts", None, "strong")
    assert "Khasan" in group["why"]
    assert group["label"].startswith("45 tanks / 60 xe tăng: Khasan")
    assert group["passages"] == [
        {"path": paths[0], "start": 0, "end": len(ENGLISH)},
        {"path": paths[1], "start": 0, "end": len(VIETNAMESE)},
    ]


def test_compare_prints_a_row_for_each_number(tmp_path):
    paths, found = _compared(tmp_path, ENGLISH, VIETNAMESE)
    (entry,) = found["quantities"]
    assert entry["what"].startswith("tanks")
    assert entry["relation"] == "conflicts"
    assert [(row["path"], row["low"]) for row in entry["rows"]] == [(paths[0], 45), (paths[1], 60)]
    assert ENGLISH[entry["rows"][0]["start"] : entry["rows"][0]["end"]] == "45"


def test_compare_names_copies(tmp_path):
    text = f"{ENGLISH}\n\nNobody at the station had seen a train as long as this one before."
    paths, found = _compared(tmp_path, text, f"Our editors add.\n\n{text}")
    assert [(row["kind"], row["paths"]) for row in found["articles"]] == [("copy", paths)]


def test_compare_leaves_out_what_cannot_be_read_and_says_so(tmp_path):
    good, bad = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text("Eleven ships left.", encoding="utf-8")
    bad.write_bytes(b"")
    out, err = StringIO(), StringIO()
    with pytest.raises(SystemExit, match="1"):
        call_command("compare", str(good), str(bad), stdout=out, stderr=err)
    assert json.loads(out.getvalue())["files"] == [str(good)]
    assert err.getvalue().strip() == f"{bad} is empty: there is nothing to read in it."


def test_compare_of_one_file_asks_for_two(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Eleven ships left.", encoding="utf-8")
    with pytest.raises(CommandError, match="two files or more"):
        call_command("compare", str(path))
