import json

import pytest
from hypothesis import given

from newsapp.exchange.annotated import Annotated, Annotation, Document, Layer, Link, from_json, to_json
from newsapp.exchange.formats.doccano import put, read
from newsapp.web.errors import Refused
from tests.exchange.formats.fixtures import ROOT, beside, files
from tests.exchange.formats.texts import documents, told

LINES = [
    {"id": 7, "text": "Kim met 💩 Putin.", "label": [[0, 3, "PER"], [10, 15, "PER"]], "meta": {"page": 1}},
    {"text": "a", "labels": [[0, 1, "X"], [0, 1, "X"]]},
    {"text": "good", "label": ["positive", "short"]},
    {"text": "good", "label": "positive"},
    {"text": "good", "cats": ["positive"], "entities": [[0, 4, "X"]]},
    {"text": "none", "label": [], "entities": [], "relations": []},
    {
        "entities": [
            {"id": 3, "label": "PER", "start_offset": 0, "end_offset": 3},
            {"id": 9, "label": "PER", "start_offset": 8, "end_offset": 13, "sure": True},
        ],
        "relations": [{"id": 1, "from_id": 3, "to_id": 9, "type": "met"}],
        "text": "Kim met Putin",
        "Comments": ["which Kim?"],
    },
]


def lines(data: bytes) -> list:
    return [json.loads(line) for line in data.decode().splitlines()]


def test_every_shape_comes_back_as_it_was():
    parsed = read("\n".join(map(json.dumps, LINES)).encode(), "x.jsonl")
    stored = tuple(from_json(to_json(one), one.text) for one in parsed.documents)
    written = put(Annotated(documents=stored))
    assert lines(written.data) == LINES
    assert [list(one) for one in lines(written.data)] == [list(one) for one in LINES]
    assert parsed.lost == written.lost == ()


def test_list_and_table_are_read_too():
    assert lines(put(read(json.dumps(LINES).encode(), "x.json")).data) == LINES
    table = "text,label\r\nA man,Positive\r\n".encode("utf-16")
    assert lines(put(read(table, "x.csv")).data) == [{"text": "A man", "label": "Positive"}]


@beside
@pytest.mark.parametrize("path", files("doccano/*/*.jsonl"), ids=lambda path: "/".join(path.parts[-2:]))
def test_fixture_comes_back_without_its_textless_lines(path):
    given_lines = lines(path.read_bytes())
    parsed = read(path.read_bytes(), path.name)
    assert lines(put(parsed).data) == [one for one in given_lines if "text" in one]
    assert sum(one.count for one in parsed.lost) == sum("text" not in one for one in given_lines)


@beside
def test_fixture_in_utf16_is_read():
    parsed = read((ROOT / "doccano/example.utf16.csv").read_bytes(), "example.utf16.csv")
    assert [(one.text, one.annotations[0].features["label"]) for one in parsed.documents] == [
        ("AAA", "Positive"),
        ("BBB", "Positive"),
        ("CCC", "Negative"),
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"text": "a"}\n{"text": "b"', "Line 2: this is not JSON"),
        ('{"text": "a"}\n[1]', "Line 2: it is no object"),
        ('{"text": "a", "label": [[0, 2, "X"]]}', "Line 1: the span 0-2 lies outside the text"),
        ('{"text": "a", "label": [[1, 0, "X"]]}', "Line 1: the span 1-0 lies outside the text"),
        ('{"text": "a", "label": [[0, 1]]}', "Line 1: “label” holds no span"),
        ('{"text": "a", "label": [["0", 1, "X"]]}', "Line 1: “label” holds no span"),
        ('{"text": "a", "label": [[true, 1, "X"]]}', "Line 1: “label” holds no span"),
        ('{"text": "a", "label": {"X": 1}}', "Line 1: “label” is no list"),
        ('{"text": "a", "entities": "X"}', "Line 1: “entities” is no list"),
        ('{"text": "a", "relations": [{"from_id": 1, "to_id": 2, "type": "X"}]}', "Line 1: a relation ties spans"),
        ('{"text": "\\ud800"}', "Line 1, $.text: half of a surrogate pair"),
        ('{"label": []}', "Line 1: there is no text in it"),
        ("a,b\n1,2\n", "Line 1: it is neither JSON nor a table"),
        ("", "Line 1"),
    ],
)
def test_wrong_line_is_refused(text, why):
    with pytest.raises(Refused) as refused:
        read(text.encode(), "x.jsonl")
    assert why in refused.value.message
    assert refused.value.status == 422


def test_deep_json_is_refused():
    with pytest.raises(Refused):
        read(('{"text": "a", "meta": ' + "[" * 100_000 + "]" * 100_000 + "}").encode(), "x.jsonl")


def test_what_lines_cannot_say_is_counted():
    document = Document(
        "any",
        "Kim met Putin",
        (Layer("tie", "relation"),),
        (
            Annotation("a", "names", ((0, 3), (8, 13)), {"label": "PER", "entity": "kim"}),
            Annotation("b", "events", ((4, 7),), {}, {"who": (Link("agent", "a"),)}),
            Annotation("c", "tie", (), source="a", target="nowhere"),
            Annotation("d", "all", (), {"label": "good"}),
        ),
    )
    written = put(Annotated(documents=(document,)))
    assert lines(written.data) == [
        {
            "text": "Kim met Putin",
            "entities": [
                {"id": 1, "label": "PER", "start_offset": 0, "end_offset": 13},
                {"id": 2, "label": "events", "start_offset": 4, "end_offset": 7},
            ],
            "relations": [],
            "cats": ["good"],
        }
    ]
    assert [(one.what, one.count) for one in written.lost] == [
        ("spans in several parts", 1),
        ("relations", 1),
        ("roles of events", 1),
        ("what spans say beside their label", 1),
    ]


@given(documents())
def test_any_document_says_the_same_again(document):
    (back,) = read(put(Annotated(documents=(document,))).data, "x.jsonl").documents
    text, spans, ties = told(document)
    named = [(place, said or {"label": "place"}) for place, said in spans]
    assert told(back) == (text, sorted(named, key=str), ties)
