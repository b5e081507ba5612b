"""Access and fetch in one step: a stranger gets 404, a member who may not gets 403.

>>> member = writable(request, slug="kim-putin")      # the membership, with its case
>>> member = readable(request, articles=12)           # the case that holds article 12

Every lookup is a condition on the case, so what one may not see cannot be told from what does not exist.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from newsapp.accounts.requests import Request
from newsapp.cases.models import Membership


def readable(request: Request, **case: Any) -> Membership:
    """Return the person's membership of the case that meets the conditions; 404 when there is none."""
    conditions = {f"case__{field}": value for field, value in case.items()}
    found = Membership.objects.select_related("case").filter(user_id=request.user.pk, **conditions).first()
    if found is None:
        raise Http404
    found.user = request.user
    return found


def writable(request: Request, **case: Any) -> Membership:
    """Return the membership of one who may change the case's contents; 403 for a reader."""
    member = readable(request, **case)
    if not member.may.writes:
        raise PermissionDenied
    return member


def owned(request: Request, **case: Any) -> Membership:
    """Return the membership of an owner; 403 for everybody else in the case."""
    member = readable(request, **case)
    if not member.may.owns:
        raise PermissionDenied
    return member
