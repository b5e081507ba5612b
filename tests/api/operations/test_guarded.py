"""Every operation is tried without a token, with a stranger's, a reader's and one that only reads."""

import json
from pathlib import Path

import pytest

from newsapp.accounts.tokens import make_token, revoke_token
from newsapp.history.models import Event
from tests.api.conftest import Program
from tests.api.filled import body_of, path_of

OPERATIONS = json.loads((Path(__file__).parent / "operations.json").read_text())
WRITES = [one for one in OPERATIONS if one[0] != "get"]
OF_A_CASE = [one for one in OPERATIONS if "{" in one[1]]
OWN = {("post", "/api/v1/cases")}


def test_operations_are_those_of_the_description(client):
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    told = sorted([method, path] for path, methods in paths.items() for method in methods)
    assert told == sorted(OPERATIONS)


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_without_a_token_nothing_is_told(things, client, alice, method, path):
    client.force_login(alice)  # a cookie lets nobody in
    answer = client.generic(method.upper(), path_of(method, path, things), json.dumps(body_of(method, path, things)))
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Bearer realm="parallax"')
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(("method", "path"), OF_A_CASE)
def test_stranger_is_told_that_nothing_is_there(things, stranger, method, path):
    before = Event.objects.count()
    answer = stranger.ask(method, path_of(method, path, things), body_of(method, path, things))
    assert (answer.status_code, Event.objects.count()) == (404, before)


@pytest.mark.parametrize(("method", "path"), [one for one in WRITES if tuple(one) not in OWN])
def test_reader_writes_nothing(things, reader, method, path):
    before = Event.objects.count()
    answer = reader.ask(method, path_of(method, path, things), body_of(method, path, things))
    assert (answer.status_code, Event.objects.count()) == (403, before)


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_token_that_only_reads_writes_nothing(things, alice, method, path):
    before = Event.objects.count()
    answer = Program(alice, writes=False).ask(method, path_of(method, path, things), body_of(method, path, things))
    assert (answer.status_code, answer.json()["detail"]) == (403, "This token may only read.")
    assert Event.objects.count() == before


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_owner_is_served(things, owner, method, path):
    answer = owner.ask(method, path_of(method, path, things), body_of(method, path, things))
    assert answer.status_code in (200, 201, 204), answer.content


@pytest.mark.parametrize("secret", ["plx_wrong", "", "x" * 5_000, "plx_ключ", "a b"])
def test_wrong_token_is_refused(case, secret):
    assert Program(None, secret=secret or " ").get("cases").status_code == 401


def test_revoked_token_is_refused(case, bob):
    token, secret = make_token(name="x", writes=True, by=bob)
    program = Program(None, secret=secret)
    assert program.get("cases").status_code == 200
    revoke_token(token=token, by=bob)
    assert program.get("cases").status_code == 401


def test_wrong_tokens_that_begin_alike_are_braked(case, bob):
    secret = make_token(name="x", writes=True, by=bob)[1]
    codes = [Program(None, secret=f"{secret[:10]}{n:033}").get("cases").status_code for n in range(11)]
    assert (codes[9], codes[10]) == (401, 429)
    assert Program(bob).get("cases").status_code == 200


def test_too_many_requests_with_one_token_are_put_off(api, reader, settings):
    settings.API_REQUESTS_PER_MINUTE = 3
    answers = [api.get("cases") for _time in range(8)]  # in one minute or, by chance, in two
    refused = [answer for answer in answers if answer.status_code == 429]
    assert (answers[0].status_code, 2 <= len(refused) <= 5) == (200, True)
    assert all(0 < int(answer["Retry-After"]) <= 60 for answer in refused)
    assert reader.get("cases").status_code == 200


def test_unknown_address_and_method_are_told_in_the_same_shape(api):
    nothing, wrong = api.get("nothing/here"), api.delete("cases")
    assert (nothing.status_code, wrong.status_code, set(wrong["Allow"].split(", "))) == (404, 405, {"GET", "POST"})
    broken = api.get("cases/a%0Ab/claims")
    assert (broken.status_code, broken["Content-Type"]) == (422, "application/problem+json")
    assert set(nothing.json()) == set(wrong.json()) == {"status", "title", "detail", "errors", "current"}


def test_page_tells_every_operation_and_asks_nobody_else(client, bob):
    client.force_login(bob)
    page = client.get("/api/").content.decode()
    assert page.count('<code class="method">') == len(OPERATIONS)
    assert "https://" not in page
