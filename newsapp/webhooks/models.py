"""Tables of the webhooks room: whom to tell, and what is on its way."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from newsapp.cases.models import Case
from newsapp.history.models import Event
from newsapp.webhooks.enums import State

TEST = "webhook.test"


class Webhook(models.Model):
    """An address that is told of a case's events; of all, or of those about `kinds` of things, like claim.

    `secret` signs what is sent, so it is kept as it is. One that is not `active` is told nothing; `stopped` says why
    Parallax paused it.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="webhooks")
    url = models.CharField(max_length=2_000)
    secret = models.CharField(max_length=100)
    kinds: Any = models.JSONField(default=list, blank=True)
    active = models.BooleanField(default=True)
    stopped = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they were made."""

        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(condition=~models.Q(url=""), name="webhook_has_an_address"),
            models.CheckConstraint(condition=~models.Q(secret=""), name="webhook_has_a_secret"),
            models.CheckConstraint(condition=models.Q(active=False) | models.Q(stopped=""), name="webhook_runs_or_not"),
        )

    def __str__(self) -> str:
        """Return the address."""
        return self.url

    def wants(self, action: str) -> bool:
        """Tell whether it is told of an action."""
        return not self.kinds or action.partition(".")[0] in self.kinds


class Delivery(models.Model):
    """An event for one webhook (none: the test). `kind` is its action.

    It is tried at `next_at`. Who tries it writes a `lease` and moves `next_at` on, so that another takes over if
    nothing more is heard of it. `status` is the last answer's code, 0 for none; `note` why it failed.
    """

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    event = models.ForeignKey(Event, null=True, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now)
    lease = models.CharField(max_length=32, blank=True)
    status = models.PositiveSmallIntegerField(default=0)
    took = models.PositiveIntegerField("milliseconds", default=0)
    note = models.CharField(max_length=200, blank=True)
    made = models.DateTimeField(auto_now_add=True)
    tried = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Looked for by when they are due."""

        verbose_name_plural = "deliveries"
        constraints = (
            models.UniqueConstraint(fields=["webhook", "event"], name="delivery_once"),
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="delivery_state_known"),
        )
        indexes = (models.Index(fields=["next_at", "id"], condition=models.Q(state="waiting"), name="delivery_due"),)

    def __str__(self) -> str:
        """Return what and how it stands."""
        return f"{self.kind} {self.state}"

    @property
    def message_id(self) -> str:
        """Return what a receiver knows it by: the same in every attempt."""
        return f"plx_{self.webhook_id}_{self.pk}"
