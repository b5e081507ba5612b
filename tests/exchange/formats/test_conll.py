import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.exchange.annotated import Annotated, Annotation, Document, Layer, from_json, to_json
from newsapp.exchange.formats.conll import decoded, encoded, put, read
from newsapp.web.errors import Refused
from tests.exchange.formats.fixtures import beside, files
from tests.exchange.formats.texts import documents

FOUR = """-DOCSTART- -X- -X- O

U.N. NNP I-NP I-ORG
official NN I-NP O
Ekeus NNP B-NP B-PER
Rolf NNP I-NP I-PER
Berlin NNP I-NP B-LOC

-DOCSTART- -X- -X- O

Peter NNP B-NP S-PER
went VBD O O
North NNP B-NP B-LOC
Sea NNP I-NP E-LOC
"""


def named(document: Document) -> list[tuple[str, str]]:
    return [(document.words(one), one.features["label"]) for one in document.annotations]


def test_documents_names_and_ways_of_tagging():
    first, second = read(FOUR.encode(), "x.conll").documents
    assert named(first) == [("U.N.", "ORG"), ("Ekeus Rolf", "PER"), ("Berlin", "LOC")]
    assert named(second) == [("Peter", "PER"), ("North Sea", "LOC")]
    assert (first.text, second.text) == ("U.N. official Ekeus Rolf Berlin", "Peter went North Sea")


@pytest.mark.parametrize(
    "text",
    [FOUR, "a\tO\n", "a\tO\n\n\nb\tB-X\n\n\n", "a O\nb I-X", "a U-X\nb B-Y\nc L-Y\n", "Hàn\tB-LOC\nQuốc\tI-LOC\n"],
)
def test_file_comes_back_to_the_byte(text):
    parsed = read(text.encode(), "x.conll")
    stored = tuple(from_json(to_json(one), one.text) for one in parsed.documents)
    assert put(parsed).data == put(Annotated(documents=stored)).data == text.encode()


@beside
@pytest.mark.parametrize("path", files("doccano/sequence_labeling/*.conll"), ids=lambda path: path.name)
def test_fixture_comes_back_or_is_refused(path):
    data = path.read_bytes()
    if "invalid" in path.name:
        with pytest.raises(Refused, match="Line 1: a token and its tag need two columns"):
            read(data, path.name)
    else:
        assert put(read(data, path.name)).data == data


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a O\nb X O\n", "Line 2: 3 columns, where the first line has 2"),
        ("a O\n\nb PER\n", "Line 3: “PER” is no tag"),
        ("a O\nb B-\n", "Line 2: “B-” is no tag"),
        ("a\n", "Line 1: a token and its tag need two columns"),
        ("\n\n", "Line 1: there is no token"),
        ("a O\0\n", "null byte"),
    ],
)
def test_wrong_line_is_refused(text, why):
    with pytest.raises(Refused) as refused:
        read(text.encode(), "x.conll")
    assert why in refused.value.message


def test_what_tags_cannot_say_is_counted():
    document = Document(
        "any",
        "Kim Jong-un met Putin",
        (Layer("names"),),
        (
            Annotation("a", "names", ((0, 11),), {"label": "PER", "entity": "kim"}),
            Annotation("b", "names", ((0, 3),), {"label": "PER"}),
            Annotation("c", "names", ((0, 3), (16, 21)), {"label": "PER"}),
            Annotation("d", "names", ((16, 18),), {"label": "head of state"}),
            Annotation("e", "dates", ((12, 15),), {"label": "date"}),
        ),
    )
    written = put(Annotated(documents=(document,)))
    assert written.data.decode().splitlines() == [
        "Kim -X- -X- B-PER",
        "Jong-un -X- -X- I-PER",
        "met -X- -X- O",
        "Pu -X- -X- B-head_of_state",
        "tin -X- -X- O",
    ]
    assert [(one.what, one.count) for one in written.lost] == [
        ("annotations of other layers", 1),
        ("overlapping spans", 1),
        ("spans in several parts, or of no words", 1),
        ("what spans say beside their label", 1),
        ("texts with their own white space", 1),
    ]


def test_word_with_a_space_is_one_word_that_can_be_read_again():
    document = read(b"New York\tB-LOC\nfell\tO\n", "x").documents[0]
    bare = Document(document.name, document.text, document.layers, document.annotations, (), document.tokens)
    assert put(Annotated(documents=(bare,))).data.decode().splitlines() == [
        "New_York -X- -X- B-LOC",
        "fell -X- -X- O",
    ]


@given(st.lists(st.sampled_from(["O", "X", "Y"]), min_size=1, max_size=12), st.data())
def test_iob2_tags_decode_to_what_they_were_made_of(labels, data):
    names = []
    for n, label in enumerate(labels):
        if label != "O":
            names.append((n, n + 1, label))
            if len(names) > 1 and names[-2][1] == n and names[-2][2] == label and data.draw(st.booleans()):
                names[-2:] = [(names[-2][0], n + 1, label)]
    assert decoded(encoded(names, len(labels))) == names


@given(documents())
def test_any_document_can_be_read_again(document):
    written = put(Annotated(documents=(document,)))
    if any(one.isalnum() for one in document.text):
        back = read(written.data, "x.conll")
        assert put(back).data == written.data
