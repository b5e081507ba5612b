"""Who is not signed in sees the sign-in page; refused input gets a page that says what to do."""

import codecs
from collections.abc import Callable

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.defaults import page_not_found
from django_htmx.http import HttpResponseClientRedirect

from newsapp.web.errors import Refused


class ReadableMiddleware:
    """Refuses what no browser sends and no table holds: forms in another encoding than UTF-8, U+0000 in a cookie."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next layer."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on what can be read."""
        if _in_utf8(request) and not any("\0" in value for value in request.COOKIES.values()):
            return self.get_response(request)
        message = _("This cannot be read, so nothing was changed. Send it as UTF-8, as browsers do.")
        return render(request, "refused.html", {"message": message}, status=400)


def _in_utf8(request: HttpRequest) -> bool:
    """Tell whether a form would be decoded as UTF-8: its sender may name any codec Python has, and some make halves."""
    try:
        return codecs.lookup((request.content_params or {}).get("charset") or "utf-8").name == "utf-8"
    except (LookupError, ValueError):
        return True  # Django then reads it as UTF-8


class SignInMiddleware(LoginRequiredMiddleware):
    """Every view is for signed-in people unless marked `login_not_required`; htmx is told to leave the page."""

    def handle_no_permission(  # type: ignore[override]  # the stubs know only the redirect
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseBase:
        """Send to the sign-in page, from a fragment request by a full page load."""
        response = super().handle_no_permission(request, view_func)
        if request.headers.get("HX-Request") == "true":
            return HttpResponseClientRedirect(response["Location"])
        return response


class ErrorPagesMiddleware:
    """Turns `Refused` into a page, or a fragment for the status line, with its status code."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next layer."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a refusal, and 404 what was deleted while the request was under way; everything else goes on."""
        if isinstance(exception, ObjectDoesNotExist):
            return page_not_found(request, exception)
        if not isinstance(exception, Refused):
            return None
        template = "refused.html#status" if request.headers.get("HX-Request") == "true" else "refused.html"
        response = render(request, template, {"message": exception.message}, status=exception.status)
        if request.headers.get("HX-Request") == "true":
            response["HX-Retarget"] = "#status"
            response["HX-Reswap"] = "outerHTML"
        return response
