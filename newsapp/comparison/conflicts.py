"""Conflicts that are no matter of numbers: days of one event, and words that exclude each other."""

from __future__ import annotations

import json
from functools import cache

from newsapp.comparison import words
from newsapp.comparison.features import Sentence
from newsapp.comparison.linking import Link
from newsapp.comparison.scoring import STRONG, Evidence
from newsapp.text.spans import EntityType

NEAR_DAYS = 10  # days of one event that two articles may disagree about
ONCE = frozenset({"arrive", "depart", "return", "sign", "ratify", "launch", "funeral", "inauguration"})


@cache
def _contrasts() -> frozenset[frozenset[str]]:
    loaded = json.loads((words.DATA / "contrasts.json").read_text(encoding="utf-8"))
    return frozenset(frozenset(pair) for pair in loaded)


def people(sentence: Sentence) -> frozenset[str]:
    """Return the people a sentence names."""
    return frozenset(key for key, kind in sentence.entities.items() if kind is EntityType.PERSON)


def conflict(link: Link) -> bool:
    """Return whether two passages cannot both be right, numbers apart."""
    return _days(link) or _words(link)


def _days(link: Link) -> bool:
    """Return whether two articles put one event on two days: each names one day and one action is shared."""
    one, other = link.one, link.other
    if len(one.days) != 1 or len(other.days) != 1 or one.frame is None or other.frame is None:
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


def _words(link: Link) -> bool:
    mine, theirs = _told(link.one), _told(link.other)
    if link.evidence.score < STRONG:
        return False
    met = ((pair & mine, pair & theirs) for pair in _contrasts())
    return any(len(here) == len(there) == 1 and here != there for here, there in met)


def _told(sentence: Sentence) -> frozenset[str]:
    return frozenset(entry for phrase in sentence.phrases for entry in phrase.entries)
