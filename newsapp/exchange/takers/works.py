"""Bibliographies in a case: sources by their names, and what entries say of articles that the case has.

An entry is about an article when it has its address, its stored bytes (in our own files), or its outlet, headline and
day. What no person has said of that article yet is filled in as guessed. An entry without an article makes no article:
there is no text to read. It is kept, and written again by the same format.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.actions import complete_article
from newsapp.articles.actions.sources import source_named
from newsapp.articles.models import Article, Revision, Source
from newsapp.cases.models import Case
from newsapp.exchange.bibliography import Entry, entry_of
from newsapp.exchange.carried import Bibliography, Work
from newsapp.exchange.kept import Kept, keep, short
from newsapp.exchange.placing import stored_key
from newsapp.exchange.takers.outcome import Outcome, Tally, few_enough
from newsapp.text import weblinks
from newsapp.text.normalise import fold


@dataclass
class _Taking:
    """One bibliography on its way into a case."""

    case: Case
    key: str
    tally: Tally = field(default_factory=Tally)

    def __post_init__(self) -> None:
        self.known = set(Kept.of(self.case, self.key).by_identity)
        articles = list(Article.objects.filter(case=self.case).select_related("source").order_by("pk"))
        by_pk = {article.pk: article for article in articles}
        bytes_of = Revision.objects.filter(article__case=self.case).values_list("sha256", "article")
        named = [(name, article) for article in articles for name in _names(_entry(article))]
        once = Counter(name for name, _article in named)
        self.articles = {name: article for name, article in named if once[name] == 1}
        self.articles |= {stored_key(sha256): by_pk[pk] for sha256, pk in bytes_of}
        sources = Source.objects.filter(Q(case=self.case) | Q(case=None))
        self.sources = set(sources.values_list("name", flat=True))

    def is_new(self, work: Work) -> bool:
        """Tell whether an entry has not been taken in before, and note it."""
        name = short(work.identity)
        if name in self.known:
            self.tally.leave(_("entries"), _("they are in the case already"))
            return False
        self.known.add(name)
        return True

    def article_of(self, entry: Entry) -> Article | None:
        """Return the article that an entry is about."""
        names = [stored_key(entry.sha256), *_names(entry)]
        return next((self.articles[name] for name in names if name in self.articles), None)

    def count(self, entry: Entry, article: Article | None) -> None:
        """Count what an entry brings."""
        if entry.source and entry.source not in self.sources:
            self.sources.add(entry.source)
            self.tally.make(_("sources"))
        if article:
            self.tally.make(_("entries for articles of the case"))
        else:
            self.tally.leave(_("entries kept without an article"), _("the case has no article with this address"))

    def make(self, work: Work, entry: Entry, article: Article | None, by: User) -> None:
        """Write what an entry brings, and the entry."""
        source_named(case=self.case, name=entry.source)
        if article:
            complete_article(
                article=article,
                source=entry.source,
                title=entry.title,
                published=entry.published,
                language=entry.language,
                url=entry.url,
                by=by,
            )
        target = f"article:{article.pk}" if article else ""
        keep(case=self.case, key=self.key, identity=work.identity, data=work.data, target=target)


def plan(case: Case, parsed: Bibliography) -> Outcome:
    """Tell what the entries of a file would bring. Reads only."""
    few_enough(len(parsed.works))
    taking = _Taking(case, parsed.format)
    for work in filter(taking.is_new, parsed.works):
        entry = entry_of(work.csl)
        taking.count(entry, taking.article_of(entry))
    return taking.tally.outcome(parsed.lost)


def take(*, case: Case, parsed: Bibliography, by: User) -> Outcome:
    """Take the entries of a file into a case, inside the caller's transaction."""
    few_enough(len(parsed.works))
    taking = _Taking(case, parsed.format)
    for work in filter(taking.is_new, parsed.works):
        entry = entry_of(work.csl)
        article = taking.article_of(entry)
        taking.count(entry, article)
        taking.make(work, entry, article, by)
    return taking.tally.outcome(parsed.lost)


def _entry(article: Article) -> Entry:
    source = article.source.name if article.source else ""
    return Entry(source, article.title, article.published, article.language, article.url)


def _names(entry: Entry) -> list[str]:
    """Return what an entry may be known by: its address, then outlet, headline and day (or that it has none)."""
    found = [weblinks.key(entry.url)] if entry.url else []
    if entry.source and entry.title:
        day = entry.published.isoformat() if entry.published else ""
        found.append(f"{fold(entry.source).text}\n{fold(entry.title).text}\n{day}")
    return [name for name in found if name]
