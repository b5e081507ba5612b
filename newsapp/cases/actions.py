"""Writes of the cases room: cases, members, one-time links."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.enums import Role
from newsapp.cases.models import Case, Invitation, Membership
from newsapp.cases.ports import log, record
from newsapp.web.errors import Refused, Stale

LINK_DAYS = 7


@transaction.atomic
def create_case(*, name: str, question: str = "", is_sample: bool = False, key: str = "", by: User) -> Case:
    """Make a case with its first owner and return it; the one made before when the same form is sent again."""
    earlier = log().once(key=key, by=by)
    if earlier:
        return Case.objects.get(pk=earlier.target.removeprefix("case:"))
    case = Case.objects.create(slug=_free_slug(name), name=name, question=question, is_sample=is_sample)
    Membership.objects.create(case=case, user=by, role=Role.OWNER, seen_at=timezone.now())
    record(case=case, action="case.created", target=f"case:{case.pk}", after=_told(case), by=by)
    log().settle(key=key, target=f"case:{case.pk}", by=by)
    return case


@transaction.atomic
def change_case(*, case: Case, name: str, question: str, version: int | None, by: User) -> Case:
    """Change name and question, where they differ; raises Stale(case) when it was changed since `version`."""
    current = Case.objects.select_for_update().get(pk=case.pk)
    if version is not None and current.version != version:
        raise Stale(current)
    before = _told(current)
    if before == {"name": name, "question": question}:
        return current
    current.name, current.question, current.version = name, question, current.version + 1
    current.save(update_fields=["name", "question", "version"])
    record(case=current, action="case.changed", target=f"case:{case.pk}", before=before, after=_told(current), by=by)
    return current


@transaction.atomic
def delete_case(*, case: Case, by: User) -> None:
    """Delete a case with everything in it. Nothing of it is left, its log neither."""
    del by  # the log that would name them goes along
    case.delete()


def note_seen(*, member: Membership, upto: int) -> None:
    """Remember that the person has seen the events up to number `upto`; what came after stays new."""
    member.seen, member.seen_at = max(member.seen, min(upto, member.case.events)), timezone.now()
    member.save(update_fields=["seen", "seen_at"])


@transaction.atomic
def change_role(*, member: Membership, role: Role | None, by: User) -> None:
    """Give a member another role, or remove them (None); refused for the last owner."""
    case = Case.objects.select_for_update().get(pk=member.case_id)
    held = case.memberships.select_related("user").filter(pk=member.pk).first()
    if held is None or held.role == role:
        return
    member = held
    owners = case.memberships.filter(role=Role.OWNER).exclude(pk=member.pk).exists()
    if member.role == Role.OWNER and role is not Role.OWNER and not owners:
        raise Refused(_("A case needs an owner: make somebody else owner first."), 422)
    before = {"user": member.user.username, "name": str(member.user), "role": member.role}
    after = None if role is None else {**before, "role": role.value}
    if role is None:
        member.delete()
    else:
        member.role = role
        member.save(update_fields=["role"])
    action = "member.removed" if role is None else "member.changed"
    record(case=case, action=action, target=f"user:{member.user_id}", before=before, after=after, by=by)


@transaction.atomic
def invite(*, case: Case, name: str, role: Role, by: User) -> str:
    """Make a one-time link for a week and return its token, which is stored nowhere."""
    token = secrets.token_urlsafe(32)
    expires = timezone.now() + timedelta(days=LINK_DAYS)
    invitation = Invitation.objects.create(
        token_hash=_hash(token), case=case, role=role, name=name, by=by, expires=expires
    )
    after = {"name": name, "role": role.value}
    record(case=case, action="invitation.made", target=f"invitation:{invitation.pk}", after=after, by=by)
    return token


@transaction.atomic
def revoke(*, invitation: Invitation, by: User) -> None:
    """Delete a link that nobody has used."""
    before = {"name": invitation.name, "role": invitation.role}
    target, case = f"invitation:{invitation.pk}", invitation.case
    invitation.delete()
    record(case=case, action="invitation.revoked", target=target, before=before, by=by)


def open_invitation(token: str) -> Invitation | None:
    """Return the invitation of a link that still works; None for an unknown, used or expired one."""
    found = Invitation.objects.select_related("case").filter(token_hash=_hash(token))
    return found.filter(used=None, expires__gt=timezone.now()).first()


@transaction.atomic
def accept(*, invitation: Invitation, by: User) -> Membership:
    """Use a link: the person becomes a member. Of two at once, one gets in; who is in already uses nothing up."""
    case = Case.objects.select_for_update().get(pk=invitation.case_id)
    already = case.memberships.filter(user=by).first()
    if already:
        return already
    used = Invitation.objects.filter(pk=invitation.pk, used=None).update(used=timezone.now(), used_by=by)
    if not used:
        raise Refused(_("This link has been used already. Ask for a new one."), 409)
    after = {"user": by.username, "name": str(by), "role": invitation.role}
    record(case=case, action="member.added", target=f"user:{by.pk}", after=after, by=by)
    return Membership.objects.create(case=case, user=by, role=invitation.role, seen=case.events, seen_at=timezone.now())


@transaction.atomic
def join_as_new(*, invitation: Invitation, username: str, first_name: str, password: str) -> User:
    """Make an account and use the link with it."""
    try:
        person = User.objects.create_user(username=username, first_name=first_name, password=password)
    except IntegrityError as taken:
        raise Refused(_("That user name is taken."), 422) from taken
    accept(invitation=invitation, by=person)
    return person


def _free_slug(name: str) -> str:
    stem = slugify(name)[:60] or "case"
    slug, n = stem, 1
    while slug == "new" or Case.objects.filter(slug=slug).exists():
        n += 1
        slug = f"{stem}-{n}" if n < 10 else f"{stem}-{secrets.token_hex(4)}"  # noqa: PLR2004  (a name used that often)
    return slug


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _told(case: Case) -> dict[str, str]:
    return {"name": case.name, "question": case.question}
