"""Which answers an operation may give, for its description; and what every operation needs of a request."""

from __future__ import annotations

import hashlib
from typing import Any, cast

from django.http import HttpRequest

from newsapp.accounts.requests import Request
from newsapp.api.problems import Problem
from newsapp.web.errors import Refused

KEY, LONGEST_KEY = "Idempotency-Key", 255


def reads(shape: Any) -> dict[Any, Any]:
    """Return the answers of an operation that reads."""
    return {200: shape} | dict.fromkeys((400, 401, 403, 404, 422, 429), Problem)


def writes(shape: Any, status: int = 200) -> dict[Any, Any]:
    """Return the answers of an operation that writes; `shape` None for one that answers nothing but that it is done."""
    return {status: shape} | dict.fromkeys((400, 401, 403, 404, 409, 413, 422, 429), Problem)


def person(request: HttpRequest) -> Request:
    """Return a request that has its token's person on it, as the rooms below know requests."""
    return cast("Request", request)


def key_of(request: HttpRequest) -> str:
    """Return the one-time key of a request as forms have one, "" for none; the same key elsewhere is another one."""
    sent = request.headers.get(KEY, "")
    if len(sent) > LONGEST_KEY:
        message = f"{KEY} may have {LONGEST_KEY} characters."
        raise Refused(message, 422)
    return hashlib.sha256(f"{request.method} {request.path}\n{sent}".encode()).hexdigest() if sent else ""
