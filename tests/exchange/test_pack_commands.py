"""`manage.py export` and `manage.py verify`."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from newsapp.history.models import Event
from tests.exchange.packs import everything, files_of, packed, sha, zipped


@pytest.fixture
def pier(alice):
    return everything(alice)


def _export(*words, **options) -> str:
    out = io.StringIO()
    call_command("export", *words, stdout=out, **options)
    return out.getvalue()


def test_export_writes_a_pack_and_prints_its_digest(pier, tmp_path, alice):
    path = tmp_path / "pier.zip"
    said = _export("pier-fire", "--format", "pack", "--out", str(path), "--by", "alice").splitlines()
    digest = sha(path.read_bytes())
    assert said[:2] == [f"{path}: {path.stat().st_size} bytes", f"SHA-256 {digest}"]
    assert "not in it: ratings (2): nobody judged these claims in the brief, and no verdict is made up" in said
    event = Event.objects.get(case=pier, action="pack.made")
    assert (event.after["sha256"], event.by) == (digest, alice)


def test_export_writes_over_nothing_unless_forced(pier, tmp_path):
    path = tmp_path / "pier.zip"
    path.write_text("mine")
    with pytest.raises(CommandError, match="is there already"):
        _export("pier-fire", "--format", "pack", "--out", str(path))
    assert path.read_text() == "mine"
    _export("pier-fire", "--format", "pack", "--out", str(path), "--force")
    assert [one.name for one in tmp_path.iterdir()] == ["pier.zip"]
    assert path.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("key", ["html", "docx", "md"])
def test_export_writes_the_brief_as_it_is_in_the_pack(pier, tmp_path, key):
    path = tmp_path / f"brief.{key}"
    _export("pier-fire", "--format", key, "--out", str(path))
    assert path.read_bytes() == files_of(packed(pier))[f"brief/brief.{key}"]


@pytest.mark.parametrize("key", ["events", "claimreview"])
def test_export_writes_formats_of_others(pier, tmp_path, key):
    path = tmp_path / "file"
    _export("pier-fire", "--format", key, "--out", str(path))
    assert json.loads(path.read_text().splitlines()[0] if key == "events" else path.read_text())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere", "--format", "pack"], "There is no case 'nowhere'. Cases: harbour."),
        (["harbour", "--format", "scroll"], "There is no format 'scroll'. Formats: pack, docx, html, md"),
        (["harbour", "--format", "docx"], "The case 'harbour' has no brief yet."),
        (["harbour", "--format", "pack", "--by", "nobody"], "There is no person 'nobody'"),
        (["harbour", "--format", "pack", "--out", "/nowhere/at/all.zip"], "No such file or directory"),
    ],
)
def test_export_says_what_is_wrong_and_leaves_no_file(case, tmp_path, words, said):
    words = words if "--out" in words else [*words, "--out", str(tmp_path / "file")]
    with pytest.raises(CommandError, match=said):
        _export(*words)
    assert list(tmp_path.iterdir()) == []


def test_verify_names_what_is_wrong_in_each_pack_and_fails(pier, tmp_path, capsys):
    data = packed(pier)
    (tmp_path / "good.zip").write_bytes(data)
    (tmp_path / "bad.zip").write_bytes(zipped({**files_of(data), "claims.json": b"{}"}))
    with pytest.raises(SystemExit) as ended:
        call_command("verify", str(tmp_path / "good.zip"), str(tmp_path / "bad.zip"))
    said = capsys.readouterr().out
    assert (ended.value.code, "good.zip: holds" in said, "bad.zip: DOES NOT HOLD" in said) == (1, True, True)
    call_command("verify", str(tmp_path / "good.zip"))
