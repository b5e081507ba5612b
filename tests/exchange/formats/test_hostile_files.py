"""Whatever bytes come, a reader takes them or refuses them: nothing else."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.exchange.formats import detected, format_of
from newsapp.exchange.formats.ftm import OURS as FTM
from newsapp.exchange.formats.stix.writing import OURS as STIX
from newsapp.exchange.takers import notes
from newsapp.questions.models import Question
from newsapp.web.errors import Refused

KEYS = ["w3c", "hypothesis", "csl", "bibtex", "ris", "stix", "ftm"]
UUID = "a0f3f4e6-6d0c-4a55-9f58-2d6a2a6c2f0b"
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
GOOD = {
    "w3c": {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:a", "type": "Annotation", "target": "urn:b",
            "body": [{"type": "TextualBody", "value": "a"}], "parallax:citation": {"claim": {}, "role": "reports"}},
    "hypothesis": {"id": "a", "uri": "urn:b", "text": "a", "tags": ["b"], "target": [{"selector": []}],
                   "parallax": {"claim": {}, "sha256": "a"}},
    "csl": {"id": "a", "type": "book", "title": "a", "URL": "a", "issued": {"date-parts": [[2000]]},
            "author": [{"literal": "a"}], "custom": {"parallax:sha256": "a"}, "language": "vi"},
    "stix": {"type": "note", "spec_version": "2.1", "id": f"note--{UUID}", "created": "2020-01-01T00:00:00Z",
             "modified": "2020-01-01T00:00:00Z", "content": "a", "object_refs": [f"note--{UUID}"],
             "extensions": {STIX: {"extension_type": "property-extension", "place": {}, "said": {}, "names": []}}},
    "ftm": {"id": "a", "schema": "Person", "properties": {"name": ["a"]},
            FTM: {"place": {}, "said": {}, "names": [], "type": "PER", "questions": [], "claim": ""}},
}  # fmt: skip


def held(key: str, data: bytes) -> None:
    with suppress(Refused):
        format_of(key).put(format_of(key).read(data, "a"))


def wrapped(key: str, one: object) -> bytes:
    bundle = {"type": "bundle", "id": f"bundle--{UUID}", "objects": [one]} if key == "stix" else one
    return json.dumps([bundle] if key == "csl" else bundle).encode()


@pytest.mark.parametrize("key", KEYS)
@given(data=st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(key, data):
    held(key, data)


@given(text=st.text(st.sampled_from('@misc{a, title="} #1\n'), max_size=40))
def test_any_words_of_bibtex_are_read_or_refused(text):
    held("bibtex", text.encode())
    held("bibtex", f"@misc{{a, title = {{b}}, {text}\n}}".encode())


@given(text=st.text(st.sampled_from("TYERAUDPYI2 -/\n,1"), max_size=40))
def test_any_words_of_ris_are_read_or_refused(text):
    held("ris", text.encode())
    held("ris", f"TY  - NEWS\n{text}\nER  - ".encode())


@pytest.mark.parametrize("key", sorted(GOOD))
@given(data=st.data())
def test_a_good_file_with_one_other_value_is_read_or_refused(key, data):
    one = json.loads(json.dumps(GOOD[key]))
    node = one
    while True:
        name = data.draw(st.sampled_from(sorted(node) if isinstance(node, dict) else range(len(node))))
        if not node[name] or not isinstance(node[name], dict | list) or data.draw(st.booleans()):
            break
        node = node[name]
    node[name] = data.draw(VALUES)
    held(key, wrapped(key, one))


@pytest.mark.parametrize("key", sorted(GOOD))
def test_the_good_file_is_read(key):
    format_of(key).read(wrapped(key, GOOD[key]), "a")


@pytest.mark.parametrize("value", [None, 7, "x", [], {}, [7], [[7]], {"id": 7}, "x" * 6_000, True])
def test_what_we_wrote_with_other_values_is_taken_as_a_note_or_not(case, claim, same_texts, value):
    document = json.loads(format_of("w3c").write(case).data)
    said = document["first"]["items"][1]["parallax:citation"]
    for part in (said, said["claim"]):
        for name, before in list(part.items()):
            part[name] = value
            parsed = format_of("w3c").read(json.dumps(document).encode(), "a")
            assert sum(one.count for one in notes.plan(same_texts, parsed).made) == 2
            part[name] = before


@pytest.mark.parametrize("part", ["wording", "chain", "questions"])
def test_blanks_in_what_we_wrote_make_no_claim_link_or_question(case, claim, same_texts, bob, part):
    document = json.loads(format_of("w3c").write(case).data)
    item = document["first"]["items"][1]
    said = item["parallax:citation"]
    (said if part == "chain" else said["claim"])[part] = " \n" if part == "wording" else [" \n"]
    document["first"]["items"] = [item]
    notes.take(case=same_texts, parsed=format_of("w3c").read(json.dumps(document).encode(), "a"), by=bob)
    assert same_texts.claims.count() == (part == "questions")
    assert not Question.objects.filter(case=same_texts).exists()


@pytest.mark.parametrize("key", KEYS)
def test_each_format_knows_its_own_file(case, claim, key):
    chosen = format_of(key)
    assert detected(chosen.write(case).data, f"harbour.{chosen.suffix}") is chosen
