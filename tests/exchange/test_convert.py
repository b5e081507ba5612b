import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from newsapp.exchange.formats.bundle import unpack
from tests.exchange.formats.test_brat import ANN, TEXT


@pytest.fixture
def news(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "a.ann").write_text(ANN, encoding="utf-8", newline="")
    return tmp_path


def convert(capsys, source, out, *keys: str) -> list[str]:
    call_command("convert", str(source), "--from", keys[0], "--to", keys[1], "--out", str(out))
    return capsys.readouterr().out.splitlines()


def test_folder_and_single_file_are_read_without_a_database(news, tmp_path_factory, capsys):
    out = tmp_path_factory.mktemp("out")
    for source in (news, news / "a.ann"):
        told = convert(capsys, source, out / f"{source.name}.zip", "brat", "brat")
        data = (out / f"{source.name}.zip").read_bytes()
        assert told == [f"{out / source.name}.zip: {len(data)} bytes"]
        assert unpack(data) == {"a.txt": TEXT.encode(), "a.ann": ANN.encode()}


def test_what_a_format_cannot_say_is_printed(news, tmp_path_factory, capsys):
    out = tmp_path_factory.mktemp("out") / "x.jsonl"
    told = convert(capsys, news, out, "brat", "doccano")
    assert json.loads(out.read_text(encoding="utf-8"))["text"] == TEXT
    assert told[1:] == [
        "not in it: spans in several parts (1): doccano has one span for each: written from the first to the last",
        "not in it: roles of events (2): doccano ties spans by relations only",
        "not in it: what spans say beside their label (2): a span of doccano has a label only",
    ]


@pytest.mark.parametrize(
    ("source", "target", "why"),
    [
        ("none", "brat", "There is no format “none”"),
        ("brat", "none", "There is no format “none”"),
        ("webanno", "brat", "Line 1: a WebAnno TSV file begins"),
        ("brat", "events", "is written of a case only"),
        ("events", "brat", "is written only"),
    ],
)
def test_what_cannot_be_converted_is_said_and_nothing_written(news, tmp_path_factory, capsys, source, target, why):
    out = tmp_path_factory.mktemp("out") / "x"
    with pytest.raises(CommandError, match=why):
        convert(capsys, news / ("a.txt" if source == "webanno" else "a.ann"), out, source, target)
    assert not out.exists()


def test_file_that_is_there_stays(news, capsys):
    with pytest.raises(CommandError, match="is there already"):
        convert(capsys, news, news / "a.txt", "brat", "brat")
    with pytest.raises(CommandError, match="No such file"):
        convert(capsys, news / "b.zip", news / "c", "brat", "brat")


def test_place_that_takes_no_file_keeps_nothing_beside_it(news, tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    (out / "x").mkdir()
    with pytest.raises(CommandError, match="directory"):
        call_command("convert", str(news), "--from", "brat", "--to", "brat", "--out", str(out / "x"), "--force")
    assert [one.name for one in out.iterdir()] == ["x"]
