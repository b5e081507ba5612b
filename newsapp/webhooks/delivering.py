"""Delivering what waits: at least once, by any number of processes, each with leases, so that none need be trusted.

A delivery that is being tried is due again a minute later. A process that is killed meanwhile is simply not heard of
again, and another one tries anew: a receiver may be told twice, and knows it by the same `webhook-id`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from time import time
from uuid import uuid4

from django.db import connection, transaction
from django.utils import timezone

from newsapp.history.actions import hold
from newsapp.webhooks.actions import stop_webhook
from newsapp.webhooks.enums import State
from newsapp.webhooks.models import Delivery, Webhook
from newsapp.webhooks.payload import body_of
from newsapp.webhooks.sending import Answer, post
from newsapp.webhooks.signing import signed

LEASE = timedelta(seconds=60)
WAITS = tuple(timedelta(seconds=n) for n in (5, 30, 300, 1_800, 7_200, 18_000, 36_000))
TRIES = len(WAITS) + 1
KEPT = timedelta(days=30)


def deliver_due(*, going_on: Callable[[], bool] = lambda: True) -> int:
    """Try everything that is due, one after the other, while `going_on()`; return how many were tried."""
    tried = 0
    while going_on() and (delivery := take()):
        finish(delivery, send(delivery))
        tried += 1
    return tried


@transaction.atomic
def take() -> Delivery | None:
    """Lease the delivery that is due first, or return None. Of two processes, each gets another one."""
    now = timezone.now()
    due = Delivery.objects.filter(state=State.WAITING, webhook__active=True, next_at__lte=now).order_by("next_at", "pk")
    if connection.features.has_select_for_update_skip_locked:
        due = due.select_for_update(of=("self",), skip_locked=True)
    pk = due.values_list("pk", flat=True).first()  # on SQLite the transaction is the only one that writes
    if pk is None:
        return None
    held = Delivery.objects.select_related("webhook__case", "event__case", "event__by", "event__undoes__case").get(
        pk=pk
    )
    held.attempts, held.lease, held.next_at, held.tried = held.attempts + 1, uuid4().hex, now + LEASE, now
    held.save(update_fields=["attempts", "lease", "next_at", "tried"])
    return held


def send(delivery: Delivery) -> Answer:
    """Send a delivery, signed, and return what came back."""
    body = body_of(delivery)
    headers = signed(delivery.webhook.secret, delivery.message_id, int(time()), body)
    return post(delivery.webhook.url, body, headers)


@transaction.atomic
def finish(delivery: Delivery, answer: Answer) -> None:
    """Note what came of an attempt, unless its lease was over and another has taken it."""
    over = not answer.accepted and (answer.gone or delivery.attempts >= TRIES)
    if over:
        hold(delivery.webhook.case_id)
    Webhook.objects.select_for_update(no_key=True).filter(pk=delivery.webhook_id).first()  # then its deliveries
    state = State.DELIVERED if answer.accepted else State.GAVE_UP if over else State.WAITING
    note = "" if answer.accepted else answer.note
    retry = timezone.now() + WAITS[min(delivery.attempts, len(WAITS)) - 1]
    mine = Delivery.objects.filter(pk=delivery.pk, lease=delivery.lease, state=State.WAITING)
    noted = mine.update(state=state, status=answer.status, took=answer.took, note=note, next_at=retry, lease="")
    if noted and state == State.WAITING:
        others = Delivery.objects.filter(webhook=delivery.webhook_id, state=State.WAITING, lease="", next_at__lt=retry)
        others.update(next_at=retry)  # one address that is down costs one attempt, not one for each event
    elif noted and state == State.GAVE_UP:
        stop_webhook(webhook=delivery.webhook, why=_why(answer, delivery.attempts))


def forget() -> int:
    """Delete what was delivered more than 30 days ago; return how many."""
    old = Delivery.objects.filter(state=State.DELIVERED, made__lt=timezone.now() - KEPT)
    return old.delete()[0]


def _why(answer: Answer, attempts: int) -> str:
    said = str(answer.status) if answer.status else answer.note
    return f"{attempts} × {said}" if attempts > 1 else said
