"""A brake on guessing passwords: after ten failures in ten minutes, ten minutes of rest for that name and address.

Counted in a cache of its own, per web process: a brake, not a wall. Behind a proxy, limit there too.
"""

from contextlib import suppress

from django.core.cache import caches
from django.http import HttpRequest

FAILURES = 10
SECONDS = 600


def tired(request: HttpRequest, username: str) -> bool:
    """Tell whether this name has failed too often from this address."""
    return int(caches["brake"].get(_key(request, username), 0)) >= FAILURES


def failed(request: HttpRequest, username: str) -> None:
    """Count a failure."""
    key = _key(request, username)
    if caches["brake"].add(key, 1, SECONDS):
        return
    with suppress(ValueError):  # forgotten in between: then this failure does not count
        if caches["brake"].incr(key) >= FAILURES:
            caches["brake"].touch(key, SECONDS)


def _key(request: HttpRequest, username: str) -> str:
    return f"brake:{request.META.get('REMOTE_ADDR', '')}:{username.casefold().encode().hex()[:120]}"
