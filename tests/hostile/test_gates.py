"""What stands around every page: CSRF, headers, where one is sent on to, and the session."""

import pytest
from django.test import Client
from django.urls import include, path

from tests.hostile.addresses import NAMES, address, body

AWAY = (
    "https://evil.example/", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
    "javascript:alert(1)",
    "http:evil.example", "/\t/evil.example", " //evil.example", "\x00//evil.example", "accounts:logout", "evil.example",
)  # fmt: skip


urlpatterns = [path("fault", lambda request: request.fault), path("", include("newsapp.urls"))]


@pytest.mark.parametrize("name", NAMES)
def test_form_without_its_token_is_refused(alice, things, name):
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)
    refused = {401} if name == "api:v1" else {403, 405}
    assert client.post(address(name, things), body(name, things)).status_code in refused


@pytest.mark.parametrize("name", ["accounts:login", "accounts:enter", "cases:join"])
def test_public_form_without_its_token_is_refused(things, name):
    assert Client(enforce_csrf_checks=True).post(address(name, things), body(name, things)).status_code == 403


def _guarded(answer):
    policy = answer["Content-Security-Policy"]
    return (
        answer["X-Content-Type-Options"] == "nosniff",
        answer["X-Frame-Options"] == "DENY",
        "default-src 'none'" in policy and "unsafe" not in policy,
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_is_guarded(client, alice, things, name):
    client.force_login(alice)
    for answer in (client.get(address(name, things)), client.post(address(name, things), {"key": "\x00"})):
        assert _guarded(answer) == (True, True, True)


@pytest.mark.parametrize(
    ("where", "status", "headers"),
    [
        ("/nowhere", 404, {}),
        ("/sources", 301, {}),
        ("/login", 400, {"Host": "evil.example"}),
        ("/login", 400, {"Cookie": r'sessionid="abcdefgh\000"'}),
        ("/static/icons/sprite.svg", 200, {}),
        ("/articles/1/", 302, {}),
    ],
)
def test_errors_and_files_are_guarded_too(client, db, where, status, headers):
    answer = client.get(where, headers=headers)
    b"".join(answer)  # a file that is read to its end is closed
    assert (answer.status_code, _guarded(answer)) == (status, (True, True, True))


@pytest.mark.urls(__name__)
def test_fault_of_ours_is_guarded_too(client, alice):
    client.force_login(alice)
    client.raise_request_exception = False
    answer = client.get("/fault")
    assert (answer.status_code, _guarded(answer)) == (500, (True, True, True))


def test_original_is_a_download_in_a_sandbox(client, alice, things):
    client.force_login(alice)
    answer = client.get(address("articles:original", things))
    policy = answer["Content-Security-Policy"]
    assert (answer["Content-Disposition"].split(";")[0], "sandbox" in policy) == ("attachment", True)


@pytest.mark.parametrize("away", AWAY)
def test_signing_in_leads_nowhere_else(client, alice, away):
    answer = client.post("/login", {"username": "alice", "password": "a long pass phrase", "next": away})
    assert (answer.status_code, answer["Location"]) == (302, "/")


@pytest.mark.parametrize("away", AWAY)
def test_signed_in_already_is_sent_nowhere_else(client, alice, away):
    client.force_login(alice)
    assert client.get("/login", {"next": away})["Location"] == "/"


def test_session_of_before_signing_in_is_not_kept(client, alice):
    session = client.session
    session["planted"] = 1
    session.save()
    planted = session.session_key
    client.cookies["sessionid"] = planted
    client.post("/login", {"username": "alice", "password": "a long pass phrase"})
    assert client.session.session_key != planted


def test_session_key_of_ones_own_choosing_is_not_taken(client, alice):
    client.cookies["sessionid"] = "chosenbyanattacker00000000000000"
    client.post("/login", {"username": "alice", "password": "a long pass phrase"})
    assert client.session.session_key != "chosenbyanattacker00000000000000"


def test_session_cookie_is_out_of_reach_of_scripts(client, alice):
    cookie = client.post("/login", {"username": "alice", "password": "a long pass phrase"}).cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
