"""Who asks: a personal token in the header, never a cookie; and how often one token may ask."""

from __future__ import annotations

from time import time
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from ninja.security import HttpBearer
from ninja.throttling import BaseThrottle

from newsapp.accounts import brake
from newsapp.accounts.models import ApiToken
from newsapp.accounts.tokens import SHOWN, note_use, working_token
from newsapp.api.problems import TooManyWrong

MINUTE = 60
READS = frozenset(("GET", "HEAD", "OPTIONS"))


class Token(HttpBearer):
    """Lets a token act as its person. Wrong ones are braked as wrong passwords are: by how they begin, per address."""

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        """Return the token that works, and put its person on the request; PermissionDenied when it may only read."""
        begins = f"token {token[:SHOWN]}"
        if brake.tired(request, begins):
            raise TooManyWrong
        found = working_token(token)
        if found is None:
            brake.failed(request, begins)
            return None
        request.user = found.user
        note_use(found)
        if not found.writes and request.method not in READS:
            message = "This token may only read."
            raise PermissionDenied(message)
        return found


class PerToken(BaseThrottle):
    """So many requests a minute for each token; counted per web process, from one full minute to the next."""

    def allow_request(self, request: HttpRequest) -> bool:
        """Count this request and tell whether it is among those allowed."""
        token: Any = getattr(request, "auth", None)
        counts, key = caches["brake"], f"api:{token.pk}:{int(time() // MINUTE)}"
        counts.add(key, 0, 2 * MINUTE)
        try:
            return bool(counts.incr(key) <= settings.API_REQUESTS_PER_MINUTE)
        except ValueError:  # forgotten in between
            return True

    def wait(self) -> float:
        """Return the seconds to the next full minute."""
        return MINUTE - time() % MINUTE
