"""Whatever is done to a pack after it was made, the check names it: which file, which place, what is wrong."""

import io
import json
import stat
import struct
import subprocess
import sys
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsapp.accounts.models import User
from newsapp.exchange.pack.verifier.files import MANIFEST, SUMS
from newsapp.exchange.pack.verifier.log import canonical
from newsapp.exchange.pack.verifier.main import main, verify
from tests.exchange.packs import everything, failures, files_of, packed, resealed, sha, zipped

pytestmark = pytest.mark.django_db  # the tests look into no database, but the pack is made in the test database


@pytest.fixture(scope="module")
def pack(ground) -> bytes:
    """One pack for all tests of this file."""
    with ground():
        return packed(everything(User.objects.create_user("ann", first_name="Ann", password="a long pass phrase")))


@pytest.fixture
def files(pack) -> dict[str, bytes]:
    return files_of(pack)


def _about(lines, name) -> list[str]:
    return [line for line in lines if line.startswith(name)]


def test_a_pack_that_was_zipped_again_still_holds(pack, files, tmp_path):
    assert (zipped(files) == pack, failures(zipped(files), tmp_path)) == (True, [])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    assert failures(made.getvalue(), tmp_path) == []


def test_one_changed_byte_is_named_in_each_kind_of_file(files, tmp_path):
    for name, data in files.items():
        middle = len(data) // 2
        changed = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
        found = failures(zipped({**files, name: changed}), tmp_path)
        assert _about(found, name) != [], name


def test_a_file_that_cannot_be_read_is_named_once(pack, files, tmp_path):
    for name in ("citations.jsonld", "claims.json", "articles.json"):
        at = pack.index(files[name][:200]) + 100
        found = failures(pack[:at] + bytes([pack[at] ^ 1]) + pack[at + 1 :], tmp_path)
        assert _about(found, name) == [f"{name}: cannot be read (Bad CRC-32 for file '{name}')"]
        assert len(found) <= 2, found


def test_each_missing_file_is_named(files, tmp_path):
    for name in files:
        found = failures(zipped({other: data for other, data in files.items() if other != name}), tmp_path)
        assert f"{name}: " in "\n".join(found), name
        assert "missing" in "\n".join(_about(found, name)), name


def test_a_file_that_was_added_is_named(files, tmp_path):
    found = failures(zipped({**files, "texts/article-0099-revision-1.txt": b"More"}), tmp_path)
    assert found == ["texts/article-0099-revision-1.txt: is not in the manifest: it was added"]


def test_two_originals_that_change_places_are_both_named(files, tmp_path):
    one, other = sorted(name for name in files if name.startswith("originals/"))[:2]
    swapped = {**files, one: files[other], other: files[one]}
    plain = failures(zipped(swapped), tmp_path)
    assert [any("was changed" in line for line in _about(plain, name)) for name in (one, other)] == [True, True]
    careful = failures(zipped(resealed(swapped)), tmp_path)
    told = "is not what was added: the log says SHA-256"
    assert [any(told in line for line in _about(careful, name)) for name in (one, other)] == [True, True]


def _lines(files) -> list[dict]:
    return [json.loads(line) for line in files["events.jsonl"].decode().splitlines()]


def _written(lines) -> bytes:
    return "".join(canonical(line) + "\n" for line in lines).encode()


def _rehashed(lines) -> list[dict]:
    """Compute all hashes anew, as one would who forges a whole log."""
    made, previous = [], ""
    for line in lines:
        fields = {**line, "previous": previous}
        fields.pop("hash")
        previous = sha(canonical(fields).encode())
        made.append({**fields, "hash": previous})
    return made


def test_an_altered_event_is_named_by_its_line(files, tmp_path):
    lines = _lines(files)
    lines[4]["by"] = "somebody"
    found = failures(zipped(resealed({**files, "events.jsonl": _written(lines)})), tmp_path)
    assert found == ["events.jsonl, line 5: event 5 was changed: its hash is not that of its words"]


