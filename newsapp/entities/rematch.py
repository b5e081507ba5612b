"""Matching again: what a changed lexicon, or a new name of a case, makes stale."""

from __future__ import annotations

from newsapp.articles.models import Article, Revision
from newsapp.cases.models import Case
from newsapp.entities.actions import match_revision
from newsapp.entities.lexicon import digest
from newsapp.text.normalise import fold


def rematch_stale() -> int:
    """Match every revision whose mentions come from another lexicon than today's; return how many there were."""
    stale = Revision.objects.exclude(marks__lexicon=digest()).select_related("article")
    count = 0
    for revision in stale.iterator(chunk_size=20):
        match_revision(revision=revision)
        count += 1
    return count


def rematch_name(*, text: str, case: Case, article: Article | None) -> int:
    """Match the revisions of a case (or of one article) in which a name is written; return how many there were."""
    wanted = fold(text).text
    revisions = Revision.objects.filter(article__case=case).select_related("article")
    if article:
        revisions = revisions.filter(article=article)
    hits = [revision for revision in revisions.iterator(chunk_size=20) if wanted in fold(revision.text).text]
    for revision in hits:
        match_revision(revision=revision)
    return len(hits)
