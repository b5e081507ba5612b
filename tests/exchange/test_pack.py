"""A pack holds what the case holds, checks itself with nothing but Python, and is the same each time."""

import ast
import json
import subprocess
import sys
from tempfile import TemporaryFile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsapp.articles.actions import delete_article
from newsapp.briefs.actions import change_piece
from newsapp.briefs.models import Piece
from newsapp.briefs.values import Saying
from newsapp.claims.actions import cite, delete_claim
from newsapp.claims.models import Citation, Claim
from newsapp.exchange.formats import format_of
from newsapp.exchange.formats.w3c import read
from newsapp.exchange.pack.building import build
from newsapp.exchange.pack.making import make_pack
from newsapp.exchange.pack.verifier import source
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from newsapp.history.models import Event
from tests.exchange.packs import ENGLISH, KOREAN, PAGE, everything, excerpt, failures, files_of, packed, sha
from tests.factories import article


@pytest.fixture
def pier(alice):
    return everything(alice)


def test_pack_of_a_full_case_holds(pier, tmp_path):
    assert failures(packed(pier), tmp_path) == []


def test_pack_of_an_empty_case_holds(case, tmp_path):
    assert failures(packed(case), tmp_path) == []


def test_the_check_runs_alone_from_an_empty_folder(pier, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    (tmp_path / "pack.zip").write_bytes(packed(pier))
    (tmp_path / "verify.py").write_bytes(files_of(packed(pier))["verify.py"])
    command = [sys.executable, "-I", "-S", str(tmp_path / "verify.py"), str(tmp_path / "pack.zip")]
    done = subprocess.run(command, cwd=empty, capture_output=True, text=True, env={}, check=False)
    assert (done.returncode, done.stderr, done.stdout.splitlines()[0]) == (0, "", "pack.zip: holds")
    assert list(empty.iterdir()) == []


def test_the_check_finds_the_pack_it_was_unpacked_with(pier, tmp_path):
    for name, data in files_of(packed(pier)).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    command = [sys.executable, "-I", "-S", str(tmp_path / "verify.py")]
    good = subprocess.run(command, cwd="/", capture_output=True, text=True, check=False)
    (tmp_path / "texts" / "note.txt").write_text("put in")
    bad = subprocess.run(command, cwd="/", capture_output=True, text=True, check=False)
    assert (good.returncode, bad.returncode) == (0, 1)
    assert "texts/note.txt: is not in the manifest: it was added" in bad.stdout


def test_sums_are_what_other_tools_read(pier, tmp_path):
    for name, data in files_of(packed(pier)).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    done = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=tmp_path, check=False, capture_output=True)
    assert (done.returncode, done.stdout) == (0, b"")


def test_the_check_is_one_file_in_the_grammar_of_an_old_python():
    tree = ast.parse(source(), feature_version=(3, 9))
    names = [node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    outside = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and "newsapp" in str(node.module)]
    assert (len(names) - len(set(names)), outside) == (0, [])


def test_originals_are_the_bytes_and_texts_the_text(pier):
    files = files_of(packed(pier))
    originals = [data for name, data in sorted(files.items()) if name.startswith("originals/")]
    texts = [data.decode() for name, data in sorted(files.items()) if name.startswith("texts/")]
    assert originals == [ENGLISH.encode(), files["originals/" + _stem(pier, 1) + ".txt"], KOREAN.encode("utf-16"),
                         PAGE.encode()]  # fmt: skip
    assert texts == [one.revisions.get().text for one in pier.articles.order_by("pk")]


def _stem(case, n: int) -> str:
    return f"article-{case.articles.order_by('pk')[n].pk:04d}-revision-1"


def test_citations_are_web_annotations_whose_places_hold_the_words(pier):
    files = files_of(packed(pier))
    base = json.loads(files["manifest.json"])["base"]
    items = json.loads(files["citations.jsonld"])["items"]
    places = []
    for item in items:
        quote, place = item["target"]["selector"]
        text = files[item["target"]["source"].removeprefix(base)].decode()
        places.append(text[place["start"] : place["end"]] == quote["exact"])
    assert places == [True] * (Citation.objects.filter(claim__case=pier).count() + 1)
    assert len(read(files["citations.jsonld"], "citations.jsonld").notes) == len(items)


