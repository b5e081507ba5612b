"""Requests at the same moment, each in a thread with a connection of its own."""

import pytest
from django.test import Client

from newsapp.accounts.models import User
from newsapp.briefs.actions import open_brief, write_sentence
from newsapp.briefs.layout import Layout
from newsapp.briefs.models import Brief, Issue, Piece
from newsapp.briefs.values import Saying
from newsapp.cases.models import Case, Membership
from newsapp.history.chain import broken
from newsapp.questions.actions import add_question
from tests.hostile.test_at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)
HERE = "/cases/harbour/brief/"


@pytest.fixture
def people():
    return [User.objects.create_user(name, password="a long pass phrase") for name in ("alice", "bob")]


@pytest.fixture
def case(people):
    case = Case.objects.create(slug="harbour", name="Harbour fire")
    for user in people:
        Membership.objects.create(case=case, user=user, role="owner")
    return case


@pytest.fixture
def post(people):
    def job(address, data, who=0):
        client = Client(raise_request_exception=False)
        client.force_login(people[who])
        return lambda: client.post(address, data).status_code

    return job


@pytest.fixture
def pieces(case, people):
    question = add_question(case=case, text="What burned?", by=people[0]).question
    open_brief(case=case, title="Fire", by=people[0])
    for n in range(4):
        write_sentence(case=case, saying=Saying(f"S{n}"), question=question.pk, by=people[0])
    return list(Piece.objects.order_by("position"))


def _places():
    sections = Layout(Brief.objects.get()).sections.values()
    return [[row.position for row in rows] == list(range(len(rows))) for rows in sections]


def test_begun_by_two_at_once_is_one_brief(case, post):
    jobs = [post(f"{HERE}open/", {"title": f"T{n}", "key": f"k{n}"}, n % 2) for n in range(4)]
    assert (set(at_once(*jobs)), Brief.objects.count(), broken(case.pk)) == ({302}, 1, [])


def test_put_in_by_four_clicks_at_once_stands_once(case, pieces, post):
    data = {"kind": "sentence", "question": "", "text": "Once.", "key": "k"}
    codes = at_once(*[post(f"{HERE}insert/", data)] * 4)
    assert (set(codes), Piece.objects.filter(text="Once.").count()) == ({302}, 1)


def test_put_in_before_a_brief_is_begun_begins_one(case, post):
    data = {"kind": "sentence", "question": "", "text": "Once."}
    jobs = [post(f"{HERE}insert/", {**data, "key": f"k{n}"}, n % 2) for n in range(4)]
    assert (set(at_once(*jobs)), Brief.objects.count(), Piece.objects.count()) == ({302}, 1, 4)


def test_moved_by_two_at_once_keeps_every_piece_at_a_place_of_its_own(case, pieces, post):
    for n in range(3):
        steps = [("down", pieces[0]), ("up", pieces[2]), ("down", pieces[1])]
        jobs = [
            post(f"{HERE}arrange/", {way: row.pk, "key": f"{n}{row.pk}"}, i % 2) for i, (way, row) in enumerate(steps)
        ]
        assert set(at_once(*jobs)) <= {302, 409}
    assert (_places(), Piece.objects.count(), broken(case.pk)) == ([True, True], 4, [])


def test_reworded_in_two_tabs_at_once_keeps_one_and_shows_the_other(case, pieces, post):
    page = f"{HERE}pieces/{pieces[0].pk}/"
    jobs = [post(page, {"text": f"New {n}", "version": 1, "key": f"k{n}"}, n) for n in range(2)]
    assert (sorted(at_once(*jobs)), broken(case.pk)) == ([302, 409], [])


def test_removed_in_two_tabs_at_once_is_removed_once(case, pieces, post):
    jobs = [post(f"{HERE}arrange/", {"remove": f"{pieces[0].pk}.1", "key": f"k{n}"}, n) for n in range(2)]
    codes = sorted(at_once(*jobs))
    assert (codes[0], codes[1] in (404, 409), Piece.objects.count()) == (302, True, 3)


def test_frozen_by_three_at_once_is_numbered_without_gap(case, pieces, post):
    jobs = [post(f"{HERE}freeze/", {"note": "", "key": f"k{n}"}, n % 2) for n in range(3)]
    assert set(at_once(*jobs)) == {302}
    assert list(Issue.objects.order_by("number").values_list("number", flat=True)) == [1, 2, 3]
