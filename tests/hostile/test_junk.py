"""Nasty values in every field of every address: each gets an answer, and none of them is a fault of ours."""

import pytest
from django.db import connection, transaction

from tests.hostile.addresses import NAMES, QUERY, address, body

NASTY = (
    "",
    "\x00",
    "a\x00b",
    "\u202e\ufeff\u200b\U000e0041",
    "a" * 70_000,
    "9" * 5_000,
    "9223372036854775808",
    "-1",
    "1e400",
    "١٢",
    "1,99999999999999999999,x,1",
    "1:s99999999999999999999",
    "</script><script>alert(1)</script>",
    "'\"><img src=x onerror=alert(1)>\r\nSet-Cookie: a=b",
    "%s%n{{ 7|add:7 }}{0}",
)
STUMBLING = ("a\x00b", "9" * 5_000, "9223372036854775808")
STORED = (
    "",
    *STUMBLING,
    "a" * 70_000,
    "1e400",
)  # over what else PostgreSQL could stumble; the forms were tried on SQLite


def _nasty():
    return STORED if connection.vendor == "postgresql" else NASTY


@pytest.fixture
def owner(client, alice):
    client.force_login(alice)
    client.raise_request_exception = False
    return client


def _answers(send, address, bodies):
    """Send each body and take back what it wrote; return those that were answered with a fault of ours."""
    wrong = []
    for number, sent in enumerate(bodies):
        with transaction.atomic():
            answer = send(address, sent, headers={"HX-Request": "true"} if number % 2 else {})
            if answer.status_code >= 500:
                wrong.append((repr(answer.exc_info[1])[:200], {name: str(value)[:20] for name, value in sent.items()}))
            transaction.set_rollback(True)
    return wrong


def _spoilt(usual):
    """Yield the usual values with one of them nasty, all of them nasty, one twice, and one missing."""
    for nasty in _nasty():
        yield dict.fromkeys(usual, nasty)
    for name, value in usual.items():
        yield from ({**usual, name: nasty} for nasty in STUMBLING)
        yield {**usual, name: [value, "\x00", value]}
        yield {other: one for other, one in usual.items() if other != name}


@pytest.mark.parametrize("name", NAMES)
def test_junk_sent_to_an_address_is_refused_not_stumbled_over(owner, things, name):
    assert _answers(owner.post, address(name, things), _spoilt(body(name, things))) == []


ASKING = ("desk:case", "history:activity", "claims:", "entities:entity", "accounts:login", "reading:")


@pytest.mark.parametrize("name", NAMES)
def test_junk_asked_of_an_address_is_left_out(owner, things, name):
    usual = {**QUERY, **{field: value for field, value in body(name, things).items() if field != "file"}}
    asked = [dict.fromkeys(usual, nasty) for nasty in _nasty()]
    if name.startswith(ASKING):
        asked += [{**usual, field: nasty} for nasty in STUMBLING for field in usual]
    assert _answers(owner.get, address(name, things), asked) == []
