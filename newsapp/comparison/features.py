"""What a sentence shares with others: names, days, numbers, words of the field. Computed once for each article."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from newsapp.comparison import words
from newsapp.comparison.amounts import amounts
from newsapp.comparison.carrying import carried
from newsapp.comparison.clauses import Act, Put, acts, asides, things
from newsapp.comparison.counted import named
from newsapp.comparison.offices import Held, held, sorts
from newsapp.comparison.values import Value
from newsapp.comparison.wording import blanked, rest, small
from newsapp.comparison.words import Phrase, Vocabulary
from newsapp.text import lexicon
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import (
    Block,
    BlockKind,
    DateExpression,
    Document,
    EntityType,
    Mention,
    Quantity,
    Span,
    Statement,
)
from newsapp.text.understanding import Understanding

Placed = TypeVar("Placed", Mention, DateExpression, Quantity, Statement)
READ = frozenset({BlockKind.TITLE, BlockKind.LEAD, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
READ_ALSO = frozenset({BlockKind.CAPTION})
FINE = 40  # days: a time longer than this is no frame
LONG_STUDY = 30_000  # characters: above this an article is about many times
LONGEST_SAYING = 400  # characters before a sentence in which what is said there may begin
_PLACES = frozenset({EntityType.COUNTRY, EntityType.FACILITY})  # cities are of the type of countries
_PEOPLE = frozenset({EntityType.PERSON})
_SHIPS = frozenset({EntityType.WEAPON})
LEAST = 12  # characters of a sentence that can say something


@cache
def countries() -> frozenset[str]:
    """Return the keys of the countries of the shipped names: most sentences of a case name one, so they tell little."""
    loaded = json.loads((Path(lexicon.__file__).parent / "lexicons" / "countries.json").read_text(encoding="utf-8"))
    return frozenset(str(entity["key"]) for entity in loaded["entities"] if entity["type"] == EntityType.COUNTRY)


@dataclass(frozen=True, slots=True)
class Frame:
    """The days a sentence speaks of, as ordinals, first and last; `own` when the sentence itself names them."""

    first: int
    last: int
    own: bool


@dataclass(frozen=True, slots=True)
class Said:
    """Who says what stands at [start, end): as written, and by lexicon keys."""

    start: int
    end: int
    speaker: str
    entities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article (positions in its text) and all that it can share with another."""

    article: int
    number: int
    start: int
    end: int
    language: str
    kind: BlockKind
    entities: Mapping[str, EntityType]
    shown: Mapping[str, str]
    days: frozenset[str]
    months: frozenset[str]
    years: frozenset[str]
    values: tuple[Value, ...]
    phrases: tuple[Phrase, ...]
    entries: frozenset[str]
    rest: frozenset[str]
    frame: Frame | None
    text: str
    speakers: tuple[Said, ...] = ()
    published: int | None = None
    acts: tuple[Act, ...] = ()
    things: Mapping[str, str] = field(default_factory=dict)
    offices: tuple[Held, ...] = ()
    sorts: Mapping[str, str] = field(default_factory=dict)

    @property
    def told_on(self) -> int | None:
        """Return the day, as an ordinal, for which the sentence tells what it tells."""
        return self.frame.last if self.frame else self.published


