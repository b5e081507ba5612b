"""Production does not start with people in it whom anybody may enter as."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.db import DatabaseError


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
