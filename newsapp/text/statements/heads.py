"""The heads of phrases and the names they hold: titles before a name, names joined by "and"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsapp.text.spans import EntityType
from newsapp.text.statements.grammar import Grammar
from newsapp.text.statements.speakers import Phrase, Speaker
from newsapp.text.statements.units import Name, Unit

_JOINER = re.compile(r"\s?(?:,|và|cùng|cùng với|lẫn|and|&|,? ?and)\s(?P<title>[^,;:\"]{0,40})")
# "Rep. ", "Lt. Gen. "
_SHORT_TITLE = 9
_MOST_BEFORE = 7
_MOST_LISTED = 9
_COMMAS = (", ", " , ", ", the ")
# What may stand before a list of names that speak together.
_MAY_LIST = re.compile(r"(?:^|[,;:.\"]|(?<!\w)(?:the|both|and|but|while|cả|và|nhưng|trong khi))$")


def is_title(grammar: Grammar, prefix: str) -> bool:
    """Tell whether the words before a name are its title: "tổng thống nga", "defense minister"."""
    if prefix.endswith(". ") and len(prefix) <= _SHORT_TITLE:
        return True
    return len(prefix.split()) <= _MOST_BEFORE and grammar.people.search(prefix) is not None


def named(found: Phrase, names: Sequence[Name]) -> Speaker:
    """Return the speaker whom names give."""
    media = all(name.type is EntityType.MEDIA for name in names)
    return Speaker(found.lead, names[0].start, names[-1].end, tuple(names), media)


def joined(found: Phrase, first: Name) -> list[Name]:
    """Return a name and those that follow it by "and": "Shoigu và trung tướng Kobylash"."""
    names = [first]
    for name in found.names:
        between = found.unit.low[names[-1].end : name.start] if name.start > names[-1].end else ""
        joiner = _JOINER.fullmatch(between)
        if joiner and (not joiner["title"] or found.grammar.people.match(joiner["title"])):
            names.append(name)
    return names


def is_governed(grammar: Grammar, before: str) -> bool:
    """Tell whether a preposition rules a name, in front of its title: "với Tổng thống", "of President"."""
    for _ in range(_MOST_BEFORE):
        titles = [each for each in grammar.people.finditer(before) if not before[each.end() :].strip()]
        if not titles:
            break
        before = before[: titles[0].start()]
    return grammar.governed.search(before.rstrip()) is not None


def ends_with_head(found: Phrase, before: str) -> bool:
    """Tell whether a title stands directly before a name, whatever leads up to it."""
    last = None
    for each in found.grammar.people.finditer(before):
        last = each
    return last is not None and not before[last.end() :].strip()


def ends_in(heads: re.Pattern[str], core: str) -> bool:
    """Tell whether a head ends the words."""
    return any(each.end() == len(core) for each in heads.finditer(core))


def enumerated(unit: Unit, speaker: Speaker | None, start: int, since: int) -> Speaker | None:
    """Return a speaker with the names that a list before it holds: "Mỹ, Nhật Bản, Hàn Quốc cho rằng"."""
    if speaker is None or not speaker.names or unit.low[start : speaker.start].strip() not in ("", "the"):
        return speaker
    if speaker.is_person:
        return _as_known(unit, speaker, since)
    names = list(speaker.names)
    while len(names) <= _MOST_LISTED:
        before = _before_comma(unit, names[0], since)
        if before is None or before.type is not speaker.names[0].type:
            break
        names.insert(0, before)
    opens = unit.low[since : names[0].start].rstrip(" ")
    if len(names) == len(speaker.names) or not _MAY_LIST.search(opens):
        return speaker
    return replace(speaker, lead=names[0].start, start=names[0].start, names=tuple(names))


def _before_comma(unit: Unit, name: Name, since: int) -> Name | None:
    """Return the name that only a comma parts from another."""
    found = (each for each in unit.names if each.start >= since and unit.low[each.end : name.start] in _COMMAS)
    return next(found, None)


def _as_known(unit: Unit, speaker: Speaker, since: int) -> Speaker:
    """Return the person before a comma when what follows it is no known person: "Victor Cha, Korea Chair"."""
    before = None if speaker.keys else _before_comma(unit, speaker.names[0], since)
    if before is None or before.type is not EntityType.PERSON or not before.mention.entity:
        return speaker
    return Speaker(before.start, before.start, before.end, (before,))
