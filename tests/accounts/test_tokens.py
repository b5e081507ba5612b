"""A token is shown once, works as its person until it ends, and is never stored."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from newsapp.accounts.models import ApiToken
from newsapp.accounts.tokens import make_token, note_use, revoke_token, working_token

TOKENS = reverse("accounts:tokens")
ASKED = {"name": "Nightly import", "writes": "1", "days": "30"}


@pytest.fixture
def as_bob(client, bob):
    client.force_login(bob)
    return client


def _secret(page):
    return page.content.decode().partition('value="plx_')[2].partition('"')[0]


def test_new_token_is_shown_once_and_works(as_bob, bob):
    page = as_bob.post(TOKENS, ASKED)
    found = working_token(f"plx_{_secret(page)}")
    assert (page.status_code, found.user, found.writes, found.name) == (200, bob, True, "Nightly import")
    assert _secret(as_bob.get(TOKENS)) == ""


def test_secret_stands_nowhere_in_the_tables(bob):
    token, secret = make_token(name="x", writes=False, by=bob)
    row = ApiToken.objects.filter(pk=token.pk).values().get()
    assert (secret in str(row), secret.startswith(row["prefix"]), len(row["prefix"])) == (False, True, 10)


def test_token_without_a_name_is_refused_with_the_form_kept(as_bob):
    page = as_bob.post(TOKENS, ASKED | {"name": ""})
    assert (page.status_code, ApiToken.objects.count()) == (422, 0)
    assert 'value="1" id="id_writes_1" checked' in " ".join(page.content.decode().split()).replace(" required", "")


def test_revoked_token_does_not_work_and_stays_listed(as_bob, bob):
    token, secret = make_token(name="Old one", writes=False, by=bob)
    as_bob.post(reverse("accounts:revoke_token", args=[token.pk]))
    assert (working_token(secret), "revoked" in as_bob.get(TOKENS).content.decode()) == (None, True)


def test_token_of_another_is_not_there_to_revoke(as_bob, alice):
    token, secret = make_token(name="Hers", writes=False, by=alice)
    assert as_bob.post(reverse("accounts:revoke_token", args=[token.pk])).status_code == 404
    revoke_token(token=token, by=ApiToken(user=token.user).user)
    assert "Hers" not in as_bob.get(TOKENS).content.decode()
    assert working_token(secret) is None


def test_token_ends_on_its_day(bob):
    token, secret = make_token(name="x", writes=False, days=30, by=bob)
    assert working_token(secret).pk == token.pk
    ApiToken.objects.update(expires=timezone.now())
    assert working_token(secret) is None


def test_token_of_a_closed_account_does_not_work(bob):
    secret = make_token(name="x", writes=False, by=bob)[1]
    bob.is_active = False
    bob.save()
    assert working_token(secret) is None


def test_use_is_noted_once_a_minute(bob, django_assert_num_queries):
    token, _secret = make_token(name="x", writes=False, by=bob)
    note_use(token)
    token.refresh_from_db()
    with django_assert_num_queries(0):
        note_use(token)
    ApiToken.objects.update(last_used=timezone.now() - timedelta(minutes=2))
    before = ApiToken.objects.get().last_used
    note_use(ApiToken.objects.get())
    assert ApiToken.objects.get().last_used > before


@pytest.mark.parametrize("count", [1, 3])
def test_list_takes_the_same_queries_for_any_number(as_bob, bob, count, django_assert_num_queries):
    for n in range(count):
        make_token(name=f"Token {n}", writes=False, by=bob)
    with django_assert_num_queries(3):
        page = as_bob.get(TOKENS)
    assert page.content.decode().count("Token ") == count * 2
