"""A brake on guessing passwords: after ten failures in ten minutes, ten minutes of rest for that name and address.

Counted in the cache, per web process: a brake, not a wall. Behind a proxy, limit there too.
"""

from django.core.cache import cache
from django.http import HttpRequest

FAILURES = 10
SECONDS = 600


def tired(request: HttpRequest, username: str) -> bool:
    """Tell whether this name has failed too often from this address."""
    return int(cache.get(_key(request, username), 0)) >= FAILURES


def failed(request: HttpRequest, username: str) -> None:
    """Count a failure."""
    key = _key(request, username)
    cache.add(key, 0, SECONDS)
    cache.incr(key)


def _key(request: HttpRequest, username: str) -> str:
    return f"brake:{request.META.get('REMOTE_ADDR', '')}:{username.casefold().encode().hex()[:120]}"
