"""Joining another passage to a fact by hand: the articles that may be chosen, their sentences, what is joined."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from newsapp.articles.models import Article, Revision
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.cases.models import Case
from newsapp.comparison.actions import Pair, Side
from newsapp.comparison.enums import State
from newsapp.comparison.keeping.stored import bodies_of
from newsapp.comparison.models import FactPassage, StoredFact
from newsapp.history.models import Event
from newsapp.web.errors import Refused

SHOWN = 110  # characters of a sentence in the list


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence that may be joined: its value in the form (revision, start, end), where it stands, its words."""

    value: str
    label: str
    words: str
    language: str


def compared_articles(case: Case) -> list[Article]:
    """Return the compared articles of a case. One query."""
    return list(Article.objects.filter(revisions__prepared__case=case).select_related("source").order_by("pk"))


def sentences_of(article: Article) -> list[Choice]:
    """Return the sentences of an article that are compared, in order. Three queries."""
    revision = Revision.objects.filter(article=article, prepared__isnull=False).select_related("prepared").last()
    if revision is None:
        return []
    view, places = clean_view(revision), Sentences(revision)
    return [
        Choice(
            f"{revision.pk}-{start}-{end}",
            places.label(start),
            Truncator(view.read(start, end)).chars(SHOWN),
            each["language"],
        )
        for each in bodies_of(revision.pk)
        for start, end in [each["at"]]
    ]


def joined_pairs(case: Case, fact: StoredFact, chosen: tuple[int, int, int]) -> list[Pair]:
    """Return a sentence with each passage of a fact in other articles. Refused (409) when it is not there any more."""
    pk, start, end = chosen
    revisions = Revision.objects.filter(article__case=case, prepared__isnull=False).select_related("article__source")
    revision = revisions.filter(pk=pk).first()
    if revision is None or not 0 <= start < end <= len(revision.text):
        raise Refused(_("This sentence is not there any more. Reload the page."), 409)
    others = fact.passages.exclude(revision__article=revision.article_id).select_related("revision__article__source")
    found = [(Side(revision, start, end), Side(each.revision, each.start, each.end)) for each in others]
    if not found:
        raise Refused(_("Choose a sentence of another article: sentences of one article are not joined."), 422)
    return found


def fact_of(event: Event) -> StoredFact | None:
    """Return the fact in which the passages of a decision stand together now; None for none. Two queries."""
    place = (event.after or {})["pairs"][0]

    def facts(side: str) -> set[int]:
        rows = FactPassage.objects.filter(fact__case=event.case_id, revision=place[f"{side}_id"])
        inside = rows.filter(start__lt=place[f"{side}_end"], end__gt=place[f"{side}_start"])
        return set(inside.values_list("fact", flat=True))

    if place["state"] == State.REJECTED:
        return None
    return StoredFact.objects.filter(pk__in=facts("one") & facts("other")).first()
