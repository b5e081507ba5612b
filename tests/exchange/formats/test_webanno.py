import pytest
from hypothesis import given

from newsapp.exchange.annotated import CHAIN, Annotated, Annotation, Document, Layer, Link, from_json, to_json
from newsapp.exchange.formats.bundle import pack, unpack
from newsapp.exchange.formats.webanno import put, read
from newsapp.exchange.formats.webanno.escaping import cut, escape, escape_text, unescape, unescape_text
from newsapp.web.errors import Refused
from tests.exchange.formats.fixtures import beside, files
from tests.exchange.formats.texts import VALUES, documents

HEAD = "#FORMAT=WebAnno TSV 3.3\n"
SPANS = HEAD + "#T_SP=custom.Place|value\n\n\n#Text=Kim met Putin.\n"
ROWS = "1-1\t0-3\tKim\tPER[1]\t\n1-2\t4-7\tmet\tPER[1]\t\n1-3\t8-13\tPutin\t_\t\n"


def again(text: str) -> str:
    return put(read(text.encode(), "x.tsv")).data.decode()


@beside
@pytest.mark.parametrize("path", files("webanno_tsv3/*/*.tsv"), ids=lambda path: path.parent.name)
def test_fixture_comes_back_to_the_byte(path):
    data = path.read_bytes()
    read_once = read(data, path.name)
    written = put(read_once)
    assert written.data == data
    assert read_once.lost == written.lost == ()


@beside
@pytest.mark.parametrize("path", files("webanno_tsv3/*/*.tsv"), ids=lambda path: path.parent.name)
def test_fixture_comes_back_from_the_store(path):
    data = path.read_bytes()
    (document,) = read(data, path.name).documents
    assert put(Annotated(documents=(from_json(to_json(document), document.text),))).data == data


@pytest.mark.parametrize(
    "text",
    [
        SPANS + ROWS,
        SPANS + ROWS.replace("PER", "a\\\\"),
        SPANS + "1-1\t0-3\tKim\t\\*\t\n1-2\t4-7\tmet\t*\t\n1-3\t8-13\tPutin\ta\\|b\\_c\\->d\\;\\t\\n\\\\\t\n",
        SPANS.replace("Kim", "#Kim") + "1-1\t0-4\t#Kim\t_\t\n1-2\t5-8\tmet\t_\t\n1-3\t9-14\tPutin\t_\t\n",
        HEAD + "\n\n#Text=One.\n1-1\t0-4\tOne.\t\n\n#Text=Two.\n2-1\t5-9\tTwo.\t\n",
        HEAD + "\n\n#Text=One.\n1-1\t0-4\tOne.\t\n\n#Text=Two.\n2-1\t4-8\tTwo.\t\n",
        HEAD + "\n\n#Text=One.\n1-1\t0-4\tOne.\t\n\n#Text=Two.\n2-1\t8-12\tTwo.\t\n",
        HEAD + "\n\n#Sentence.id=s1\n#Text=a\\\\b\\tc\n1-1\t0-3\ta\\b\t\n1-2\t4-5\tc\t\n",
        HEAD + "#T_SP=custom.Place|\n\n\n#Text=💩 😊.\n1-1\t0-2\t💩\t*\t\n1-2\t3-5\t😊\t_\t\n1-3\t5-6\t.\t_\t\n",
        HEAD.replace("3.3", "3.2") + "#T_SP=custom.Place|\n\n\n#Text=a\n1-1\t0-1\ta\t*\t\n",
    ],
)
def test_sheet_comes_back_as_it_was(text):
    assert again(text) == text


def test_chains_keep_numbers_order_and_long_links():
    text = (
        HEAD + "#T_CH=custom.CorefLink|referenceType|referenceRelation\n\n\n#Text=He and he saw him\n"
        "1-1\t0-2\tHe\tnam\tanaphoric->1-1\t\n1-2\t3-6\tand\t_\t_\t\n1-3\t7-9\the\t*|x\t*->1-2|*->2-1\t\n"
        "1-4\t10-13\tsaw\tx\t*->2-1\t\n1-5\t14-17\thim\tpro\t*->1-3\t\n"
    )
    (document,) = read(text.encode(), "x.tsv").documents
    assert [(document.words(one), one.target) for one in document.annotations] == [
        ("He", "a2"),
        ("he", "a4"),
        ("he saw", ""),
        ("him", ""),
    ]
    assert again(text) == text


def test_old_header_takes_escapes_of_java():
    text = HEAD.replace("3.3", "3.1") + "\n\n#Text=\\u0110\\u1ECB\\nab\\uD83D\\uDE0A\n1-1\t0-2\tĐị\t\n1-2\t3-5\tab\t\n"
    (document,) = read(text.encode(), "x.tsv").documents
    assert document.text == "Đị\nab😊"
    assert again(text) == text


