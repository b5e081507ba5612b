"""Sources are found by their name: the case's own first, then those everybody shares, else the case gets a new one."""

from django.db.models import F, Q

from newsapp.articles.models import Source
from newsapp.cases.models import Case


def source_named(*, case: Case, name: str) -> Source | None:
    """Return the source of that name for the case; None for no name."""
    name = " ".join(name.split())[:200]
    if not name:
        return None
    known = Source.objects.filter(Q(case=case) | Q(case=None), name=name)
    found = known.order_by(F("case").desc(nulls_last=True)).first()
    return found or Source.objects.get_or_create(case=case, name=name)[0]
