"""Each event puts its deliveries beside itself, in its own transaction: it commits with them or not at all."""

from __future__ import annotations

from newsapp.history.models import Event
from newsapp.webhooks.models import Delivery, Webhook


def put(event: Event) -> None:
    """Make a delivery for every webhook of the case that is told of such events. One query, two with webhooks."""
    told = [one for one in Webhook.objects.filter(case=event.case_id, active=True) if one.wants(event.action)]
    if told:
        Delivery.objects.bulk_create([Delivery(webhook=one, event=event, kind=event.action) for one in told])
