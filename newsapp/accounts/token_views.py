"""The page of a person's tokens: making one, which is shown this once, and revoking."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from newsapp.accounts.forms import TokenForm
from newsapp.accounts.models import ApiToken
from newsapp.accounts.requests import Request
from newsapp.accounts.tokens import make_token, revoke_token


@never_cache
@require_http_methods(["GET", "POST"])
def tokens(request: Request) -> HttpResponse:
    """List the person's tokens, or make one."""
    form = TokenForm(request.POST if request.method == "POST" else None)
    made: dict[str, Any] = {}
    if form.is_valid():
        token, secret = make_token(**form.cleaned_data, by=request.user)
        made, form = {"made": token, "secret": secret}, TokenForm()
    context = {"form": form, "tokens": ApiToken.objects.filter(user=request.user)} | made
    return render(request, "accounts/tokens.html", context, status=422 if form.errors else 200)


@require_POST
def revoke(request: Request, pk: int) -> HttpResponse:
    """End a token."""
    revoke_token(token=get_object_or_404(ApiToken, pk=pk, user=request.user), by=request.user)
    return redirect("accounts:tokens")
