"""Which words of a unit show that somebody says something, and who that is.

A verb of saying counts when the words beside it do not make it something else ("the reported losses", "tuyên bố
chung") and when somebody who could speak stands before it: directly, in front of an apposition, or as the subject of
the sentence whose second verb it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsapp.text.spans import Saying
from newsapp.text.statements import needs, phrases
from newsapp.text.statements.grammar import Grammar, Need, Verb
from newsapp.text.statements.heads import enumerated
from newsapp.text.statements.speakers import Speaker, phrase
from newsapp.text.statements.units import HIDDEN, Unit

CUT = re.compile(r"[,:](?!\d)|[;\"()\n\x01]|[?!](?= )| - | -(?=\w)|(?<=\w)- ")
_HANDED = re.compile(r"[,;:\"\x01\n]|(?<!\w)(?:as saying|rằng|về|that|who)(?!\w)")
_WITHIN = re.compile(r"(?<!\w)(?:of|at|for|in|from|with|tại|của|thuộc|ở)(?!\w)")
_MARKS = ('"', "'", HIDDEN)
_SPOKEN = re.compile(r"(?<!\w)lời(?!\w)")
_PERSONAL = frozenset(
    (
        *("said", "says", "told", "added", "warned", "argued", "wrote", "claimed", "recalled", "noted"),
        *("nói", "nói thêm", "nói rằng", "cho biết", "cho biết thêm", "cho hay", "kể lại", "kể rằng", "thừa nhận"),
    )
)
# What a determiner may stand before and nobody is.
_NOBODY = re.compile(
    r"(?:ngày|tháng|năm|tuần|giờ|phút|lần|lúc|điều|việc|cách|số|vụ|cuộc|chuyến|sự|bước|loạt|câu|trong số)(?!\w)"
)
# Verbs whose noun tells what is said: "đưa ra ước tính của riêng mình".
_LIGHT = ("đưa ra", "nâng", "hạ", "put", "gave", "give")
_EDGE = 72
_MOST_CUES = 40
_MOST_PIECES = 6
_MOST_STRIPPED = 6


@dataclass(frozen=True, slots=True)
class Claim:
    """One saying in one unit: the verb at [start, end), who, and where what is said begins.

    `outlet` is who carries it; `why` says how it was found; `source` marks one found by "according to", `opened` one
    whose words are opened by "that" or a quotation, `joined` one whose verb is joined to the one before by "and",
    `within` one that the speaker before tells of another.
    """

    start: int
    end: int
    kind: Saying
    speaker: Speaker
    begins: int
    why: str
    outlet: Speaker | None = None
    source: bool = False
    quoting: bool = False
    opened: bool = True
    joined: bool = False
    within: bool = False

    @property
    def lead(self) -> int:
        """Where the clause of the claim begins."""
        return min(self.speaker.lead, self.start)


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb at its place; `begins` is where what is said can begin, `opened` tells that something opens it."""

    start: int
    end: int
    verb: Verb
    begins: int
    opened: bool


def claims(unit: Unit, grammar: Grammar) -> list[Claim]:
    """Return the claims that verbs of saying make in a unit, in order."""
    found: list[Claim] = []
    for cue in list(_cues(unit, grammar)):
        since = found[-1].begins if found else 0
        claim = _claim(unit, grammar, cue, since, found)
        if claim and not _repeats(found, claim):
            found.append(claim)
    return found


def _repeats(found: Sequence[Claim], claim: Claim) -> bool:
    """Tell whether a verb only says again what the one before it said ("he added, ..., he pointed out")."""
    return bool(found) and claim.speaker.back and found[-1].speaker.back and not claim.joined


def _cues(unit: Unit, grammar: Grammar) -> Iterator[Cue]:
    """Yield the verbs that could be verbs of saying here."""
    matches = list(grammar.cue.finditer(unit.low))[:_MOST_CUES]
    for index, found in enumerate(matches):
        start, end = found.span()
        if _is_other_word(unit, grammar, start, end):
            continue
        limit = matches[index + 1].start() if index + 1 < len(matches) else len(unit.low)
        opener = grammar.that.match(unit.low, end, max(end, limit))
        opened = opener is not None or found.group().endswith((" rằng", " that"))
        cue = Cue(start, end, grammar.verbs[found.group()], opener.end() if opener else end, opened)
        if needs.met(unit, cue.verb.need, (start, end), opened=opened):
            yield cue


