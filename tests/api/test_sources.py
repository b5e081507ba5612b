"""Sources are added to a case and changed as on their page: the same names, versions and keys."""

import pytest

from newsapp.articles.models import Source
from newsapp.history.actions import undo
from tests.api.conftest import Program
from tests.factories import article

WIRE = {"name": "Meridian Wire", "kind": "agency"}


@pytest.fixture
def wire(api, case):
    """Return a source as the answer to adding it tells it."""
    return api.post("cases/harbour/sources", WIRE).json()


def test_source_is_added_listed_and_read(api, case, wire):
    told = {**WIRE, "id": Source.objects.get().pk, "parent": None, "case": "harbour", "articles": 0, "version": 1}
    assert (wire, api.get(f"sources/{wire['id']}").json(), api.get("sources").json()["items"]) == (told, told, [told])
    event = case.log.latest("n")
    assert (event.action, event.by.username) == ("source.added", "bob")


def test_same_key_adds_one_source_and_none_after_it_was_taken_out(api, case, bob):
    key = {"Idempotency-Key": "k"}
    first, second = (api.post("cases/harbour/sources", WIRE, **key) for _time in range(2))
    assert (first.json(), first.status_code, Source.objects.count()) == (second.json(), 201, 1)
    undo(event=case.log.get(action="source.added"), by=bob)
    assert (api.post("cases/harbour/sources", WIRE, **key).status_code, Source.objects.count()) == (404, 0)


def test_name_and_kind_change_and_what_is_left_out_stays(api, case, bob, wire):
    post = article(case, bob).article.source
    path = f"sources/{post.pk}"
    changed = api.patch(path, {"version": 1, "parent": wire["id"], "kind": "government"}).json()
    assert (changed["name"], changed["kind"], changed["parent"], changed["articles"], changed["version"]) == (
        "Harbour Post", "government", wire["id"], 1, 2,
    )  # fmt: skip
    renamed = api.patch(path, {"version": 2, "name": "Post"}).json()
    assert (renamed["name"], renamed["kind"], renamed["parent"]) == ("Post", "government", wire["id"])
    assert api.get(f"articles/{post.articles.get().pk}").json()["outlet"] == "Post"
    assert api.patch(path, {"version": 3, "parent": None}).json()["parent"] is None


def test_change_sent_again_is_done_once(api, case, wire):
    sent, key = {"version": 1, "kind": "person"}, {"Idempotency-Key": "k"}
    answers = [api.patch(f"sources/{wire['id']}", sent, **key).json() for _time in range(2)]
    assert (answers[0], case.log.filter(action="source.changed").count()) == (answers[1], 1)


def test_stale_version_is_told_what_stands_now(api, wire):
    now = api.patch(f"sources/{wire['id']}", {"version": 1, "kind": "person"}).json()
    stale = api.patch(f"sources/{wire['id']}", {"version": 1, "kind": "account"})
    assert (stale.status_code, stale.json()["current"]) == (409, now)


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({"name": "Meridian  Wire"}, "knows a source"),
        ({"name": "Desk", "parent": 999_999}, "no such source"),
        ({"name": "Desk", "kind": "ship"}, "errors"),
        ({"name": " "}, "errors"),
        ({"name": "a\0b"}, "errors"),
        ({}, "errors"),
    ],
)
def test_what_is_no_source_is_refused_with_the_reason(api, wire, sent, why):
    answer = api.post("cases/harbour/sources", sent)
    assert (answer.status_code, why in answer.json()["detail"], Source.objects.count()) == (422, True, 1)


def test_source_that_is_part_of_itself_is_refused(api, wire):
    answer = api.patch(f"sources/{wire['id']}", {"version": 1, "parent": wire["id"]})
    assert (answer.status_code, "part of itself" in answer.json()["detail"]) == (422, True)


def test_what_everybody_shares_is_read_and_not_changed(api, case, bob):
    article(case, bob)
    Source.objects.update(case=None)
    [told] = api.get("sources").json()["items"]
    answer = api.patch(f"sources/{told['id']}", {"version": 1, "kind": "person"})
    assert (told["case"], answer.status_code, Source.objects.get().kind) == (None, 409, "outlet")
    assert "Every case shares this source" in answer.json()["detail"]


def test_reader_and_stranger_change_nothing(reader, charlie, wire):
    codes = [
        program.patch(f"sources/{wire['id']}", {"version": 1, "kind": "person"}).status_code
        for program in (reader, Program(charlie))
    ]
    assert (codes, Source.objects.get().kind) == ([403, 404], "agency")
