"""Personal tokens: making, finding and revoking them."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from hmac import compare_digest

from django.db.models import Q
from django.utils import timezone

from newsapp.accounts.models import ApiToken, User

MARK = "plx_"
SHOWN = 10
LONGEST = 100
NOTED_EVERY = timedelta(minutes=1)


def make_token(*, name: str, writes: bool, days: int | None = None, by: User) -> tuple[ApiToken, str]:
    """Make a token that works for `days` (None: until it is revoked); return it and its secret, stored nowhere."""
    secret = MARK + secrets.token_urlsafe(32)
    expires = timezone.now() + timedelta(days=days) if days else None
    made = ApiToken.objects.create(
        user=by, name=name, digest=_digest(secret), prefix=secret[:SHOWN], writes=writes, expires=expires
    )
    return made, secret


def revoke_token(*, token: ApiToken, by: User) -> None:
    """End a token of one's own; ended twice, the first time counts."""
    ApiToken.objects.filter(pk=token.pk, user=by, revoked=None).update(revoked=timezone.now())


def working_token(secret: str) -> ApiToken | None:
    """Return the token of a secret with its person; None when it is unknown, revoked, expired or theirs is closed.

    Found by its digest, so that the time it takes tells nothing of the secrets that are there. One query.
    """
    digest = _digest(secret)
    found = ApiToken.objects.select_related("user").filter(digest=digest, user__is_active=True).first()
    return found if found and compare_digest(found.digest, digest) and found.works else None


def note_use(token: ApiToken) -> None:
    """Remember when a token was last used, once a minute at most."""
    now = timezone.now()
    if token.last_used is None or token.last_used < now - NOTED_EVERY:
        old = Q(last_used=None) | Q(last_used__lt=now - NOTED_EVERY)
        ApiToken.objects.filter(old, pk=token.pk).update(last_used=now)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret[:LONGEST].encode("utf-8", "replace")).hexdigest()