def _is_other_word(unit: Unit, grammar: Grammar, start: int, end: int) -> bool:
    """Tell whether the words beside a verb make it a noun, a passive, a wish or something else."""
    freely = grammar.verbs[unit.low[start:end]].quoting or unit.low.startswith(_LIGHT, start)
    edge = len(unit.low[:start].rstrip(" "))
    named = any(name.end == edge for name in unit.names)
    before = None if named else grammar.before.search(unit.low, max(0, edge - _EDGE), edge)
    return before is not None or (not freely and grammar.after.match(unit.low, end) is not None)


def _claim(unit: Unit, grammar: Grammar, cue: Cue, since: int, found: Sequence[Claim]) -> Claim | None:
    """Return the claim of a verb when somebody speaks it."""
    subject = _subject(unit, grammar, cue, min(since, cue.start))
    speaker = subject or _goes_on(unit, grammar, cue, since, found)
    if speaker is None:
        followed = _following_comma(unit, grammar, cue) if grammar.speaker_follows else None
        speaker = followed or _unlisted(unit, grammar, cue, min(since, cue.start))
    if speaker is None or (cue.verb.need is Need.REPORT and not _reports(unit, grammar, speaker)):
        return None
    why = f"'{unit.low[cue.start : cue.end]}'"
    if cue.verb.quoting:
        return _handed_on(unit, grammar, cue, speaker, why)
    joined = subject is None and speaker.lead < cue.start and unit.low[speaker.lead : cue.start].strip(" ,") != ""
    return Claim(cue.start, cue.end, cue.verb.kind, speaker, cue.begins, why, opened=cue.opened, joined=joined)


def _reports(unit: Unit, grammar: Grammar, speaker: Speaker) -> bool:
    """Tell whether it is a report that speaks."""
    return grammar.reports.search(unit.low, speaker.lead, speaker.end) is not None


def _goes_on(unit: Unit, grammar: Grammar, cue: Cue, since: int, found: Sequence[Claim]) -> Speaker | None:
    """Return who spoke the verb before when this one only goes on: "... and claimed that", "..., saying that"."""
    if not found or since > cue.start or unit.low.startswith("không", cue.start):
        return None
    between = unit.low[since : without_trailing(grammar, unit.low, since, cue.start)]
    joined = grammar.joined.search(between)
    if joined:
        return replace(found[-1].speaker, lead=since + joined.start())
    comma = unit.low[since : cue.start].rstrip().endswith(",")
    return replace(found[-1].speaker, lead=since + len(between)) if comma or not between.strip(" ,") else None


def _handed_on(unit: Unit, grammar: Grammar, cue: Cue, outlet: Speaker, why: str) -> Claim | None:
    """Return the claim of whom a paper quotes: "CNN dẫn lời một quan chức", "TASS quoted Shoigu as saying"."""
    noun = cue.start + unit.low[cue.start : cue.end].find(" ") + 1
    owner = grammar.owner.match(unit.low, cue.end + 1)
    begin = owner.end() if owner else cue.end
    stop = _HANDED.search(unit.low, begin)
    verb = grammar.cue.search(unit.low, begin)
    end = min(stop.start() if stop else len(unit.low), verb.start() if verb else len(unit.low))
    speaker = phrases.read(unit, grammar, begin, end) or phrases.opening(unit, grammar, begin, end)
    if speaker is None and not grammar.head_last:
        speaker = phrases.anybody(unit, grammar, begin if _SPOKEN.search(unit.low, cue.start, cue.end) else noun, end)
    if speaker is None or (unit.low[cue.start : cue.end] == "dẫn" and not outlet.media):
        return None
    return Claim(cue.start, cue.end, cue.verb.kind, speaker, max(end, cue.begins), why, outlet, quoting=True)


