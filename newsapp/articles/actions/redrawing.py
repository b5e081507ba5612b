"""Making panes stale: called by every action that changes what is marked, folded or cited in a revision."""

from collections.abc import Iterable

from django.db.models import F

from newsapp.articles.models import Marks


def redraw(*, revisions: Iterable[int], lexicon: str | None = None, findings: int | None = None) -> None:
    """Have the panes of these revisions drawn anew, in the caller's transaction.

    `lexicon` is given when names were matched, `findings` (the version of the reader) when the rest was read.
    """
    said = {"lexicon": lexicon, "findings": findings}
    matched = {name: value for name, value in said.items() if value is not None}
    Marks.objects.filter(revision__in=list(revisions)).update(stamp=F("stamp") + 1, **matched)
