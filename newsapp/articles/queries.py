"""Reads of the articles room that are used more than once."""

from newsapp.articles.models import Article, Revision
from newsapp.cases.models import Case


def with_bytes(case: Case, sha256: str) -> Revision | None:
    """Return the revision of the case that was made of these bytes."""
    found = Revision.objects.filter(article__case=case, sha256=sha256).select_related("article")
    return found.order_by("pk").first()


def latest(article: Article) -> Revision:
    """Return the newest revision of an article, without its text."""
    return article.revisions.defer("text", "edits").order_by("-n")[0]
