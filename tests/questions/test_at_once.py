"""Requests at the same moment, each in a thread with a connection of its own, through the whole web stack."""

import pytest
from django.test import Client

from newsapp.accounts.models import User
from newsapp.cases.models import Case, Membership
from newsapp.claims.actions import add_claim
from newsapp.claims.models import Claim
from newsapp.history.chain import broken
from newsapp.questions.actions import add_question
from newsapp.questions.models import Question
from tests.hostile.test_at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def alice():
    return User.objects.create_user("alice", password="a long pass phrase")


@pytest.fixture
def case(alice):
    case = Case.objects.create(slug="harbour", name="Harbour fire")
    Membership.objects.create(case=case, user=alice, role="owner")
    return case


@pytest.fixture
def post(alice):
    """Return a job that posts a form and returns the status code."""

    def job(address, data):
        client = Client(raise_request_exception=False)
        client.force_login(alice)
        return lambda: client.post(address, data).status_code

    return job


def _order(case):
    assert broken(case.pk) == []
    rows = list(Question.objects.values_list("position", "text"))
    assert [position for position, _text in rows] == list(range(1, len(rows) + 1))
    return [text for _position, text in rows]


def test_question_sent_four_times_at_once_is_asked_once(case, post):
    codes = at_once(*[post("/cases/harbour/questions/add/", {"text": "Who?", "key": "k"})] * 4)
    assert (set(codes), _order(case)) == ({302}, ["Who?"])


def test_questions_asked_at_once_stand_without_gap(case, post):
    jobs = [post("/cases/harbour/questions/add/", {"text": f"Q{n}?", "key": f"k{n}"}) for n in range(6)]
    assert (set(at_once(*jobs)), sorted(_order(case))) == ({302}, [f"Q{n}?" for n in range(6)])


def test_double_click_on_move_moves_once(case, alice, post):
    rows = [add_question(case=case, text=text, by=alice).question for text in ("One?", "Two?", "Three?")]
    codes = at_once(*[post(f"/questions/{rows[2].pk}/move/", {"seen": 3, "position": 2, "key": "k"})] * 2)
    assert (codes, _order(case)) == ([302, 302], ["One?", "Three?", "Two?"])


def test_two_moves_at_once_keep_one_and_refuse_what_they_upset(case, alice, post):
    rows = [add_question(case=case, text=text, by=alice).question for text in ("One?", "Two?")]
    codes = at_once(
        post(f"/questions/{rows[0].pk}/move/", {"seen": 1, "position": 2, "key": "a"}),
        post(f"/questions/{rows[1].pk}/move/", {"seen": 2, "position": 1, "key": "b"}),
    )
    assert (sorted(codes), _order(case)) == ([302, 409], ["Two?", "One?"])


def test_question_deleted_while_claims_are_said_to_answer_it_ends_well_either_way(case, alice, post):
    claim = add_claim(case=case, wording="It burned", by=alice).claim
    question = add_question(case=case, text="Who?", by=alice).question
    codes = at_once(
        post(f"/questions/{question.pk}/delete/", {"key": "a"}),
        post("/cases/harbour/claims/answer/", {"claim": claim.pk, "question": question.pk, "key": "b"}),
    )
    assert (codes[0], codes[1] in (302, 404, 422), _order(case)) == (302, True, [])
    assert Claim.objects.get().questions.count() == 0
