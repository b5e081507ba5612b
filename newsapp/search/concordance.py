"""Words in context: each hit with what stands left and right of it, sorted by a neighbour, grouped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentences
from newsapp.cases.models import Case
from newsapp.claims.values import Excerpt
from newsapp.search.entries import sentence_at
from newsapp.search.enums import Grouping, Sort
from newsapp.search.finding import matching
from newsapp.search.language import Plan
from newsapp.search.lines import hits_in, reader_url
from newsapp.search.models import Entry
from newsapp.text.tokens import forms
from newsapp.web.errors import Refused
from newsapp.web.templatetags.parallax import language_name

ENTRIES = 400
LINES = 500
SIDE = 70
NEIGHBOURS = 4
MOST_TICKED = 50


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
    """All lines in groups, how many there are, and whether there would be more."""

    groups: list[Group]
    count: int
    more: bool


def concordance(plan: Plan, case: Case, typed: str, *, sort: str, group: str) -> Concordance:
    """Return the hits of a plan in the texts of a case. One query."""
    rows = matching(plan, [case.pk]).filter(article__isnull=False).order_by("-id").defer("exact", "folded")
    entries = list(rows.select_related("article__source", "case")[: ENTRIES + 1])
    lines = [line for entry in entries[:ENTRIES] for line in _lines(entry, plan, typed)]
    more = len(entries) > ENTRIES or len(lines) > LINES
    lines = _sorted(lines[:LINES], sort)
    return Concordance(list(_grouped(lines, group)), len(lines), more)


def _lines(entry: Entry, plan: Plan, typed: str) -> Iterator[Context]:
    words = entry.words
    for span in hits_in(entry, plan):
        number, part = sentence_at(entry, span.start)
        yield Context(
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


def _sorted(lines: list[Context], sort: str) -> list[Context]:
    if sort == Sort.TEXT:
        return sorted(lines, key=lambda line: (line.entry.article_id, line.entry.start))
    if sort == Sort.LEFT:
        return sorted(lines, key=lambda line: forms(line.left)[1][::-1][:NEIGHBOURS])
    return sorted(lines, key=lambda line: forms(line.right)[1][:NEIGHBOURS])


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
