"""Statements made of claims: their spans in the text, their notes, quotations, dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsapp.text.cleanview import CleanView
from newsapp.text.spans import DateExpression, Document, Marker, Mention, Saying, Span, Statement
from newsapp.text.statements import english, plain, sources, vietnamese, weaving
from newsapp.text.statements.carrying import Memory, Said
from newsapp.text.statements.clauses import claims
from newsapp.text.statements.grammar import Grammar
from newsapp.text.statements.units import Reader, Unit
from newsapp.text.statements.weaving import Part

_GRAMMARS = {"vi": vietnamese.GRAMMAR, "en": english.GRAMMAR}
_DAY = 10
_BESIDE = 30
_TOGETHER = 3


class Writer:
    """Reads the units of one document in order and writes down what is said."""

    def __init__(
        self, document: Document, view: CleanView, mentions: Sequence[Mention], times: Sequence[DateExpression]
    ) -> None:
        """Take a document with its names and dates."""
        self._reader = Reader(document, view, mentions)
        self._memory = Memory(self._reader)
        self._carriers: set[str] = set()
        self._markers = document.markers
        self._marker_starts = [marker.start for marker in document.markers]
        self._times = sorted(
            (time for time in times if len(time.iso) == _DAY and time.first), key=lambda time: time.start
        )
        self._time_starts = [time.start for time in self._times]

    def statements(self) -> Sequence[Statement]:
        """Return the statements, without what the article's own paper would say in its headline."""
        found = list(self._found())
        return found[1:] if found and found[0].why == sources.HEADLINE and self._is_own(found) else found

    def _is_own(self, found: Sequence[Statement]) -> bool:
        """Tell whether the paper before the headline is never the source of what follows: it prints the article."""
        first, rest = found[0], found[1:]
        named = {first.speaker, *first.entities}
        return first.speaker not in self._carriers and not any(named & {each.speaker, *each.entities} for each in rest)

    def _found(self) -> Iterator[Statement]:
        """Yield all statements, unit by unit."""
        for index, unit in enumerate(self._reader.units()):
            grammar = _GRAMMARS.get(unit.language, english.GRAMMAR)
            self._memory.meet(unit)
            for part in _parts(unit):
                yield self._written(unit, grammar, part, index)
            carried = self._memory.carries(unit, index)
            if carried:
                yield self._carried(unit, carried, index)
            self._memory.pass_by(unit, index)

    def _written(self, unit: Unit, grammar: Grammar, part: Part, index: int) -> Statement:
        """Return the statement of a claim, and remember it."""
        claim, memory = part.claim, self._memory
        span = self._reader.span(unit, part.start, part.end)
        voice = memory.voice(unit, grammar, claim.speaker, index)
        carrier = memory.voice(unit, grammar, claim.outlet, index).words if claim.outlet else ""
        self._carriers.add(carrier)
        outlet = carrier or self._told(unit, part)
        before = memory.last if claim.speaker.back and memory.last and memory.last.voice.words == voice.words else None
        date = self._date(unit, part) or (before.date if before else None)
        outlet = outlet or (before.outlet if before else "")
        if not claim.within:
            memory.last = Said(voice, outlet, date, index, unit.block)
        return Statement(
            start=span.start,
            end=span.end,
            speaker=voice.words,
            speaker_span=voice.span,
            entities=voice.keys,
            outlet="" if outlet == voice.words else outlet,
            kind=claim.kind,
            verb=self._reader.span(unit, claim.start, claim.end),
            why=claim.why,
            endnotes=self._notes(unit, part),
            quotes=self._quotes(unit, part.start, part.end),
            date=date,
        )

    def _carried(self, unit: Unit, said: Said, index: int) -> Statement:
        """Return the statement of a quotation whose speaker was named before."""
        span = self._reader.span(unit, 0, len(unit.low))
        voice = said.voice
        self._memory.last = Said(voice, said.outlet, said.date, index, unit.block)
        return Statement(
            start=span.start,
            end=span.end,
            speaker=voice.words,
            speaker_span=None,
            entities=voice.keys,
            outlet="" if said.outlet == voice.words else said.outlet,
            kind=Saying.SAY,
            verb=None,
            why="quotation that goes on from the one before",
            endnotes=self._within(span),
            quotes=self._quotes(unit, 0, len(unit.low)),
            date=said.date,
        )

    def _quotes(self, unit: Unit, start: int, end: int) -> tuple[Span, ...]:
        return tuple(self._reader.span(unit, a, b) for a, b in unit.quoted if start <= a and b <= end + 1)

    def _told(self, unit: Unit, part: Part) -> str:
        """Return the paper that somebody spoke to, "" when none."""
        place = weaving.told(unit, _GRAMMARS.get(unit.language), part.claim)
        return self._reader.written(unit, *place) if place else ""

    def _notes(self, unit: Unit, part: Part) -> tuple[int, ...]:
        """Return the notes of a claim: those inside its clause behind the verb, else the first that follow it."""
        whole = self._reader.span(unit, 0, len(unit.low))
        clause = self._reader.span(unit, part.start, part.end)
        if (part.start, part.end) == (0, len(unit.low)):
            return self._within(whole)
        inside = self._between(self._reader.span(unit, 0, part.claim.end).end, clause.end)
        behind = self._between(clause.end, whole.end)
        return tuple(marker.number for marker in inside or tuple(_first_group(behind)))

    def _within(self, span: Span) -> tuple[int, ...]:
        return tuple(marker.number for marker in self._between(span.start, span.end))

    def _between(self, start: int, end: int) -> Sequence[Marker]:
        return self._markers[bisect_left(self._marker_starts, start) : bisect_left(self._marker_starts, end)]

    def _date(self, unit: Unit, part: Part) -> str | None:
        """Return the day that stands between the beginning of a claim and what is said."""
        claim = part.claim
        end = claim.begins if claim.opened else min(claim.end + _BESIDE, len(unit.low))
        start = part.start if not claim.source else claim.start
        span = self._reader.span(unit, start, max(start, min(end, len(unit.low))))
        first = bisect_left(self._time_starts, span.start)
        inside = [time for time in self._times[first : first + _TOGETHER] if time.end <= span.end]
        return inside[-1].iso if inside else None


def _parts(unit: Unit) -> list[Part]:
    """Return the claims of a unit with their ranges."""
    grammar = _GRAMMARS.get(unit.language)
    if grammar is None:
        return weaving.parts(unit, plain.claims(unit), plain.sources(unit))
    found = weaving.parts(unit, claims(unit, grammar), sources.sources(unit, grammar))
    rest = (*sources.labelled(unit, grammar), *sources.impersonal(unit)) if not found else ()
    return found or [Part(claim, 0, len(unit.low)) for claim in rest[:1]]


def _first_group(markers: Sequence[Marker]) -> Iterator[Marker]:
    """Yield the markers that stand together at the beginning."""
    for index, marker in enumerate(markers):
        if index and marker.start - markers[index - 1].end > _TOGETHER:
            return
        yield marker
