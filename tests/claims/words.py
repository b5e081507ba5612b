"""Excerpts by their words."""

from newsapp.articles.models import Marks, Revision
from newsapp.claims.values import Excerpt


def excerpt(revision: Revision, words: str) -> Excerpt:
    start = revision.text.index(words)
    return Excerpt(revision, start, start + len(words))


def stamp(revision: Revision) -> int:
    return Marks.objects.values_list("stamp", flat=True).get(pk=revision.pk)