def test_an_altered_event_with_a_new_hash_breaks_the_next(files, tmp_path):
    lines = _lines(files)
    fields = {**lines[4], "by": "somebody"}
    fields.pop("hash")
    lines[4] = {**fields, "hash": sha(canonical(fields).encode())}
    found = failures(zipped(resealed({**files, "events.jsonl": _written(lines)})), tmp_path)
    assert found == [
        "events.jsonl, line 6: event 6 does not follow on the event before it: one was changed, or is gone"
    ]


def test_a_shortened_log_is_named(files, tmp_path):
    lines = _lines(files)
    cut = _written(lines[:-3])
    assert _about(failures(zipped(resealed({**files, "events.jsonl": cut})), tmp_path), "events.jsonl") == [
        f"events.jsonl: is cut: it ends after event {len(lines) - 3}, the manifest says {len(lines)}"
    ]


def test_a_log_and_manifest_cut_together_differ_from_claims_and_brief(files, tmp_path):
    lines = _lines(files)[:-1]
    log = {"events": len(lines), "head": lines[-1]["hash"]}
    found = failures(zipped(resealed({**files, "events.jsonl": _written(lines)}, log=log)), tmp_path)
    named = [line.partition(":")[0] for line in found if "the manifest of others" in line]
    assert named == ["claims.json", "brief/brief.json"]


def test_two_events_that_change_places_are_named(files, tmp_path):
    lines = _lines(files)
    lines[2], lines[3] = lines[3], lines[2]
    found = failures(zipped(resealed({**files, "events.jsonl": _written(lines)})), tmp_path)
    assert "events.jsonl, line 3: event 4 stands where event 3 belongs: one is missing or moved" in found


def test_an_event_that_was_taken_out_is_named(files, tmp_path):
    lines = _lines(files)
    found = failures(zipped(resealed({**files, "events.jsonl": _written(lines[:6] + lines[7:])})), tmp_path)
    assert "events.jsonl, line 7: event 8 stands where event 7 belongs: one is missing or moved" in found


def test_a_log_forged_from_end_to_end_has_another_head(files, tmp_path):
    lines = _lines(files)
    lines[4]["by"] = "somebody"
    found = failures(zipped(resealed({**files, "events.jsonl": _written(_rehashed(lines))})), tmp_path)
    assert "does not end as the manifest says" in found[0]


def _with_json(files, name, change) -> dict[str, bytes]:
    told = json.loads(files[name])
    change(told)
    return resealed({**files, name: json.dumps(told, ensure_ascii=False).encode()})


def _move(item):
    item["target"]["selector"][1]["start"] += 1
    item["target"]["selector"][1]["end"] += 1


def test_a_moved_position_is_named_with_what_stands_there(files, tmp_path):
    changed = _with_json(files, "citations.jsonld", lambda told: _move(told["items"][0]))
    found = failures(zipped(changed), tmp_path)
    assert found[0].startswith("citations.jsonld, annotation 1: texts/article-")
    assert "the quotation is “" in found[0]


def test_words_around_a_quotation_are_compared(files, tmp_path):
    def other(told):
        told["items"][0]["target"]["selector"][0]["prefix"] = "Nobody said: "

    found = failures(zipped(_with_json(files, "citations.jsonld", other)), tmp_path)
    assert "what stands before the quotation is not what is said" in found[0]


def test_an_annotation_left_out_is_missed_by_its_claim(files, tmp_path):
    found = failures(zipped(_with_json(files, "citations.jsonld", lambda told: told["items"].pop())), tmp_path)
    assert ["is missing or stands elsewhere" in line for line in found] == [True]


