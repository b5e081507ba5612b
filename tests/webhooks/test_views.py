"""The page of webhooks: for owners, with the secret shown once and every delivery's fate."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from newsapp.webhooks.actions import MOST, add_webhook, send_test
from newsapp.webhooks.delivering import deliver_due
from newsapp.webhooks.models import Delivery, Webhook

ASKED = {"key": "k", "url": "https://hooks.example/a?token=x", "kinds": ["claim", "citation"]}


@pytest.fixture
def where(case):
    return reverse("webhooks:list", args=[case.slug])


@pytest.fixture
def as_alice(client, case, alice):
    client.force_login(alice)
    return client


def test_owner_adds_one_and_sees_its_secret_once(as_alice, where, case):
    shown = as_alice.post(where, ASKED).content.decode()
    made = Webhook.objects.get()
    assert (made.url, made.kinds, made.secret in shown) == (ASKED["url"], ["claim", "citation"], True)
    assert made.secret not in as_alice.get(where).content.decode()
    event = case.log.latest("n")
    assert (event.action, event.after) == ("webhook.added", {"host": "hooks.example", "kinds": made.kinds})


def test_form_sent_twice_adds_one(as_alice, where):
    codes = [as_alice.post(where, ASKED).status_code for _time in range(2)]
    assert (codes, Webhook.objects.count()) == ([200, 302], 1)


@pytest.mark.parametrize("person", ["bob", "rita"])
def test_who_does_not_own_the_case_gets_403(client, where, request, person):
    client.force_login(request.getfixturevalue(person))
    assert (client.get(where).status_code, client.post(where, ASKED).status_code) == (403, 403)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [({"url": "http://hooks.example/"}, "Only https"), ({"url": "https://10.0.0.1/"}, "public internet"),
     ({"url": ""}, "required"), ({"kinds": ["nothing"]}, "not one of")],
)  # fmt: skip
def test_what_cannot_be_told_is_refused_and_kept_in_the_form(as_alice, where, wrong, says):
    answer = as_alice.post(where, ASKED | wrong)
    shown = answer.content.decode()
    assert (answer.status_code, says in shown, Webhook.objects.count()) == (422, True, 0)
    assert "url" in wrong or "hooks.example" in shown


def test_sample_people_have_no_webhooks_unless_the_setting_allows(as_alice, where, alice, settings):
    alice.is_sample = True
    alice.save()
    assert (as_alice.post(where, ASKED).status_code, Webhook.objects.count()) == (422, 0)
    assert "Add the webhook" not in as_alice.get(where).content.decode()
    settings.WEBHOOKS_IN_SAMPLE = True
    assert "Add the webhook" in as_alice.get(where).content.decode()
    assert (as_alice.post(where, ASKED).status_code, Webhook.objects.count()) == (200, 1)


def test_more_than_ten_are_refused(as_alice, where, case, alice):
    for n in range(MOST):
        add_webhook(case=case, url=f"https://hooks.example/{n}", kinds=[], by=alice)
    assert (as_alice.post(where, ASKED).status_code, Webhook.objects.count()) == (422, MOST)


def test_test_is_sent_paused_resumed_deleted(as_alice, where, case, hook, receiver):
    one = reverse("webhooks:webhook", args=[case.slug, hook.pk])
    as_alice.post(one, {"do": "test"})
    deliver_due()
    assert [told["type"] for told in receiver.told] == ["webhook.added", "webhook.test"]
    as_alice.post(one, {"do": "pause"})
    assert (Webhook.objects.get().active, as_alice.post(one, {"do": "test"}).status_code) == (False, 422)
    as_alice.post(one, {"do": "resume"})
    assert Webhook.objects.get().active is True
    as_alice.post(one, {"do": "delete"})
    assert Webhook.objects.count() == 0


def test_failed_delivery_is_shown_and_tried_again(as_alice, where, case, hook, receiver):
    receiver.answers = [503, 204]
    deliver_due()
    shown = " ".join(as_alice.get(where).content.decode().split())
    assert ("waiting · 503" in shown, "Try again" in shown) == (True, True)
    as_alice.post(reverse("webhooks:again", args=[case.slug, Delivery.objects.get().pk]))
    deliver_due()
    assert "delivered · 204" in " ".join(as_alice.get(where).content.decode().split())


def test_what_nobody_delivers_is_said(as_alice, where, hook):
    Delivery.objects.update(next_at=timezone.now() - timedelta(minutes=5))
    assert "manage.py deliver" in as_alice.get(where).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_page_takes_the_same_queries_for_any_number(
    as_alice, where, case, alice, receiver, open_house, count, django_assert_num_queries
):
    for n in range(count):
        send_test(webhook=add_webhook(case=case, url=f"{receiver.url}&{n}", kinds=[], by=alice))
    as_alice.get(where)
    with django_assert_num_queries(9):
        shown = as_alice.get(where).content.decode()
    assert shown.count('id="w') == count
