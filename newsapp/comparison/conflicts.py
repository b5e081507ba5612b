"""Conflicts that are no matter of numbers.

When, where, by what and for which time one thing was done; who held an office; whether a thing is one or several;
words that exclude each other. Each is typed: both passages must say the same kind of thing of one act or thing that
they share, and not the same.
"""

from __future__ import annotations

from newsapp.comparison import words
from newsapp.comparison.clauses import NEAR_DAYS, ONCE, Act, days_between, elsewhere, sites
from newsapp.comparison.contrasts import excluded
from newsapp.comparison.features import Sentence
from newsapp.comparison.linking import Link
from newsapp.comparison.scoring import STRONG, Evidence, Item
from newsapp.text.spans import EntityType

AT_ONE_PLACE = frozenset({"meet", "sign", "launch", "parade", "banquet", "funeral", "inauguration", "ceremony"})
BESIDE = frozenset({"night", "morning"}), frozenset({"afternoon", "evening"}), frozenset({"evening", "night"})
MOVED = frozenset({"gift", "supply", "send", "transport", "buy", "sell", "launch", "sink", "shoot down", "destroy"})
SAID, SURE = ("confirm", "deny"), 1.6
HEAVIEST = 3  # pieces of evidence that tell what a link is about


def people(sentence: Sentence) -> frozenset[str]:
    """Return the people a sentence names."""
    return frozenset(key for key, kind in sentence.entities.items() if kind is EntityType.PERSON)


def conflict(link: Link) -> bool:
    """Return whether two passages cannot both be right, numbers apart."""
    if _words(link) or _sorts(link):
        return True
    if link.evidence.conflict:
        return False
    if _offices(link):
        return True
    return _same_people(link.one, link.other) and (_acts(link) or _days(link) or _things(link))


def _words(link: Link) -> bool:
    """Return whether they use words that exclude each other; in a weak link only of who confirms and who denies."""
    found = set(excluded(link.one, link.other))
    return bool(found) if link.is_strong else SAID in found and link.evidence.score >= SURE


def _same_people(one: Sentence, other: Sentence) -> bool:
    """Return whether both may speak of the same people: one names none, or somebody is named by both."""
    mine, theirs = people(one), people(other)
    return not mine or not theirs or bool(mine & theirs)


def _acts(link: Link) -> bool:
    """Return whether something that both tell of is done on two days, in two parts of one, at two places ..."""
    pairs = _shared(link)
    if any(_otherwise(a, b, link) for a, b in pairs):
        return True
    if link.one.days & link.other.days:
        return any(a.what in ONCE and a.day == b.day != "" and _in_two_parts(a, b) for a, b in pairs)
    return any(_at_two_days(a, b) for a, b in pairs)


def _shared(link: Link) -> list[tuple[Act, Act]]:
    return [(a, b) for a in link.one.acts for b in link.other.acts if a.what == b.what]


def _in_two_parts(one: Act, other: Act) -> bool:
    parts = frozenset({one.part, other.part})
    return "" not in parts and len(parts) > 1 and parts not in BESIDE


def _at_two_days(one: Act, other: Act) -> bool:
    """Return whether an act that is done once stands on two days close to each other, and not at two places."""
    if one.what not in ONCE or not one.day or not other.day or elsewhere(one, other):
        return False
    return 0 < days_between(one, other) <= NEAR_DAYS


def _otherwise(one: Act, other: Act, link: Link) -> bool:
    """Return whether an act is told to be the first and the second, by train and by air, here and there."""
    if one.time and other.time:
        return one.time != other.time or (one.since != other.since and "" not in (one.since, other.since))
    if link.evidence.score < STRONG:
        return False
    if one.what in ONCE and one.by and other.by and one.by != other.by:
        return True
    return one.what in AT_ONE_PLACE and bool(one.day) and one.day == other.day and _in_two_cities(one, other)


def _in_two_cities(one: Act, other: Act) -> bool:
    return len(sites(one)) == len(sites(other)) == 1 and elsewhere(one, other)


def _offices(link: Link) -> bool:
    """Return whether one office of one country has two holders, where both tell of one act."""
    one, other = link.one, link.other
    if link.evidence.score < STRONG or not _shared(link):
        return False
    return any(
        (a.office, a.country) == (b.office, b.country) and a.person not in people(other) and b.person not in people(one)
        for a in one.offices
        for b in other.offices
    )


def _sorts(link: Link) -> bool:
    """Return whether one ship is told to be of two sorts."""
    mine, theirs = link.one.sorts, link.other.sorts
    return any(mine[key] != theirs[key] for key in mine.keys() & theirs.keys())


def _things(link: Link) -> bool:
    """Return whether the thing that a link is about, with what was done to it, is one here and several there."""
    if link.evidence.score < STRONG or not any(_acted(item) for item in link.evidence.items):
        return False
    shared = [item.what for item in link.evidence.items[:HEAVIEST] if item.kind == "word"]
    mine, theirs = link.one.things, link.other.things
    return any({mine.get(each), theirs.get(each)} == {"one", "several"} for each in shared)


def _acted(item: Item) -> bool:
    return item.kind == "word" and item.what in MOVED


def _days(link: Link) -> bool:
    """Return whether two articles put one event on two days: each names one day and one action is shared."""
    one, other = link.one, link.other
    if len(one.days) != 1 or len(other.days) != 1 or one.frame is None or other.frame is None:
        return False
    if any(a.what in ONCE and elsewhere(a, b) for a, b in _shared(link)):
        return False
    gap = abs(one.frame.first - other.frame.first)
    return 0 < gap <= NEAR_DAYS and _is_one_event(link.evidence)


def _is_one_event(evidence: Evidence) -> bool:
    """Return whether what is shared happens once: it is signed, someone arrives; or all of it is at one place."""
    acted = {item.what for item in evidence.items if item.kind == "word" and words.happens(item.what)}
    kinds = {item.kind for item in evidence.items}
    if acted & ONCE and kinds & {"thing", "name"}:
        return True
    return bool(acted) and "thing" in kinds and evidence.score >= STRONG