def test_a_reworded_claim_differs_from_the_log(files, tmp_path):
    def reword(told):
        told["claims"][0]["wording"] = "About 300 crates burned"

    found = failures(zipped(_with_json(files, "claims.json", reword)), tmp_path)
    assert found == ["claims.json, C1: wording is 'About 300 crates burned', the log says 'About 30 crates burned'"]


def test_a_role_turned_round_differs_from_the_log(files, tmp_path):
    def turn(told):
        next(one for one in told["claims"][0]["citations"] if one["role"] == "disputes")["role"] = "supports"

    found = failures(zipped(_with_json(files, "claims.json", turn)), tmp_path)
    assert [line.endswith("role is 'supports', the log says 'disputes'") for line in found] == [True]


def test_a_citation_left_out_is_told_of_by_the_log(files, tmp_path):
    found = failures(
        zipped(_with_json(files, "claims.json", lambda told: told["claims"][0]["citations"].pop(1))), tmp_path
    )
    assert [line for line in found if "is missing: the log tells of it" in line] != []


def test_a_claim_left_out_is_told_of_by_the_log(files, tmp_path):
    found = failures(zipped(_with_json(files, "claims.json", lambda told: told["claims"].pop())), tmp_path)
    assert "claims.json: C2 is missing: the log tells of it" in found


def test_a_text_that_is_not_its_original_is_named(files, tmp_path):
    name = next(name for name in sorted(files) if name.startswith("texts/"))
    changed = resealed({**files, name: files[name].replace(b"30 crates", b"90 crates")})
    found = failures(zipped(changed), tmp_path)
    assert f"{name}: is not what originals/{name[6:]} says, from character 27 on" in found


def test_a_note_of_the_brief_with_other_words_is_named(files, tmp_path):
    def misquote(told):
        told["document"]["notes"][0]["quote"] = "300 crates"

    found = failures(zipped(_with_json(files, "brief/brief.json", misquote)), tmp_path)
    assert found[0].startswith("brief/brief.json, note 1: texts/article-")
    assert "the quotation is “300 crates”, there stands “30 crates”" in found[0]


def test_any_single_byte_that_flips_is_detected(pack, tmp_path_factory):
    path = tmp_path_factory.mktemp("flip") / "pack.zip"

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.integers(0, len(pack) - 1), st.integers(0, 7))
    def check(at, bit):
        path.write_bytes(pack[:at] + bytes([pack[at] ^ (1 << bit)]) + pack[at + 1 :])
        assert verify(path).failures != [], at

    check()


def test_any_single_byte_of_the_directory_that_flips_is_detected(pack, tmp_path):
    """The headers are a small part of a pack, so that chance seldom meets them: all bytes of some, one by one."""
    path = tmp_path / "pack.zip"
    start = _directory(pack)
    for at in (*range(40), *range(start, start + 60), *range(len(pack) - 22, len(pack))):
        path.write_bytes(pack[:at] + bytes([pack[at] ^ 2]) + pack[at + 1 :])
        assert verify(path).failures != [], at


def test_a_pack_that_is_cut_or_longer_is_refused(pack, tmp_path):
    for data in (pack[:-1], pack[: len(pack) // 2], pack + b"x", b"x" + pack, b"", b"PK\x05\x06" + b"\0" * 18):
        assert failures(data, tmp_path) != []


def _directory(data) -> int:
    return zipfile.ZipFile(io.BytesIO(data)).start_dir


def _raw(entries) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for info, data in entries:
            archive.writestr(info, data)
    return made.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("/etc/passwd", "is an absolute path: refused"),
        ("C:/windows", "is an absolute path: refused"),
        ("texts/../../up", "leads out of the folder it is unpacked in: refused"),
        ("..\\up", "leads out of the folder it is unpacked in: refused"),
        ("texts/a b.txt", "is a name that no pack has: refused"),
        ("texts/\u202egnp.txt", "is a name that no pack has: refused"),
        ("VERIFY.py", "stands in the pack twice"),
    ],
)
def test_a_dangerous_name_is_refused_by_name(files, tmp_path, name, words):
    found = failures(_raw([*files.items(), (name, b"x")]), tmp_path)
    assert [line.endswith(words) for line in _about(found, name.replace("\u202e", "\\u202e"))] == [True]


