import hashlib
import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

LEXICON = """{"version": 1, "entities": [
{"key": "lodmoor", "type": "GPE", "names": {"en": ["Lodmoor"], "vi": ["Lốt Mo"]}}
]}"""
FIELDS = [
    "path", "sha256", "chars", "language", "published",
    "published_how", "clean", "blocks", "mentions",
    "quantities", "dates", "endnotes", "markers", "statements",
]  # fmt: skip


def _analyze(*paths: Path, **options: object) -> tuple[list[dict], str, int]:
    out, err, status = StringIO(), StringIO(), 0
    try:
        call_command("analyze", *map(str, paths), stdout=out, stderr=err, **options)
    except SystemExit as stop:
        status = int(stop.code)
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue(), status


@pytest.fixture
def lexicon(tmp_path):
    path = tmp_path / "lexicon.json"
    path.write_text(LEXICON, encoding="utf-8")
    return str(path)


def test_analyze_prints_every_field_of_the_contract(tmp_path, lexicon):
    path = tmp_path / "article.txt"
    data = b"The ferry to Lodmoor sank last night.\r\n"
    path.write_bytes(data)
    rows, errors, status = _analyze(path, lexicon=lexicon)
    assert [list(row) for row in rows] == [FIELDS]
    assert (errors, status) == ("", 0)
    [row] = rows
    assert (row["path"], row["sha256"], row["chars"]) == (str(path), hashlib.sha256(data).hexdigest(), len(data))
    assert (row["language"], row["published"], row["quantities"], row["statements"]) == ("en", None, [], [])
    assert [(each["text"], each["resolved"], each["from"]) for each in row["dates"]] == [
        ("last night", "relative", None)
    ]
    assert row["mentions"] == [
        {
            "start": 13,
            "end": 20,
            "text": "Lodmoor",
            "type": "GPE",
            "entity": "lodmoor",
            "names": ["Lodmoor", "Lốt Mo"],
            "form": "name",
            "why": "name 'Lodmoor' (en)",
        },
    ]


def test_analyze_prints_notes_and_markers(tmp_path, lexicon):
    path = tmp_path / "report.txt"
    body = "The port was closed for days after the storm passed over it. [1]\n\nEndnotes\n\n"
    path.write_text(body + "[1] https://example.org/port\n", encoding="utf-8")
    [row] = _analyze(path, lexicon=lexicon)[0]
    assert row["markers"] == [{"number": 1, "start": 61, "end": 64}]
    [note] = row["endnotes"]
    assert (note["number"], note["start"]) == (1, len(body))
    assert [(each["url"], each["status"], each["steps"], each["publisher"]) for each in note["urls"]] == [
        ("https://example.org/port", "ok", [], "example.org")
    ]
    assert {tuple(block) for block in row["blocks"]} == {("kind", "why", "start", "end")}


def test_analyze_prints_numbers_dates_and_who_says_it(tmp_path, lexicon):
    path = tmp_path / "article.txt"
    text = (
        'Port News, 18 September 2023\n\nMayor Ada Lund said on 17 September that "about 30 containers" had burned.\n'
    )
    path.write_text(text, encoding="utf-8")
    [row] = _analyze(path, lexicon=lexicon)[0]
    [number] = row["quantities"]
    assert [number[key] for key in ("text", "low", "high", "approx", "unit")] == ["30", 30, 30, "about", "containers"]
    assert [each["iso"] for each in row["dates"]] == ["2023-09-18", "2023-09-17"]
    [statement] = row["statements"]
    assert (statement["speaker"], statement["kind"], statement["date"]) == ("Ada Lund", "say", "2023-09-17")
    assert [text[start:end] for start, end in statement["quotes"]] == ["about 30 containers"]
    assert row["published"] == "2023-09-18"


def test_analyze_gives_candidate_its_spellings(tmp_path, lexicon):
    path = tmp_path / "article.txt"
    path.write_text("We asked Ivan Petrenko. Later Petrenko left.", encoding="utf-8")
    [row] = _analyze(path, lexicon=lexicon)[0]
    assert [(each["entity"], each["form"], each["names"]) for each in row["mentions"]] == [
        (None, "candidate", ["Ivan Petrenko", "Petrenko"]),
        (None, "candidate", ["Ivan Petrenko", "Petrenko"]),
    ]


@pytest.mark.parametrize("data", [b"", b" \n ", b"PK\x00\x00binary", b"\xed\xa0\x80 half"])
def test_analyze_refuses_by_name_and_goes_on(tmp_path, lexicon, data):
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(data)
    good.write_text("All is well in Lodmoor.", encoding="utf-8")
    rows, errors, status = _analyze(bad, good, lexicon=lexicon)
    assert [row["path"] for row in rows] == [str(good)]
    assert (str(bad) in errors, status) == (True, 1)


def test_analyze_refuses_missing_file_by_name(tmp_path, lexicon):
    rows, errors, status = _analyze(tmp_path / "gone.txt", lexicon=lexicon)
    assert (rows, errors.strip(), status) == (
        [],
        f"{tmp_path / 'gone.txt'} cannot be read: No such file or directory.",
        1,
    )


def test_analyze_refuses_what_is_too_large(tmp_path, lexicon, settings):
    settings.IMPORT_MAX_BYTES = 10
    path = tmp_path / "large.txt"
    path.write_text("far more than ten bytes", encoding="utf-8")
    rows, errors, status = _analyze(path, lexicon=lexicon)
    assert (rows, errors.strip(), status) == ([], f"{path} is too large: 23 bytes, and 10 is the most.", 1)


def test_analyze_says_that_a_file_is_not_utf8(tmp_path, lexicon):
    path = tmp_path / "wide.txt"
    path.write_bytes("All is well in Lodmoor.".encode("utf-16"))
    rows, errors, status = _analyze(path, lexicon=lexicon)
    assert [[each["text"] for each in row["mentions"]] for row in rows] == [["Lodmoor"]]
    assert errors.strip() == f"{path} is not UTF-8 but utf-16-le: positions count the characters of the decoded text."
    assert status == 0


def test_analyze_reads_folders_in_order(tmp_path, lexicon):
    for name in ("b.txt", "a.txt", ".hidden"):
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text("All is well.", encoding="utf-8")
    rows = _analyze(tmp_path / "in", lexicon=lexicon)[0]
    assert [Path(row["path"]).name for row in rows] == ["a.txt", "b.txt"]


def test_analyze_names_what_is_wrong_in_lexicon(tmp_path):
    path = tmp_path / "lexicon.json"
    path.write_text('{"version": 1, "entities": [{"key": "x", "type": "SHIP"}]}', encoding="utf-8")
    with pytest.raises(CommandError, match=r"lexicon\.json: x: type: must be one of"):
        _analyze(path, lexicon=str(path))


def test_analyze_knows_the_shipped_names_without_database(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("Hôm qua Kim Jong-un rời Bình Nhưỡng đi Nga.", encoding="utf-8")
    [row] = _analyze(path)[0]
    assert [each["entity"] for each in row["mentions"]] == ["kim-jong-un", "pyongyang", "russia"]
