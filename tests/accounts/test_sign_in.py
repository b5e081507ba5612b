"""Signing in by password, by one click as a sample person, and not at all after ten guesses."""

import pytest
from django.urls import reverse

LOGIN = reverse("accounts:login")
RIGHT = {"username": "alice", "password": "a long pass phrase"}
WRONG = {"username": "alice", "password": "wrong"}


def _person(client):
    return client.session.get("_auth_user_id")


def test_sign_in_with_the_right_password_leads_to_the_cases(client, alice):
    answer = client.post(LOGIN, RIGHT)
    assert (answer.status_code, answer["Location"], _person(client)) == (302, "/", str(alice.pk))


def test_sign_in_with_a_wrong_password_says_so_and_lets_nobody_in(client, alice):
    answer = client.post(LOGIN, WRONG)
    assert (answer.status_code, _person(client)) == (422, None)
    assert len(answer.context["form"].non_field_errors()) == 1


def test_sign_in_leads_on_to_the_page_asked_for(client, alice):
    assert client.post(LOGIN, RIGHT | {"next": "/settings/"})["Location"] == "/settings/"


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil"])
def test_sign_in_never_leads_to_another_host(client, alice, elsewhere):
    assert client.post(LOGIN, RIGHT | {"next": elsewhere})["Location"] == "/"


def test_sign_in_page_leads_who_is_signed_in_onwards(client, alice):
    client.force_login(alice)
    assert client.get(LOGIN, {"next": "/settings/"})["Location"] == "/settings/"


def test_sign_in_refuses_other_methods(client, db):
    assert client.put(LOGIN).status_code == 405


def test_ten_wrong_passwords_make_even_the_right_one_wait(client, alice):
    for _attempt in range(10):
        client.post(LOGIN, WRONG)
    answer = client.post(LOGIN, RIGHT)
    said = answer.context["form"].non_field_errors()
    assert (answer.status_code, said) == (422, ["Too many wrong passwords. Wait ten minutes, then try again."])


def test_nine_wrong_passwords_do_not_lock(client, alice):
    for _attempt in range(9):
        client.post(LOGIN, WRONG)
    assert client.post(LOGIN, RIGHT).status_code == 302


def test_brake_for_one_name_or_address_lets_others_in(client, alice, bob):
    for _attempt in range(10):
        client.post(LOGIN, WRONG)
    elsewhere = client.post(LOGIN, RIGHT, REMOTE_ADDR="192.0.2.7")
    client.logout()
    other = client.post(LOGIN, RIGHT | {"username": "bob"})
    assert (elsewhere.status_code, other.status_code) == (302, 302)


def test_signing_out_needs_a_post_and_ends_the_session(client, alice):
    client.force_login(alice)
    looked = client.get(reverse("accounts:logout")).status_code
    left = client.post(reverse("accounts:logout"))
    assert (looked, left["Location"], _person(client)) == (405, LOGIN, None)


def test_page_offers_each_sample_person_with_their_role_in_the_sample(client, linh):
    people = client.get(LOGIN).context["people"]
    assert [(person.username, person.sample_role) for person in people] == [("linh", "analyst"), ("hana", "owner")]


def test_page_shows_the_one_click_buttons(client, linh):
    page = client.get(LOGIN).content.decode()
    assert [words in page for words in ("Enter as analyst (Linh)", "Enter as owner (Hana)")] == [True, True]


def test_entering_as_a_sample_person_signs_in(client, linh):
    answer = client.post(reverse("accounts:enter"), {"person": "linh"})
    assert (answer["Location"], _person(client)) == ("/", str(linh.pk))


def test_nobody_enters_as_a_person_who_is_not_of_the_sample(client, linh, alice):
    answer = client.post(reverse("accounts:enter"), {"person": "alice"})
    assert (answer.status_code, _person(client)) == (404, None)


def test_entering_by_a_link_is_refused(client, linh):
    assert client.get(reverse("accounts:enter"), {"person": "linh"}).status_code == 405


def test_production_neither_offers_nor_lets_in_sample_people(client, linh, settings):
    settings.SAMPLE_ALLOWED = False
    offered = client.get(LOGIN).context["people"]
    answer = client.post(reverse("accounts:enter"), {"person": "linh"})
    assert (offered, answer.status_code, _person(client)) == ([], 404, None)


def test_fragment_request_without_a_session_leaves_the_page(client, db):
    answer = client.get("/settings/", headers={"hx-request": "true"})
    assert answer["HX-Redirect"] == "/login?next=/settings/"
