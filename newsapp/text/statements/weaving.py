"""How the claims of one unit hang together: through whom something is said, and which words are whose.

"Yonhap reported that the ministry confirmed ..." is what the ministry says, carried by Yonhap. "Kirby said that the
ministry confirmed ..." is what Kirby says. "..., the minister said, according to KCNA" is what the minister says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsapp.text.spans import EntityType, Saying
from newsapp.text.statements.clauses import Claim, without_trailing
from newsapp.text.statements.grammar import Grammar
from newsapp.text.statements.units import HIDDEN, Unit

_DIRECT = 2
_TOLD = 60
_BEHIND = 40


@dataclass(frozen=True, slots=True)
class Part:
    """A claim and the range of its unit that carries it."""

    claim: Claim
    start: int
    end: int


def parts(unit: Unit, explicit: Sequence[Claim], named: Sequence[Claim]) -> list[Part]:
    """Return the claims of a unit in order, each with its range; `named` are those found by "according to"."""
    woven: list[Claim] = []
    for claim in explicit:
        if _only_carries(unit, claim) and any(not each.speaker.media for each in woven):
            woven = [_carried(each, claim) for each in woven]
        else:
            _weave(unit, woven, claim)
    claims = _with_sources(_still_carried(woven), named)
    if not claims:
        return []
    if len(claims) == 1:
        return [Part(claims[0], 0, len(unit.low))]
    starts = [_start(unit, claims, index) for index in range(len(claims))]
    ends = [_end(unit, claims, starts, index) for index in range(len(claims))]
    return [_part(unit, claim, start, end) for claim, start, end in zip(claims, starts, ends, strict=True)]


def _part(unit: Unit, claim: Claim, start: int, end: int) -> Part:
    """Return a claim with its range, without spaces and commas in front and spaces behind."""
    end = max(end, claim.end)
    piece = unit.low[start:end]
    first = min(start + len(piece) - len(piece.lstrip(" ,;")), claim.start)
    return Part(claim, first, max(start + len(piece.rstrip()), claim.end))


def _weave(unit: Unit, woven: list[Claim], claim: Claim) -> None:
    """Add a claim to those before it, or let it take the place of the one that only carries it."""
    before = woven[-1] if woven else None
    if before is None:
        woven.append(claim)
    elif claim.quoting and claim.outlet and claim.outlet.start == before.speaker.start:
        woven[-1] = before if before.speaker.is_person else _led(claim, before)
    elif abs(claim.speaker.lead - before.begins) <= _DIRECT:
        if before.speaker.media and not before.quoting and not (claim.speaker.media or claim.speaker.report):
            woven[-1] = _led(replace(claim, outlet=before.speaker), before)
        elif _is_anothers(unit, before, claim):
            woven.append(replace(claim, within=True))
    elif not _goes_on(before, claim):
        woven.append(claim)
    elif claim.start - before.end <= _DIRECT and before.kind is Saying.SAY:
        woven[-1] = replace(before, kind=claim.kind)


def _is_anothers(unit: Unit, before: Claim, claim: Claim) -> bool:
    """Tell whether somebody's words are that another says something: "Kirby said that the NIS had confirmed"."""
    inside = any(claim.speaker.start <= name.start and name.end <= claim.speaker.end for name in unit.names)
    named = inside and not (claim.speaker.back or claim.speaker.report)
    own = claim.speaker.start == before.speaker.start or set(claim.speaker.keys) & set(before.speaker.keys)
    told = claim.opened or claim.kind not in (Saying.SAY, Saying.FORECAST)
    return named and not own and told and before.speaker.end > before.speaker.start and not before.within


def _only_carries(unit: Unit, claim: Claim) -> bool:
    """Tell whether a paper is only named behind what others say: "..., KCNA reported on the 5th."."""
    behind = unit.low[: claim.lead].rstrip(" the")[-1:] in (",", '"')
    return claim.speaker.media and behind and not claim.opened and len(unit.low) - claim.end <= _BEHIND


