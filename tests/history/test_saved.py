"""What is said and undone after a redirect: the event that an address names as `done`."""

import pytest
from django.test import RequestFactory

from newsapp.history.actions import record, undo
from newsapp.history.saved import saved_line, saying
from newsapp.questions.actions import add_question


@pytest.fixture
def asked(case, bob):
    return add_question(case=case, text="Who paid?", by=bob).event


def line(case, person, done):
    request = RequestFactory().get("/", {"done": done})
    request.user = person
    return saved_line(request, case)


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("/claims/7/", "/claims/7/?done={n}"),
        ("/read/?a=1,2&at=1:s3", "/read/?a=1,2&at=1:s3&done={n}"),
        ("/notes/?done=3&show=x#r7", "/notes/?show=x&done={n}#r7"),
        ("/brief/#piece-4", "/brief/?done={n}#piece-4"),
    ],
)
def test_address_names_the_event_before_the_place_on_the_page(asked, to, said):
    assert saying(to, asked) == said.format(n=asked.n)


def test_address_without_an_event_names_none(db):
    assert saying("/notes/?done=3&show=x#r7", None) == "/notes/?show=x#r7"


def test_line_tells_the_event_as_activity_does_and_where_it_is_undone(case, bob, asked):
    told = {"saved": "Bob asked “Who paid?”.", "saved_undo": f"/cases/{case.slug}/undo/{asked.n}/"}
    assert line(case, bob, asked.n) == told


def test_line_has_no_undo_for_what_has_no_inverse(case, bob):
    event = record(case=case, action="question.unheard_of", target="question:1", by=bob)
    assert line(case, bob, event.n) == {"saved": "Bob question.unheard_of."}


@pytest.mark.parametrize("done", ["", "0", "-1", "x", "²", "9" * 10, "1\0"])
def test_line_is_empty_for_what_is_no_event(case, bob, asked, done):
    assert line(case, bob, done) == {}


def test_line_is_empty_for_what_others_did_and_for_what_was_undone(case, alice, bob, asked):
    others = line(case, alice, asked.n)
    undo(event=asked, by=bob)
    assert (others, line(case, bob, asked.n)) == ({}, {})
