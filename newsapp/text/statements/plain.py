"""The plain patterns of other languages: somebody beside a verb of saying, or named as the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from newsapp.text.spans import EntityType, Saying
from newsapp.text.statements.clauses import CUT, Claim
from newsapp.text.statements.plain_words import PLAIN, Plain
from newsapp.text.statements.speakers import SPEAKERS, Speaker
from newsapp.text.statements.units import HIDDEN, Name, Unit

# "... 떠났다고 통신원이 전했다": who told it stands behind what was told.
_TOLD = re.compile("[다라냐자]고 ")
# "По его мнению": a word that only points back to whose view it is.
_OWN = re.compile("по (?P<who>его|её|их) ")
_NEAR = 90
_BESIDE = 16
_MOST = 20
_EASTERN_CUT = re.compile('[，、。；：“”「」"\x01\n]')


def claims(unit: Unit) -> list[Claim]:
    """Return the claims of a unit whose language has its plain patterns."""
    grammar = PLAIN.get(unit.language)
    if grammar is None:
        return []
    found = [_claim(unit, grammar, cue) for cue in list(grammar.cue.finditer(unit.low))[:_MOST]]
    return list(_once(claim for claim in found if claim))


def sources(unit: Unit) -> list[Claim]:
    """Return the claims of a unit that name their source."""
    grammar = PLAIN.get(unit.language)
    if grammar is None:
        return []
    found = [_source(unit, grammar, each) for each in list(grammar.source.finditer(unit.low))[:_MOST]]
    return [claim for claim in found if claim]


def _once(found: Iterator[Claim]) -> Iterator[Claim]:
    """Yield the first claim of each speaker."""
    seen: set[int] = set()
    for claim in found:
        if claim.speaker.start not in seen:
            seen.add(claim.speaker.start)
            yield claim


def _claim(unit: Unit, grammar: Plain, cue: re.Match[str]) -> Claim | None:
    speaker = _marked(unit, grammar, cue) if grammar.topic else _beside(unit, grammar, cue)
    if speaker is None:
        return None
    why = f"'{cue.group()}'"
    return Claim(cue.start(), cue.end(), grammar.kinds[cue.group()], speaker, cue.end(), why)


def _marked(unit: Unit, grammar: Plain, cue: re.Match[str]) -> Speaker | None:
    """Return the first speaker before a verb that carries a subject's mark; in Chinese the last, beside the verb."""
    possible = [each for each in _possible(unit, grammar) if each.end <= cue.start()]
    if unit.language == "zh":
        last = possible[-1:]
        return (
            last[0] if last and _only_between(unit, last[0].end, cue.start()) and not _is_cited(unit, last[0]) else None
        )
    goes_on = [each.end() for each in _TOLD.finditer(unit.low, 0, cue.start())]
    later = [each for each in possible if goes_on and each.start >= goes_on[-1]]
    return _first_marked(unit, grammar, later) or _first_marked(unit, grammar, possible)


def _first_marked(unit: Unit, grammar: Plain, possible: Sequence[Speaker]) -> Speaker | None:
    """Return the first speaker with the mark of a subject behind it, or behind the title that follows a person."""
    for place, following in zip_longest(possible, possible[1:]):
        mark = grammar.topic.match(unit.low, place.end) if grammar.topic else None
        titled = following is not None and place.is_person and not following.names
        if mark and (following is None or titled or mark.end() <= following.start):
            return place
    return None


def _is_cited(unit: Unit, place: Speaker) -> bool:
    return unit.low[: place.start].endswith(("据", "據"))


def _only_between(unit: Unit, start: int, end: int) -> bool:
    """Tell whether little and no mark stands between a name and its verb."""
    return end - start <= _BESIDE and not _EASTERN_CUT.search(unit.low, start, end)