def test_long_annotation_covers_the_space_between_its_words():
    (document,) = read((SPANS + ROWS).encode(), "x.tsv").documents
    (one,) = document.annotations
    assert (one.spans, one.features) == (((0, 7),), {"value": "PER"})


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Line 1: a WebAnno TSV file begins"),
        ("#FORMAT=WebAnno TSV 2.0\n", "Line 1: version 2.0"),
        (HEAD + "#T_RL=custom.Tie|value\n\n\n#Text=a\n1-1\t0-1\ta\t_\t\n", "Line 2: relations must say"),
        (HEAD + "#T_XX=custom\n\n\n", "Line 2: this describes no layer"),
        (SPANS + "1-1\t0-3\tKim\n", "Line 6: 4 columns are declared, 3 are there"),
        (SPANS + "1-1\tx\tKim\t_\t\n", "Line 6: no unit and offsets"),
        (SPANS + "1-1.1\t0-3\tKim\t_\t\n", "Line 6: a part of a token stands before its token"),
        (SPANS + "1-1\t3-0\tKim\t_\t\n", "Line 6: it ends before it begins"),
        (SPANS + "1-1\t0-300\tKim\t_\t\n", "Line 6: 0 lies outside the text"),
        (SPANS, "a sentence without tokens"),
        (HEAD + "\n\n1-1\t0-1\ta\t\n", "Line 4: the tokens stand without the text"),
        (
            HEAD + "#T_RL=custom.Tie|BT_custom.Place\n\n\n#Text=a\n1-1\t0-1\ta\t7-7\t\n",
            "Line 6: there is no unit 7-7",
        ),
        (HEAD + "#T_RL=custom.Tie|BT_custom.Place\n\n\n#Text=a\n1-1\t0-1\ta\tx\t\n", "Line 6: “x” names no unit"),
        (HEAD + "\n\n#Text=a\n1-1\t900000000-900000001\ta\t\n", "Line 5: it stands further on than all"),
        (HEAD + "\n\n#Text=a💩\n1-1\t0-2\ta\t\n", "Line 5: 0 lies outside the text or cuts a letter"),
        (
            HEAD + "#T_SP=a.B|ROLE_a.B:c_a.L|a.B\n\n\n#Text=a\n1-1\t0-1\ta\tx;y\t1-1\t\n",
            "Line 6: 2 roles, but 1 fillers",
        ),
    ],
)
def test_wrong_sheet_is_refused_with_its_line(text, why):
    with pytest.raises(Refused) as refused:
        read(text.encode(), "x.tsv")
    assert why in refused.value.message
    assert refused.value.status == 422


def test_other_words_than_the_text_are_told():
    (lost,) = read((SPANS + ROWS.replace("Putin", "Xi")).encode(), "x.tsv").lost
    assert (lost.what, lost.count) == ("words of tokens", 1)


def test_several_documents_travel_in_a_zip():
    data = pack({"a.tsv": (SPANS + ROWS).encode(), "b.tsv": (SPANS + ROWS).encode()})
    both = read(data, "x.zip")
    assert [one.name for one in both.documents] == ["a", "b"]
    assert list(unpack(put(both).data).values()) == [(SPANS + ROWS).encode()] * 2
    with pytest.raises(Refused, match=r"b\.tsv: Line 1"):
        read(pack({"a.tsv": (SPANS + ROWS).encode(), "b.tsv": b"x"}), "x.zip")


def test_what_a_sheet_cannot_say_is_counted():
    slots = {"who": (Link("agent", "whole"), Link("theme", "broken", {"sure": True}))}
    document = Document(
        "x",
        "\n Kim met Putin.",
        (Layer("doc", "document"),),
        (
            Annotation("whole", "doc", (), {"label": "good"}),
            Annotation("broken", "place", ((2, 5), (10, 15)), {"label": "PER"}, slots),
            Annotation("space", "place", ((5, 6),)),
            Annotation("tie", "tie", (), source="whole", target="broken"),
        ),
    )
    layers = (*document.layers, Layer("tie", "relation"))
    document = Document("x", document.text, layers, document.annotations)
    assert [(one.what, one.count) for one in put(Annotated(documents=(document,))).lost] == [
        ("spans in several parts", 1),
        ("labels of whole documents", 1),
        ("spans on no word", 1),
        ("relations", 1),
        ("what links of slots say beside their role", 1),
        ("white space before sentences", 1),
    ]


def test_chain_from_elsewhere_is_numbered():
    links = [
        Annotation("a", "coref", ((0, 3),), {"referenceType": "nam"}, target="b"),
        Annotation("b", "coref", ((8, 13),)),
    ]
    document = Document("x", "Kim met himself", (Layer("coref", CHAIN),), tuple(links))
    written = put(Annotated(documents=(document,))).data
    (back,) = read(written, "x.tsv").documents
    assert [(one.target, one.extra["chain"]) for one in back.annotations] == [("a2", [1, 1]), ("", [1, 2])]


@given(VALUES)
def test_value_comes_back_from_its_escape(value):
    cell = escape(value)
    assert unescape(cell) == value
    assert cut(cell, "|") == cut(cell, ";") == [cell]
    assert unescape_text(escape_text(value), "3.3") == value


@given(documents())
def test_any_document_reads_back_as_written(document):
    first = put(Annotated(documents=(document,)))
    if first.data:
        back = read(first.data, "x.tsv")
        assert back.lost == ()
        assert back.documents[0].text.rstrip() == document.text.rstrip()
        assert put(back).data == first.data
        moved = any("no word" in one.what for one in first.lost)
        spans = sorted(one.spans for one in document.annotations if one.spans)
        ties = sum(bool(one.source) for one in document.annotations)
        assert moved or sorted(one.spans for one in back.documents[0].annotations if not one.source) == spans
        assert sum(bool(one.source) for one in back.documents[0].annotations) == ties
