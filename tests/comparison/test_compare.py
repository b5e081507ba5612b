import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def test_compare_prints_the_shape_of_the_contract(tmp_path):
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text("Eleven ships left.", encoding="utf-8")
    out = StringIO()
    call_command("compare", *map(str, paths), stdout=out)
    assert json.loads(out.getvalue()) == {"files": [str(path) for path in paths], "groups": [], "quantities": []}


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
