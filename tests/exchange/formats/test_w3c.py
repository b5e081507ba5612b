import json
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.exchange.formats.w3c import put, read
from newsapp.exchange.formats.w3c.checking import faults
from newsapp.exchange.formats.w3c.rules import CONTEXT
from newsapp.web.errors import Refused

SHARED = Path(__file__).resolve().parents[4] / "shared" / "fixtures" / "w3c"
beside = pytest.mark.skipif(not SHARED.is_dir(), reason="no fixtures beside the checkout (../shared/fixtures/w3c)")
IRI = "http://example.org/1"
FULL = {
    "@context": [CONTEXT, {"ex": "http://example.org/ns#"}],
    "id": "http://example.org/anno",
    "type": ["Annotation", "ex:Note"],
    "motivation": ["commenting", "ex:wondering"],
    "creator": [IRI, {"id": IRI, "type": "Person", "name": "Ana", "nickname": "a", "email": "mailto:a@b.example",
                      "email_sha1": "58bad08927902ff9307b621c54716dcc5083e339", "homepage": IRI}],
    "generator": {"type": "Software", "name": "Tool"},
    "created": "2015-01-28T12:00:00Z",
    "modified": "2015-01-29T09:00:00.250Z",
    "generated": "2015-02-04T12:00:00Z",
    "audience": {"type": "ex:Pupils", "ex:year": 3},
    "rights": IRI,
    "canonical": "urn:uuid:dbfb1861-0ecf-41ad-be94-a584e5c4f1df",
    "via": [IRI, IRI],
    "stylesheet": {"type": "CssStylesheet", "value": ".red { color: red }"},
    "body": [
        IRI,
        {"type": "TextualBody", "value": "tôi", "format": "text/plain", "language": ["vi", "en"], "purpose": "tagging",
         "textDirection": "ltr", "processingLanguage": "vi"},
        {"type": "Choice", "items": [{"id": IRI, "type": "Text", "format": "text/html"},
                                     {"type": "Composite", "items": [IRI]}]},
        {"type": "SpecificResource", "purpose": "linking", "source": {"id": IRI, "type": "Video"}},
    ],
    "target": [
        {
            "source": "http://example.org/page",
            "styleClass": ["red", "thick"],
            "scope": IRI,
            "renderedVia": {"type": "Software", "ex:version": "2.5"},
            "state": [
                {"type": "TimeState", "sourceDateStart": "2015-07-20T13:30:00Z",
                 "sourceDateEnd": "2015-07-21T19:45:00Z", "cached": [IRI],
                 "refinedBy": {"type": "HttpRequestState", "value": "Accept: text/plain"}},
                {"type": "TimeState", "sourceDate": ["2015-07-20T13:30:00Z", "2015-07-21T13:30:00Z"]},
            ],
            "selector": [
                IRI,
                {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3236", "value": "main",
                 "refinedBy": {"type": "TextQuoteSelector", "exact": "words", "prefix": "a ", "suffix": ""}},
                {"type": "TextPositionSelector", "start": 412, "end": 795.0},
                {"type": "DataPositionSelector", "start": 0, "end": 8},
                {"type": "XPathSelector", "value": "/html/body/p[2]"},
                {"type": "CssSelector", "value": "#a > p"},
                {"type": "SvgSelector", "id": IRI},
                {"type": "SvgSelector", "value": "<svg/>"},
                {"type": "RangeSelector", "startSelector": {"type": "XPathSelector", "value": "//td[1]"},
                 "endSelector": {"type": "XPathSelector", "value": "//td[2]"}},
                {"type": "ex:Selector", "ex:by": 3},
            ],
        },
        {"type": "Independents", "items": [IRI, {"type": "List", "items": [IRI]}]},
        {"id": IRI, "type": "Image", "accessibility": ["captions"]},
    ],
}  # fmt: skip
PAGE = {"@context": CONTEXT, "id": "http://example.org/p", "type": "AnnotationPage", "partOf": {"id": IRI},
        "startIndex": 0, "next": IRI, "items": [{"id": IRI, "type": "Annotation", "target": IRI}]}  # fmt: skip
WHOLE = {"@context": CONTEXT, "id": "http://example.org/c", "type": ["BasicContainer", "AnnotationCollection"],
         "label": "All", "total": 1, "first": {name: PAGE[name] for name in PAGE if name != "@context"},
         "last": IRI}  # fmt: skip
PLAIN = {"@context": CONTEXT, "id": IRI, "type": "Annotation", "target": IRI}
TARGET = {"source": IRI}


