"""What the API says when it does not do what was asked: one shape for all, as RFC 9457 has it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.responses import NinjaJSONEncoder

from newsapp.search.language import why
from newsapp.text.queries import Unreadable
from newsapp.web.errors import Refused, Stale

MEDIA_TYPE = "application/problem+json"
Json = dict[str, Any]


class Fault(Schema):
    """One thing that is wrong: where, like body.wording, and what."""

    at: str
    message: str


class Problem(Schema):
    """Why nothing was done; `current` is the thing as it stands now, where it was changed since."""

    status: int
    title: str
    detail: str
    errors: list[Fault]
    current: dict[str, Any] | None


class TooManyWrong(Exception):  # noqa: N818
    """Too many wrong tokens that begin alike came from this address."""


def problem(
    status: int,
    detail: str,
    *,
    errors: list[dict[str, str]] | None = None,
    current: Json | None = None,
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Return an answer that says what is wrong."""
    told = {
        "status": status,
        "title": HTTPStatus(status).phrase,
        "detail": detail,
        "errors": errors or [],
        "current": current,
    }
    body = json.dumps(told, cls=NinjaJSONEncoder)
    return HttpResponse(body, status=status, content_type=MEDIA_TYPE, headers=dict(headers or {}))


def install(api: NinjaAPI, current: Callable[[HttpRequest, object], Json | None]) -> None:
    """Let the API answer every exception of the rooms below as a problem. `current` tells how a thing stands now."""

    def stale(request: HttpRequest, wrong: Any) -> HttpResponse:
        detail = "This was changed since the version you sent. Look at `current`, then send again with its version."
        return problem(409, detail, current=current(request, wrong.current))

    api.add_exception_handler(Stale, stale)
    for kind, handler in _HANDLERS.items():
        api.add_exception_handler(kind, handler)


def _missing(_request: HttpRequest, _wrong: Exception) -> HttpResponse:
    return problem(404, "There is nothing here, or nothing you may see.")


def _forbidden(_request: HttpRequest, wrong: Exception) -> HttpResponse:
    return problem(403, str(wrong) or "Your role in this case does not allow this.")


def _refused(_request: HttpRequest, wrong: Refused) -> HttpResponse:
    return problem(wrong.status, wrong.message)


def _signed_out(_request: HttpRequest, _wrong: AuthenticationError) -> HttpResponse:
    detail = "Send a token that works: `Authorization: Bearer plx_…`."
    return problem(401, detail, headers={"WWW-Authenticate": 'Bearer realm="parallax"'})


def _braked(_request: HttpRequest, _wrong: TooManyWrong) -> HttpResponse:
    return problem(429, "Too many wrong tokens. Wait ten minutes, then try again.", headers={"Retry-After": "600"})


def _http(_request: HttpRequest, wrong: HttpError) -> HttpResponse:
    said = {429: "Too many requests with this token. Wait as long as Retry-After says."}
    return problem(wrong.status_code, said.get(wrong.status_code, wrong.message))


def _invalid(_request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    errors = [
        {"at": _place(one["loc"]), "message": str(one["msg"]).removeprefix("Value error, ")} for one in wrong.errors
    ]
    return problem(422, "Some of what was sent cannot be taken; `errors` says what and where.", errors=errors)


def _place(location: tuple[object, ...]) -> str:
    """Return where it is as people write it; the name of the parameter that stands for the whole body is left out."""
    parts = [str(part) for part in location]
    return ".".join([parts[0], *parts[2:]] if parts[:2] == ["body", "sent"] else parts)


def _unreadable(_request: HttpRequest, wrong: Unreadable) -> HttpResponse:
    return problem(422, f"{why(wrong)} (from character {wrong.start + 1} on)")


def _too_big(_request: HttpRequest, _wrong: RequestDataTooBig) -> HttpResponse:
    return problem(413, "This is larger than one request may be.")


def _suspicious(_request: HttpRequest, _wrong: SuspiciousOperation) -> HttpResponse:
    return problem(400, "This request cannot be read.")


_HANDLERS: dict[Any, Any] = {
    Http404: _missing,
    ObjectDoesNotExist: _missing,
    PermissionDenied: _forbidden,
    Refused: _refused,
    AuthenticationError: _signed_out,
    TooManyWrong: _braked,
    HttpError: _http,
    ValidationError: _invalid,
    Unreadable: _unreadable,
    RequestDataTooBig: _too_big,
    SuspiciousOperation: _suspicious,
}