def test_a_link_and_a_locked_file_are_refused(files, tmp_path):
    link = zipfile.ZipInfo("texts/link")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    assert failures(_raw([*files.items(), (link, b"/etc/passwd")]), tmp_path) == [
        "texts/link: is a link or a device, no plain file: refused"
    ]
    locked = bytearray(_raw(files.items()))
    locked[_directory(locked) + 8] |= 1
    assert [line.endswith("is encrypted: refused") for line in failures(bytes(locked), tmp_path)] == [True]


def test_a_bomb_is_refused_before_it_is_opened(files, tmp_path):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("texts/bomb.txt", b"\0" * 30_000_000)
    found = failures(made.getvalue(), tmp_path)
    assert [line.endswith("bytes: refused as a ZIP bomb") for line in found] == [True]


def test_files_that_lie_over_one_another_are_refused(files, tmp_path):
    """Two entries of the directory that lead to the same bytes."""
    data = bytearray(_raw(files.items()))
    second = data.index(b"PK\x01\x02", _directory(data) + 1)
    struct.pack_into("<L", data, second + 42, 0)
    assert "lies over another file" in failures(bytes(data), tmp_path)[0]


@pytest.mark.parametrize(
    "manifest",
    [b"", b"[]", b"null", b'{"form": 1}', b"\xff", b"[" * 100_000, b'{"a": 1, "a": 2}', b'{"files": {"x": []}}',
     b'{"form": "parallax-evidence-pack/1", "files": {}}', b'{"form": "parallax-evidence-pack/1", "files": 7}'],
)  # fmt: skip
def test_a_manifest_that_is_none_is_named(files, tmp_path, manifest):
    assert _about(failures(zipped({**files, MANIFEST: manifest}), tmp_path), MANIFEST) != []


@pytest.mark.parametrize("name", ["claims.json", "citations.jsonld", "brief/brief.json", "events.jsonl"])
@pytest.mark.parametrize("data", [b"", b"7", b"{}", b"\xff\xfe", b'{"items": [7, {"target": 1}], "claims": [{}]}'])
def test_a_file_of_another_shape_is_named_and_the_rest_goes_on(files, tmp_path, name, data):
    assert _about(failures(zipped(resealed({**files, name: data})), tmp_path), name) != []


def test_words_of_a_stranger_cannot_steer_the_terminal(files, tmp_path, capsys):
    changed = _with_json(files, "claims.json", lambda told: told["claims"][0].update(wording="\x1b[2J\u202egone\r\n"))
    (tmp_path / "pack.zip").write_bytes(zipped(changed))
    assert main([str(tmp_path / "pack.zip")]) == 1
    assert {"\x1b", "\u202e", "\r"} & set(capsys.readouterr().out) == set()


def test_a_link_in_a_folder_is_refused(files, tmp_path):
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    (tmp_path / "texts" / "link.txt").symlink_to("/etc/hostname")
    assert verify(tmp_path).failures == ["texts/link.txt: is a link, which no pack holds"]


def test_every_failure_ends_with_exit_one_for_strangers_too(files, tmp_path):
    (tmp_path / "verify.py").write_bytes(files["verify.py"])
    (tmp_path / "bad.zip").write_bytes(zipped({**files, SUMS: b"none\n"}))
    command = [sys.executable, "-I", "-S", "verify.py", "bad.zip", "gone.zip"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert [line for line in done.stdout.splitlines() if "FAILED" in line] == [
        "  FAILED  manifest.json: was changed, or SHA256SUMS was: they do not agree on its SHA-256",
        "  FAILED  gone.zip: cannot be read ([Errno 2] No such file or directory: 'gone.zip')",
    ]