def _with(path: str, value) -> dict:
    """FULL with another value at a path like target.0.source; ... takes the member away."""
    changed = deepcopy(FULL)
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    node = changed
    for step in steps:
        node = node[step]
    if value is ...:
        del node[last]
    else:
        node[last] = value
    return changed


def _file(document) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


@beside
@pytest.mark.parametrize("path", sorted(SHARED.glob("correct/*.json")), ids=lambda path: path.stem)
def test_fixture_that_is_valid_comes_out_as_it_went_in(path):
    data = path.read_bytes()
    assert json.loads(put(read(data, path.name)).data) == json.loads(data)


@beside
@pytest.mark.parametrize("path", sorted(SHARED.glob("incorrect/*.json")), ids=lambda path: path.stem)
def test_fixture_that_is_invalid_is_refused_with_its_place(path):
    with pytest.raises(Refused, match=r"Line \d+: this is not JSON|\$\.id: must be given once, not 2 times") as refused:
        read(path.read_bytes(), path.name)
    assert refused.value.status == 422


@pytest.mark.parametrize("document", [FULL, PAGE, WHOLE, PLAIN, [PLAIN, FULL]])
def test_valid_document_comes_out_as_it_went_in(document):
    assert json.loads(put(read(_file(document), "a.jsonld")).data) == document


