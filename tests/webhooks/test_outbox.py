"""An event commits with its deliveries or not at all; each webhook is told of what it asked for."""

import pytest
from django.db import transaction

from newsapp.cases.actions import create_case
from newsapp.claims.actions import add_claim, delete_claim
from newsapp.history.models import Event
from newsapp.questions.actions import add_question
from newsapp.webhooks.actions import add_webhook, delete_webhook, pause_webhook
from newsapp.webhooks.models import Delivery
from newsapp.webhooks.outbox import put
from tests.factories import article


def _kinds():
    return list(Delivery.objects.order_by("pk").values_list("kind", flat=True))


def test_event_comes_with_its_delivery(case, bob, hook):
    add_claim(case=case, wording="It burned", by=bob)
    assert _kinds() == ["webhook.added", "claim.added"]


def test_event_taken_back_by_its_transaction_leaves_no_delivery(case, bob, hook):
    with transaction.atomic():
        add_claim(case=case, wording="It burned", by=bob)
        transaction.set_rollback(True)
    assert (_kinds(), Event.objects.filter(action="claim.added").count()) == (["webhook.added"], 0)


def test_webhook_is_told_of_the_kinds_it_asked_for(case, alice, bob, receiver, open_house):
    add_webhook(case=case, url=receiver.url, kinds=["claim"], by=alice)
    done = add_claim(case=case, wording="It burned", by=bob)
    add_question(case=case, text="Who?", by=bob)
    delete_claim(claim=done.claim, by=bob)
    assert _kinds() == ["claim.added", "claim.deleted"]


def test_paused_webhook_is_told_nothing(case, alice, bob, hook):
    pause_webhook(webhook=hook, active=False, by=alice)
    add_claim(case=case, wording="It burned", by=bob)
    pause_webhook(webhook=hook, active=True, by=alice)
    assert _kinds() == ["webhook.added", "webhook.resumed"]


def test_deleted_webhook_takes_its_deliveries_along(case, alice, hook):
    delete_webhook(webhook=hook, by=alice)
    delete_webhook(webhook=hook, by=alice)
    assert (_kinds(), case.log.filter(action="webhook.deleted").count()) == ([], 1)


def test_events_of_other_cases_are_not_told(case, charlie, hook):
    other = create_case(name="Boats", by=charlie)
    add_claim(case=other, wording="They sank", by=charlie)
    assert _kinds() == ["webhook.added"]


@pytest.mark.parametrize(("hooks", "queries"), [(0, 1), (1, 2), (3, 2)])
def test_telling_takes_the_same_queries_for_any_number(
    case, alice, bob, receiver, open_house, hooks, queries, django_assert_num_queries
):
    for n in range(hooks):
        add_webhook(case=case, url=f"{receiver.url}&n={n}", kinds=[], by=alice)
    article(case, bob)
    event = case.log.latest("n")
    Delivery.objects.all().delete()
    with django_assert_num_queries(queries):
        put(event)
    assert Delivery.objects.count() == hooks
