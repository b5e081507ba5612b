import json

import pytest

from newsapp.briefs.document import NoDocumentError, canonical, digest, from_json, to_json
from tests.briefs.documents import a_claim, a_document, a_note, a_sentence


def whole():
    notes = (a_note(chain=("Yonhap", "the ministry")), a_note(2, repeats=1, quote="khoảng 20 quan chức", language="vi"))
    return a_document(a_claim(notes=(1, 2), likelihood="likely"), a_sentence("So it seems."), notes=notes, issue=3)


def test_document_through_json_is_equal():
    assert from_json(json.loads(json.dumps(to_json(whole())))) == whole()


def test_canonical_text_is_the_same_for_equal_documents():
    assert canonical(whole()) == canonical(from_json(to_json(whole())))
    assert digest(whole()) != digest(a_document())


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"form": 2},
        {"form": 1},
        {"form": 1, "notes": [{"number": 1}]},
        {"form": 1, "sections": [1]},
        {"form": 1, "notes": 5},
        {"form": 1, "sections": [{"pieces": "x"}]},
    ],
)
def test_other_values_are_refused_with_the_reason(plain):
    with pytest.raises(NoDocumentError):
        from_json(plain)


def test_json_names_its_form():
    assert to_json(whole())["form"] == 1


def test_fields_of_a_later_writer_are_passed_over():
    plain = to_json(whole()) | {"colour": "red"}
    assert from_json(plain) == whole()


def test_likelihood_and_confidence_are_sentences_of_their_own():
    assert a_claim(likelihood="very likely", confidence="low").judgement == ("Judged very likely.", "Low confidence.")
    assert a_claim().judgement == ()
    assert a_claim(likelihood="roughly even chance").judgement == ("Judged to have a roughly even chance.",)


def test_note_of_a_number():
    assert whole().note(2).language == "vi"
    with pytest.raises(KeyError):
        whole().note(3)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("It burned", "It burned."),
        ("It burned.", "It burned."),
        ("Did it burn?", "Did it burn?"),
        ("He said “it burned.”", "He said “it burned.”"),
        ("He said “it burned”", "He said “it burned”."),
        ("It burned (twice)", "It burned (twice)."),
        ("Three burned:", "Three burned:"),
        ("", ""),
    ],
)
def test_claim_stands_in_a_paragraph_as_a_sentence(text, reads):
    assert a_claim(text).sentence == reads


def test_chinese_sentence_ends_with_its_own_stop():
    assert a_claim("火灾", language="zh").sentence == "火灾。"
