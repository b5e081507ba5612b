"""A program that works by a token, and a case with one of everything it may ask for."""

import json

import pytest
from django.core.cache import caches
from django.test import Client

from newsapp.accounts.tokens import make_token


class Program:
    """Asks the API as one person."""

    def __init__(self, user, *, writes=True, secret=""):
        self.client = Client()
        self.secret = secret or make_token(name="A program", writes=writes, by=user)[1]

    def ask(self, method, path, sent=None, **headers):
        """Return the answer to a request below /api/v1/; `sent` goes as JSON."""
        return self.client.generic(
            method.upper(),
            path if path.startswith("/") else f"/api/v1/{path}",
            b"" if sent is None else _json(sent),
            content_type="application/json",
            headers={"Authorization": f"Bearer {self.secret}", **headers},
        )

    def get(self, path, **headers):
        return self.ask("get", path, **headers)

    def post(self, path, sent=None, **headers):
        return self.ask("post", path, sent, **headers)

    def patch(self, path, sent, **headers):
        return self.ask("patch", path, sent, **headers)

    def delete(self, path, **headers):
        return self.ask("delete", path, **headers)


def _json(sent):
    return json.dumps(sent).encode()


@pytest.fixture(autouse=True)
def _rested():
    caches["brake"].clear()


@pytest.fixture
def api(case, bob):
    """A program of bob's, who analyses the case."""
    return Program(bob)


@pytest.fixture
def owner(case, alice):
    return Program(alice)


@pytest.fixture
def reader(case, rita):
    return Program(rita)


@pytest.fixture
def stranger(charlie):
    return Program(charlie)
