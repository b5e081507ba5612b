"""Words in context: each hit with what stands left and right of it, sorted by a neighbour, grouped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentences
from newsapp.cases.models import Case
from newsapp.claims.values import Excerpt
from newsapp.search.entries import sentence_at
from newsapp.search.enums import Grouping, Kind, Sort
from newsapp.search.finding import POOL, matching
from newsapp.search.forms import Asked
from newsapp.search.language import Plan
from newsapp.search.lines import reader_url, spans_in
from newsapp.search.models import Entry
from newsapp.text.spans import Span
from newsapp.text.tokens import tokens
from newsapp.web.errors import Refused
from newsapp.web.pages import Pages, paged
from newsapp.web.templatetags.parallax import language_name

LINES = 2_000
SIDE = 70
NEIGHBOURS = 4
MOST_TICKED = 50
Words = list[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A hit as it is sorted: its entry, article and language, its span, and the words next to it on each side."""

    entry: int
    article: int
    language: str
    start: int
    span: Span
    left: Words
    right: Words


@dataclass(frozen=True, slots=True)
class Context:
    """A hit with its left and right side; `ref` names its sentence in forms."""

    entry: Entry
    left: str
    hit: str
    right: str
    place: str
    url: str
    ref: str


@dataclass(slots=True)
class Group:
    """Lines that stand together under a heading."""

    heading: str
    language: str = ""
    lines: list[Context] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Concordance:
    """The lines of one page in groups, how many there are on all pages, and whether there would be more."""

    groups: list[Group]
    pages: Pages[Hit]
    more: bool

    @property
    def count(self) -> int:
        """Return how many lines there are on all pages."""
        return self.pages.total


def concordance(plan: Plan, case: Case, here: Asked, query: QueryDict) -> Concordance:
    """Return the hits of a plan in the texts of a case, sorted all together, a hundred to a page. Two queries.

    No more than the newest 1,000 paragraphs are gone through, and 2,000 hits; hits in translations are none.
    """
    rows = matching(plan, [case.pk]).filter(article__isnull=False).exclude(kind=Kind.TRANSLATIONS).order_by("-id")
    columns = ("pk", "article", "language", "start", "words", "named")
    found = list(rows.values_list(*columns)[: POOL + 1])
    hits = [hit for row in found[:POOL] for hit in _hits(row, plan)]
    more = len(found) > POOL or len(hits) > LINES
    pages = paged(_together(_sorted(hits[:LINES], here.sort), here.group), query)
    related = Entry.objects.select_related("case", "article__source").defer("exact", "folded")
    entries = related.in_bulk({hit.entry for hit in pages.rows})
    lines = [_context(entries[hit.entry], hit.span, plan, here.typed) for hit in pages.rows if hit.entry in entries]
    return Concordance(list(_grouped(lines, here.group)), pages, more)


def _hits(row: tuple[Any, ...], plan: Plan) -> Iterator[Hit]:
    """Yield the hits of an entry, each with its neighbours."""
    pk, article, language, start, words, named = row
    known = tokens(words)
    starts = [token.start for token in known]
    for span in spans_in(known, named, plan):
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        left = [token.folded for token in known[max(0, first - NEIGHBOURS) : first]][::-1]
        right = [token.folded for token in known[last : last + NEIGHBOURS]]
        yield Hit(pk, article, language, start, span, left, right)


def _sorted(hits: list[Hit], sort: str) -> list[Hit]:
    if sort == Sort.TEXT:
        return sorted(hits, key=lambda hit: (hit.article, hit.start, hit.span.start))
    if sort == Sort.LEFT:
        return sorted(hits, key=lambda hit: hit.left)
    return sorted(hits, key=lambda hit: hit.right)


def _together(hits: list[Hit], group: str) -> list[Hit]:
    """Put the hits of a group next to each other; groups stand in the order of their first hit."""
    if group == Grouping.NONE:
        return hits
    groups: dict[object, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.article if group == Grouping.ARTICLE else hit.language, []).append(hit)
    return [hit for each in groups.values() for hit in each]


def _context(entry: Entry, span: Span, plan: Plan, typed: str) -> Context:
    words = entry.words
    number, part = sentence_at(entry, span.start)
    return Context(
        entry,
        _from_gap(words, max(0, span.start - SIDE), span.start),
        words[span.start : span.end],
        _to_gap(words, span.end, min(len(words), span.end + SIDE)),
        f"¶{entry.block}.{part}" if entry.block else "",
        reader_url(entry, span.start, typed, exact=plan.exact),
        f"{entry.revision}:{number}" if entry.block else "",
    )


def _from_gap(words: str, start: int, end: int) -> str:
    gap = words.find(" ", start, end) if start else -1
    return words[gap + 1 if gap >= 0 else start : end]


def _to_gap(words: str, start: int, end: int) -> str:
    gap = words.rfind(" ", start, end) if end < len(words) else -1
    return words[start : gap if gap > start else end]


def _grouped(lines: Iterable[Context], group: str) -> Iterator[Group]:
    found: dict[object, Group] = {}
    for line in lines:
        entry, article = line.entry, line.entry.article
        if group == Grouping.LANGUAGE:
            made = found.setdefault(entry.language, Group(language_name(entry.language), entry.language))
        elif group == Grouping.ARTICLE and article:
            made = found.setdefault(article.pk, Group(f"{article.outlet}: {article.title}", article.language))
        else:
            made = found.setdefault("", Group(""))
        made.lines.append(line)
    yield from found.values()


def excerpts(case: Case, refs: Iterable[str]) -> list[Excerpt]:
    """Return the sentences that ticked lines stand in, each once; Refused when one of them is not in the case."""
    wanted = list(dict.fromkeys(pair for ref in refs if (pair := _pair(ref))))
    if not wanted:
        raise Refused(_("Tick at least one line."), 422)
    if len(wanted) > MOST_TICKED:
        raise Refused(_("Tick at most 50 lines at once."), 422)
    revisions = Revision.objects.filter(pk__in={pk for pk, _n in wanted}, article__case=case)
    known = {one.pk: Sentences(one) for one in revisions.select_related("article__source")}
    return [_excerpt(known.get(pk), n) for pk, n in wanted]


def _excerpt(sentences: Sentences | None, number: int) -> Excerpt:
    found = sentences.get(number) if sentences else None
    if sentences is None or found is None:
        raise Refused(_("A ticked line is not in the case any more. Search again."), 422)
    return Excerpt(sentences.revision, found.start, found.end)


def _pair(ref: str) -> tuple[int, int] | None:
    pk, _colon, n = ref.partition(":")
    fits = all(part.isascii() and part.isdigit() and len(part) < 10 for part in (pk, n))  # noqa: PLR2004
    return (int(pk), int(n)) if fits else None