def _carried(claim: Claim, carrier: Claim) -> Claim:
    """Return a claim with the paper that carries it, unless a paper speaks or carries it already."""
    return claim if claim.speaker.media else replace(claim, outlet=claim.outlet or carrier.speaker)


def _still_carried(claims: Sequence[Claim]) -> list[Claim]:
    """Return claims, the paper that carries one of somebody also for what the same body says after it."""
    found: list[Claim] = []
    for claim in claims:
        earlier = [each.outlet for each in found if each.outlet and set(each.speaker.keys) & set(claim.speaker.keys)]
        found.append(replace(claim, outlet=earlier[-1]) if earlier and not claim.outlet else claim)
    return found


def _led(claim: Claim, before: Claim) -> Claim:
    """Return a claim whose clause begins where that of its carrier does."""
    return replace(claim, speaker=replace(claim.speaker, lead=before.lead))


def _goes_on(before: Claim, claim: Claim) -> bool:
    """Tell whether a verb only goes on with what its subject said by the verb before ("warned of ..., saying that")."""
    same = claim.speaker.start == before.speaker.start
    return same and not before.opened and not claim.joined and claim.lead >= before.end


def _with_sources(claims: Sequence[Claim], named: Sequence[Claim]) -> list[Claim]:
    """Return claims and sources in order; a paper named as the source carries what others say in the sentence."""
    found = list(claims)
    for each_source in named:
        found, source = _within_paper(found, each_source)
        if any(claim.start <= source.start < claim.end for claim in found):
            continue
        others = [claim for claim in found if not claim.speaker.media and not claim.source]
        if source.speaker.media and others:
            found = [replace(each, outlet=each.outlet or source.speaker) if each in others else each for each in found]
        else:
            found = [each for each in found if abs(each.lead - source.begins) > _DIRECT]
            found.append(source)
    return sorted(found, key=lambda each: each.start)


def _within_paper(claims: list[Claim], source: Claim) -> tuple[list[Claim], Claim]:
    """Return claims and a source, whose words "the Times reported that, according to an official" carries."""
    for claim in claims:
        if claim.speaker.media and not source.speaker.media and 0 <= source.start - claim.begins <= _DIRECT:
            rest = [each for each in claims if each is not claim]
            return rest, _led(replace(source, outlet=claim.speaker), claim)
    return claims, source


def _start(unit: Unit, claims: Sequence[Claim], index: int) -> int:
    """Return where the clause of a claim begins when several share a unit."""
    claim = claims[index]
    if index == 0:
        return 0
    if claim.source:
        return min(claims[index - 1].begins, claim.start)
    before = unit.low[claims[index - 1].end : claim.lead].rstrip(" ,")
    if before.endswith('"') and HIDDEN in before and not (claim.opened or claim.joined):
        return claims[index - 1].end + before.index(HIDDEN) - 1
    return claim.lead


def _end(unit: Unit, claims: Sequence[Claim], starts: Sequence[int], index: int) -> int:
    """Return where the clause of a claim ends: where the next begins that is not said within it."""
    later = (start for claim, start in zip(claims[index + 1 :], starts[index + 1 :], strict=True) if not claim.within)
    return next(later, len(unit.low))


def told(unit: Unit, grammar: Grammar | None, claim: Claim) -> tuple[int, int] | None:
    """Return where the paper or channel is named that a speaker told it to, None when none is."""
    if grammar is None or claim.speaker.media:
        return None
    stop = min(claim.begins if claim.opened else claim.end + _TOLD, len(unit.low))
    found = grammar.addressee.match(unit.low, claim.end, stop) or grammar.occasion.search(unit.low, 0, stop)
    if found is None:
        return None
    start, end = found.span("who")
    papers = [name for name in unit.names if start <= name.start and name.end <= end and name.type is EntityType.MEDIA]
    if papers:
        return papers[0].start, papers[0].end
    channel = grammar.media.match(unit.low, start, end)
    last = without_trailing(grammar, unit.low, start, end)
    return (start, last) if channel and channel.end() < last else None
