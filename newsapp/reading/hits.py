"""The hits of a search that the reader was opened with (`?q=`): data for its script, which paints and steps them."""

from __future__ import annotations

from collections.abc import Collection

from django.http import QueryDict

from newsapp.cases.models import Case
from newsapp.search.forms import asked
from newsapp.search.language import Known, plan
from newsapp.search.lines import painted
from newsapp.text.queries import Unreadable

MOST = 2_000


def hits_of(query: QueryDict, case: Case, articles: Collection[int]) -> list[list[int]]:
    """Return [article, sentence, start, end] of each hit, in UTF-16 units of what the sentence shows; [] without `q`.

    A query that cannot be read has no hits: the page of results has said why.
    """
    here = asked(query)
    if not here.typed:
        return []
    try:
        made = plan(here.typed, Known([case.pk]), exact=here.exact)
    except Unreadable:
        return []
    found = painted(made, case.pk, articles) if made and made.finds_words else []
    return [[hit.article, hit.sentence, hit.start, hit.end] for hit, _n in zip(found, range(MOST), strict=False)]
