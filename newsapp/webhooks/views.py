"""The page of a case's webhooks, for its owners."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from newsapp.accounts.requests import Request
from newsapp.cases.access import owned
from newsapp.cases.models import Membership
from newsapp.web.errors import Refused
from newsapp.webhooks import actions
from newsapp.webhooks.forms import DoForm, WebhookForm
from newsapp.webhooks.models import Delivery, Webhook
from newsapp.webhooks.queries import last_deliveries, late_since, webhooks_of


@never_cache
@require_http_methods(["GET", "POST"])
def webhooks(request: Request, slug: str) -> HttpResponse:
    """Show who is told and what came of it, or have one more address told; its secret is shown this once."""
    me = owned(request, slug=slug)
    form = WebhookForm(request.POST if request.method == "POST" else None, initial=_fresh())
    if not form.is_valid():
        return _page(request, me, form=form, status=422 if form.errors else 200)
    try:
        made = actions.add_webhook(case=me.case, **form.said(), by=request.user)
    except Refused as refused:
        form.add_error(None, refused.message)
        return _page(request, me, form=form, status=refused.status)
    return (
        _page(request, me, form=WebhookForm(initial=_fresh()), made=made)
        if made
        else redirect("webhooks:list", slug=slug)
    )


@require_POST
def webhook(request: Request, slug: str, pk: int) -> HttpResponse:
    """Send a test, pause, resume or delete."""
    me = owned(request, slug=slug)
    found = get_object_or_404(Webhook, pk=pk, case=me.case)
    form = DoForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Say what to do with the webhook."))
    do = form.cleaned_data["do"]
    if do == "test":
        actions.send_test(webhook=found)
    elif do == "delete":
        actions.delete_webhook(webhook=found, by=request.user)
    else:
        actions.pause_webhook(webhook=found, active=do == "resume", by=request.user)
    return redirect("webhooks:list", slug=slug)


@require_POST
def again(request: Request, slug: str, pk: int) -> HttpResponse:
    """Try a delivery again."""
    me = owned(request, slug=slug)
    actions.send_again(delivery=get_object_or_404(Delivery, pk=pk, webhook__case=me.case))
    return redirect("webhooks:list", slug=slug)


def _fresh() -> dict[str, str]:
    return {"key": uuid4().hex}


def _page(request: Request, me: Membership, status: int = 200, **more: Any) -> HttpResponse:
    context = {
        "member": me,
        "case": me.case,
        "webhooks": webhooks_of(me.case),
        "deliveries": last_deliveries(me.case),
        "late": late_since(me.case),
        "may_add": actions.may_have(request.user),
    }
    return render(request, "webhooks/webhooks.html", context | more, status=status)
