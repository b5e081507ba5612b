"""What the page of an entity shows: its names by language, and every place where a case names it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case as Case_
from django.db.models import Q, When

from newsapp.accounts.models import User
from newsapp.articles.models import Article, Revision
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.cases.models import Case
from newsapp.entities.deciding.rows import ambiguous_spellings
from newsapp.entities.models import Entity, Mention, Name
from newsapp.entities.queries import visible_names

LINES = 300
Place = tuple[int, int, int, str, bool, bool]
READERS = ("en", "vi", "ko", "ru")


@dataclass(frozen=True, slots=True)
class Line:
    """One mention in its sentence, in clean words: before, the name itself, after.

    `ref` names the place in forms; `waits` while it is ambiguous and nobody has decided it.
    """

    label: str
    sentence: int
    before: str
    name: str
    after: str
    why: str
    language: str
    ref: str
    waits: bool
    decided: bool


@dataclass(frozen=True, slots=True)
class ArticleLines:
    """The lines of one article."""

    article: Article
    lines: list[Line]


def names_by_language(entity: Entity, case: Case | None) -> dict[str, list[Name]]:
    """Return the names that hold (in the case, if one is given), by language; the four languages of readers always."""
    names = visible_names(case) if case else Name.objects.filter(case=None)
    by_language: dict[str, list[Name]] = {language: [] for language in READERS}
    for name in names.filter(entity=entity).select_related("added_by").order_by("order", "pk"):
        by_language.setdefault(name.language or "", []).append(name)
    return by_language


def cases_naming(entity: Entity, user: User) -> list[Case]:
    """Return the cases this person may read in which the entity is named."""
    naming = Case.objects.filter(memberships__user=user, articles__revisions__mentions__entity=entity)
    return list(naming.distinct().order_by("pk"))


def lines_by_article(entity: Entity, case: Case) -> list[ArticleLines]:
    """Return where a case names the entity, at most 300 lines; a constant number of queries."""
    found = Mention.objects.filter(entity=entity, revision__article__case=case)
    waits = Q(form="context", decided=False, decision=None) | Q(
        key__in=ambiguous_spellings(found), decided=False, decision=None
    )
    found = found.annotate(waits=Case_(When(waits, then=True), default=False))
    columns = ("revision_id", "start", "end", "why", "waits", "decided")
    rows = found.order_by("revision__article_id", "start").values_list(*columns)
    mentions = list(rows[:LINES])
    revisions = Revision.objects.filter(pk__in={row[0] for row in mentions})
    by_id = {revision.pk: revision for revision in revisions.select_related("article__source", "article__case")}
    sentences = Sentences.of_all(by_id.values())
    return [
        ArticleLines(revision.article, list(_lines(revision, sentences[pk], [row for row in mentions if row[0] == pk])))
        for pk, revision in by_id.items()
    ]


def _lines(revision: Revision, sentences: Sentences, rows: Iterable[Place]) -> Iterable[Line]:
    view = clean_view(revision)
    for pk, start, end, why, waits, decided in rows:
        sentence = sentences.at(start)
        if sentence is None:
            continue
        yield Line(
            sentence.label,
            sentence.n,
            view.read(sentence.start, start) if start > sentence.start else "",
            view.read(start, end),
            view.read(end, sentence.end) if end < sentence.end else "",
            why,
            sentence.language,
            f"{pk}:{start}-{end}",
            waits,
            decided,
        )