@pytest.mark.parametrize(
    "change",
    [
        {"body": [], "bodyValue": "plain"},
        {"body": None},
        {"target": {"id": IRI, "type": "Dataset"}},
        {"target": {"type": "SpecificResource", "source": IRI}},
        {"@context": ["http://example.org/other", CONTEXT]},
        {"motivation": "highlighting", "unknown": {"deep": [1, {"a": None}]}},
    ],
)
def test_more_that_the_model_allows(change):
    assert faults(PLAIN | change) == []


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("@context", ..., f"$.@context: must be or hold {CONTEXT}"),
        ("@context", "http://www.w3.org/ns/oa.jsonld", f"$.@context: must be or hold {CONTEXT}"),
        ("@context", [CONTEXT, 7], "$.@context[1]: must be an IRI or an object"),
        ("id", ..., "$.id: is missing"),
        ("id", [IRI, "http://example.org/2"], "$.id: must be given once, not 2 times"),
        ("id", "no iri", "$.id: must be an IRI"),
        ("id", 7, "$.id: must be an IRI"),
        ("type", ..., "$.type: must be Annotation, AnnotationPage or AnnotationCollection"),
        ("type", "Note", "$.type: must be Annotation, AnnotationPage or AnnotationCollection"),
        ("type.1", 7, "$.type[1]: must be the name of a class"),
        ("target", ..., "$.target: is missing"),
        ("target", [], "$.target: is missing"),
        ("target", "no iri", "$.target: must be an IRI or an object"),
        ("target.0", 7, "$.target[0]: must be an IRI or an object"),
        ("target.2.id", "no iri", "$.target[2].id: must be an IRI"),
        ("target.2.id", ..., "$.target[2].id: is missing"),
        ("bodyValue", "a", "$: body and bodyValue exclude each other"),
        ("motivation.0", "wondering", "$.motivation[0]: must be a motivation of the model or the IRI of another"),
        ("created", "yesterday", "$.created: must be a dateTime in UTC like 2015-01-28T12:00:00Z"),
        ("created", "2015-02-30T12:00:00Z", "$.created: must be a dateTime in UTC like 2015-01-28T12:00:00Z"),
        ("created", "2015-01-28T12:00:00+01:00", "$.created: must be a dateTime in UTC like 2015-01-28T12:00:00Z"),
        ("created", 2015, "$.created: must be a dateTime in UTC like 2015-01-28T12:00:00Z"),
        ("modified", ["2015-01-28T12:00:00Z"] * 2, "$.modified: must be given once, not 2 times"),
        ("generated", "2015-01-28", "$.generated: must be a dateTime in UTC like 2015-01-28T12:00:00Z"),
        ("creator.0", "Ana", "$.creator[0]: must be an IRI or an object"),
        ("creator.1.email", "a@b.example", "$.creator[1].email: must be a mailto: IRI"),
        ("creator.1.nickname", ["a", "b"], "$.creator[1].nickname: must be given once, not 2 times"),
        ("creator.1.name", 7, "$.creator[1].name: must be a string"),
        ("creator.1.homepage", "home", "$.creator[1].homepage: must be an IRI or an object with an id that is one"),
        ("generator.id", "tool", "$.generator.id: must be an IRI"),
        ("audience", "pupils", "$.audience: must be an IRI or an object"),
        ("rights", "mine", "$.rights: must be an IRI or an object with an id that is one"),
        ("canonical", [IRI, IRI], "$.canonical: must be given once, not 2 times"),
        ("canonical", "one", "$.canonical: must be an IRI"),
        ("via.0", "not a uri", "$.via[0]: must be an IRI or an object with an id that is one"),
        ("stylesheet", [IRI, IRI], "$.stylesheet: must be given once, not 2 times"),
        ("stylesheet", {"type": "CssStylesheet"}, "$.stylesheet: needs a value or an id"),
        ("body.0", "this is not a uri either", "$.body[0]: must be an IRI or an object"),
        ("body.1.value", ..., "$.body[1].value: is missing"),
        ("body.1.value", ["a", "b"], "$.body[1].value: must be given once, not 2 times"),
        ("body.1.value", 7, "$.body[1].value: must be a string"),
        ("body.1.textDirection", ["ltr", "rtl"], "$.body[1].textDirection: must be given once, not 2 times"),
        ("body.1.textDirection", "up", "$.body[1].textDirection: must be ltr, rtl or auto"),
        ("body.1.processingLanguage", ["vi", "en"], "$.body[1].processingLanguage: must be given once, not 2 times"),
        ("body.1.language", "Tiếng Việt", "$.body[1].language: must be a language tag"),
        ("body.1.format", 7, "$.body[1].format: must be a string"),
        ("body.1.purpose", "wondering", "$.body[1].purpose: must be a motivation of the model or the IRI of another"),
        ("body.2.items", ..., "$.body[2].items: is missing"),
        ("body.2.items.0", "no iri", "$.body[2].items[0]: must be an IRI or an object"),
        ("body.3.source", ..., "$.body[3].source: is missing"),
        ("target.0.source", [IRI, IRI], "$.target[0].source: must be given once, not 2 times"),
        ("target.0.source", "no iri", "$.target[0].source: must be an IRI or an object"),
        ("target.0.styleClass", [7], "$.target[0].styleClass[0]: must be a plain string"),
        ("target.0.scope", "here", "$.target[0].scope: must be an IRI or an object with an id that is one"),
        ("target.0.renderedVia", "a tool", "$.target[0].renderedVia: must be an IRI or an object"),
        ("target.0.state.0.sourceDateEnd", ...,
         "$.target[0].state[0]: sourceDateStart and sourceDateEnd go together"),
        ("target.0.state.0.sourceDate", "2015-07-20T13:30:00Z",
         "$.target[0].state[0]: sourceDate and sourceDateStart exclude each other"),
        ("target.0.state.0.cached", "copy",
         "$.target[0].state[0].cached: must be an IRI or an object with an id that is one"),
        ("target.0.state.0.refinedBy.value", ..., "$.target[0].state[0].refinedBy.value: is missing"),
        ("target.0.state.1.sourceDate", "2015",
         "$.target[0].state[1].sourceDate: must be a dateTime in UTC like 2015-01-28T12:00:00Z"),
        ("target.0.selector.0", "#main", "$.target[0].selector[0]: must be an IRI or an object"),
        ("target.0.selector.1.type", ..., "$.target[0].selector[1].type: is missing"),
        ("target.0.selector.1.value", ["x", "y"], "$.target[0].selector[1].value: must be given once, not 2 times"),
        ("target.0.selector.1.conformsTo", "rfc", "$.target[0].selector[1].conformsTo: must be an IRI"),
        ("target.0.selector.1.refinedBy.exact", ..., "$.target[0].selector[1].refinedBy.exact: is missing"),
        ("target.0.selector.1.refinedBy.prefix", ["a", "b"],
         "$.target[0].selector[1].refinedBy.prefix: must be given once, not 2 times"),
        ("target.0.selector.2.start", -1, "$.target[0].selector[2].start: must be a whole number from 0"),
        ("target.0.selector.2.start", "412", "$.target[0].selector[2].start: must be a whole number from 0"),
        ("target.0.selector.2.start", True, "$.target[0].selector[2].start: must be a whole number from 0"),
        ("target.0.selector.2.end", 1.5, "$.target[0].selector[2].end: must be a whole number from 0"),
        ("target.0.selector.2.end", ..., "$.target[0].selector[2].end: is missing"),
        ("target.0.selector.3.start", [0, 1], "$.target[0].selector[3].start: must be given once, not 2 times"),
        ("target.0.selector.4.value", ..., "$.target[0].selector[4].value: is missing"),
        ("target.0.selector.5.value", ["a", "b"], "$.target[0].selector[5].value: must be given once, not 2 times"),
        ("target.0.selector.6.id", ..., "$.target[0].selector[6]: needs a value or an id"),
        ("target.0.selector.7.value", 7, "$.target[0].selector[7].value: must be a plain string"),
        ("target.0.selector.8.endSelector", ..., "$.target[0].selector[8].endSelector: is missing"),
        ("target.0.selector.8.startSelector", [IRI, IRI],
         "$.target[0].selector[8].startSelector: must be given once, not 2 times"),
        ("target.0.selector.8.startSelector.value", 7,
         "$.target[0].selector[8].startSelector.value: must be a plain string"),
        ("target.1.items", [], "$.target[1].items: is missing"),
    ],
)  # fmt: skip
def test_each_rule_of_the_model_is_held(path, value, said):
    assert [str(fault) for fault in faults(_with(path, value))] == [said]


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (PAGE | {"items": ...}, "$: items must be a list of annotations"),
        (PAGE | {"items": [{"id": IRI, "type": "Note", "target": IRI}]}, "$.items[0].type: must be Annotation"),
        (PAGE | {"items": ["no iri"]}, "$.items[0]: must be an IRI or an object"),
        (PAGE | {"items": [{"id": IRI, "type": "Annotation"}]}, "$.items[0].target: is missing"),
        (PAGE | {"startIndex": -3}, "$.startIndex: must be a whole number from 0"),
        (PAGE | {"partOf": "here"}, "$.partOf: must be an IRI or an object with an id that is one"),
        (PAGE | {"next": [IRI, IRI]}, "$.next: must be given once, not 2 times"),
        (WHOLE | {"first": ...}, "$.first: is missing"),
        (WHOLE | {"total": "one"}, "$.total: must be a whole number from 0"),
        (WHOLE | {"id": ...}, "$.id: is missing"),
        (WHOLE | {"first": {"id": IRI, "type": "AnnotationPage", "items": [{"id": "x", "type": "Annotation",
                                                                            "target": IRI}]}},
         "$.first.items[0].id: must be an IRI"),
    ],
)  # fmt: skip
def test_pages_and_collections_are_held_to_theirs(document, said):
    changed = {name: value for name, value in document.items() if value is not ...}
    assert [str(fault) for fault in faults(changed)] == [said]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "Line 1: this is not JSON"),
        (b'{"id": 1,\n "id": 2}', "“id” stands twice in one object"),
        (b'{"a": NaN}', "NaN is no number of JSON"),
        (b'{"a": 1e999}', r"\$\.a: the number is too large"),
        (b'{"a": "\\ud800"}', r"\$\.a: half of a surrogate pair cannot be stored"),
        (b'{"a": ["\\u0000"]}', r"\$\.a\[0\]: a NUL character cannot be stored"),
        (b"[" * 100_000, "nested too deep"),
        (b"[" * 200 + b"]" * 200, "nested deeper than 100"),
        (b'"\xff"', "This is not text in utf-8: byte 2"),
        (b'["just text"]', r"\$\[0\]: must be an Annotation"),
        (b"[]", r"\$\[0\]: must be an Annotation"),
    ],
)
def test_what_is_no_readable_json_is_refused_with_its_place(data, said):
    with pytest.raises(Refused, match=said):
        read(data, "a.json")


def test_body_value_is_one_plain_string():
    said = [str(fault) for value in (["a", "b"], 7) for fault in faults(PLAIN | {"bodyValue": value})]
    assert said == ["$.bodyValue: must be given once, not 2 times", "$.bodyValue: must be a plain string"]


def test_only_the_first_faults_are_told_of_many():
    with pytest.raises(Refused, match=r"and 2 more"):
        read(_file(PLAIN | {"target": ["no"] * 7}), "a.json")


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5) | st.just(IRI),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*FULL, "source", "selector", "items", "value", "start"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(ANYTHING)
def test_checking_survives_every_json(value):
    assert all(str(fault).startswith("$") for fault in faults({**PLAIN, "target": value, "body": value}))
    faults(value)


@given(
    st.dictionaries(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=9), ANYTHING)
)
def test_properties_that_nobody_knows_are_kept(extra):
    document = {f"ex:{name}": value for name, value in extra.items()} | PLAIN
    text = json.dumps(document)
    if "\\u0000" not in text and "\\ud" not in text:
        assert json.loads(put(read(text.encode(), "a.json")).data) == document
