"""Hits in their words: lines of results, lines of a concordance, and what the reader paints.

All of it comes from the entries themselves, so no text is loaded: an entry has its words, where its sentences begin in
them and where things are named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from newsapp.search.entries import sentence_at
from newsapp.search.enums import Kind
from newsapp.search.language import Plan
from newsapp.search.models import Entry
from newsapp.search.others import address_of
from newsapp.text.spans import Span
from newsapp.text.tokens import Token, merged, places, tokens

AROUND = 90


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as a result: parts of its words, each with whether it is a hit, and where it leads."""

    entry: Entry
    parts: list[tuple[str, bool]]
    place: str
    url: str
    hits: int


def hits_in(entry: Entry, plan: Plan) -> list[Span]:
    """Return where an entry has what a plan looks for, as offsets in its words."""
    return spans_in(tokens(entry.words), entry.named, plan)


def spans_in(known: Sequence[Token], named: Iterable[tuple[int, int, int]], plan: Plan) -> list[Span]:
    """Return where words, by their tokens, have what a plan looks for; `named` are the entities in them."""
    spans = list(places(known, plan.phrases, exact=plan.exact))
    spans += [Span(start, end) for entity, start, end in named if entity in plan.entities and end > start]
    return merged(spans)


def lines_of(keys: Sequence[int], plan: Plan, typed: str) -> list[Line]:
    """Return entries as lines, in the order of their keys. One query."""
    related = Entry.objects.select_related("case", "article__source", "claim").defer("exact", "folded")
    entries = related.in_bulk(keys)
    return [_line(entries[key], plan, typed) for key in keys if key in entries]


def reader_url(entry: Entry, offset: int, typed: str, *, exact: bool) -> str:
    """Return the reader at the sentence of a hit, with the query so that it shows its hits."""
    number, _part = sentence_at(entry, offset)
    query = {"a": entry.article_id, "at": f"{entry.article_id}:s{number}", "q": typed} | ({"exact": 1} if exact else {})
    base = reverse("reading:read", args=[entry.case.slug])
    return f"{base}?{urlencode(query, safe=':')}#a{entry.article_id}s{number}"


def cut(words: str, spans: Sequence[Span], start: int, end: int) -> list[tuple[str, bool]]:
    """Return words[start:end] in pieces, each with whether it is a hit."""
    pieces, at = [], start
    for span in spans:
        if span.end <= start or span.start >= end:
            continue
        pieces += [(words[at : max(at, span.start)], False), (words[max(at, span.start) : min(span.end, end)], True)]
        at = min(span.end, end)
    pieces.append((words[at:end], False))
    return [piece for piece in pieces if piece[0]]


def _line(entry: Entry, plan: Plan, typed: str) -> Line:
    spans = hits_in(entry, plan)
    first = spans[0].start if spans else 0
    start, end = _window(entry.words, first, spans[0].end if spans else 0)
    parts = cut(entry.words, spans, start, end)
    parts = [("… ", False)] * (start > 0) + parts + [(" …", False)] * (end < len(entry.words))
    if entry.claim:
        return Line(entry, parts, entry.claim.label, entry.claim.get_absolute_url(), len(spans))
    if entry.target:
        return Line(entry, parts, "", address_of(entry), len(spans))
    _number, part = sentence_at(entry, first)
    place = f"¶{entry.block}.{part}" if entry.block else ""
    return Line(entry, parts, place, reader_url(entry, first, typed, exact=plan.exact), len(spans))


def _window(words: str, first: int, last: int) -> tuple[int, int]:
    """Return a stretch around a hit that begins and ends between words where the words have spaces."""
    start, end = max(0, first - AROUND), min(len(words), last + 2 * AROUND)
    if start:
        gap = words.find(" ", start, first)
        start = gap + 1 if gap >= 0 else start
    if end < len(words):
        gap = words.rfind(" ", last, end)
        end = gap if gap > last else end
    return start, end


@dataclass(frozen=True, slots=True)
class Painted:
    """A hit for the reader's script: UTF-16 units of what a sentence of an article shows."""

    article: int
    sentence: int
    start: int
    end: int


def painted(plan: Plan, case: int, articles: Collection[int]) -> Iterator[Painted]:
    """Yield the hits in some articles of a case, in order of the texts. One query."""
    rows = Entry.objects.filter(plan.condition, case=case, article__in=articles, block__gt=0)
    rows = rows.exclude(kind=Kind.TRANSLATIONS)
    for entry in rows.order_by("article", "start").defer("exact", "folded"):
        for span in hits_in(entry, plan):
            number, _part = sentence_at(entry, span.start)
            base = next((at for n, _p, at in entry.sentences if n == number), 0)
            before = _units(entry.words[base : span.start])
            yield Painted(entry.article_id or 0, number, before, before + _units(entry.words[span.start : span.end]))


def _units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
