import pytest
from hypothesis import given

from newsapp.exchange.annotated import Annotated, Annotation, Document, Layer, Link, from_json, to_json
from newsapp.exchange.formats.brat import put, read
from newsapp.exchange.formats.bundle import pack, unpack
from newsapp.web.errors import Refused
from tests.exchange.formats.fixtures import ROOT, beside
from tests.exchange.formats.texts import documents, told

TEXT = "Kim 💩 met Putin, the\npresident."
ANN = """T1\tPerson 0 3\tKim
T2\tMeet 6 9\tmet
T3\tPerson 10 15;21 30\tPutin president
T4\tPerson 17 30\tthe president
E1\tMeet:T2 Who:T1 Who2:T3
R1\tSame Arg1:T3 Arg2:T4\t
*\tEquiv T1 T3 T4
A1\tNegation E1
M1\tSure E1 High
N1\tReference T1 Wikidata:Q56226\tKim Jong-un
#1\tAnnotatorNotes T1\tWhich Kim? both
"""


def brought(ann: str, text: str = TEXT) -> bytes:
    return pack({"a.txt": text.encode(), "a.ann": ann.encode()})


def test_every_kind_of_line_is_understood():
    (document,) = read(brought(ANN), "x.zip").documents
    found = {one.id: one for one in document.annotations}
    assert found["T1"].features == {
        "Reference": "Wikidata:Q56226 Kim Jong-un",
        "AnnotatorNotes": "Which Kim? both",
    }
    assert (found["T3"].spans, document.words(found["T3"])) == (((10, 15), (21, 30)), "Putin president")
    assert (document.words(found["E1"]), found["E1"].features) == ("met", {"Negation": True, "Sure": "High"})
    assert found["E1"].slots == {"args": (Link("Who", "T1"), Link("Who2", "T3"))}
    assert (found["R1"].source, found["R1"].target) == ("T3", "T4")
    assert [(one.source, one.target) for one in document.annotations if one.layer == "Equiv"] == [
        ("T1", "T3"),
        ("T1", "T4"),
    ]
    assert "T2" not in found


def test_lines_come_back_to_the_byte_also_from_the_store():
    (document,) = read(brought(ANN), "x.zip").documents
    stored = from_json(to_json(document), document.text)
    assert unpack(put(Annotated(documents=(stored,))).data) == {"a.txt": TEXT.encode(), "a.ann": ANN.encode()}


@beside
def test_fixture_comes_back_to_the_byte():
    files = {path.name: path.read_bytes() for path in sorted((ROOT / "brat_news").iterdir())}
    parsed = read(pack(files), "news.zip")
    written = unpack(put(parsed).data)
    assert len(written) == 8
    assert written == {name: files[name] for name in written}
    assert [(one.what, one.count) for one in parsed.lost] == [("other files", 5)]


@pytest.mark.parametrize(
    ("ann", "why"),
    [
        ("T1\tPerson 0 99\tKim\n", "a.ann: Line 1: 0 99 lies outside the text"),
        ("T1\tPerson 3 0\tKim\n", "a.ann: Line 1: 3 0 lies outside the text"),
        ("T1\tPerson\tKim\n", "a.ann: Line 1: no span"),
        ("T1\tPerson 0 3\tKim\n\nE1\tMeet:T9 Who:T1\n", "a.ann: Line 3: no event"),
        ("T1\tPerson 0 3\tKim\nR1\tSame Arg1:T1 Arg2:T7\n", "a.ann: Line 2: there is no T7"),
        ("T1\tPerson 0 3\tKim\nR1\tSame T1 T1\n", "a.ann: Line 2: no relation"),
        ("T1\tPerson 0 3\tKim\nT1\tPerson 0 3\tKim\n", "two lines have the id T1"),
        ("T1\tPerson 0 3\tKim\n*\tEquiv T1\n", "a.ann: Line 2: no line like"),
        ("T1\tPerson 0 3\tKim\nA1\tNegation\n", "a.ann: Line 2: no line of brat's"),
        ("T1 Person 0 3 Kim\n", "Line 1: no line of brat's"),
        ("Q1\tPerson 0 3\tKim\n", "Line 1: no line of brat's"),
    ],
)
def test_wrong_line_is_refused_by_name(ann, why):
    with pytest.raises(Refused) as refused:
        read(brought(ann), "x.zip")
    assert why in refused.value.message


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"T1\tPerson 0 3\tKim", "alone is not enough"),
        (pack({"a.ann": b""}), "a.ann has no a.txt"),
        (pack({"a.txt": b"a"}), "no .ann file"),
        (pack({"a.txt": b"\xff", "a.ann": b""}), "a.txt is not text in UTF-8"),
    ],
)
def test_what_is_no_pair_is_refused(data, why):
    with pytest.raises(Refused) as refused:
        read(data, "x.ann")
    assert why in refused.value.message


def test_other_words_than_the_text_come_back_and_are_told():
    ann = "T1\tPerson 0 3\tKym\n"
    parsed = read(brought(ann), "x.zip")
    assert [(one.what, one.count) for one in parsed.lost] == [("words of spans", 1)]
    assert unpack(put(parsed).data)["a.ann"] == ann.encode()


def test_what_comes_from_elsewhere_gets_types_attributes_and_notes():
    document = Document(
        "any",
        "Kim met Putin",
        (Layer("names"), Layer("events"), Layer("tie", "relation"), Layer("all", "document")),
        (
            Annotation("a", "names", ((0, 3),), {"label": "PER", "entity": "kim-jong-un", "note": "which one?"}),
            Annotation("b", "events", ((4, 7),), {"label": "to meet", "sure": True}, {"who": (Link("", "a"),)}),
            Annotation("c", "tie", (), source="a", target="b"),
            Annotation("d", "tie", (), source="a", target="nowhere"),
            Annotation("e", "all", (), {"label": "good"}),
        ),
    )
    written = put(Annotated(documents=(document,)))
    assert unpack(written.data)["001 any.ann"].decode().splitlines() == [
        "T1\tPER 0 3\tKim",
        "A1\tentity T1 kim-jong-un",
        "#1\tnote T1\twhich one?",
        "T2\tto_meet 4 7\tmet",
        "E1\tto_meet:T2 who:T1",
        "A2\tsure E1",
        "R1\ttie Arg1:T1 Arg2:E1\t",
    ]
    assert [(one.what, one.count) for one in written.lost] == [
        ("labels of whole documents", 1),
        ("relations and roles", 1),
    ]
    assert read(written.data, "x.zip").lost == ()


@given(documents())
def test_any_document_keeps_its_places(document):
    (back,) = read(put(Annotated(documents=(document,))).data, "x.zip").documents
    text, spans, ties = told(document)
    assert back.text == text
    assert sorted(one.spans for one in back.annotations if one.spans) == sorted(place for place, _said in spans)
    assert sum(bool(one.source) for one in back.annotations) == len(ties)


@pytest.mark.parametrize("name", ["a\\..\\..\\kim", "\\kim", "../kim", "/kim", "C:kim"])
def test_zip_that_leads_outside_itself_is_refused(name):
    with pytest.raises(Refused, match="leads outside it"):
        read(pack({f"{name}.txt": b"Kim", f"{name}.ann": b"T1\tP 0 3\tKim\n"}), "x.zip")
