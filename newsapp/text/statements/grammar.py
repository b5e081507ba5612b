"""What a language uses to say who says what: verbs with their kinds, heads of speakers, words to look through.

Phrases are casefolded. A list such as "say: nói, cho biết" gives the kind and its words; a word may carry a mark
of what it needs beside it: "~" a clause opened by "that" or a quotation, "*" a quotation behind it, "!" a quotation
right beside it, "^" a report as its subject, "#" a figure, "%" a figure and nothing counted, ">" what will be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from newsapp.text.spans import Saying


class Need(Enum):
    """What must stand beside a verb before it is taken for a verb of saying."""

    NOTHING = auto()
    CLAUSE = auto()
    QUOTE = auto()
    REPORT = auto()
    BESIDE = auto()
    FIGURE = auto()
    AMOUNT = auto()
    FUTURE = auto()


@dataclass(frozen=True, slots=True)
class Verb:
    """One way to say that somebody says something; `quoting` hands the word on to another speaker."""

    kind: Saying
    need: Need
    quoting: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language. Regular expressions run over one unit, casefolded, its quotations hidden.

    `before` and `after` tell at the edges of a verb that it is none; `trailing` is taken off the end of a subject and
    `leading` off its start; `joined` ends a clause whose verb goes on with "and"; `that` opens what is said; `occasion`
    tells to whom an interview was given; `source` is "according to"; `reports` are what a source may be besides
    somebody (a report of theirs), with their `kinds`; `pair` means two people named before.
    """

    verbs: Mapping[str, Verb]
    cue: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    trailing: re.Pattern[str]
    leading: re.Pattern[str]
    joined: re.Pattern[str]
    that: re.Pattern[str]
    addressee: re.Pattern[str]
    people: re.Pattern[str]
    bodies: re.Pattern[str]
    media: re.Pattern[str]
    reports: re.Pattern[str]
    owner: re.Pattern[str]
    governed: re.Pattern[str]
    pronouns: re.Pattern[str]
    same: re.Pattern[str]
    occasion: re.Pattern[str]
    pair: re.Pattern[str]
    source: re.Pattern[str]
    kinds: Mapping[str, Saying]
    speaker_follows: bool = False
    head_last: bool = False


_NEEDS = {
    "~": Need.CLAUSE,
    "*": Need.QUOTE,
    "^": Need.REPORT,
    "!": Need.BESIDE,
    "#": Need.FIGURE,
    "%": Need.AMOUNT,
    ">": Need.FUTURE,
}


def verbs(lists: str) -> dict[str, Verb]:
    """Return the verbs of lines such as "deny: bác bỏ, bác ~", each ended by a semicolon."""
    found: dict[str, Verb] = {}
    for line in lists.split(";"):
        kind, _, words = line.partition(":")
        for word in filter(None, (" ".join(each.split()) for each in words.split(","))):
            found[word.rstrip("~*^!#%> ")] = _verb(kind.strip(), _NEEDS.get(word[-1], Need.NOTHING))
    return found


def _verb(kind: str, need: Need) -> Verb:
    return Verb(Saying.SAY, need, quoting=True) if kind == "quote" else Verb(Saying(kind), need)


def words(text: str) -> list[str]:
    """Return the phrases of a comma-separated list."""
    return [phrase for part in text.split(",") if (phrase := " ".join(part.split()))]


def any_of(phrases: Iterable[str]) -> str:
    """Return a group that matches the longest of some phrases, as whole words."""
    longest = sorted(set(phrases), key=len, reverse=True)
    return r"(?<!\w)(?:" + "|".join(re.escape(phrase) for phrase in longest) + r")(?!\w)"


def pattern(phrases: str) -> re.Pattern[str]:
    """Compile a comma-separated list of phrases into one pattern of whole words."""
    return re.compile(any_of(words(phrases)))


def ending(phrases: str) -> re.Pattern[str]:
    """Compile a comma-separated list of phrases into a pattern for the last words of a stretch."""
    return re.compile(any_of(words(phrases)) + "$")
