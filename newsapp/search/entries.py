"""What the index has to hold, computed from the other tables: the one place that says so.

Storing an article, a person's decision on a name, the wording of a claim and `rebuild_search` all come here. Paragraphs
longer than a page are cut at ends of sentences: both databases count words only so far.

The tokens of an entry are those of its words; behind a bare `#` follow the addresses and publishers that its notes lead
to, then `#7` for each mention of entity 7, and for each statement `~` with the words for its speaker as `~mayor`, and
`~#7` where the speaker is known. No word holds # or ~ (newsapp/text/tokens.py).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

from newsapp.articles.models import Article, Revision
from newsapp.articles.sentences import clean_view
from newsapp.claims.models import Claim
from newsapp.entities.enums import Form
from newsapp.entities.models import Entity
from newsapp.findings.models import Statement
from newsapp.search.enums import Kind
from newsapp.search.models import Entry
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import Span
from newsapp.text.tokens import VERSION, forms

PIECE = 6_000
BEGINNING = 20  # paragraphs among which a headline may stand
_PLACES = 18  # bits of a key for the place in an article
_OWNERS = 24  # and for the article or claim
LAST_PLACE = (1 << _PLACES) - 1
TRANSLATED = 1 << (_PLACES - 1)  # places of an article from here on are those of its translations
# Where the places begin of what shares its keys with claims: another thing with the number of a claim.
PLACES_OF = {"claim": 0, "question": 1 << (_PLACES - 3), "brief": 1 << (_PLACES - 1)}
KINDS = {"title": Kind.TITLE, "endnote": Kind.NOTES}
Says = list[tuple[list[int], str]]  # entities and written name of a speaker


@dataclass(slots=True)
class Piece:
    """A paragraph, or a part of a long one, with what the index says of it besides its words."""

    entry: Entry
    more: list[str] = field(default_factory=list)
    says: Says = field(default_factory=list)

    def made(self) -> Entry:
        """Return the entry with its tokens."""
        entry = self.entry
        exact, folded = forms(entry.words)
        behind = [forms(words) for words in self.more]
        marks = [f"#{entity}" for entity, _start, _end in entry.named]
        entry.exact = " ".join([*exact, "#", *_flat(one[0] for one in behind), *marks, *self._said(exact=True)])
        entry.folded = " ".join([*folded, "#", *_flat(one[1] for one in behind), *marks, *self._said(exact=False)])
        entry.digest = self.digest()
        return entry

    def digest(self) -> str:
        """Return a key of all that the entry is made from."""
        entry = self.entry
        told = (
            VERSION, entry.case_id, entry.kind, entry.language, entry.revision, entry.start, entry.end, entry.block,
            entry.words, entry.sentences, entry.named, entry.target, self.more, self.says, entry.added.isoformat(),
        )  # fmt: skip
        return blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

    def _said(self, *, exact: bool) -> Iterator[str]:
        for entities, speaker in self.says:
            yield "~"
            yield from (f"~#{entity}" for entity in entities)
            yield from (f"~{word}" for word in forms(speaker)[0 if exact else 1])


def of_article(pk: int) -> list[Piece]:
    """Return what the index holds of an article: of its newest revision. Eight queries."""
    found = Revision.objects.filter(article=pk).select_related("article").defer("links", "markers")
    revision = found.order_by("-n").first()
    if revision is None:
        return []
    view = clean_view(revision)
    pieces = list(_paragraphs(revision, view))
    starts = [piece.entry.start for piece in pieces]
    if pieces:
        _name(revision, view, pieces, starts)
        _lead(revision, pieces, starts)
        _say(revision, pieces, starts)
    head = _headline(revision.article, pieces)
    other = list(_translations(revision, view, pieces, starts)) if pieces else []
    return [*([head] if head else []), *pieces, *other]


def of_claim(pk: int) -> list[Piece]:
    """Return what the index holds of a claim: its wording, its note, notes and translations of its citations."""
    claim = Claim.objects.filter(pk=pk).first()
    if claim is None:
        return []
    cited = claim.citations.order_by("pk").values_list("note", "translation", "at")
    notes = [(claim.note, claim.at), *((words, at) for *both, at in cited for words in both)]
    told = [(Kind.CLAIMS, claim.wording, claim.at), *((Kind.NOTES, words, at) for words, at in notes if words.strip())]
    return [
        Piece(
            Entry(
                id=key_of(claim.at.date(), claim.pk, n, claim=True), case_id=claim.case_id, claim=claim, kind=kind,
                words=words, sentences=[[1, 1, 0]], added=at,
            )
        )
        for n, (kind, words, at) in enumerate(told[: PLACES_OF["question"]])
    ]  # fmt: skip


def key_of(day: date, owner: int, place: int, *, claim: bool = False) -> int:
    """Return the key of an entry: later days are higher, and within an article what stands first."""
    return (
        (day.toordinal() << (_OWNERS + _PLACES + 1))
        + (int(claim) << (_OWNERS + _PLACES))
        + ((owner & ((1 << _OWNERS) - 1)) << _PLACES)
        + LAST_PLACE
        - place
    )


def _paragraphs(revision: Revision, view: CleanView) -> Iterator[Piece]:
    columns = ("n", "kind", "language", "start", "end", "first_sentence", "sentences")
    day, added, place = _day(revision.article), revision.article.added, 0
    for n, kind, language, start, end, first, sentences in revision.blocks.order_by("n").values_list(*columns):
        for run in _runs(start, end, [(first + i, i + 1, *span) for i, span in enumerate(sentences)]):
            place += 1
            if place >= TRANSLATED:
                return
            entry = Entry(
                id=key_of(day, revision.article_id, place), case_id=revision.article.case_id,
                article_id=revision.article_id, kind=KINDS.get(kind, Kind.TEXT), language=language,
                revision=revision.pk, start=run[0], end=run[1], block=n, added=added,
            )  # fmt: skip
            span = view.clean_span(Span(*run[:2]))
            entry.words = view.clean[span.start : span.end]
            entry.sentences = [
                [number, part, max(0, view.to_clean(at) - span.start)] for number, part, at, _end in run[2]
            ]
            yield Piece(entry)


Row = tuple[int, int, int, int]


def _runs(start: int, end: int, sentences: list[Row]) -> Iterator[tuple[int, int, list[Row]]]:
    """Yield a block as one run, a long one as several: cut between sentences, within one only where it is as long."""
    if end - start <= PIECE:
        yield start, end, sentences
        return
    cuts = [start]
    for _number, _part, first, last in sentences:
        if last - cuts[-1] > PIECE and first > cuts[-1]:
            cuts.append(first)
        cuts.extend(range(cuts[-1] + PIECE, last, PIECE))
    cuts.extend(range(cuts[-1] + PIECE, end, PIECE))
    for first, last in zip(cuts, [*cuts[1:], end], strict=True):
        yield first, last, [one for one in sentences if one[2] < last and one[3] > first]


def _headline(article: Article, pieces: list[Piece]) -> Piece | None:
    """Return an entry for the headline, unless the text begins with it."""
    shown = f" {' '.join(forms(article.title)[1])} "
    if any(shown in f" {' '.join(forms(piece.entry.words)[1])} " for piece in pieces[:BEGINNING]):
        return None
    entry = Entry(
        id=key_of(_day(article), article.pk, 0), case_id=article.case_id, article=article, kind=Kind.TITLE,
        language=article.language, words=article.title, sentences=[[1, 1, 0]], added=article.added,
    )  # fmt: skip
    return Piece(entry)


def _name(revision: Revision, view: CleanView, pieces: list[Piece], starts: list[int]) -> None:
    """Put the mentions of known entities where they stand."""
    known = revision.mentions.filter(entity__isnull=False).exclude(form=Form.IGNORED)
    for start, end, entity in known.order_by("start", "pk").values_list("start", "end", "entity_id"):
        entry = _at(pieces, starts, start).entry
        base, span = view.to_clean(entry.start), view.clean_span(Span(start, end))
        entry.named.append([entity, max(0, span.start - base), max(0, span.end - base)])


def _lead(revision: Revision, pieces: list[Piece], starts: list[int]) -> None:
    """Put where the notes lead to behind their words: the address as repaired, who publishes there."""
    for start, url, publisher in revision.references.order_by("start", "pk").values_list("start", "url", "publisher"):
        _at(pieces, starts, start).more.append(f"{url} {publisher}")


def _say(revision: Revision, pieces: list[Piece], starts: list[int]) -> None:
    """Put who speaks at every piece that the statement reaches into."""
    columns = ("start", "end", "speaker", "entity_id", "entities")
    rows = list(
        Statement.objects.filter(revision=revision, rejected=False).order_by("start", "pk").values_list(*columns)
    )
    ids = dict(Entity.objects.filter(key__in={key for row in rows for key in row[4]}).values_list("key", "pk"))
    for start, end, speaker, entity, keys in rows:
        speakers = sorted({*([entity] if entity else []), *(ids[key] for key in keys if key in ids)})
        first, last = _index(starts, start), _index(starts, end - 1)
        for piece in pieces[first : last + 1]:
            piece.says.append((speakers, speaker))


def _translations(revision: Revision, view: CleanView, pieces: list[Piece], starts: list[int]) -> Iterator[Piece]:
    """Yield what people brought in other languages; each leads to the sentence of the text that it begins with."""
    place, day = TRANSLATED, _day(revision.article)
    rows = revision.translations.order_by("start", "pk").values_list("start", "language", "text", "at")
    for start, language, text, at in rows:
        entry = _at(pieces, starts, start).entry
        offset = view.to_clean(start) - view.to_clean(entry.start)
        number, part = sentence_at(entry, offset)
        for first in range(0, len(text), PIECE):
            if place > LAST_PLACE:
                return
            made = Entry(
                id=key_of(day, revision.article_id, place), case_id=revision.article.case_id,
                article_id=revision.article_id, kind=Kind.TRANSLATIONS, language=language, revision=revision.pk,
                start=start, end=start, block=entry.block, words=text[first : first + PIECE],
                sentences=[[number, part, 0]], added=at,
            )  # fmt: skip
            place += 1
            yield Piece(made)


def sentence_at(entry: Entry, offset: int) -> tuple[int, int]:
    """Return number and part of the sentence at an offset of an entry's words."""
    starts = [start for _number, _part, start in entry.sentences]
    if not starts:
        return 1, 1
    number, part, _start = entry.sentences[max(0, bisect_right(starts, offset) - 1)]
    return number, part


def _at(pieces: list[Piece], starts: list[int], position: int) -> Piece:
    return pieces[_index(starts, position)]


def _index(starts: list[int], position: int) -> int:
    return max(0, bisect_right(starts, position) - 1)


def _day(article: Article) -> date:
    return article.published or article.added.date()


def _flat(rows: Iterable[list[str]]) -> Iterator[str]:
    for row in rows:
        yield from row
