"""A one-time link lets one person in, for a week, with the account they have or a new one."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from newsapp.accounts.models import User
from newsapp.cases.actions import accept, invite, join_as_new, open_invitation
from newsapp.cases.enums import Role
from newsapp.cases.models import Invitation
from newsapp.history.models import Event
from newsapp.web.errors import Refused

INVITE = reverse("cases:invite", args=["harbour"])
NEWCOMER = {"username": "dora", "first_name": "Dora", "password": "quite a long phrase"}


@pytest.fixture
def token(case, alice):
    return invite(case=case, name="Dora", role=Role.ANALYST, by=alice)


def _join(token):
    return reverse("cases:join", args=[token])


def _members(case):
    return list(case.memberships.order_by("pk").values_list("user__username", "role"))[3:]


def test_link_is_shown_once_and_stored_nowhere(client, case, alice):
    client.force_login(alice)
    link = client.post(INVITE, {"name": "Dora", "role": "reader"}).context["link"]
    token = link.removeprefix("http://testserver/join/").removesuffix("/")
    again = client.get(reverse("cases:members", args=["harbour"])).content.decode()
    assert (open_invitation(token).name, token in again, Invitation.objects.filter(token_hash=token).exists()) == (
        "Dora",
        False,
        False,
    )


@pytest.mark.parametrize("bad", [{"name": ""}, {"role": "king"}, {"role": ""}])
def test_link_with_bad_input_is_not_made(client, case, alice, bad):
    client.force_login(alice)
    answer = client.post(INVITE, {"name": "Dora", "role": "reader"} | bad)
    assert (answer.status_code, Invitation.objects.count()) == (422, 0)


@pytest.mark.parametrize("who", ["bob", "rita"])
def test_only_owners_make_links(client, case, who, request):
    client.force_login(request.getfixturevalue(who))
    assert (client.post(INVITE, {"name": "x", "role": "owner"}).status_code, Invitation.objects.count()) == (403, 0)


def test_newcomer_makes_an_account_and_is_in(client, case, token):
    answer = client.post(_join(token), NEWCOMER)
    assert (answer["Location"], _members(case)) == ("/cases/harbour/", [("dora", "analyst")])
    assert client.get("/cases/harbour/").status_code == 200


def test_what_stood_there_before_is_no_news_to_a_newcomer(client, case, token):
    client.post(_join(token), NEWCOMER)
    assert client.get("/").context["news"] == []


def test_person_with_an_account_joins_with_it(client, case, token, charlie):
    client.force_login(charlie)
    looked = client.get(_join(token)).content.decode()
    client.post(_join(token))
    assert ("Join as Charlie" in looked, _members(case)) == (True, [("charlie", "analyst")])


def test_looking_at_a_link_uses_nothing_up(client, token):
    answers = [client.get(_join(token)).status_code for _time in range(2)]
    assert answers == [200, 200]


def test_member_who_opens_a_link_uses_nothing_up_and_keeps_their_role(client, case, token, rita):
    client.force_login(rita)
    client.post(_join(token))
    assert (case.memberships.get(user=rita).role, open_invitation(token).name) == ("reader", "Dora")


def test_joining_is_told_in_the_log(client, case, token):
    client.post(_join(token), NEWCOMER)
    log = Event.objects.filter(case=case).order_by("n").values_list("action", "by_name")
    assert list(log) == [("invitation.made", "alice"), ("member.added", "dora")]


def _without_token(answer):
    return re.sub(r'"X-CSRFToken": "\w+"', "", answer.content.decode())


def _used(token, client):
    client.post(_join(token), NEWCOMER)
    client.logout()


def _expired(token, _client):
    Invitation.objects.update(expires=timezone.now() - timedelta(seconds=1))


def _revoked(token, _client):
    Invitation.objects.all().delete()


@pytest.mark.parametrize("fate", [_used, _expired, _revoked])
def test_link_that_no_longer_works_answers_like_one_that_never_did(client, token, fate):
    fate(token, client)
    answer, never = client.get(_join(token)), client.get(_join("nothing-like-it"))
    assert (answer.status_code, _without_token(answer)) == (404, _without_token(never))


def test_link_lasts_a_week(token):
    rest = Invitation.objects.get().expires - timezone.now()
    assert timedelta(days=6, hours=23) < rest <= timedelta(days=7)


def test_of_two_who_use_a_link_at_once_one_gets_in(case, token, charlie, django_user_model):
    other = django_user_model.objects.create_user("erik")
    first, second = open_invitation(token), open_invitation(token)
    accept(invitation=first, by=charlie)
    with pytest.raises(Refused, match="used already"):
        accept(invitation=second, by=other)
    assert _members(case) == [("charlie", "analyst")]


def test_who_comes_second_leaves_no_account_behind(case, token, charlie):
    late = open_invitation(token)
    accept(invitation=open_invitation(token), by=charlie)
    with pytest.raises(Refused, match="used already"):
        join_as_new(invitation=late, **NEWCOMER)
    assert User.objects.filter(username="dora").exists() is False


def test_name_taken_meanwhile_is_said_and_the_link_still_works(token, django_user_model):
    django_user_model.objects.create_user("dora")
    with pytest.raises(Refused, match="taken"):
        join_as_new(invitation=open_invitation(token), **NEWCOMER)
    assert open_invitation(token).used is None


@pytest.mark.parametrize(
    "bad",
    [
        {"username": "alice"},
        {"username": "ａlice"},
        {"username": "a b"},
        {"username": ""},
        {"password": "short"},
        {"password": "password123"},
    ],
)
def test_joining_with_bad_input_is_refused_and_the_link_still_works(client, token, bad):
    answer = client.post(_join(token), NEWCOMER | bad)
    assert (answer.status_code, open_invitation(token).used) == (422, None)


def test_joining_refuses_other_methods(client, token):
    assert client.put(_join(token)).status_code == 405


def test_owner_takes_back_a_link(client, case, token, alice):
    client.force_login(alice)
    answer = client.post(reverse("cases:revoke", args=["harbour", Invitation.objects.get().pk]))
    assert (answer.status_code, open_invitation(token)) == (302, None)


def test_used_link_cannot_be_taken_back(client, case, token, alice, charlie):
    accept(invitation=open_invitation(token), by=charlie)
    client.force_login(alice)
    answer = client.post(reverse("cases:revoke", args=["harbour", Invitation.objects.get().pk]))
    assert (answer.status_code, Invitation.objects.count()) == (404, 1)


def test_analyst_takes_back_no_link(client, case, token, bob):
    client.force_login(bob)
    answer = client.post(reverse("cases:revoke", args=["harbour", Invitation.objects.get().pk]))
    assert (answer.status_code, Invitation.objects.count()) == (403, 1)


def test_link_used_by_nobody_breaks_its_constraint(token):
    with pytest.raises(IntegrityError, match="invitation_used_when_and_by_whom"), transaction.atomic():
        Invitation.objects.update(used=timezone.now())