@dataclass(frozen=True, slots=True)
class Article:
    """One article made ready to compare: `published` an ISO day or None, `sentences` in order."""

    number: int
    language: str
    published: str | None
    sentences: tuple[Sentence, ...]
    clean: str

    @property
    def published_day(self) -> int | None:
        """Return the day of publication as an ordinal, None when the day is not known."""
        known = self.published is not None and len(self.published) == len("2024-01-01")
        return date.fromisoformat(self.published).toordinal() if self.published and known else None


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read out of a document, in order of position, to be cut by sentence."""

    document: Document
    view: CleanView
    mentions: Sequence[Mention]
    dates: Sequence[DateExpression]
    quantities: Sequence[Quantity]
    statements: Sequence[Statement]
    known: Vocabulary


@cache
def capitals() -> Mapping[str, str]:
    """Return which capitals and seats of government also stand for their country."""
    loaded: dict[str, str] = json.loads((words.DATA / "capitals.json").read_text(encoding="utf-8"))
    return loaded


def prepare(number: int, document: Document, found: Understanding, known: Vocabulary | None = None) -> Article:
    """Return the features of a document's sentences; boilerplate, credits, bylines and notes are left out.

    `known` are the words of the field that hold for a case; without it the shipped ones.
    """
    view = CleanView(document.text, document.edits)
    times, numbers = _sorted(found.dates), _sorted(found.quantities)
    told = (_sorted(found.mentions), times, numbers, _sorted(found.statements))
    read = _Read(document, view, *told, known or words.vocabulary())
    article = Article(number, document.language, found.published.iso if found.published else None, (), view.clean)
    made = _sentences(number, read, _main_frame(article))
    return replace(article, sentences=tuple(replace(each, published=article.published_day) for each in made))


def _sorted(each: Iterable[Placed]) -> list[Placed]:
    return sorted(each, key=lambda item: item.start)


def _main_frame(article: Article) -> Frame | None:
    """Return the days a news article is about; a long study has none."""
    day = article.published_day
    return None if day is None or len(article.clean) > LONG_STUDY else Frame(day, day, own=False)


def _sentences(number: int, read: _Read, main: Frame | None) -> Iterator[Sentence]:
    count = 0
    for block in read.document.blocks:
        if block.kind not in READ and block.kind not in READ_ALSO:
            continue
        last, counted = None, ""
        for span in block.sentences:
            if span.end - span.start < LEAST:
                continue
            times = _within(read.dates, span)
            own = _own_frame(_of_its_matter(read, block, span, times))
            last = own or last
            frame = own or (Frame(last.first, last.last, own=False) if last else main)
            made = _sentence((number, count), read, block, span, times, frame)
            values, counted = carried(made.values, made.entries, counted)
            yield made if values == made.values else replace(made, values=values)
            count += 1


def _within(placed: Sequence[Placed], span: Span) -> list[Placed]:
    first = bisect_left(placed, span.start, key=lambda item: item.start)
    last = bisect_left(placed, span.end, key=lambda item: item.start)
    return list(placed[first:last])


def _own_frame(times: Sequence[DateExpression]) -> Frame | None:
    spans = [
        (date.fromisoformat(time.first).toordinal(), date.fromisoformat(time.last).toordinal())
        for time in times
        if time.first and time.last
    ]
    fine = [each for each in spans if each[1] - each[0] <= FINE]
    return Frame(min(each[0] for each in fine), max(each[1] for each in fine), own=True) if fine else None


def _of_its_matter(read: _Read, block: Block, span: Span, times: Sequence[DateExpression]) -> list[DateExpression]:
    """Return the times of a sentence but for those told aside: "who met him in July"."""
    aside = asides(small(read.view, span), block.language or read.document.language)
    placed = [(_at(read.view, span, time, "").start, time) for time in times] if aside else []
    return [time for at, time in placed if not any(start <= at < end for start, end in aside)] if aside else list(times)


def _sentence(
    place: tuple[int, int],
    read: _Read,
    block: Block,
    span: Span,
    times: Sequence[DateExpression],
    frame: Frame | None,
) -> Sentence:
    mentions, quantities = _within(read.mentions, span), _within(read.quantities, span)
    language = block.language or read.document.language
    quantities = named(quantities, read.view, span.start, language, read.known)
    spoken = [*(Span(each.start, each.end) for each in times), *(Span(each.start, each.end) for each in quantities)]
    blank = blanked(read.view, span, mentions, spoken)
    text = small(read.view, span)
    phrases = words.find(blank, language, read.known)
    days = {time.iso for time in times if time.first and time.first == time.last}
    dated = {time.first for time in times if time.first and time.first[:7] == (time.last or "")[:7]}
    yearly = {time.first for time in times if time.first and time.first[:4] == (time.last or "")[:4]}
    shown = {_entity(each, read.view): read.view.read(each.start, each.end) for each in reversed(mentions)}
    return Sentence(
        *place,
        span.start,
        span.end,
        language,
        block.kind,
        dict(_entities(mentions, read.view)),
        shown,
        frozenset(days),
        frozenset(each[:7] for each in dated),
        frozenset(each[:4] for each in yearly),
        tuple(amounts(read.view, quantities, times)),
        tuple(phrases),
        frozenset().union(*(each.entries | each.parts for each in phrases)),
        rest(blank, language, phrases),
        frame,
        read.view.read(span.start, span.end).casefold(),
        tuple(_said(read.statements, span)),
        acts=acts(text, language, phrases, _put(read.view, span, times), _named(read.view, span, mentions, _PLACES)),
        things=things(text, blank, language, phrases),
        offices=held(text, language, _named(read.view, span, mentions, _PEOPLE)),
        sorts=sorts(text, language, _named(read.view, span, mentions, _SHIPS)),
    )


def _put(view: CleanView, span: Span, times: Iterable[DateExpression]) -> list[Put]:
    """Return the days a sentence names, with where they stand in it."""
    return [_at(view, span, time, time.iso) for time in times if time.first and time.first == time.last]


def _named(view: CleanView, span: Span, mentions: Iterable[Mention], kinds: frozenset[EntityType]) -> list[Put]:
    """Return what a sentence names of some kinds, with where it stands; countries are no places here."""
    keys = ((each, each.entity) for each in mentions if each.type in kinds)
    return [_at(view, span, each, key) for each, key in keys if key and key not in countries()]


def _at(view: CleanView, span: Span, placed: Mention | DateExpression, what: str) -> Put:
    first = view.clean_span(span).start
    return Put(view.to_clean(placed.start) - first, view.to_clean(placed.end, "left") - first, what)


def _said(statements: Sequence[Statement], span: Span) -> Iterator[Said]:
    for each in _within(statements, Span(max(0, span.start - LONGEST_SAYING), span.end)):
        if each.end > span.start:
            yield Said(each.start, each.end, each.speaker, each.entities)


def _entity(mention: Mention, view: CleanView) -> str:
    return mention.entity or "~" + view.read(mention.start, mention.end).casefold()


def _entities(mentions: Iterable[Mention], view: CleanView) -> Iterator[tuple[str, EntityType]]:
    """Yield what is named; a capital or a seat of government also names its country."""
    for mention in mentions:
        key = _entity(mention, view)
        country = capitals().get(key)
        if country:
            yield country, EntityType.COUNTRY
        yield key, mention.type
