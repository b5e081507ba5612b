"""Pages for the members of a case and the links that let new people in."""

from __future__ import annotations

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases import actions
from newsapp.cases.access import owned
from newsapp.cases.enums import Role
from newsapp.cases.forms import InviteForm, JoinForm, RoleForm
from newsapp.cases.models import Invitation, Membership


@require_safe
def members(request: Request, slug: str) -> HttpResponse:
    """Show who is in, and the open links."""
    return render(request, "cases/members.html", _context(owned(request, slug=slug)))


@require_POST
def change(request: Request, slug: str, pk: int) -> HttpResponse:
    """Change a member's role, or remove them."""
    me = owned(request, slug=slug)
    member = get_object_or_404(Membership.objects.select_related("user"), case=me.case, pk=pk)
    form = RoleForm(request.POST)
    if not form.is_valid():
        return render(request, "cases/members.html", _context(me) | {"role_form": form}, status=422)
    role = form.cleaned_data["role"]
    actions.change_role(member=member, role=None if role == "remove" else Role(role), by=request.user)
    if member.user_id != request.user.pk:
        return redirect("cases:members", slug=slug)
    return redirect("desk:home") if role == "remove" else redirect(me.case)


@require_POST
def invite(request: Request, slug: str) -> HttpResponse:
    """Make a one-time link and show it, this once."""
    me = owned(request, slug=slug)
    form = InviteForm(request.POST)
    if not form.is_valid():
        return render(request, "cases/members.html", _context(me) | {"invite_form": form}, status=422)
    name, role = form.cleaned_data["name"], Role(form.cleaned_data["role"])
    token = actions.invite(case=me.case, name=name, role=role, by=request.user)
    link = request.build_absolute_uri(reverse("cases:join", args=[token]))
    return render(request, "cases/members.html", _context(me) | {"link": link, "link_for": name})


@require_POST
def revoke(request: Request, slug: str, pk: int) -> HttpResponse:
    """Take back a link that nobody has used."""
    me = owned(request, slug=slug)
    found = get_object_or_404(Invitation.objects.select_related("case"), case=me.case, pk=pk, used=None)
    actions.revoke(invitation=found, by=request.user)
    return redirect("cases:members", slug=slug)


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def join(request: Request, token: str) -> HttpResponse:
    """Come in by a one-time link: with a new account, or with the one signed in."""
    invitation = actions.open_invitation(token)
    if invitation is None:
        raise Http404
    if request.user.is_authenticated and request.method == "POST":
        actions.accept(invitation=invitation, by=request.user)
        return redirect(invitation.case)
    form = JoinForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        login(request, actions.join_as_new(invitation=invitation, **form.cleaned_data))
        return redirect(invitation.case)
    context = {"invitation": invitation, "form": form, "token": token}
    return render(request, "cases/join.html", context, status=422 if form.errors else 200)


def _context(me: Membership) -> dict[str, object]:
    members = list(me.case.memberships.select_related("user").order_by("pk"))
    owners = [member.pk for member in members if member.role == Role.OWNER]
    return {
        "member": me,
        "case": me.case,
        "members": members,
        "only_owner": owners[0] if len(owners) == 1 else None,
        "invitations": me.case.invitations.filter(used=None, expires__gt=timezone.now()).order_by("pk"),
        "invite_form": InviteForm(),
        "roles": Role.choices,
    }
