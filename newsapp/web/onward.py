"""Where a form leads once it is done: back to the page one came from."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def onward(request: HttpRequest, fallback: str = "/") -> str:
    """Return where to go next: an address of ours that the form or link names as `next`, else the fallback."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = wanted.startswith("/") and url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else fallback
