import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsapp.claims.actions import keep_passage
from newsapp.claims.models import Claim, Passage
from newsapp.exchange.formats import hypothesis_rows
from newsapp.exchange.formats.w3c import read, write
from newsapp.exchange.formats.w3c.checking import faults
from newsapp.exchange.formats.w3c.rules import CONTEXT
from newsapp.exchange.takers import notes
from newsapp.history.models import Event
from tests.claims.words import excerpt
from tests.exchange.told import counts, left, made, told
from tests.factories import article

PAGE = "https://harbour.example/fire"


def annotation(n=1, **target):
    quote = {"type": "TextQuoteSelector", "exact": "Mr Kim said nothing"}
    body = {"type": "TextualBody", "value": "Why?"}
    target = {"source": PAGE, "selector": quote} | target
    return {
        "@context": CONTEXT,
        "id": f"http://other.example/{n}",
        "type": "Annotation",
        "body": body,
        "target": target,
    }


def taken(case, by, *documents):
    parsed = read(json.dumps(list(documents)).encode(), "notes.jsonld")
    planned = notes.plan(case, parsed)
    done = notes.take(case=case, parsed=parsed, by=by)
    assert done == planned
    return done


def test_case_is_written_as_a_valid_collection(case, claim):
    written = write(case)
    document = json.loads(written.data)
    first, second = document["first"]["items"]
    assert (faults(document), written.lost, document["total"]) == ([], (), 2)
    assert first["target"]["source"] == PAGE
    assert second["target"]["source"].startswith("urn:sha256:")
    assert first["target"]["selector"][1] == {"type": "TextPositionSelector", "start": 113, "end": 128}
    assert [body["value"] for body in second["body"]] == ["About 30 crates burned", "Counted at noon"]


def test_writing_twice_gives_the_same_bytes(case, claim):
    assert write(case).data == write(case).data


def test_claims_without_a_citation_are_told_as_lost(case, claim, bob):
    claim.citations.all().delete()
    assert [(one.what, one.why, one.count) for one in write(case).lost] == [
        ("claims without a citation", "an annotation needs a target", 1)
    ]


def test_case_comes_back_in_another_case_with_the_same_texts(case, claim, same_texts, bob):
    outcome = taken(same_texts, bob, json.loads(write(case).data))
    assert made(outcome) == {"citations": 2}
    assert told(same_texts) == told(case)
    again = {one["id"]: one for one in json.loads(write(same_texts).data)["first"]["items"]}
    assert again.keys() == {one["id"] for one in json.loads(write(case).data)["first"]["items"]}


def test_taking_in_again_changes_nothing(case, claim, same_texts, bob):
    taken(same_texts, bob, json.loads(write(case).data))
    before = counts(same_texts), write(same_texts).data, Event.objects.count()
    outcome = taken(same_texts, bob, json.loads(write(case).data))
    assert left(outcome) == [("annotations", "they are in the case already", 2)]
    assert (counts(same_texts), write(same_texts).data, Event.objects.count()) == before


def test_own_file_changes_nothing_in_its_own_case(case, claim, bob, english):
    keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)
    before = counts(case), Event.objects.count()
    taken(case, bob, json.loads(write(case).data))
    assert (counts(case), Event.objects.count()) == before


def test_note_of_another_program_becomes_a_kept_passage(case, english, bob):
    outcome = taken(case, bob, annotation())
    passage = Passage.objects.get()
    assert (passage.quote, passage.kept) == ("Mr Kim said nothing", True)
    assert made(outcome) == {"kept passages": 1}
    assert left(outcome) == [("comments", "a kept passage has none: they stay with what was taken in", 1)]


def test_note_of_another_program_is_written_again_as_it_came(case, english, bob):
    sent = [annotation(1), annotation(2, source="http://elsewhere.example/")]
    taken(case, bob, *sent)
    assert json.loads(write(case).data)["first"]["items"] == [
        {name: value for name, value in one.items() if name != "@context"} | {"@context": CONTEXT} for one in sent
    ]


def test_note_about_nothing_in_the_case_is_kept_and_placed_when_the_article_comes(case, alice, bob):
    outcome = taken(case, bob, annotation())
    assert left(outcome) == [("annotations kept without a place", "no article of the case has this address", 1)]
    article(case, bob, url=PAGE)
    assert made(taken(case, bob, annotation())) == {"kept passages": 1}
    assert counts(case) == (0, 0, 1)


@pytest.mark.parametrize(
    ("selector", "why"),
    [
        ([], "it quotes no words"),
        ([{"type": "TextPositionSelector", "start": 0, "end": 4}], "it quotes no words"),
        ([{"type": "TextQuoteSelector", "exact": "the fire went out"}], "its words do not stand there"),
        ([{"type": "TextQuoteSelector", "exact": "Kim"}], "its words stand there several times"),
    ],
)
def test_words_that_stand_nowhere_or_anywhere_are_not_placed(case, english, bob, selector, why):
    outcome = taken(case, bob, annotation(selector=selector))
    assert left(outcome) == [("annotations kept without a place", why, 1)]
    assert counts(case) == (0, 0, 0)


@pytest.mark.parametrize("source", ["/articles/{}/", "http://testserver/articles/{}/#p", "{read}?a={}"])
def test_our_own_address_leads_to_the_article(case, english, bob, source):
    address = source.format(english.article_id, read="https://desk.example/cases/harbour/read/")
    address = address if ":" in address else f"https://desk.example{address}"
    assert made(taken(case, bob, annotation(source=address))) == {"kept passages": 1}


def test_same_words_twice_are_one_passage_and_two_notes(case, english, bob):
    outcome = taken(case, bob, annotation(1), annotation(2))
    assert (made(outcome), counts(case)) == ({"kept passages": 1}, (0, 0, 1))
    assert ("passages", "the same words are kept or cited already", 1) in left(outcome)
    assert len(json.loads(write(case).data)["first"]["items"]) == 2


def test_citation_that_came_in_another_format_is_not_made_twice(case, claim, same_texts, bob):
    taken(same_texts, bob, json.loads(write(case).data))
    rows = hypothesis_rows.read(hypothesis_rows.write(case).data, "a.json")
    outcome = notes.take(case=same_texts, parsed=rows, by=bob)
    assert (made(outcome), told(same_texts)) == ({}, told(case))
    assert left(outcome) == [("citations", "the same words are kept or cited already", 2)]


def test_our_words_changed_by_others_are_only_a_note(case, claim, same_texts, bob):
    document = json.loads(write(case).data)
    for item in document["first"]["items"]:
        item["parallax:citation"]["role"] = "proves"
    assert made(taken(same_texts, bob, document)) == {"kept passages": 2}
    assert Claim.objects.filter(case=same_texts).count() == 0


def test_writing_costs_the_same_number_of_queries_for_one_and_three(case, claim, english, bob):
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            write(case)
        return len(found)

    first = queries()
    for words in ("at dawn", "Vostochny pier", "told at once"):
        keep_passage(case=case, excerpt=excerpt(english, words), by=bob)
    assert (first, queries()) == (7, 7)
