import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsapp.claims.actions import add_claim, keep_passage
from newsapp.claims.models import Claim
from newsapp.entities.models import Entity, Mention, Name
from newsapp.exchange.formats.ftm import put, read, write
from newsapp.exchange.takers import things
from newsapp.history.actions import undo
from newsapp.history.models import Event
from newsapp.web.errors import Refused
from tests.claims.words import excerpt
from tests.exchange.told import counts, left, made, told

PERSON = {"id": "p1", "schema": "Person", "properties": {"name": ["Vostochny"], "alias": ["Vostotschny"],
          "birthDate": ["1950"], "country": ["ru"]}, "datasets": ["x"]}  # fmt: skip
NOTE = {"id": "n1", "schema": "Note", "properties": {"description": ["The pier was empty"], "notes": ["Ask again"]}}
SHIP = {"id": "s1", "schema": "Vessel", "properties": {"name": ["Angara"]}}


def lines(*entities) -> bytes:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in entities).encode()


def entities(data: bytes) -> list:
    return [json.loads(line) for line in data.decode().splitlines()]


def taken(case, by, data):
    planned = things.plan(case, read(data, "a"))
    done = things.take(case=case, parsed=read(data, "a"), by=by)
    assert done == planned
    return done


def test_entities_come_out_as_they_went_in():
    assert put(read(lines(PERSON, NOTE, SHIP), "a")).data == lines(PERSON, NOTE, SHIP)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "Line 1: there is no entity"),
        (lines(PERSON) + b"\n{", "Line 3: this is not JSON"),
        (lines(PERSON, 7), "Line 2: an entity is an object with an id"),
        (lines(PERSON | {"id": ""}), "Line 1: an entity is an object with an id"),
        (lines(PERSON, PERSON), "Line 2: its id stands twice"),
        (lines(PERSON | {"schema": "Ghost"}), "Line 1: “Ghost” is no schema of FollowTheMoney"),
        (lines(PERSON | {"schema": ["Person"]}), "Line 1: .* is no schema of FollowTheMoney"),
        (lines(PERSON | {"properties": []}), "Line 1: an entity has properties"),
        (lines(PERSON | {"properties": {"name": [7]}}), "Line 1: the property “name” is no list of strings"),
        (lines(PERSON | {"properties": {"name": {"en": "x"}}}), "Line 1: the property “name” is no list of strings"),
    ],
)
def test_line_that_the_model_forbids_is_refused_with_its_number(data, said):
    with pytest.raises(Refused, match=said):
        read(data, "a.json")


def test_case_is_written(case, claim):
    found = entities(write(case).data)
    schemata = [one["schema"] for one in found]
    assert schemata == [
        "Person",
        "Person",
        "Article",
        "Article",
        "Mention",
        "Mention",
        "Mention",
        "Note",
        "Note",
        "Note",
    ]
    person = found[0]["properties"]
    assert (person["name"], person["country"]) == (["Kim Jong-un"], ["kp"])
    assert "김정은" in person["alias"]
    assert found[2]["properties"]["sourceUrl"] == ["https://harbour.example/fire"]
    assert found[7]["properties"]["description"] == ["About 30 crates burned"]
    assert found[8]["properties"]["entity"] == [found[2]["id"], found[7]["id"]]
    assert write(case).data == write(case).data


def test_case_comes_back_in_another_case_and_again_changes_nothing(case, claim, same_texts, english, bob):
    keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)
    add_claim(case=case, wording="Nobody was hurt", by=bob)
    data = write(case).data
    assert made(taken(same_texts, bob, data)) == {
        "names looked up for entities of the case": 2,
        "citations": 2,
        "kept passages": 1,
        "claims": 1,
    }
    assert told(same_texts) == told(case)
    assert counts(same_texts) == counts(case)
    assert write(same_texts).data.count(b'"description": ["at dawn"]') == 1
    before = write(same_texts).data, Event.objects.count(), Name.objects.count()
    assert made(taken(same_texts, bob, data)) == {}
    assert (write(same_texts).data, Event.objects.count(), Name.objects.count()) == before


