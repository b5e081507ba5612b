"""A revision with everything that is drawn on it, read from the tables in a fixed number of queries.

Mentions come as plain rows, never as model objects: a report has thousands of them. Asked for some sentences only, the
queries are bounded by the place of their blocks, so that saving a citation costs the same in a long article.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from zlib import crc32

from django.db.models import Q, QuerySet, Subquery
from django.urls import reverse

from newsapp.articles.models import Block, Revision
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Claim
from newsapp.entities.enums import Form
from newsapp.reading.facts import facts_in
from newsapp.reading.values import Cite, Gloss, Kept, Link, Name, Para, Ref, Sheet

_NOTE_HEAD = re.compile(r"\s*(\[\d+\]|\d+[.)]?)")


def sheet_of(revision: Revision, *, stored: bool = False, numbers: Collection[int] = ()) -> Sheet:
    """Return the sheet of a revision, or of the blocks that hold some of its sentences. Ten queries."""
    blocks = list(_blocks(revision, numbers))
    start, end = _extent(blocks, numbers)
    inside = Q(start__lt=end, end__gt=start)
    return Sheet(
        article=revision.article_id,
        revision=revision.pk,
        text=revision.text,
        language=revision.language,
        stored=stored,
        edits=() if stored else revision.edits,
        blocks=blocks,
        names=list(_names(revision, inside)),
        facts=list(facts_in(revision, inside)),
        cites=list(_cites(revision, start, end)),
        kept=[Kept(*row) for row in revision.passages.filter(inside, kept=True).values_list("start", "end", "pk")],
        refs=list(_refs(revision, start, end)),
        translations=[] if stored or numbers else list(_translations(revision)),
        links=[Link(*link) for link in revision.links if start < link[1] <= end],
    )


def _extent(blocks: Sequence[Para], numbers: Collection[int]) -> tuple[int, int]:
    """Return from where to where marks are wanted: from the first to the last of the sentences, else of the blocks."""
    wanted = [span for block in blocks for n, span in enumerate(block.sentences, block.first) if n in numbers]
    if wanted:
        return wanted[0][0], wanted[-1][1]
    return (blocks[0].start, blocks[-1].end) if blocks else (0, 0)


def _blocks(revision: Revision, numbers: Collection[int]) -> Iterator[Para]:
    columns = ("n", "kind", "why", "start", "end", "language", "sentences", "first_sentence", "keep")
    for *row, keep in _rows(revision, numbers).order_by("n").values_list(*columns):
        folded = row[1] == "boilerplate" if keep is None else not keep
        para = Para(*row, folded)  # type: ignore[call-arg]
        if not numbers or any(para.first <= n < para.first + len(para.sentences) for n in numbers):
            yield para


def _rows(revision: Revision, numbers: Collection[int]) -> QuerySet[Block]:
    """Return the blocks of a revision; between the lowest and the highest of some sentences when they are given."""
    if not numbers:
        return revision.blocks.all()
    below = revision.blocks.filter(first_sentence__lte=min(numbers)).order_by("-first_sentence")
    lowest = Subquery(below.values("first_sentence")[:1])
    return revision.blocks.filter(first_sentence__gte=lowest, first_sentence__lte=max(numbers))


def candidate_id(key: str) -> str:
    """Return the short id that all places of a candidate share on the page."""
    return f"x{crc32(key.encode())}"


def _names(revision: Revision, inside: Q) -> Iterator[Name]:
    columns = ("start", "end", "pk", "entity_id", "type", "key")
    lit = revision.mentions.filter(inside).exclude(form=Form.IGNORED).order_by("start")
    for start, end, pk, entity, kind, key in lit.values_list(*columns):
        if entity is None:
            yield Name(start, end, pk, candidate_id(key), "?")
        else:
            yield Name(start, end, pk, str(entity), kind)


def _translations(revision: Revision) -> Iterator[Gloss]:
    for row in revision.translations.values_list("start", "end", "pk", "language", "text", "made_by"):
        yield Gloss(*row)


def _cites(revision: Revision, start: int, end: int) -> Iterator[Cite]:
    found = Citation.objects.filter(passage__revision=revision, passage__start__lt=end, passage__end__gt=start)
    rows = found.order_by("passage__start", "pk").values_list(
        "passage__start", "passage__end", "pk", "claim_id", "claim__number", "claim__wording", "role"
    )
    cited = list(rows)
    disputed = set(_disputed(Claim.objects.filter(pk__in={row[3] for row in cited}))) if cited else set()
    for first, last, pk, claim, number, wording, role in cited:
        kind = CitationRole(role)
        url = reverse("claims:claim", args=[claim])
        label = str(kind.label)
        yield Cite(first, last, pk, f"C{number}", wording, role, kind.sign, label, url, claim in disputed)


def _disputed(claims: QuerySet[Claim]) -> QuerySet[Claim, int]:
    """Return the claims that some passage disputes while another reports or supports them."""
    against = claims.filter(citations__role=CitationRole.DISPUTES)
    return against.filter(
        pk__in=claims.filter(citations__role__in=(CitationRole.REPORTS, CitationRole.SUPPORTS)).values("pk")
    ).values_list("pk", flat=True)


def _refs(revision: Revision, start: int, end: int) -> Iterator[Ref]:
    """Yield the marks of notes that have a note, and the heads of notes that have a mark: each leads to the other."""
    if not revision.markers:
        return
    notes = {number: (first, last) for number, first, last in revision.endnotes.values_list("number", "start", "end")}
    marked = {number for number, _first, _last in revision.markers}
    for number, first, last in revision.markers:
        if number in notes and start <= first < end:
            yield Ref(first, last, number, back=False)
    for number in notes.keys() & marked:
        first, last = notes[number]
        head = _NOTE_HEAD.match(revision.text, first, last)
        if head and start <= first < end:
            yield Ref(head.start(1), head.end(1), number, back=True)