def _beside(unit: Unit, grammar: Plain, cue: re.Match[str]) -> Speaker | None:
    """Return who stands in the clause before a verb, or right behind it."""
    cuts = [cut.end() for cut in CUT.finditer(unit.low, max(0, cue.start() - _NEAR * 2), cue.start())]
    begin = cuts[-1] if cuts else 0
    before = [each for each in _possible(unit, grammar) if begin <= each.start and each.end <= cue.start()]
    people = [each for each in before if each.is_person or each.back]
    if before:
        return people[-1] if people else before[0]
    cut = CUT.search(unit.low, cue.end())
    end = min(cut.start() if cut else len(unit.low), cue.end() + _NEAR)
    behind = [each for each in _possible(unit, grammar) if cue.end() <= each.start and each.end <= end]
    people = [each for each in behind if each.is_person]
    found = next(iter(people or behind), None) if _may_follow(unit, cue) else None
    return found or _before_apposition(unit, grammar, cue)


def _before_apposition(unit: Unit, grammar: Plain, cue: re.Match[str]) -> Speaker | None:
    """Return the person before an apposition that a comma closes: "Козлов, сопровождавший гостя, говорил"."""
    if not unit.low[: cue.start()].rstrip().endswith(","):
        return None
    people = [each for each in _possible(unit, grammar) if each.is_person and each.end <= cue.start()]
    return people[-1] if people else None


def _may_follow(unit: Unit, cue: re.Match[str]) -> bool:
    """Tell whether a verb opens its clause, so that its subject stands behind it."""
    before = unit.low[: cue.start()].rstrip()
    return not before or before.endswith((",", '"', "-", HIDDEN, "»"))


def _possible(unit: Unit, grammar: Plain) -> list[Speaker]:
    """Return all who could speak in a unit, in order: names, people without a name, pronouns."""
    named = [_named(name) for name in unit.names if name.type in SPEAKERS]
    taken = [(each.start, each.end) for each in named]
    people = [_at(match) for match in grammar.people.finditer(unit.low)]
    people = [each for each in people if not _overlaps(taken, each.start, each.end)]
    pronouns = [_at(match) for match in grammar.pronouns.finditer(unit.low)]
    pointing = [replace(each, back=True) for each in pronouns]
    return _merged(sorted([*named, *people, *pointing], key=lambda each: each.start))


def _merged(found: Sequence[Speaker]) -> list[Speaker]:
    """Return speakers, a description made one with a body right beside it ("정부 관계자"), a title with its person."""
    merged: list[Speaker] = []
    for each in found:
        last = merged[-1] if merged else None
        beside = last is not None and each.start - last.end <= 1 and not (last.is_person or each.is_person or each.back)
        if last and last.is_person and not (each.names or each.back) and each.start - last.end <= 1:
            continue
        if last and beside and not (last.names and each.names):
            merged[-1] = Speaker(last.lead, last.start, each.end, media=last.media)
        else:
            merged.append(each)
    return merged


def _at(match: re.Match[str]) -> Speaker:
    return Speaker(match.start(), match.start(), match.end())


def _named(name: Name) -> Speaker:
    return Speaker(name.start, name.start, name.end, (name,), media=name.type is EntityType.MEDIA)


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in taken)


def _source(unit: Unit, grammar: Plain, found: re.Match[str]) -> Claim | None:
    """Return the claim of a source: named in front of "에 따르면", behind "по словам"."""
    own = _OWN.match(found.group())
    if own:
        at, to = found.start() + own.start("who"), found.start() + own.end("who")
        named = [Speaker(at, at, to, back=True)]
    elif "before" in found.groupdict():
        named = [each for each in _possible(unit, grammar) if 0 <= found.start() - each.end <= _BESIDE]
        named = named[-1:]
    else:
        cut = CUT.search(unit.low, found.end())
        end = min(cut.start() if cut else len(unit.low), found.end() + _NEAR)
        named = [each for each in _possible(unit, grammar) if found.end() <= each.start and each.end <= end]
        named = [each for each in named if each.is_person] or named
    if not named:
        return None
    start, end = min(found.start(), named[0].start), max(found.end(), named[0].end)
    return Claim(start, end, Saying.SAY, named[0], end, f"'{found.group()}'", source=True)
