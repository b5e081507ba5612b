"""Who a unit says it has its words from: "according to Yonhap", "theo ước tính của Hàn Quốc", "Kim: ...", nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsapp.text.spans import BlockKind, EntityType, Saying
from newsapp.text.statements import phrases
from newsapp.text.statements.clauses import CUT, Claim, without_trailing
from newsapp.text.statements.grammar import Grammar
from newsapp.text.statements.speakers import Speaker, phrase
from newsapp.text.statements.units import HIDDEN, Unit

_OWNER = re.compile(r" (?P<who>his|her|their)(?: own)? ")
# Whom "according to" can name by what they do: "a fisherman", "two railway workers who ...".
_AGENT = re.compile(
    r"(?<!\w)(?:a|an|one|two|three|some|several|many) (?:[a-z-]{1,20} ){0,3}"
    r"(?!(?:letter|order|number|poster|paper|chapter|charter|matter|newsletter|folder|offer|answer|calendar|computer"
    r"|list|checklist|error|factor|sector|power|border|river|register|counter|filter|plant|grant|warrant|variant)s?(?!\w))"
    r"[a-z]{3,20}(?:man|men|woman|women|er|ers|or|ors|ist|ists|ian|ians|ant|ants)(?!\w)"
    r"(?= ?$| (?:who|in|at|of|from|on|with|near|for|familiar)(?!\w))"
)
# A paper before the first headline: its source, or the paper that prints it.
HEADLINE = "paper and colon"
_LONGEST = 160
_MOST = 10
_LABEL = re.compile(r"(?P<who>[^:\"\n]{2,80}): ?\"")
_HEADLINE = re.compile(r"(?P<who>[^:\"\n]{2,60}): (?=\w)")
_IMPERSONAL = re.compile(
    r"(?<!\w)(?:it (?:is|was|has been) (?:known|reported|said|claimed|believed|rumou?red|announced|revealed) that"
    r"|there (?:are|were|have been) (?:reports|claims|rumou?rs|suggestions) that"
    r"|có (?:tin|thông tin|nguồn tin|tin đồn) (?:nói |cho )?(?:rằng|biết|hay|nói)|được biết(?=,| rằng))(?!\w)"
)


def sources(unit: Unit, grammar: Grammar) -> list[Claim]:
    """Return the claims that name their source beside what is said, in order."""
    return [
        claim for found in list(grammar.source.finditer(unit.low))[:_MOST] if (claim := _source(unit, grammar, found))
    ]


def _source(unit: Unit, grammar: Grammar, found: re.Match[str]) -> Claim | None:
    cut = CUT.search(unit.low, found.end() + 1)
    stop = min(cut.start() if cut else len(unit.low), found.end() + _LONGEST)
    end = without_trailing(grammar, unit.low, found.end(), stop)
    speaker = _pointed(unit, grammar, found.end()) or phrases.read(unit, grammar, found.end(), end)
    if speaker is None and _AGENT.search(unit.low, found.end(), end):
        speaker = phrases.anybody(unit, grammar, found.end(), end)
    if speaker is None or not _is_source(unit, grammar, found, speaker):
        return None
    report = grammar.reports.match(unit.low, phrase(unit, grammar, found.end(), stop).head)
    verb = grammar.cue.search(found.group())
    kind = grammar.kinds[report.group()] if report else grammar.verbs[verb.group()].kind if verb else Saying.SAY
    whole = Speaker(found.start(), speaker.start, speaker.end, speaker.names, speaker.media, speaker.back)
    return Claim(found.start(), stop, kind, whole, stop + 1, f"'{found.group()}'", source=True)


def _pointed(unit: Unit, grammar: Grammar, start: int) -> Speaker | None:
    """Return whose estimate it is when a word only points back to them: "by his estimate"."""
    word = _OWNER.match(unit.low, start)
    if word is None or not grammar.reports.match(unit.low, word.end()):
        return None
    at, to = word.span("who")
    return Speaker(at, at, to, back=True)


def _is_source(unit: Unit, grammar: Grammar, found: re.Match[str], speaker: Speaker) -> bool:
    """Tell whether "according to" speaks of a source: a country is one only where a clause ends before it."""
    before = unit.low[: found.start()].rstrip()
    if grammar.head_last or not before or before.endswith((",", ";", ":", '"', ".", HIDDEN, "-", "(")):
        return True
    reports = grammar.reports.match(unit.low, found.end() + 1) is not None
    return reports or speaker.media or any(name.type is EntityType.PERSON for name in speaker.names)


def labelled(unit: Unit, grammar: Grammar) -> Iterator[Claim]:
    """Yield the claim of a unit that begins with its speaker and a colon."""
    found = _LABEL.match(unit.low) or (_HEADLINE.match(unit.low) if unit.kind is BlockKind.TITLE else None)
    speaker = phrases.read(unit, grammar, 0, found.end("who")) if found else None
    if found and speaker and (speaker.names or unit.kind is BlockKind.TITLE):
        at = found.end("who")
        why = HEADLINE if unit.kind is BlockKind.TITLE and (speaker.media or not speaker.keys) else "name and colon"
        yield Claim(at, at + 1, Saying.SAY, speaker, at + 1, why)


def impersonal(unit: Unit) -> Iterator[Claim]:
    """Yield the claim of a unit that says what is said, but not by whom."""
    found = _IMPERSONAL.search(unit.low)
    if found:
        nobody = Speaker(found.start(), found.start(), found.start())
        yield Claim(found.start(), found.end(), Saying.SAY, nobody, found.end(), f"'{found.group()}', nobody named")
