import json
from pathlib import Path

import pytest

from newsapp.articles.actions import delete_article
from newsapp.claims.actions import keep_passage
from newsapp.claims.models import Passage
from newsapp.exchange.formats.hypothesis_rows import put, read, write
from newsapp.exchange.takers import notes
from newsapp.history.actions import undo
from newsapp.history.models import Event
from newsapp.web.errors import Refused
from tests.claims.words import excerpt
from tests.exchange.told import counts, left, made, told
from tests.factories import article

OFFSETS = Path(__file__).resolve().parents[4] / "shared" / "fixtures" / "offset_cases.json"
PAGE = "https://harbour.example/fire"
ROW = {
    "id": "mX1JFlXsEeqQ9Pd4d4Xv3g",
    "created": "2020-02-22T14:54:41.118000+00:00",
    "updated": "2020-02-22T14:54:41.118000+00:00",
    "user": "acct:ana@hypothes.is",
    "uri": PAGE,
    "text": "Why?",
    "tags": ["fire"],
    "group": "__world__",
    "permissions": {"read": ["group:__world__"]},
    "target": [
        {
            "source": PAGE,
            "selector": [
                {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 0, "endContainer": "/p[1]",
                 "endOffset": 19},
                {"type": "TextPositionSelector", "start": 7003, "end": 7022},
                {"type": "TextQuoteSelector", "exact": "Mr Kim said nothing", "prefix": "\n", "suffix": ". “We"},
            ],
        }
    ],
    "document": {"title": ["Fire at the harbour"]},
    "links": {"html": "https://hypothes.is/a/x"},
    "hidden": False,
}  # fmt: skip


def taken(case, by, document):
    parsed = read(json.dumps(document).encode(), "rows.json")
    planned = notes.plan(case, parsed)
    done = notes.take(case=case, parsed=parsed, by=by)
    assert done == planned
    return done


@pytest.mark.parametrize(
    "document",
    [
        {"total": 1, "rows": [ROW]},
        {
            "export_date": "2024-01-01T00:00:00Z",
            "annotations": [ROW | {"target": [{"source": PAGE, "selector": None}]}],
        },
        [ROW, ROW | {"id": "b"}],
        ROW,
    ],
)
def test_rows_come_out_as_they_went_in(document):
    assert json.loads(put(read(json.dumps(document).encode(), "a.json")).data) == document


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": 7}, r"\$\.rows\[0\]\.id: must be a string"),
        ({"id": ""}, r"\$\.rows\[0\]\.id: must be a string"),
        ({"uri": None}, r"\$\.rows\[0\]\.uri: must be an address"),
        ({"text": ["a"]}, r"\$\.rows\[0\]\.text: must be a string"),
        ({"tags": "fire"}, r"\$\.rows\[0\]\.tags: must be a list"),
        ({"target": [7]}, r"\$\.rows\[0\]\.target\[0\]: must be an object with a list of selectors"),
        ({"target": [{"selector": ["x"]}]}, r"target\[0\]\.selector\[0\]: must be an object with a type"),
        ({"target": [{"selector": [{"type": "TextQuoteSelector"}]}]}, r"selector\[0\]\.exact: must be a string"),
        (
            {"target": [{"selector": [{"type": "TextPositionSelector", "start": "7"}]}]},
            r"selector\[0\]\.start: must be a number",
        ),
    ],
)
def test_row_that_is_not_as_hypothesis_writes_it_is_refused_with_its_path(change, said):
    with pytest.raises(Refused, match=said):
        read(json.dumps({"rows": [ROW | change]}).encode(), "a.json")


@pytest.mark.parametrize("name", ["!" * 22, "a" * 22, "ă" * 22, "a"])
def test_id_of_ours_that_is_none_stays_as_it_is(name):
    (note,) = read(json.dumps(ROW | {"id": name, "parallax": {}}).encode(), "a.json").notes
    assert note.identity == (name if name != "a" * 22 else "urn:uuid:69a69a69-a69a-69a6-9a69-a69a69a69a69")


