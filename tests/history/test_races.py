"""Two requests at the same moment, each in a thread with a connection of its own: one thing happens, once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from newsapp.accounts.models import User
from newsapp.cases.actions import accept, change_case, change_role, create_case, invite, open_invitation
from newsapp.cases.enums import Role
from newsapp.cases.models import Case, Membership
from newsapp.history.actions import record, undo
from newsapp.history.chain import broken
from newsapp.history.models import Event
from newsapp.web.errors import Refused, Stale

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people():
    return [User.objects.create_user(name) for name in ("alice", "bob")]


def _at_once(action, arguments):
    """Run the action for all arguments at the same moment; return each one's result or refusal."""
    start = Barrier(len(arguments))

    def run(argument):
        start.wait()
        try:
            return action(argument)
        except (Refused, Stale) as refusal:
            return type(refusal)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(arguments)) as pool:
        return list(pool.map(run, arguments))


def test_form_sent_twice_at_once_opens_one_case(people):
    made = _at_once(lambda key: create_case(name="Ships", key=key, by=people[0]).pk, ["same", "same"])
    assert (len(set(made)), Case.objects.count()) == (1, 1)


def test_link_opened_by_two_at_once_lets_one_in(people):
    case = create_case(name="Ships", by=people[0])
    token = invite(case=case, name="Dora", role=Role.ANALYST, by=people[0])
    newcomers = [User.objects.create_user(name) for name in ("dora", "erik")]
    invitation = open_invitation(token)
    came = _at_once(lambda person: type(accept(invitation=invitation, by=person)), newcomers)
    assert (sorted(kind.__name__ for kind in came), case.memberships.count()) == (["Membership", "Refused"], 2)


def test_change_undone_by_two_at_once_is_undone_once(people):
    case = create_case(name="Ships", by=people[0])
    Membership.objects.create(case=case, user=people[1], role="owner")
    change_case(case=case, name="Boats", question="", version=1, by=people[0])
    event = Event.objects.get(action="case.changed")
    done = _at_once(lambda person: undo(event=event, by=person).n, people)
    assert (done, Case.objects.get().name, Event.objects.count()) == ([3, 3], "Ships", 3)


def test_case_changed_by_two_at_once_keeps_one_and_tells_the_other(people):
    case = create_case(name="Ships", by=people[0])
    came = _at_once(
        lambda person: type(change_case(case=case, name=person.username, question="", version=1, by=person)), people
    )
    assert (sorted(kind.__name__ for kind in came), Case.objects.get().version) == (["Case", "Stale"], 2)


def test_two_owners_who_step_down_at_once_leave_one(people):
    case = create_case(name="Ships", by=people[0])
    Membership.objects.create(case=case, user=people[1], role="owner")
    members = list(case.memberships.select_related("user"))
    came = _at_once(lambda member: change_role(member=member, role=Role.READER, by=member.user), members)
    assert (sorted(map(str, came)), case.memberships.filter(role="owner").count()) == (
        ["<class 'newsapp.web.errors.Refused'>", "None"],
        1,
    )


def test_member_removed_twice_at_once_is_removed_once(people):
    case = create_case(name="Ships", by=people[0])
    member = Membership.objects.create(case=case, user=people[1], role="reader")
    _at_once(
        lambda one: change_role(member=one, role=None, by=people[0]), [member, Membership.objects.get(pk=member.pk)]
    )
    assert list(Event.objects.values_list("action", flat=True).order_by("n")) == ["case.created", "member.removed"]


def test_events_recorded_at_once_leave_no_gap(people):
    case = create_case(name="Ships", by=people[0])
    numbers = _at_once(
        lambda n: record(case=Case.objects.get(), action="x.done", target=f"x:{n}", by=people[0]).n, [1, 2, 3]
    )
    assert (sorted(numbers), broken(case.pk)) == ([2, 3, 4], [])
