"""Cases are opened, changed by those who write, deleted by their owner; a stale or repeated form does no harm."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from newsapp.cases.actions import change_case, change_role, create_case
from newsapp.cases.enums import Role
from newsapp.cases.models import Case, Membership
from newsapp.history.models import Event
from tests.factories import article

NEW = reverse("cases:new")
EDIT = reverse("cases:edit", args=["harbour"])
DELETE = reverse("cases:delete", args=["harbour"])
SEEN = reverse("cases:seen", args=["harbour"])


def test_new_case_has_its_maker_as_owner(client, charlie):
    client.force_login(charlie)
    answer = client.post(NEW, {"name": "Ships in Rajin", "question": "Which?"})
    made = Case.objects.get()
    assert (answer["Location"], made.name, made.question) == ("/cases/ships-in-rajin/", "Ships in Rajin", "Which?")
    assert [(member.user, member.role) for member in made.memberships.all()] == [(charlie, "owner")]


def test_new_case_is_the_first_event_of_its_log(charlie):
    made = create_case(name="Ships", by=charlie)
    assert list(made.log.values_list("n", "action", "by_name")) == [(1, "case.created", "charlie")]


def test_new_case_sent_twice_is_opened_once(client, charlie):
    client.force_login(charlie)
    sent = {"name": "Ships", "key": "same"}
    first, second = client.post(NEW, sent), client.post(NEW, sent)
    assert (first["Location"], second["Location"], Case.objects.count()) == ("/cases/ships/", "/cases/ships/", 1)


def test_two_people_may_use_the_same_one_time_key(client, alice, bob):
    for person in (alice, bob):
        client.force_login(person)
        client.post(NEW, {"name": "Ships", "key": "same"})
    assert sorted(Case.objects.values_list("slug", flat=True)) == ["ships", "ships-2"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [("New", "new-2"), ("Xe tăng", "xe-tang"), ("김정은", "case"), ("  !? ", "case"), ("x" * 200, "x" * 60)],
)
def test_new_case_gets_an_address_that_is_free(charlie, name, slug):
    assert create_case(name=name, by=charlie).slug == slug


def test_names_used_often_still_get_addresses_of_their_own(charlie):
    slugs = {create_case(name="Ships", by=charlie).slug for _time in range(12)}
    assert len(slugs) == 12


@pytest.mark.parametrize(
    "bad", [{"name": ""}, {"name": "  "}, {"name": "x" * 201}, {"name": "x", "question": "y" * 501}]
)
def test_new_case_with_bad_input_is_refused(client, charlie, bad):
    client.force_login(charlie)
    assert (client.post(NEW, bad).status_code, Case.objects.count()) == (422, 0)


def test_analyst_changes_name_and_question(client, case, bob):
    client.force_login(bob)
    answer = client.post(EDIT, {"name": "Harbour blaze", "question": "Who?", "version": 1})
    case.refresh_from_db()
    assert (answer["Location"], case.name, case.question, case.version) == (
        "/cases/harbour/",
        "Harbour blaze",
        "Who?",
        2,
    )


def test_changing_a_case_keeps_its_address(case, bob):
    assert change_case(case=case, name="Other", question="", version=1, by=bob).slug == "harbour"


def test_saving_what_stands_there_is_no_change(case, bob):
    change_case(case=case, name="Harbour fire", question="Who set the fire?", version=1, by=bob)
    assert (Case.objects.get().version, Event.objects.count()) == (1, 0)


def test_giving_the_role_one_has_is_no_change(case, alice, bob):
    change_role(member=case.memberships.get(user=bob), role=Role.ANALYST, by=alice)
    assert Event.objects.count() == 0


def test_stale_form_answers_409_with_both_texts_and_changes_nothing(client, case, alice, bob):
    change_case(case=case, name="Alice's name", question="Alice asks?", version=1, by=alice)
    client.force_login(bob)
    answer = client.post(EDIT, {"name": "Bob's name", "question": "Bob asks?", "version": 1})
    page = answer.content.decode()
    shown = [words in page for words in ("Alice&#x27;s name", "Alice asks?", "Bob&#x27;s name", "Bob asks?")]
    assert (answer.status_code, shown, Case.objects.get().name) == (409, [True] * 4, "Alice's name")


def test_stale_form_sent_again_keeps_mine(client, case, alice, bob):
    change_case(case=case, name="Alice's name", question="", version=1, by=alice)
    client.force_login(bob)
    page = client.post(EDIT, {"name": "Bob's name", "version": 1}).content.decode()
    assert page.count('name="version" value="2"') == 1
    client.post(EDIT, {"name": "Bob's name", "version": 2})
    assert Case.objects.get().name == "Bob's name"


def test_reader_may_not_change_a_case(client, case, rita):
    client.force_login(rita)
    assert (client.get(EDIT).status_code, client.post(EDIT, {"name": "Mine"}).status_code) == (403, 403)


def test_changing_with_bad_input_is_refused(client, case, bob):
    client.force_login(bob)
    assert client.post(EDIT, {"name": "", "version": 1}).status_code == 422


def test_owner_deletes_a_case_with_all_that_is_in_it(client, case, alice, bob):
    article(case, bob)
    client.force_login(alice)
    answer = client.post(DELETE, {"name": "Harbour fire"})
    left = (Case.objects.count(), Membership.objects.count(), Event.objects.count())
    assert (answer["Location"], left) == ("/", (0, 0, 0))


def test_deleting_says_what_goes_along(client, case, alice, bob):
    article(case, bob)
    client.force_login(alice)
    page = client.get(DELETE).content.decode()
    told = [
        "1 article with its original",
        "0 claims with their citations",
        "the membership of 3 people",
        "the log, 1 event",
    ]
    assert [words for words in told if words not in page] == []


def test_deleting_a_case_with_undone_events_works(client, case, alice, bob):
    change_case(case=case, name="Other", question="", version=1, by=bob)
    client.force_login(bob)
    client.post(reverse("history:undo", args=["harbour", 1]))
    client.force_login(alice)
    assert client.post(DELETE, {"name": "Harbour fire"}).status_code == 302
    assert Event.objects.count() == 0


def test_deleting_needs_the_name_typed(client, case, alice):
    client.force_login(alice)
    assert (client.post(DELETE, {"name": "Harbour"}).status_code, Case.objects.count()) == (422, 1)


@pytest.mark.parametrize("who", ["bob", "rita"])
def test_only_an_owner_deletes_a_case(client, case, who, request):
    client.force_login(request.getfixturevalue(who))
    assert (client.post(DELETE, {"name": "Harbour fire"}).status_code, Case.objects.count()) == (403, 1)


def test_seeing_is_noted_up_to_what_was_shown(client, case, bob, rita):
    for name in ("One", "Two"):
        change_case(case=case, name=name, question="", version=None, by=bob)
    client.force_login(rita)
    client.post(SEEN, {"upto": 1})
    assert case.memberships.get(user=rita).seen == 1


@pytest.mark.parametrize(("upto", "seen"), [(99, 2), (0, 1)])
def test_seeing_is_noted_neither_ahead_nor_backwards(client, case, bob, rita, upto, seen):
    for name in ("One", "Two"):
        change_case(case=case, name=name, question="", version=None, by=bob)
    case.memberships.filter(user=rita).update(seen=1)
    client.force_login(rita)
    client.post(SEEN, {"upto": upto})
    assert case.memberships.get(user=rita).seen == seen


@pytest.mark.parametrize("upto", ["", "-1", "many"])
def test_seeing_without_a_number_is_refused(client, case, rita, upto):
    client.force_login(rita)
    assert client.post(SEEN, {"upto": upto}).status_code == 400


@pytest.mark.parametrize("address", [EDIT, DELETE])
def test_pages_of_a_case_refuse_other_methods(client, case, alice, address):
    client.force_login(alice)
    assert client.put(address).status_code == 405


def test_seen_refuses_a_link(client, case, alice):
    client.force_login(alice)
    assert client.get(SEEN).status_code == 405


def test_case_without_a_name_breaks_its_constraint(case):
    with pytest.raises(IntegrityError, match="case_has_a_name"), transaction.atomic():
        Case.objects.update(name="")


def test_two_cases_at_one_address_break_the_constraint(case):
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.create(slug="harbour", name="Other")
