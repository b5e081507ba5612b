"""Making panes stale: called by every action that changes what is marked, folded or cited in a revision."""

from collections.abc import Iterable

from django.db.models import F

from newsapp.articles.models import Marks


def redraw(*, revisions: Iterable[int], lexicon: str | None = None) -> None:
    """Have the panes of these revisions drawn anew, in the caller's transaction; `lexicon` when names were matched."""
    matched = {} if lexicon is None else {"lexicon": lexicon}
    Marks.objects.filter(revision__in=list(revisions)).update(stamp=F("stamp") + 1, **matched)
