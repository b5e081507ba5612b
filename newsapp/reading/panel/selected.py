"""Which revision of the case a panel form is about: one of another case is not there."""

from django.http import Http404, QueryDict

from newsapp.articles.models import Revision
from newsapp.cases.models import Case


def revision_of(case: Case, data: QueryDict) -> Revision:
    """Return the revision that a form or address names, if it is of the case; 404 else."""
    number = data.get("revision", "")
    if not (number.isascii() and number.isdigit() and len(number) < 19):  # noqa: PLR2004  (more would not be a row)
        raise Http404
    found = Revision.objects.select_related("article__case", "article__source")
    revision = found.filter(pk=int(number), article__case=case).first()
    if revision is None:
        raise Http404
    return revision
