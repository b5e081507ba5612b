"""One-click sign-in as the people of the sample case; never in production."""

from django.conf import settings
from django.db.models import F

from newsapp.accounts.models import User


def sample_people() -> list[User]:
    """Return the people of the sample case who may be entered as, with `.sample_role`; none in production."""
    if not settings.SAMPLE_ALLOWED:
        return []
    people = User.objects.filter(memberships__case__is_sample=True, is_sample=True)
    return list(people.annotate(sample_role=F("memberships__role")).order_by("pk"))
