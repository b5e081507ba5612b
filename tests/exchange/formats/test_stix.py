import json

import pytest
import stix2

from newsapp.claims.models import Claim
from newsapp.entities.models import Entity, Name
from newsapp.exchange.formats.stix import put, read, write
from newsapp.exchange.takers import things
from newsapp.history.models import Event
from newsapp.web.errors import Refused
from tests.exchange.told import counts, left, made, told

A, B, C = (f"{n}0f3f4e6-6d0c-4a55-9f58-2d6a2a6c2f0b" for n in "abc")
HEAD = {"spec_version": "2.1", "created": "2020-01-01T00:00:00.000Z", "modified": "2020-01-01T00:00:00.000Z"}
PERSON = HEAD | {"type": "identity", "id": f"identity--{A}", "name": "Pak Jong-chon", "identity_class": "individual",
                 "lang": "en"}  # fmt: skip
NOTE = HEAD | {"type": "note", "id": f"note--{B}", "content": "The pier was empty", "object_refs": [PERSON["id"]]}
TOOL = HEAD | {"type": "tool", "id": f"tool--{C}", "name": "A tool", "x_own": {"any": ["thing"]}}
BUNDLE = {"type": "bundle", "id": f"bundle--{C}", "objects": [PERSON, NOTE, TOOL]}


def parsed(document):
    return read(json.dumps(document).encode(), "a.json")


def taken(case, by, document):
    planned = things.plan(case, parsed(document))
    done = things.take(case=case, parsed=parsed(document), by=by)
    assert done == planned
    return done


def test_objects_come_out_as_they_went_in():
    assert json.loads(put(parsed(BUNDLE)).data) == BUNDLE


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "note--x"}, r"\$\.objects\[0\]: Invalid value for Note 'id'"),
        ({"id": f"tool--{A}"}, r"\$\.objects\[0\]: id must begin with note--"),
        ({"id": ["a"]}, r"\$\.objects\[0\]: id must be a string"),
        ({"type": []}, r"\$\.objects\[0\]: type must be a string"),
        ({"created": "yesterday"}, "Invalid value for Note 'created'"),
        ({"content": None}, r"No values for required properties for Note: \(content\)"),
        ({"object_refs": []}, r"No values for required properties for Note: \(object_refs\)"),
        ({"object_refs": ["it"]}, "not a valid STIX identifier"),
        ({"confidence": 101}, "confidence must be a whole number from 0 to 100"),
        ({"spec_version": "3.0"}, "spec_version must be 2.0 or 2.1"),
        ({"external_references": [{"url": "http://a.example"}]}, "external_references"),
        ({"external_references": "x"}, "external_references"),
    ],
)
def test_object_that_the_standard_forbids_is_refused_with_its_path(change, said):
    with pytest.raises(Refused, match=said):
        parsed(BUNDLE | {"objects": [NOTE | change]})


@pytest.mark.parametrize(
    "document", [[], {"type": "note"}, {"type": "bundle"}, BUNDLE | {"objects": [7]}, BUNDLE | {"id": "b"}]
)
def test_what_is_no_bundle_is_refused(document):
    with pytest.raises(Refused, match=r"^\$"):
        parsed(document)


def test_case_is_written_as_a_report_that_the_library_takes(case, claim):
    document = json.loads(write(case).data)
    bundle = stix2.parse(document)
    by_type = {}
    for one in bundle.objects:
        by_type.setdefault(one.type, []).append(one)
    assert {kind: len(rows) for kind, rows in by_type.items()} == {
        "identity": 5,
        "extension-definition": 1,
        "note": 1,
        "opinion": 2,
        "report": 1,
    }
    assert [one.opinion for one in by_type["opinion"]] == ["agree", "disagree"]
    assert by_type["report"][0].external_references[0].url == "https://harbour.example/fire"
    assert by_type["note"][0].content == "About 30 crates burned"


def test_writing_twice_gives_the_same_bytes(case, claim):
    assert write(case).data == write(case).data


def test_case_comes_back_in_another_case_and_again_changes_nothing(case, claim, same_texts, bob):
    document = json.loads(write(case).data)
    assert made(taken(same_texts, bob, document)) == {"names looked up for entities of the case": 2, "citations": 2}
    assert told(same_texts) == told(case)
    before = counts(same_texts), Event.objects.count(), Name.objects.count()
    assert made(taken(same_texts, bob, document)) == {}
    assert (counts(same_texts), Event.objects.count(), Name.objects.count()) == before
    again = {one["id"] for one in json.loads(write(same_texts).data)["objects"] if one["type"] in ("note", "opinion")}
    assert again == {one["id"] for one in document["objects"] if one["type"] in ("note", "opinion")}


def test_own_report_changes_nothing_in_its_own_case(case, claim, bob):
    before, events = write(case).data, Event.objects.count()
    taken(case, bob, json.loads(before))
    assert (write(case).data, Event.objects.count()) == (before, events)


def test_things_and_notes_of_others_become_entities_and_claims(case, english, bob):
    outcome = taken(case, bob, BUNDLE)
    entity = Entity.objects.get(case=case)
    assert made(outcome) == {"entities": 1, "claims": 1}
    assert left(outcome) == [("tool", "Parallax has no word for it: kept as it came", 1)]
    assert (entity.type, list(entity.names.values_list("text", "language"))) == ("PER", [("Pak Jong-chon", "en")])
    assert Claim.objects.get(case=case).wording == "The pier was empty"
    written = {one["id"]: one for one in json.loads(write(case).data)["objects"]}
    assert [written[one["id"]] for one in BUNDLE["objects"]] == BUNDLE["objects"]


def test_note_longer_than_a_claim_is_kept_as_it_came(case, english, bob):
    outcome = taken(case, bob, BUNDLE | {"objects": [NOTE | {"content": "long " * 300}]})
    assert left(outcome) == [("notes kept as they came", "a claim has 1 to 1,000 characters", 1)]
    assert counts(case) == (0, 0, 0)


def test_versions_of_one_object_become_one_claim(case, english, bob):
    later = NOTE | {"modified": "2021-01-01T00:00:00.000Z", "content": "The pier was full"}
    outcome = taken(case, bob, BUNDLE | {"objects": [PERSON, NOTE, later]})
    assert made(outcome) == {"entities": 1, "claims": 1}
    assert left(outcome) == [("objects", "the file has them twice: the last is kept as it came", 1)]
    assert [one.wording for one in Claim.objects.filter(case=case)] == ["The pier was empty"]
    assert made(taken(case, bob, BUNDLE | {"objects": [PERSON, NOTE, later]})) == {}


def test_object_with_empty_extensions_is_written_again(case, english, bob):
    bare = NOTE | {"extensions": None}
    taken(case, bob, BUNDLE | {"objects": [bare]})
    assert bare in json.loads(write(case).data)["objects"]
