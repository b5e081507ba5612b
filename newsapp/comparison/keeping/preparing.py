"""The features of a stored article: made from its tables (what people corrected included), not read out of it anew."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from newsapp.articles.models import Revision, Source
from newsapp.articles.stored import document_of
from newsapp.comparison.copies import shingles
from newsapp.comparison.features import Article, Sentence, prepare
from newsapp.comparison.index import features
from newsapp.comparison.keeping import counts, stored
from newsapp.comparison.keeping.stored import bits
from newsapp.comparison.models import Posting, Prepared
from newsapp.comparison.wordlist.known import vocabulary_of
from newsapp.entities.models import Mention
from newsapp.findings.models import DateExpression, Quantity, Statement
from newsapp.text import spans
from newsapp.text.understanding import Understanding

VERSION = 2  # raise it when features or scores change: every article is then compared again
SAMPLED = 16  # one run of words in so many stands for all when copies are looked for
WHOLE = 0xFFFF  # the "sentence" of what belongs to a whole article
BATCH = 1000
MOST_SENTENCES = 20_000  # of an article; what stands behind them is not compared


def store(revision: Revision) -> Article:
    """Make the features of a revision anew, store them, and return them. In the caller's transaction."""
    article = features_of(revision)
    keep(revision.article.case_id, article)
    return article


def keep(case: int, article: Article) -> None:
    """Store the features of an article of a case in place of those it had. The caller holds the case."""
    take_away(article.number)
    named = {(name, each.number) for each in article.sentences for name, _most in features(each)}
    named |= {(name, WHOLE) for name in runs_of(article)}
    places = [(bits(name), at) for name, at in sorted(named)]
    rows = (Posting(case_id=case, revision_id=article.number, feature=each, sentence=at) for each, at in places)
    Posting.objects.bulk_create(rows, batch_size=BATCH)
    counts.add(case, Counter(each for each, _at in places) + Counter({counts.ALL: len(article.sentences)}))
    Prepared.objects.create(
        revision_id=article.number,
        case_id=case,
        version=VERSION,
        sentences=len(article.sentences),
        language=article.language,
        published=article.published or "",
    )
    stored.keep(article)


def take_away(revision: int) -> None:
    """Take away what is stored of a revision; the counts follow (following.py)."""
    for prepared in Prepared.objects.filter(pk=revision):
        prepared.delete()
    Posting.objects.filter(revision=revision).delete()


def features_of(revision: Revision) -> Article:
    """Return the features of a revision as its tables have it, with the words of its case. Seven queries."""
    published = revision.article.published
    found = Understanding(
        mentions=tuple(_mentions(revision)),
        published=spans.Published(published.isoformat(), None, "") if published else None,
        dates=tuple(_date(row) for row in _standing(DateExpression, revision)),
        quantities=tuple(_quantity(row) for row in _standing(Quantity, revision)),
        references=(),
        statements=tuple(_statement(row) for row in _standing(Statement, revision)),
    )
    made = prepare(revision.pk, document_of(revision), found, vocabulary_of(revision.article.case_id))
    return replace(made, sentences=made.sentences[:MOST_SENTENCES])


def runs_of(article: Article) -> list[str]:
    """Return a sample of the runs of words of an article, as features: the same runs in every article."""
    return [f"s:{run}" for run in sorted(shingles(article.clean)) if run % SAMPLED == 0]


def _standing(model: Any, revision: Revision) -> Any:
    return model._default_manager.filter(revision=revision, rejected=False)  # noqa: SLF001


def _mentions(revision: Revision) -> Any:
    """Yield the names of a revision, but for what the outlets of its case are called: articles name them all along."""
    outlets = _outlets(revision.article.case_id)
    rows = Mention.objects.filter(revision=revision).exclude(form="ignored").order_by("start")
    for start, end, key, kind, form, why in rows.values_list("start", "end", "entity__key", "type", "form", "why"):
        if key or _folded(revision.text[start:end]) not in outlets:
            yield spans.Mention(start, end, key, spans.EntityType(kind), spans.MentionForm(form), why)


def _outlets(case: int) -> frozenset[str]:
    names = Source.objects.filter(articles__case=case).values_list("name", flat=True)
    return frozenset(_folded(name) for name in names)


def _folded(name: str) -> str:
    """Return a name in small letters, without what stands in brackets behind it."""
    return " ".join(name.partition("(")[0].replace("_", " ").casefold().split())


def _date(row: DateExpression) -> spans.DateExpression:
    first, last = (day.isoformat() if day else None for day in (row.first, row.last))
    return spans.DateExpression(row.start, row.end, row.iso, first, last, spans.Resolved(row.resolved), row.why)


def _quantity(row: Quantity) -> spans.Quantity:
    whole = spans.Span(row.whole_start, row.whole_end)
    bound = spans.Bound(row.bound)
    return spans.Quantity(row.start, row.end, row.low, row.high, bound, row.unit, row.counted, whole, row.why)


def _statement(row: Statement) -> spans.Statement:
    kind = spans.Saying(row.kind)
    entities = tuple(row.entities)
    return spans.Statement(row.start, row.end, row.speaker, None, entities, row.outlet, kind, None, row.why)


def sentence_of(article: Article, start: int, end: int) -> Sentence | None:
    """Return the compared sentence that holds most of a span, None when none touches it."""
    shared = [(min(each.end, end) - max(each.start, start), -each.number, each) for each in article.sentences]
    best = max(shared, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] > 0 else None
