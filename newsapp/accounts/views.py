"""Signing in, and how a person likes to read."""

from __future__ import annotations

from django.contrib.auth import login, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import PasswordChangeForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from newsapp.accounts.forms import ReadingForm, SignInForm
from newsapp.accounts.requests import Request
from newsapp.accounts.sample import sample_people
from newsapp.web.onward import onward


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in by name and password; offer the sample people where that is allowed."""
    if request.user.is_authenticated:
        return redirect(onward(request))
    form = SignInForm(request, data=request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        login(request, form.get_user())
        return redirect(onward(request))
    context = {"form": form, "people": sample_people(), "next": request.GET.get("next", request.POST.get("next", ""))}
    return render(request, "accounts/login.html", context, status=422 if form.errors else 200)


@login_not_required
@require_POST
def enter(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the sample people."""
    wanted = request.POST.get("person", "")
    person = next((person for person in sample_people() if person.username == wanted), None)
    if person is None:
        raise Http404
    login(request, person)
    return redirect(onward(request))


@require_http_methods(["GET", "POST"])
def settings_page(request: Request) -> HttpResponse:
    """Show and store how the person likes to read; the reader's own menu posts here too."""
    form = ReadingForm(request.POST if request.method == "POST" else None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        if request.htmx:
            return HttpResponse(status=204, headers={"HX-Refresh": "true"})
        return redirect(onward(request, _saved()))
    context = {"form": form, "password_form": PasswordChangeForm(request.user), "saved": "saved" in request.GET}
    return render(request, "accounts/settings.html", context, status=422 if form.errors else 200)


@sensitive_post_parameters()
@require_POST
def password(request: Request) -> HttpResponse:
    """Change the password; other sessions of the person end, this one stays."""
    form = PasswordChangeForm(request.user, request.POST)
    if form.is_valid():
        update_session_auth_hash(request, form.save())
        return redirect(_saved())
    context = {"form": ReadingForm(instance=request.user), "password_form": form}
    return render(request, "accounts/settings.html", context, status=422)


def _saved() -> str:
    return reverse("accounts:settings", query={"saved": 1})
