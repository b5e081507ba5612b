"""The request as our views see it: always a signed-in person, always with htmx details."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from newsapp.accounts.models import User


class Request(HttpRequest):
    """What the middlewares leave behind for a view that is not public."""

    user: User
    htmx: HtmxDetails
