"""What a browser asks of the API: its page and its description; and the way into its operations.

The library behind it is loaded when it is first asked for: who does not use the API does not pay for it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.http.response import HttpResponse
from django.shortcuts import render
from django.urls import URLResolver
from django.urls.resolvers import RegexPattern
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from newsapp.accounts.requests import Request

if TYPE_CHECKING:
    from ninja import NinjaAPI

ROOT = "api/v1/"


@require_safe
def page(request: Request) -> HttpResponse:
    """Show how a program works with Parallax: tokens, paging, versions, and every operation."""
    from newsapp.api.operations import told  # noqa: PLC0415  (see above)

    context = {
        "groups": told(_description()),
        "base": request.build_absolute_uri("/").rstrip("/"),
        "per_minute": settings.API_REQUESTS_PER_MINUTE,
    }
    return render(request, "api/page.html", context)


@login_not_required
@require_safe
def description(request: HttpRequest) -> HttpResponse:
    """Hand out the OpenAPI description. It tells of the program and of nothing that is stored."""
    del request
    return JsonResponse(_description())


@login_not_required
@never_cache
@csrf_exempt
def version_1(request: HttpRequest, rest: str) -> HttpResponseBase:
    """Answer an operation. Nothing here believes a cookie: each operation asks for a token itself."""
    from newsapp.api.problems import problem  # noqa: PLC0415

    try:
        found = _resolver().resolve(rest)
    except Http404:
        return problem(404, "There is no such address in the API.")
    answer: HttpResponseBase = found.func(request, *found.args, **found.kwargs)
    if answer.status_code == 405 and "Allow" in answer:  # noqa: PLR2004
        return problem(405, "This address does not take that method.", headers={"Allow": answer["Allow"]})
    return answer


def _api() -> NinjaAPI:
    from newsapp.api.v1 import api  # noqa: PLC0415

    return api


@cache
def _resolver() -> URLResolver:
    return URLResolver(RegexPattern(""), _api().urls[0])


@cache
def _description() -> dict[str, Any]:
    return dict(_api().get_openapi_schema(path_prefix=ROOT))
