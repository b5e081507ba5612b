"""How a person likes to read is kept with their account; a new password ends the other sessions only."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from newsapp.accounts.models import User

SETTINGS = reverse("accounts:settings")
PASSWORD = reverse("accounts:password")
CHOSEN = {"text_size": 19, "font": "serif", "theme": "dark", "letters": "on"}
NEW = {
    "old_password": "a long pass phrase",
    "new_password1": "wholly other words",
    "new_password2": "wholly other words",
}


def _kept(person):
    return User.objects.values_list("text_size", "font", "theme", "letters", "shortcuts").get(pk=person.pk)


def test_settings_are_stored_and_said_to_be(client, alice):
    client.force_login(alice)
    page = client.post(SETTINGS, CHOSEN, follow=True).content.decode()
    assert _kept(alice) == (19, "serif", "dark", True, False)
    assert '<p id="status" role="status">Saved.</p>' in page


def test_settings_lead_back_to_the_page_they_were_changed_on(client, alice):
    client.force_login(alice)
    assert client.post(SETTINGS, CHOSEN | {"next": "/keys/"})["Location"] == "/keys/"


def test_settings_changed_by_a_fragment_request_draw_the_page_anew(client, alice):
    client.force_login(alice)
    answer = client.post(SETTINGS, CHOSEN, headers={"hx-request": "true"})
    assert (answer.status_code, answer["HX-Refresh"], _kept(alice)[0]) == (204, "true", 19)


@pytest.mark.parametrize("bad", [{"text_size": 14}, {"text_size": 22}, {"font": "comic"}, {"theme": "sepia"}])
def test_settings_that_do_not_exist_are_refused(client, alice, bad):
    client.force_login(alice)
    assert client.post(SETTINGS, CHOSEN | bad).status_code == 422
    assert _kept(alice) == (17, "sans", "", False, True)


def test_text_size_outside_the_style_sheet_breaks_its_constraint(alice):
    with pytest.raises(IntegrityError, match="user_text_size_15_to_21"), transaction.atomic():
        User.objects.filter(pk=alice.pk).update(text_size=14)


def test_new_password_holds_and_ends_the_other_sessions(client, alice):
    other = Client()
    other.force_login(alice)
    client.force_login(alice)
    client.post(PASSWORD, NEW)
    assert (client.get(SETTINGS).status_code, other.get(SETTINGS).status_code) == (200, 302)
    assert User.objects.get(pk=alice.pk).check_password("wholly other words") is True


@pytest.mark.parametrize(
    "bad",
    [{"old_password": "not it"}, {"new_password2": "differs"}, {"new_password1": "short", "new_password2": "short"}],
)
def test_bad_new_password_changes_nothing(client, alice, bad):
    client.force_login(alice)
    assert client.post(PASSWORD, NEW | bad).status_code == 422
    assert User.objects.get(pk=alice.pk).check_password("a long pass phrase") is True


def test_password_is_changed_by_post_only(client, alice):
    client.force_login(alice)
    assert client.get(PASSWORD).status_code == 405


def test_sample_person_is_not_asked_for_a_password(client, linh):
    client.force_login(linh)
    assert PASSWORD not in client.get(SETTINGS).content.decode()


def test_person_is_called_by_the_name_others_see(alice):
    assert (str(alice), str(User(username="x"))) == ("Alice", "x")