def _subject(unit: Unit, grammar: Grammar, cue: Cue, since: int) -> Speaker | None:
    """Return who speaks a verb, looking back from it to `since`."""
    if grammar.speaker_follows and not cue.verb.quoting and unit.low[: cue.start].rstrip(" ,").endswith(_MARKS):
        behind = _following(unit, grammar, cue)
        if behind:
            return behind
    edges = [since, *(cut.end() for cut in CUT.finditer(unit.low, since, cue.start))]
    end = cue.start
    for passed, start in enumerate(reversed(edges[-_MOST_PIECES:])):
        last = without_trailing(grammar, unit.low, start, end)
        if unit.low[start:last].strip(" -,"):
            found = enumerated(unit, _in_piece(unit, grammar, start, last, passed), start, since)
            return found or _first(unit, grammar, start, last, (since, passed))
        end = max(since, start - 1)
    return None


def _in_piece(unit: Unit, grammar: Grammar, start: int, end: int, passed: int) -> Speaker | None:
    """Read the piece before a verb; behind a comma it is an apposition, and who it describes stands before it."""
    if grammar.joined.search(unit.low[start:end]):
        return None
    speaker = phrases.read(unit, grammar, start, end)
    if speaker is None or not speaker.names or (passed and _WITHIN.search(unit.low, start, speaker.start)):
        before = _described_before(unit, grammar, start) if passed or speaker else None
        return before if before and (passed or before.is_person) else speaker
    return speaker


def _described_before(unit: Unit, grammar: Grammar, start: int) -> Speaker | None:
    """Return the person whose description begins at a place, over at most a few commas."""
    for _ in range(_MOST_PIECES):
        if start == 0 or unit.low[start - 1] != ",":
            return None
        cuts = [cut.end() for cut in CUT.finditer(unit.low, 0, start - 1)]
        before = cuts[-1] if cuts else 0
        speaker = phrases.read(unit, grammar, before, start - 1)
        if speaker and speaker.names:
            return speaker
        start = before
    return None


def _first(unit: Unit, grammar: Grammar, start: int, end: int, since: tuple[int, int]) -> Speaker | None:
    """Return the subject of the sentence for a later verb of it: "Putin met Kim and said", "..., báo cáo rằng"."""
    begin, passed = since
    if begin or (not passed and not grammar.joined.search(unit.low[start:end])):
        return None
    cuts = [0, *(cut.end() for cut in CUT.finditer(unit.low, 0, end))]
    for index, at in enumerate(cuts[:_MOST_PIECES]):
        stop = cuts[index + 1] - 1 if index + 1 < len(cuts) else end
        speaker = phrases.opening(unit, grammar, at, stop)
        if speaker:
            return speaker
    return None


def without_trailing(grammar: Grammar, low: str, start: int, end: int) -> int:
    """Return where a piece ends without adverbs, dates and verbs that only lead to the next one."""
    for _ in range(_MOST_STRIPPED):
        end = start + len(low[start:end].rstrip(" ,.!?"))
        found = grammar.trailing.search(low, max(start, end - _EDGE), end)
        if not found:
            break
        end = found.start()
    return max(start, end)


def _following_comma(unit: Unit, grammar: Grammar, cue: Cue) -> Speaker | None:
    """Return who is named behind a verb that a comma precedes: "the port is open, said Mai"."""
    return _following(unit, grammar, cue) if unit.low[: cue.start].rstrip().endswith(",") else None


def _unlisted(unit: Unit, grammar: Grammar, cue: Cue, since: int) -> Speaker | None:
    """Return somebody whose noun is in no list, before a verb that only people say: "a shopkeeper said"."""
    if unit.low[cue.start : cue.end] not in _PERSONAL and cue.verb.need is not Need.BESIDE:
        return None
    edges = [since, *(cut.end() for cut in CUT.finditer(unit.low, since, cue.start))]
    end = without_trailing(grammar, unit.low, edges[-1], cue.start)
    piece = phrase(unit, grammar, edges[-1], end)
    if piece.head == piece.lead or _NOBODY.match(unit.low, piece.head):
        return None
    return phrases.anybody(unit, grammar, edges[-1], end)


def _following(unit: Unit, grammar: Grammar, cue: Cue) -> Speaker | None:
    """Return who is named directly behind a verb."""
    cut = CUT.search(unit.low, cue.end)
    end = min(cut.start() if cut else len(unit.low), cue.end + 120)
    return phrases.opening(unit, grammar, cue.end, end) or phrases.read(
        unit, grammar, cue.end, without_trailing(grammar, unit.low, cue.end, end)
    )
