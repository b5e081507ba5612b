"""Who is not signed in sees the sign-in page; refused input gets a page that says what to do."""

from collections.abc import Callable

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django_htmx.http import HttpResponseClientRedirect

from newsapp.web.errors import Refused


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
        """Answer a refusal; every other exception goes on."""
        if not isinstance(exception, Refused):
            return None
        template = "refused.html#status" if request.headers.get("HX-Request") == "true" else "refused.html"
        response = render(request, template, {"message": exception.message}, status=exception.status)
        if request.headers.get("HX-Request") == "true":
            response["HX-Retarget"] = "#status"
            response["HX-Reswap"] = "outerHTML"
        return response