def test_claims_tell_questions_chains_versions_and_who(pier):
    told = json.loads(files_of(packed(pier))["claims.json"])
    burned = told["claims"][0]
    assert ([one["text"] for one in told["questions"]], burned["wording"]) == (
        ["How much burned?"],
        "About 30 crates burned",
    )
    assert ([one["text"] for one in burned["questions"]], burned["by"]) == (["How much burned?"], "alice")
    disputing = next(one for one in burned["citations"] if one["role"] == "disputes")
    assert (disputing["chain"], disputing["translation"], disputing["by"]) == (["the harbour"], "About 20", "alice")
    assert [one["quote"] for one in told["kept"]] == ["at dawn"]


def test_sources_are_what_reference_managers_read(pier):
    works = json.loads(files_of(packed(pier))["sources.json"])
    assert [one.get("URL") for one in works] == ["https://pier.example/fire", None, None, None]


def test_the_log_is_every_event_with_its_hash(pier):
    lines = files_of(packed(pier))["events.jsonl"].decode().splitlines()
    told = [json.loads(line) for line in lines]
    assert [(one["n"], one["hash"]) for one in told] == list(
        Event.objects.filter(case=pier).order_by("n").values_list("n", "hash")
    )
    assert format_of("events").write(pier).data.decode().splitlines() == lines


def test_the_same_case_gives_the_same_bytes(pier, alice):
    first = packed(pier)
    with TemporaryFile() as file:
        built, event = make_pack(case=pier, into=file, by=alice)
    assert (built.sha256, event.after["sha256"], packed(pier) == first) == (sha(first), sha(first), True)


def test_making_it_again_writes_no_second_event(pier, alice, bob):
    with TemporaryFile() as file:
        events = [make_pack(case=pier, into=file, by=by)[1].n for by in (alice, alice, bob, alice)]
    assert events == [events[0], events[0], events[0] + 1, events[0]]
    assert broken(pier.pk) == []


def test_a_change_gives_another_pack_that_tells_of_the_one_before(pier, alice, tmp_path):
    with TemporaryFile() as file:
        built, _event = make_pack(case=pier, into=file, by=alice)
    article(pier, alice)
    later = packed(pier)
    assert (sha(later) == built.sha256, failures(later, tmp_path)) == (False, [])
    assert built.sha256 in files_of(later)["events.jsonl"].decode()


def test_what_was_deleted_and_brought_back_holds(pier, alice, tmp_path):
    done = delete_claim(claim=Claim.objects.get(case=pier, number=1), by=alice)
    without = packed(pier)
    undo(event=done.event, by=alice)
    assert (failures(without, tmp_path), failures(packed(pier), tmp_path)) == ([], [])


def test_a_deleted_article_takes_its_citations_out_of_the_pack(pier, alice, tmp_path):
    delete_article(article=pier.articles.order_by("pk")[1], by=alice)
    assert failures(packed(pier), tmp_path) == []


def test_building_asks_as_often_for_many_articles_as_for_few(pier, alice):
    with TemporaryFile() as file:
        with CaptureQueriesContext(connection) as few:
            build(pier, file)
        for n in range(6):
            revision = article(pier, alice, f"Report {n}\n\nThe pier burned {n} times.\n")
            claim = Claim.objects.get(case=pier, number=1)
            cite(claim=claim, excerpts=[excerpt(revision, f"burned {n}")], by=alice)
        with CaptureQueriesContext(connection) as many:
            build(pier, file)
    assert len(many) == len(few)


def test_claim_review_has_a_rating_only_where_a_person_judged(pier, alice):
    written = format_of("claimreview").write(pier)
    reviews = [one for one in json.loads(written.data)["@graph"] if one["@type"] == "ClaimReview"]
    assert ["reviewRating" in one for one in reviews] == [False, False]
    assert {one.what: one.count for one in written.lost} == {"ratings": 2, "addresses of reviews": 2}
    piece = Piece.objects.get(brief__case=pier, kind="claim")
    change_piece(piece=piece, version=1, saying=Saying(likelihood="likely", confidence="low"), by=alice)
    reviews = [one for one in json.loads(format_of("claimreview").write(pier).data)["@graph"] if "claimReviewed" in one]
    assert reviews[0]["reviewRating"] == {
        "@type": "Rating", "alternateName": "likely", "ratingExplanation": "Low confidence.",
        "author": {"@type": "Person", "name": "Alice"},
    }  # fmt: skip
