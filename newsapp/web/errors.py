"""Refusals: what a person did wrong, what to do about it, and the status code that says so."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import requires_csrf_token


class Refused(Exception):  # noqa: N818  (it is an answer, not a fault)
    """Input that cannot be taken: `message` tells what to do. 400 unless said otherwise, 422 for a form's fault."""

    def __init__(self, message: str, status: int = 400) -> None:
        """Keep message and status."""
        super().__init__(message)
        self.message = message
        self.status = status


class Stale(Exception):  # noqa: N818
    """The thing was changed since the form was made; `current` is it as it stands now."""

    def __init__(self, current: object) -> None:
        """Keep what stands now."""
        super().__init__("changed since the form was made")
        self.current = current


@requires_csrf_token
def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without a valid CSRF token: nothing was changed, and going back keeps what was typed."""
    del reason
    message = _("This form has expired, so nothing was changed. Go back, reload the page and send it again.")
    return render(request, "refused.html", {"message": message}, status=403)
