"""Who is in is decided by owners; a case always keeps one."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from newsapp.cases.models import Membership
from newsapp.history.models import Event

MEMBERS = reverse("cases:members", args=["harbour"])


def _change(client, case, person, role):
    member = case.memberships.get(user=person)
    return client.post(reverse("cases:member", args=["harbour", member.pk]), {"role": role})


def _roles(case):
    return dict(case.memberships.values_list("user__username", "role"))


def _log(case):
    return list(Event.objects.filter(case=case).order_by("n").values_list("action", "by_name"))


def test_members_page_lists_everybody_with_their_role(client, case, alice):
    client.force_login(alice)
    shown = client.get(MEMBERS).context["members"]
    assert [(one.user.username, one.role) for one in shown] == [
        ("alice", "owner"),
        ("bob", "analyst"),
        ("rita", "reader"),
    ]


@pytest.mark.parametrize("who", ["bob", "rita"])
def test_members_page_is_for_owners(client, case, who, request):
    client.force_login(request.getfixturevalue(who))
    assert client.get(MEMBERS).status_code == 403


def test_members_page_refuses_post(client, case, alice):
    client.force_login(alice)
    assert client.post(MEMBERS).status_code == 405


@pytest.mark.parametrize(("extra", "queries"), [(0, 8), (3, 8)])
def test_members_page_asks_the_same_number_of_queries(
    client, case, alice, django_user_model, django_assert_num_queries, extra, queries
):
    for number in range(extra):
        person = django_user_model.objects.create_user(f"more{number}")
        Membership.objects.create(case=case, user=person, role="reader")
    client.force_login(alice)
    with django_assert_num_queries(queries):
        client.get(MEMBERS)


def test_owner_gives_another_role_and_the_log_tells(client, case, alice, rita):
    client.force_login(alice)
    answer = _change(client, case, rita, "analyst")
    assert (answer["Location"], _roles(case)["rita"], _log(case)) == (MEMBERS, "analyst", [("member.changed", "alice")])


def test_owner_removes_a_member_who_then_finds_nothing(client, case, alice, bob):
    client.force_login(alice)
    _change(client, case, bob, "remove")
    client.force_login(bob)
    assert (client.get("/cases/harbour/").status_code, _log(case)) == (404, [("member.removed", "alice")])


@pytest.mark.parametrize("role", ["analyst", "remove"])
def test_last_owner_stays_owner(client, case, alice, role):
    client.force_login(alice)
    assert (_change(client, case, alice, role).status_code, _roles(case)["alice"], _log(case)) == (422, "owner", [])


def test_one_of_two_owners_may_leave(client, case, alice, bob):
    case.memberships.filter(user=bob).update(role="owner")
    client.force_login(alice)
    assert (_change(client, case, alice, "remove")["Location"], _roles(case)) == (
        "/",
        {"bob": "owner", "rita": "reader"},
    )


def test_one_of_two_owners_may_step_down(client, case, alice, bob):
    case.memberships.filter(user=bob).update(role="owner")
    client.force_login(alice)
    assert (_change(client, case, alice, "analyst")["Location"], _roles(case)["alice"]) == (
        "/cases/harbour/",
        "analyst",
    )


@pytest.mark.parametrize("role", ["", "king"])
def test_role_that_does_not_exist_changes_nothing(client, case, alice, bob, role):
    client.force_login(alice)
    assert (_change(client, case, bob, role).status_code, _roles(case)["bob"]) == (422, "analyst")


@pytest.mark.parametrize("who", ["bob", "rita"])
def test_only_owners_change_roles(client, case, who, rita, request):
    client.force_login(request.getfixturevalue(who))
    assert (_change(client, case, rita, "owner").status_code, _roles(case)["rita"]) == (403, "reader")


def test_member_of_another_case_is_not_reached_through_mine(client, case, alice, bob, charlie):
    client.force_login(charlie)
    client.post(reverse("cases:new"), {"name": "Mine"})
    address = reverse("cases:member", args=["mine", case.memberships.get(user=bob).pk])
    assert (client.post(address, {"role": "remove"}).status_code, _roles(case)["bob"]) == (404, "analyst")


def test_person_in_a_case_twice_breaks_the_constraint(case, bob):
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(case=case, user=bob, role="reader")


def test_role_unknown_to_the_database_breaks_its_constraint(case):
    with pytest.raises(IntegrityError, match="membership_role_known"), transaction.atomic():
        Membership.objects.update(role="king")
