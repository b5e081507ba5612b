"""Deliveries are signed, tried again, given up, and never done twice at once."""

import base64
import hashlib
import hmac
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from newsapp.claims.actions import add_claim, keep_passage
from newsapp.claims.values import Excerpt
from newsapp.webhooks.actions import pause_webhook, send_again, send_test
from newsapp.webhooks.delivering import TRIES, deliver_due, finish, forget, send, take
from newsapp.webhooks.enums import State
from newsapp.webhooks.models import Delivery, Webhook
from tests.factories import article


@pytest.fixture
def quiet(hook):
    """Return the webhook without the event of its own beginning."""
    Delivery.objects.all().delete()
    return hook


def _due(**but):
    Delivery.objects.update(next_at=timezone.now() - timedelta(seconds=1), **but)


def _one():
    return Delivery.objects.get()


def test_delivery_arrives_signed_by_the_convention(case, bob, receiver, quiet):
    add_claim(case=case, wording="It burned", by=bob)
    assert deliver_due() == 1
    [(headers, body, path)] = receiver.requests
    said = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    key = base64.b64decode(quiet.secret.removeprefix("whsec_"))
    expected = base64.b64encode(hmac.new(key, said, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert abs(int(headers["webhook-timestamp"]) - timezone.now().timestamp()) < 60
    assert (path, headers["Content-Type"]) == ("/hook?room=7", "application/json")
    assert (_one().state, _one().status, _one().attempts) == (State.DELIVERED, 204, 1)


def test_receiver_is_told_what_happened_but_no_words_of_texts(case, bob, receiver, quiet):
    revision = article(case, bob)
    keep_passage(case=case, excerpt=Excerpt(revision, 0, 4, revision.text[:4]), by=bob)
    add_claim(case=case, wording="The “old” pier burned", by=bob)
    deliver_due()
    event = case.log.latest("n")
    told = receiver.told[-1]
    assert told["type"] == "claim.added"
    assert told["data"] == {
        "case": "harbour", "n": event.n, "action": "claim.added", "target": event.target, "by": "bob",
        "sentence": "worded C1 “…”", "undoes": None, "hash": event.hash,
    }  # fmt: skip
    everything = b"".join(body for _headers, body, _path in receiver.requests).decode()
    assert [words for words in ("Fire", "burned", "pier") if words in everything] == []


def test_failure_is_tried_again_later_and_then_arrives(case, receiver, quiet):
    receiver.answers = [503, 204]
    send_test(webhook=quiet)
    assert (deliver_due(), deliver_due()) == (1, 0)
    assert (_one().state, _one().status, _one().next_at > timezone.now()) == (State.WAITING, 503, True)
    _due()
    assert (deliver_due(), _one().state, _one().attempts) == (1, State.DELIVERED, 2)
    assert len({headers["webhook-id"] for headers, _body, _path in receiver.requests}) == 1


def test_address_that_is_down_costs_one_attempt_not_one_for_each_event(receiver, quiet):
    receiver.answers = [500]
    for _time in range(3):
        send_test(webhook=quiet)
    assert (deliver_due(), len(receiver.requests)) == (1, 1)
    assert Delivery.objects.filter(next_at__gt=timezone.now()).count() == 3


def test_what_never_arrives_is_given_up_and_said_so(case, receiver, quiet):
    receiver.answers = [500]
    send_test(webhook=quiet)
    for _time in range(TRIES):
        _due()
        deliver_due()
    stopped = Webhook.objects.get()
    assert (_one().state, _one().attempts, stopped.active, stopped.stopped) == (State.GAVE_UP, TRIES, False, "8 × 500")
    event = case.log.latest("n")
    assert (event.action, event.by, event.after["why"]) == ("webhook.stopped", None, "8 × 500")
    _due()
    assert deliver_due() == 0


def test_receiver_that_is_gone_is_not_told_again(receiver, quiet):
    receiver.answers = [410]
    send_test(webhook=quiet)
    assert (deliver_due(), _one().state, Webhook.objects.get().active) == (1, State.GAVE_UP, False)


def test_given_up_delivery_arrives_when_it_is_tried_again(alice, receiver, quiet):
    receiver.answers = [410, 204]
    send_test(webhook=quiet)
    deliver_due()
    pause_webhook(webhook=quiet, active=True, by=alice)
    send_again(delivery=Delivery.objects.filter(kind="webhook.test").get())
    deliver_due()
    assert set(Delivery.objects.values_list("state", flat=True)) == {State.DELIVERED}


def test_redirect_is_not_followed(receiver, quiet):
    receiver.answers, receiver.headers = [302], {"Location": receiver.url}
    send_test(webhook=quiet)
    deliver_due()
    assert (len(receiver.requests), _one().status, _one().state) == (1, 302, State.WAITING)


def test_long_answer_is_not_read_to_its_end(receiver, quiet):
    receiver.answers, receiver.body = [200], b"x" * 5_000_000
    send_test(webhook=quiet)
    assert (deliver_due(), _one().state) == (1, State.DELIVERED)


def test_nobody_listening_is_said(receiver, quiet):
    Webhook.objects.update(url="http://127.0.0.1:9/")
    send_test(webhook=quiet)
    deliver_due()
    assert (_one().state, _one().status, "refused" in _one().note) == (State.WAITING, 0, True)


def test_leased_delivery_is_not_taken_again_until_its_lease_is_over(receiver, quiet):
    send_test(webhook=quiet)
    first = take()
    assert take() is None
    _due()
    second = take()
    assert (second.pk, second.attempts, second.lease != first.lease) == (first.pk, 2, True)


def test_late_word_of_a_lost_lease_changes_nothing(receiver, quiet):
    receiver.answers = [500, 204]
    send_test(webhook=quiet)
    first = take()
    answer = send(first)
    _due()
    second = take()
    finish(second, send(second))
    finish(first, answer)
    assert (_one().state, _one().status) == (State.DELIVERED, 204)


def test_delivered_long_ago_is_forgotten(receiver, quiet):
    send_test(webhook=quiet)
    send_test(webhook=quiet)
    deliver_due()
    Delivery.objects.filter(pk=Delivery.objects.latest("pk").pk).update(made=timezone.now() - timedelta(days=31))
    assert (forget(), Delivery.objects.count()) == (1, 1)


def test_command_tries_what_is_due_and_ends(receiver, quiet, capsys):
    send_test(webhook=quiet)
    call_command("deliver", "--once")
    assert (capsys.readouterr().out, _one().state) == ("tried 1\n", State.DELIVERED)
