"""The claim page: one column for each article that is cited, each passage among its neighbours.

Four queries, for any number of citations and articles.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from newsapp.articles.models import Article
from newsapp.articles.sentences import Sentence, Sentences
from newsapp.claims.models import Citation, Claim
from newsapp.claims.places import shown


@dataclass(frozen=True, slots=True)
class Shown:
    """A citation with its passage as read, one sentence before and after, and who says it, origin first."""

    citation: Citation
    label: str
    language: str
    before: str
    words: str
    after: str
    chain: list[str]


@dataclass(frozen=True, slots=True)
class Column:
    """An article and what is cited from it."""

    article: Article
    cited: list[Shown] = field(default_factory=list)


def columns_of(claim: Claim) -> list[Column]:
    """Return a claim's columns in the order of the articles' dates, undated ones last."""
    rows = claim.citations.select_related("passage__revision__article__source", "by").prefetch_related("chain")
    citations = sorted(rows, key=lambda citation: (citation.passage.revision_id, citation.passage.start))
    sentences = Sentences.of_all(citation.passage.revision for citation in citations)
    columns: dict[int, Column] = {}
    for citation in citations:
        article = citation.passage.revision.article
        column = columns.setdefault(article.pk, Column(article))
        column.cited.append(_shown(citation, sentences[citation.passage.revision_id].all))
    return sorted(columns.values(), key=_by_date)


def _by_date(column: Column) -> tuple[bool, date | None, int]:
    article = column.article
    return article.published is None, article.published, article.pk


def _shown(citation: Citation, sentences: Sequence[Sentence]) -> Shown:
    passage, revision = citation.passage, citation.passage.revision
    starts = [sentence.start for sentence in sentences]
    first = max(bisect_right(starts, passage.start) - 1, 0)
    last = max(bisect_right(starts, passage.end - 1) - 1, 0)
    begins = sentences[max(first - 1, 0)].start if sentences else passage.start
    ends = sentences[min(last + 1, len(sentences) - 1)].end if sentences else passage.end

    def read(start: int, end: int) -> str:
        return shown(revision.text[start:end], start, revision.edits) if end > start else ""

    return Shown(
        citation=citation,
        label=sentences[first].label if sentences else "",
        language=(sentences[first].language if sentences else "") or revision.language,
        before=read(begins, passage.start),
        words=read(passage.start, passage.end),
        after=read(passage.end, max(ends, passage.end)),
        chain=_chain(citation),
    )


def _chain(citation: Citation) -> list[str]:
    """Return who says it, origin first, the article's outlet last; empty when nobody has said."""
    names = [link.name for link in citation.chain.all()]
    if not names and not citation.unknown:
        return []
    outlet = citation.passage.revision.article.outlet
    links = [name for name, _same in groupby([outlet, *names])]
    return [*([_("unknown")] if citation.unknown else []), *reversed(links)]


def claim_text(claim: Claim, columns: Iterable[Column], addresses: dict[int, str]) -> str:
    """Return the claim with its passages and sources as plain text, to be pasted elsewhere."""
    lines = [f"{claim.label} {claim.wording}"]
    for column in columns:
        article = column.article
        day = f", {article.published.isoformat()}" if article.published else ""
        for one in column.cited:
            role = one.citation.get_role_display()
            lines += ["", f"{role}: “{one.words}”", f"{article.outlet}, “{article.title}”{day}, {one.label}"]
            lines += [f"= {one.citation.translation} ({one.citation.translator})"] if one.citation.translation else []
            lines.append(addresses[one.citation.pk])
    return "\n".join(lines)
