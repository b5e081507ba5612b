"""Activity tells every change in a sentence with its author, and takes back what can be taken back."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from newsapp.cases.actions import change_case, change_role, create_case, invite, revoke
from newsapp.cases.enums import Role
from newsapp.cases.models import Invitation
from newsapp.claims.actions import add_claim
from newsapp.claims.values import Excerpt
from newsapp.history.actions import record, undo
from newsapp.history.kinds import known
from newsapp.history.models import Event
from newsapp.history.queries import of_target, told_events
from newsapp.history.sentences import tell
from newsapp.web.errors import Refused
from tests.factories import article

ROOT = Path(__file__).parent.parent.parent / "newsapp"
ACTIVITY = reverse("history:activity", args=["harbour"])


def _undo(n):
    return reverse("history:undo", args=["harbour", n])


def _said(case):
    return [f"{told.who} {told.sentence}" for told in tell(told_events(case))]


def _rename(case, name, by):
    return change_case(case=case, name=name, question=case.question, version=None, by=by)


def test_changes_of_a_case_are_told(case, alice, bob):
    _rename(case, "Harbour blaze", bob)
    change_case(case=case, name="Harbour blaze", question="", version=None, by=alice)
    assert _said(case) == [
        "Alice changed the question from “Who set the fire?” to “–”",
        "Bob renamed the case from “Harbour fire” to “Harbour blaze”",
    ]


def test_changes_of_members_and_links_are_told(case, alice, bob, rita):
    change_role(member=case.memberships.get(user=rita), role=Role.ANALYST, by=alice)
    change_role(member=case.memberships.get(user=bob), role=None, by=alice)
    invite(case=case, name="Dora", role=Role.READER, by=alice)
    revoke(invitation=Invitation.objects.get(), by=alice)
    assert _said(case) == [
        "Alice took back the link for Dora",
        "Alice made a link for Dora as reader",
        "Alice removed Bob (analyst)",
        "Alice made Rita analyst",
    ]


def test_opening_a_case_is_told(charlie):
    assert _said(create_case(name="Ships", by=charlie)) == ["Charlie opened the case “Ships”"]


def test_what_the_program_does_is_told_in_its_name(case):
    record(case=case, action="unheard.of", target="case:1", by=None)
    assert _said(case) == ["Parallax unheard.of"]


def test_who_is_gone_is_told_by_user_name(case, bob):
    _rename(case, "Other", bob)
    bob.delete()
    assert _said(case) == ["bob renamed the case from “Harbour fire” to “Other”"]


def test_every_action_that_is_recorded_has_a_sentence():
    source = "".join(path.read_text() for path in sorted(ROOT.rglob("*.py")) if "log" not in path.stem)
    things = "case|member|invitation|article|block|passage|claim|citation|name|mention"
    recorded = set(re.findall(rf'"((?:{things})\.(?:[a-z]+ed|made|kept))"', source))
    assert (len(recorded) > 15, recorded - known()) == (True, set())


def test_page_shows_newest_first_with_undo_where_it_can_be_undone(client, case, alice, bob):
    _rename(case, "Other", bob)
    invite(case=case, name="Dora", role=Role.READER, by=alice)
    client.force_login(bob)
    told = client.get(ACTIVITY).context["told"]
    assert [(line.event.n, line.undoable) for line in told] == [(2, False), (1, True)]


def test_reader_reads_the_log_and_is_offered_no_undo(client, case, bob, rita):
    _rename(case, "Other", bob)
    client.force_login(rita)
    page = client.get(ACTIVITY).content.decode()
    assert (page.count("<b>Bob</b>"), page.count(_undo(1))) == (1, 0)


def test_empty_log_says_what_will_stand_there(client, case, rita):
    client.force_login(rita)
    words = "Nothing done yet; every change will stand here with its author."
    assert client.get(ACTIVITY).content.decode().count(words) == 1


def test_page_shows_one_persons_doings(client, case, alice, bob):
    _rename(case, "One", alice)
    _rename(case, "Two", bob)
    client.force_login(bob)
    answer = client.get(ACTIVITY, {"by": "alice"})
    assert [line.event.by_name for line in answer.context["told"]] == ["alice"]
    assert answer.context["people"] == [("alice", "Alice"), ("bob", "Bob")]


def test_somebody_who_did_nothing_is_said_to(client, case, bob):
    _rename(case, "One", bob)
    client.force_login(bob)
    assert client.get(ACTIVITY, {"by": "rita"}).content.decode().count("Nothing here by rita.") == 1


def test_older_pages_join_on_without_overlap(client, case, bob):
    for number in range(120):
        record(case=case, action="x.done", target=f"x:{number}", by=bob)
    client.force_login(bob)
    seen, address = [], ACTIVITY
    while address:
        page = client.get(address)
        seen.append([line.event.n for line in page.context["told"]])
        older = re.search(r'href="(\?before=\d+)">Older', page.content.decode())
        address = older and ACTIVITY + older[1]
    assert seen == [list(range(120, 70, -1)), list(range(70, 20, -1)), list(range(20, 0, -1))]


@pytest.mark.parametrize("odd", ["", "x", "-1", "9" * 30, "²"])
def test_odd_page_addresses_show_the_newest(client, case, bob, odd):
    _rename(case, "One", bob)
    client.force_login(bob)
    assert [line.event.n for line in client.get(ACTIVITY, {"before": odd}).context["told"]] == [1]


def test_whole_log_is_said_to_be_whole(client, case, bob):
    _rename(case, "One", bob)
    client.force_login(bob)
    assert client.get(ACTIVITY, {"check": "1"}).content.decode().count("Log whole: 1 event.") == 1


def test_altered_log_is_said_to_be_altered(client, case, bob):
    _rename(case, "One", bob)
    Event.objects.update(by_name="alice")
    client.force_login(bob)
    assert client.get(ACTIVITY, {"check": "1"}).content.decode().count("The log does not hold: event 1") == 1


@pytest.mark.parametrize("changes", [1, 3])
def test_activity_asks_the_same_number_of_queries(client, case, alice, bob, changes, django_assert_num_queries):
    for number in range(changes):
        undo(event=_last(_rename(case, f"Name {number}", (alice, bob)[number % 2])), by=bob)
    client.force_login(bob)
    with django_assert_num_queries(8):
        client.get(ACTIVITY)


def _last(case):
    return case.log.order_by("-n").first()


def test_activity_refuses_post(client, case, bob):
    client.force_login(bob)
    assert client.post(ACTIVITY).status_code == 405


def test_undo_changes_back_and_is_told(client, case, bob):
    _rename(case, "Other", bob)
    client.force_login(bob)
    answer = client.post(_undo(1))
    case.refresh_from_db()
    assert (answer["Location"], case.name) == (ACTIVITY, "Harbour fire")
    assert _said(case)[0] == "Bob took back: renamed the case from “Harbour fire” to “Other”"


def test_undone_event_says_so_and_offers_no_second_undo(client, case, bob):
    _rename(case, "Other", bob)
    undo(event=Event.objects.get(), by=bob)
    client.force_login(bob)
    told = client.get(ACTIVITY).context["told"]
    assert [(line.undone, line.undoable) for line in told] == [(False, False), (True, False)]


def test_undo_pressed_twice_is_done_once(client, case, bob):
    _rename(case, "Other", bob)
    client.force_login(bob)
    answers = [client.post(_undo(1)).status_code for _time in range(2)]
    assert (answers, Event.objects.count()) == ([302, 302], 2)


def test_undo_from_a_fragment_answers_with_the_status_line(client, case, bob):
    _rename(case, "Other", bob)
    client.force_login(bob)
    answer = client.post(_undo(1), headers={"hx-request": "true"})
    said = re.search(r'<p id="status"[^>]*>([^<]*)', answer.content.decode())[1]
    assert (said, answer["HX-Trigger"]) == (
        "Bob took back: renamed the case from “Harbour fire” to “Other”.",
        '{"parallax:marks-changed": {}}',
    )


def test_undo_of_what_was_changed_again_is_refused(client, case, alice, bob):
    _rename(case, "Other", bob)
    _rename(case, "Third", alice)
    client.force_login(bob)
    answer = client.post(_undo(1))
    case.refresh_from_db()
    assert (answer.status_code, case.name) == (409, "Third")


def test_undo_of_an_undo_is_refused(case, bob):
    _rename(case, "Other", bob)
    back = undo(event=Event.objects.get(), by=bob)
    with pytest.raises(Refused, match="cannot be undone"):
        undo(event=back, by=bob)


def test_undo_of_what_has_no_inverse_is_refused(client, case, alice):
    invite(case=case, name="Dora", role=Role.READER, by=alice)
    client.force_login(alice)
    assert (client.post(_undo(1)).status_code, Invitation.objects.count()) == (409, 1)


def test_undo_of_a_claim_is_told_as_the_claim(case, bob):
    revision = article(case, bob)
    event = add_claim(case=case, wording="It burned", excerpts=[Excerpt(revision, 0, 4)], by=bob).event
    undo(event=event, by=bob)
    newest, before = _said(case)[:2]
    assert newest == before.replace("Bob ", "Bob took back: ")


def test_reader_may_not_undo(client, case, bob, rita):
    _rename(case, "Other", bob)
    client.force_login(rita)
    assert (client.post(_undo(1)).status_code, Event.objects.count()) == (403, 1)


def test_undo_reaches_no_event_of_another_case(client, case, bob, charlie):
    create_case(name="Mine", by=charlie)
    _rename(case, "Other", bob)
    _rename(case, "Third", bob)
    client.force_login(charlie)
    assert client.post(reverse("history:undo", args=["mine", 2])).status_code == 404


def test_undo_refuses_a_link(client, case, bob):
    _rename(case, "Other", bob)
    client.force_login(bob)
    assert (client.get(_undo(1)).status_code, Event.objects.count()) == (405, 1)


def test_events_of_one_thing_are_found(case, bob):
    record(case=case, action="x.done", target="x:1", by=bob)
    record(case=case, action="x.done", target="x:2", by=bob)
    assert [event.n for event in of_target(case, "x:2")] == [2]
