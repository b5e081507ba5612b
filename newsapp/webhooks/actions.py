"""Writes of the webhooks room. What owners decide is an event like any other."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.history.actions import hold, once, record, settle
from newsapp.web.errors import Refused
from newsapp.webhooks.enums import State
from newsapp.webhooks.models import TEST, Delivery, Webhook
from newsapp.webhooks.sending import refusal
from newsapp.webhooks.signing import new_secret

MOST = 10


def may_have(person: User) -> bool:
    """Tell whether a person may have webhooks at all: sample people, whom anybody may be, may not."""
    return settings.WEBHOOKS_IN_SAMPLE or not person.is_sample


@transaction.atomic
def add_webhook(*, case: Case, url: str, kinds: list[str], key: str = "", by: User) -> Webhook | None:
    """Have an address told of events; None when the same form was sent before. It is told of its own beginning, too.

    Refused (422) for an address that may not be told, for the eleventh, and for sample people, whom anybody may be.
    """
    if once(key=key, by=by):
        return None
    if not may_have(by):
        raise Refused(_("The people of the sample have no webhooks: anybody may enter as them."), 422)
    if why := refusal(url):
        raise Refused(why, 422)
    hold(case.pk)
    if Webhook.objects.filter(case=case).count() >= MOST:
        raise Refused(_("A case has at most %(n)d webhooks.") % {"n": MOST}, 422)
    made = Webhook.objects.create(case=case, url=url, secret=new_secret(), kinds=kinds, by=by)
    event = record(case=case, action="webhook.added", target=f"webhook:{made.pk}", after=_told(made), by=by)
    settle(key=key, target=f"event:{event.pk}", by=by)
    return made


@transaction.atomic
def pause_webhook(*, webhook: Webhook, active: bool, by: User) -> None:
    """Stop telling an address, or go on; what waits is then sent, what happened meanwhile is not."""
    hold(webhook.case_id)
    held = Webhook.objects.select_related("case").get(pk=webhook.pk)
    if held.active == active:
        return
    held.active, held.stopped = active, ""
    held.save(update_fields=["active", "stopped"])
    if active:
        Delivery.objects.filter(webhook=held, state=State.WAITING, lease="").update(next_at=timezone.now(), attempts=0)
    action = "webhook.resumed" if active else "webhook.paused"
    record(case=held.case, action=action, target=f"webhook:{held.pk}", after=_told(held), by=by)


@transaction.atomic
def stop_webhook(*, webhook: Webhook, why: str) -> None:
    """Pause an address that does not answer and say so in the log, as the program's own doing."""
    hold(webhook.case_id)
    held = Webhook.objects.select_related("case").filter(pk=webhook.pk, active=True).first()
    if held is None:
        return
    held.active, held.stopped = False, why[:200]
    held.save(update_fields=["active", "stopped"])
    after = _told(held) | {"why": held.stopped}
    record(case=held.case, action="webhook.stopped", target=f"webhook:{held.pk}", after=after, by=None)


@transaction.atomic
def delete_webhook(*, webhook: Webhook, by: User) -> None:
    """Delete it with what waits for it."""
    hold(webhook.case_id)
    rows = Webhook.objects.select_for_update(of=("self",)).select_related("case")
    held = rows.filter(pk=webhook.pk).first()
    if held is None:
        return
    before, target, case = _told(held), f"webhook:{held.pk}", held.case
    held.delete()
    record(case=case, action="webhook.deleted", target=target, before=before, by=by)


def send_test(*, webhook: Webhook) -> Delivery:
    """Put a test on the way; refused (422) while it is paused."""
    if not webhook.active:
        raise Refused(_("It is paused. Resume it, then send a test."), 422)
    return Delivery.objects.create(webhook=webhook, kind=TEST)


def send_again(*, delivery: Delivery) -> None:
    """Try a delivery anew from the first attempt on; one that has arrived is left as it is."""
    rows = Delivery.objects.filter(pk=delivery.pk).exclude(state=State.DELIVERED)
    rows.update(state=State.WAITING, attempts=0, lease="", next_at=timezone.now())


def _told(webhook: Webhook) -> dict[str, Any]:
    """Return what the log keeps: the host only, since addresses may hold secrets."""
    return {"host": urlsplit(webhook.url).hostname or "", "kinds": webhook.kinds}