def test_own_file_changes_nothing_in_its_own_case(case, claim, bob):
    before, events = write(case).data, Event.objects.count()
    taken(case, bob, before)
    assert (write(case).data, Event.objects.count()) == (before, events)


def test_things_of_others_become_entities_of_the_case_and_are_lit(case, english, bob):
    outcome = taken(case, bob, lines(PERSON, NOTE, SHIP))
    entity = Entity.objects.get(case=case)
    assert made(outcome) == {"entities": 1, "claims": 1}
    assert left(outcome) == [("Vessel", "Parallax has no word for it: kept as it came", 1)]
    assert list(entity.names.values_list("text", flat=True)) == ["Vostochny", "Vostotschny"]
    mention = Mention.objects.get(entity=entity)
    assert english.text[mention.start : mention.end] == "Vostochny"
    assert (Claim.objects.get(case=case).wording, Claim.objects.get(case=case).note) == (
        "The pier was empty",
        "Ask again",
    )
    written = {one["id"]: one for one in entities(write(case).data)}
    assert [written[one["id"]] for one in (PERSON, NOTE, SHIP)] == [PERSON, NOTE, SHIP]


def test_name_that_came_is_undone(case, english, bob):
    taken(case, bob, lines(PERSON | {"properties": {"name": ["Vostochny"]}}))
    undo(event=Event.objects.get(action="name.added"), by=bob)
    assert not Name.objects.filter(case=case).exists()
    assert not Entity.objects.filter(case=case).exists()


def test_person_that_the_case_knows_gets_the_names_it_lacks(case, english, bob):
    shared = Entity.objects.get(key="kim-jong-un")
    taken(case, bob, lines({"id": "k", "schema": "Person", "properties": {"name": ["Kim Jong-un", "Ким Чен Ын"]}}))
    assert not Entity.objects.filter(case=case).exists()
    assert list(Name.objects.filter(case=case).values_list("entity", "text")) == [(shared.pk, "Ким Чен Ын")]


def test_same_thing_twice_in_a_file_is_one_entity(case, english, bob):
    taken(case, bob, lines(PERSON, PERSON | {"id": "p2"}))
    assert Entity.objects.filter(case=case).count() == 1


def test_names_of_the_same_thing_twice_in_a_file_are_joined(case, english, bob):
    twin = {"id": "p2", "schema": "Person", "properties": {"name": ["Vostochny"], "alias": ["Восточный"]}}
    taken(case, bob, lines(PERSON, twin))
    names = Name.objects.filter(case=case).order_by("pk").values_list("text", flat=True)
    assert list(names) == ["Vostochny", "Vostotschny", "Восточный"]


@pytest.mark.parametrize("said", ["x", 7, [7], True])
def test_place_of_ours_that_says_nothing_of_ours_becomes_a_passage(case, claim, same_texts, bob, said):
    cited = next(one for one in entities(write(case).data) if "place" in one["parallax"])
    cited["parallax"]["said"] = said
    assert made(taken(same_texts, bob, lines(cited))) == {"kept passages": 1}


def test_claim_of_blanks_is_kept_as_it_came(case, bob):
    outcome = taken(case, bob, lines(NOTE | {"properties": {"description": [" \t "]}}))
    assert left(outcome) == [("notes kept as they came", "a claim has 1 to 1,000 characters", 1)]
    assert not Claim.objects.filter(case=case).exists()


def test_more_names_than_a_file_may_bring_are_refused(case):
    names = [f"Name {n}" for n in range(2_001)]
    many = [{"id": "a", "schema": "Person", "properties": {"name": names}}]
    with pytest.raises(Refused, match="2,000 names"):
        things.plan(case, read(lines(*many), "a"))


def test_writing_costs_the_same_number_of_queries_for_one_and_three(case, claim, bob):
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            write(case)
        return len(found)

    first = queries()
    for wording in ("One", "Two", "Three"):
        add_claim(case=case, wording=wording, by=bob)
    assert (first, queries()) == (16, 16)
