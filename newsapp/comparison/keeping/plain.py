"""Features as plain JSON values and back; what is left out is what is empty."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsapp.comparison.clauses import Act
from newsapp.comparison.features import Frame, Said, Sentence
from newsapp.comparison.offices import Held
from newsapp.comparison.values import Value
from newsapp.comparison.words import Phrase
from newsapp.text.spans import BlockKind, Bound, EntityType

Json = dict[str, Any]


def value_data(value: Value) -> Json:
    """Return a number: low and high in the unit it is compared by."""
    return {
        "at": [value.start, value.end],
        "unit": value.unit,
        "written": value.written,
        "low": value.low,
        "high": value.high,
        "bound": value.bound.value,
        "surface": value.surface,
        "counted": value.counted,
    }


def value_of(told: Json) -> Value:
    """Return the number of such values."""
    return Value(
        start=told["at"][0],
        end=told["at"][1],
        unit=told["unit"],
        written=told["written"],
        low=told["low"],
        high=told["high"],
        bound=Bound(told["bound"]),
        surface=told["surface"],
        counted=told["counted"],
    )


def sentence_data(each: Sentence) -> Json:
    """Return the features of a sentence."""
    told = {
        "at": [each.start, each.end],
        "language": each.language,
        "kind": each.kind.value,
        "entities": {key: kind.value for key, kind in each.entities.items()},
        "shown": dict(each.shown),
        "days": sorted(each.days),
        "months": sorted(each.months),
        "years": sorted(each.years),
        "values": [value_data(value) for value in each.values],
        "phrases": [[one.start, one.end, sorted(one.entries), sorted(one.parts)] for one in each.phrases],
        "rest": sorted(each.rest),
        "frame": [each.frame.first, each.frame.last, each.frame.own] if each.frame else None,
        "text": each.text if each.values else "",
        "said": [[one.start, one.end, one.speaker, list(one.entities)] for one in each.speakers],
        "published": each.published,
        "acts": [
            [act.what, act.day, act.part, sorted(act.places), act.by, act.time, act.since, act.no] for act in each.acts
        ],
        "things": dict(each.things),
        "sorts": dict(each.sorts),
        "offices": [[one.office, one.country, one.person] for one in each.offices],
    }
    return {name: value for name, value in told.items() if value not in ([], {}, "", None)}


def sentence_of(number: int, at: int, told: Json) -> Sentence:
    """Return the sentence of such values, with the number of its article and its own."""
    phrases = tuple(_phrases(told.get("phrases", ())))
    frame = told.get("frame")
    return Sentence(
        article=number,
        number=at,
        start=told["at"][0],
        end=told["at"][1],
        language=told["language"],
        kind=BlockKind(told["kind"]),
        entities={key: EntityType(kind) for key, kind in told.get("entities", {}).items()},
        shown=told.get("shown", {}),
        days=frozenset(told.get("days", ())),
        months=frozenset(told.get("months", ())),
        years=frozenset(told.get("years", ())),
        values=tuple(value_of(value) for value in told.get("values", ())),
        phrases=phrases,
        entries=frozenset().union(*(each.entries | each.parts for each in phrases)),
        rest=frozenset(told.get("rest", ())),
        frame=Frame(*frame) if frame else None,
        text=told.get("text", ""),
        speakers=tuple(Said(first, last, who, tuple(keys)) for first, last, who, keys in told.get("said", ())),
        published=told.get("published"),
        acts=tuple(_act(each) for each in told.get("acts", ())),
        things=told.get("things", {}),
        sorts=told.get("sorts", {}),
        offices=tuple(Held(*each) for each in told.get("offices", ())),
    )


def _act(told: list[Any]) -> Act:
    what, day, part, places, *rest = told
    return Act(what, day, part, frozenset(places), *rest)


def _phrases(told: Iterable[list[Any]]) -> Iterable[Phrase]:
    for start, end, entries, parts in told:
        yield Phrase(start, end, frozenset(entries), frozenset(parts))