@pytest.mark.parametrize("data", [b"7", b"{}", b'{"rows": 7}', b"[7]"])
def test_what_holds_no_rows_is_refused(data):
    with pytest.raises(Refused, match=r"^\$"):
        read(data, "a.json")


def test_note_is_placed_by_its_words_whatever_the_position(case, english, bob):
    outcome = taken(case, bob, {"total": 1, "rows": [ROW]})
    passage = Passage.objects.get()
    assert (made(outcome), passage.quote) == ({"kept passages": 1}, "Mr Kim said nothing")
    assert json.loads(write(case).data) == {"total": 1, "rows": [ROW]}


def test_case_comes_back_in_another_case_and_again_changes_nothing(case, claim, same_texts, english, bob):
    keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)
    written = json.loads(write(case).data)
    assert made(taken(same_texts, bob, written)) == {"citations": 2, "kept passages": 1}
    assert told(same_texts) == told(case)
    before = counts(same_texts), Event.objects.count()
    assert left(taken(same_texts, bob, written)) == [("annotations", "they are in the case already", 3)]
    assert (counts(same_texts), Event.objects.count()) == before
    assert {row["id"] for row in json.loads(write(same_texts).data)["rows"]} == {row["id"] for row in written["rows"]}


def test_id_that_only_looks_like_a_uuid_is_written_as_it_came(case, claim, same_texts, bob):
    rows = json.loads(write(case).data)["rows"]
    taken(same_texts, bob, [rows[0] | {"id": "urn:uuid:of-nobody"}])
    assert [row["id"] for row in json.loads(write(same_texts).data)["rows"]] == ["urn:uuid:of-nobody"]


def test_note_whose_article_was_deleted_is_placed_when_it_is_back(case, english, bob, alice):
    taken(case, bob, [ROW])
    delete_article(article=english.article, by=alice)
    assert made(taken(case, bob, [ROW])) == {}
    article(case, bob, url=PAGE, title="Fire at the harbour")
    assert made(taken(case, bob, [ROW])) == {"kept passages": 1}
    assert made(taken(case, bob, [ROW])) == {}


def test_citation_that_was_undone_can_be_taken_in_again(case, claim, same_texts, bob):
    rows = json.loads(write(case).data)["rows"][:1]
    taken(same_texts, bob, rows)
    undo(event=Event.objects.get(case=same_texts, action="claim.added"), by=bob)
    assert made(taken(same_texts, bob, rows)) == {"citations": 1}
    assert made(taken(same_texts, bob, rows)) == {}


def test_own_file_changes_nothing_in_its_own_case(case, claim, bob):
    before = counts(case), Event.objects.count()
    taken(case, bob, json.loads(write(case).data))
    assert (counts(case), Event.objects.count()) == before


@pytest.mark.skipif(not OFFSETS.is_file(), reason="no cases beside the checkout (../shared/fixtures)")
def test_positions_are_written_in_units_of_utf16(case, bob):
    for n, one in enumerate(json.loads(OFFSETS.read_text())):
        text = f"{one['text']}\n\nMore words stand here so that there is an article to read, number {n}."
        revision = article(case, bob, text, title=one["source"], language="und")
        assert revision.text.startswith(one["text"]) or "\r" in one["text"], one["source"]
        keep_passage(case=case, excerpt=excerpt(revision, one["quote"]), by=bob)
        row = json.loads(write(case).data)["rows"][-1]
        position, quote = row["target"][0]["selector"]
        units = revision.text.encode("utf-16-le")
        assert units[2 * position["start"] : 2 * position["end"]].decode("utf-16-le") == one["quote"] == quote["exact"]
        if revision.text.startswith(one["text"]):
            assert [position["start"], position["end"]] == one["utf16"], one["source"]
