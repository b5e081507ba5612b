"""Reads of the webhooks room."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from newsapp.cases.models import Case
from newsapp.webhooks.enums import State
from newsapp.webhooks.models import Delivery, Webhook

SHOWN = 20
LATE = timedelta(minutes=2)


def webhooks_of(case: Case) -> QuerySet[Webhook]:
    """Return a case's webhooks, each with the number of deliveries that wait."""
    waiting = Count("deliveries", filter=Q(deliveries__state=State.WAITING))
    return Webhook.objects.filter(case=case).annotate(waiting=waiting).order_by("pk")


def last_deliveries(case: Case) -> QuerySet[Delivery]:
    """Return the last deliveries of a case, newest first."""
    rows = Delivery.objects.filter(webhook__case=case).select_related("webhook", "event")
    return rows.order_by("-pk")[:SHOWN]


def late_since(case: Case) -> datetime | None:
    """Return since when something is due that nobody has tried: then nobody delivers."""
    overdue = timezone.now() - LATE
    rows = Delivery.objects.filter(webhook__case=case, webhook__active=True, state=State.WAITING, next_at__lt=overdue)
    return rows.order_by("next_at").values_list("next_at", flat=True).first()
