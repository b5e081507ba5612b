"""Production does not start with people in it whom anybody may enter as."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connections


@register("newsapp")
def no_sample_people(**_kwargs: Any) -> list[CheckMessage]:
    """Find sample people in a production database; say how to remove them. A database without tables has none."""
    from newsapp.accounts.models import User  # noqa: PLC0415  (tables first)

    if settings.SAMPLE_ALLOWED:
        return []
    try:
        found = User.objects.filter(is_sample=True).exists()
    except DatabaseError:
        return []
    hint = "Run `NEWSAPP_ENV=local manage.py remove_sample` on this database, or use another one."
    return [Error("Sample people are in this database.", hint=hint, id="newsapp.E001")] if found else []


def start_without_sample_people() -> None:
    """Raise ImproperlyConfigured when a production process finds sample people; wsgi.py and asgi.py call it."""
    if settings.PRODUCTION:
        with ThreadPoolExecutor(1) as apart:  # an asynchronous server imports us where the database may not be asked
            apart.submit(_start).result()


def _start() -> None:
    problems = no_sample_people()
    connections.close_all()
    if problems:
        message = f"{problems[0].msg} {problems[0].hint}"
        raise ImproperlyConfigured(message)
