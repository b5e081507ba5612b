import json

import pytest
from hypothesis import given

from newsapp.exchange.annotated import Annotated, from_json, to_json
from newsapp.exchange.formats import format_of
from newsapp.exchange.formats.labelstudio import put, read
from newsapp.web.errors import Refused
from tests.exchange.formats.texts import documents, told


def labels(pk: str, start, end, words: str, label: str = "PER") -> dict:
    value = {"start": start, "end": end, "text": words, "labels": [label]}
    return {"id": pk, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


TASK = {
    "id": 3,
    "annotations": [
        {
            "id": 1,
            "completed_by": 4,
            "result": [
                labels("a", 3, 6, "Kim"),
                labels("b", 10, 15, "Putin", "HEAD"),
                {"from_id": "a", "to_id": "b", "type": "relation", "direction": "right", "labels": ["met"]},
                {"from_name": "kind", "to_name": "text", "type": "choices", "value": {"choices": ["news"]}},
                {"id": "a", "from_name": "why", "type": "textarea", "value": {"start": 3, "end": 6, "text": ["who?"]}},
            ],
        }
    ],
    "data": {"text": "💩 Kim Putin Putin.", "source": "x"},
    "predictions": [{"model_version": "1", "result": [labels("p", "3", "6", "Kim")]}],
}
TASK["annotations"][0]["result"][1]["value"] |= {"start": 7, "end": 12}


def again(value) -> object:
    parsed = read(json.dumps(value).encode(), "x.json")
    stored = tuple(from_json(to_json(one), one.text) for one in parsed.documents)
    assert parsed.lost == ()
    return json.loads(put(Annotated(documents=stored)).data)


def test_task_comes_back_as_it_was_and_counts_units_of_browsers():
    assert again([TASK]) == [TASK]
    (document,) = read(json.dumps([TASK]).encode(), "x.json").documents
    found = [(one.id, document.words(one), one.features["label"]) for one in document.annotations if one.spans]
    assert found[:2] == [("a", "Kim", "PER"), ("b", "Putin", "HEAD")]
    assert [(one.source, one.target) for one in document.annotations if one.source] == [("a", "b")]
    assert [one.features["label"] for one in document.annotations if one.layer == "kind: text"] == ["news"]


def test_code_points_are_told_by_their_words():
    task = {"data": {"text": "💩 Kim"}, "annotations": [{"result": [labels("a", 2, 5, "Kim")]}]}
    assert again([task]) == [task]
    (document,) = read(json.dumps([task]).encode(), "x.json").documents
    assert document.annotations[0].spans == ((2, 5),)


def test_json_min_and_other_names_of_texts_come_back():
    flat = {"id": 1, "text": "Kim met", "label": [{"start": 0, "end": 3, "text": "Kim", "labels": ["PER"]}]}
    assert again([flat]) == [flat]
    (document,) = read(json.dumps([flat]).encode(), "x.json").documents
    assert [document.words(one) for one in document.annotations] == ["Kim"]
    other = {"data": {"body": "Kim met", "id": "4"}, "annotations": []}
    assert again([other]) == [other]


def test_words_that_stand_nowhere_are_told_and_kept():
    task = {"data": {"text": "Kim met"}, "annotations": [{"result": [labels("a", 0, 3, "Xi")]}]}
    parsed = read(json.dumps([task]).encode(), "x.json")
    assert [(one.what, one.count) for one in parsed.lost] == [("results", 1)]
    assert json.loads(put(parsed).data) == [task]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ([], "$: there is no task"),
        ([1], "$[0]: a task is an object"),
        ([{"data": []}], "$[0].data: the data of a task is an object"),
        ([{"data": {"n": 1}}], "$[0].data: there is no text"),
        ([{"data": {"text": "a"}, "annotations": {"x": 1}}], "$[0].annotations: it is a list"),
        ([{"data": {"text": "a"}, "annotations": [3]}], "$[0].annotations[0]: it is an object"),
        ([{"data": {"text": "a"}, "annotations": [{"result": [3]}]}], "$[0].annotations[0].result[0]: a result"),
        (
            [{"data": {"text": "a"}, "annotations": [{"result": [labels("a", 0, 9, "a")]}]}],
            "$[0].annotations.0.result.0: 0-9 lies outside the text",
        ),
        (
            [{"data": {"text": "a"}, "annotations": [{"result": [labels("a", 1, 0, "a")]}]}],
            "start and end are numbers",
        ),
        (
            [{"data": {"text": "a"}, "annotations": [{"result": [labels("a", None, 0, "a")]}]}],
            "start and end are numbers",
        ),
    ],
)
def test_what_is_no_task_is_refused_with_its_path(value, why):
    with pytest.raises(Refused) as refused:
        read(json.dumps(value).encode(), "x.json")
    assert why in refused.value.message


@given(documents())
def test_any_document_says_the_same_again(document):
    (back,) = read(put(Annotated(documents=(document,))).data, "x.json").documents
    text, spans, ties = told(document)
    named = [(place, said or {"label": "place"}) for place, said in spans]
    ties = [(first, second, said or {"label": "tie"}) for first, second, said in ties]
    assert told(back) == (text, sorted(named, key=str), sorted(ties, key=str))


def test_id_that_looks_like_a_place_is_an_id_in_other_formats():
    tie = {"from_id": "@0-3", "to_id": "@b", "type": "relation", "labels": ["met"]}
    result = [labels("@0-3", 8, 13, "Putin"), labels("@b", 4, 7, "met"), tie]
    task = {"data": {"text": "Kim met Putin"}, "annotations": [{"result": result}]}
    document = format_of("webanno").put(read(json.dumps(task).encode(), "x.json")).data
    (back,) = format_of("webanno").read(document, "x.tsv").documents
    (met,) = [one for one in back.annotations if one.source]
    words = {one.id: back.words(one) for one in back.annotations}
    assert (words[met.source], words[met.target]) == ("Putin", "met")


def test_relation_to_no_result_is_told_and_kept():
    tie = {"from_id": "a", "to_id": "z", "type": "relation", "labels": ["met"]}
    task = {"data": {"text": "Kim met Putin"}, "annotations": [{"result": [labels("a", 0, 3, "Kim"), tie]}]}
    parsed = read(json.dumps(task).encode(), "x.json")
    assert [(one.what, one.count) for one in parsed.lost] == [("relations", 1)]
    assert json.loads(put(parsed).data) == [task]
