"""Whom a phrase before a verb of saying names: somebody by name, a body, a description, a pronoun, or nobody.

Vietnamese puts the head first ("quan chức tình báo Hàn Quốc"), English last ("South Korean intelligence officials").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsapp.text.spans import EntityType
from newsapp.text.statements.grammar import Grammar
from newsapp.text.statements.speakers import Phrase, Speaker, phrase
from newsapp.text.statements.units import HIDDEN, Name, Unit

_JOINER = re.compile(r"\s?(?:,|và|cùng|cùng với|lẫn|and|&|,? ?and)\s(?P<title>[^,;:\"]{0,40})")
_REST = re.compile(r"\s*(?:$|của |tại |ở |thuộc |về |do |\(|-|in |at |of |from |for |on |who |with |và |and )")
_RELATIVE = re.compile(r" (?:người|mà|vốn|trong đó|who|which|that)(?!\w)| [-(]")
_FINITE = re.compile(
    r" (?:đã(?! nghỉ hưu| về hưu| giải ngũ)|đang|sẽ|chưa|được|was|were|is|are|has|had|have|will)(?!\w)"
    r"|(?<!hàng) không(?! quân| gian| phận| lưu)(?!\w)|(?<! quân)(?<!thiết)(?<!trang)(?<!chuẩn) bị(?!\w)"
)
_PLACE = re.compile(r" (?:tại|ở|thuộc|trong|at|in)(?!\w)")
_PREPOSITION = re.compile(
    r"(?<!\w)(?:such as|of|with|between|to|from|for|in|by|against|about|on|at|into|over|after|under|than|as|is|are|was"
    r"|were|that|which|who)(?!\w)"
)
_ARTICLES = frozenset({"các", "những", "một", "bản", "nhiều", "the", "a", "an", "two", "several"})
# "việc Nga tuyên bố" speaks of Nga, but in "việc Nga gửi quân ... và tuyên bố" Nga is no subject.
_NOMINAL = re.compile(r"(?<!\w)việc(?!\w)")
# "Rep. ", "Lt. Gen. "
_SHORT_TITLE = 9
# "Những người nói ..." is whoever says it.
_ANYONE = re.compile(r"(?:những )?(?:người|ai)")
# "Ông từ chối" names nobody.
_ADDRESSED = re.compile(r"(?:ông|bà|anh|chị|cô|ngài)(?!\w)")
# What stands before a person's name and is no title: "trong mắt ông Kim".
_LEADS_AWAY = re.compile(
    r"(?:trong|tại|với|ở|để|do|từ|cùng|cho|qua|bằng|nhờ|gần|trên|dưới|giữa|nếu|rằng|là|có|như)(?!\w)"
)
_FEW = 4
_MOST_WORDS = 9
_MOST_BEFORE = 7
_LONGEST = 240


def read(unit: Unit, grammar: Grammar, start: int, end: int) -> Speaker | None:
    """Return who is named by the words between two places, None when they name nobody who could speak."""
    found = phrase(unit, grammar, start, end)
    if not found.text or len(found.text) > _LONGEST or HIDDEN in found.text:
        return None
    if grammar.pronouns.fullmatch(found.text) or grammar.same.fullmatch(found.text):
        return Speaker(found.lead, found.lead, found.end, back=True)
    verb = _FINITE.search(found.text)
    relative = _RELATIVE.search(found.text)
    if verb and (relative is None or verb.start() < relative.start()):
        return _agent(found, verb) or _later_report(found, found.lead + verb.end())
    return _named(found) or (_head_last(found) if grammar.head_last else _head_first(found))


def anybody(unit: Unit, grammar: Grammar, start: int, end: int) -> Speaker | None:
    """Return the words between two places as somebody described: who is quoted can be anybody, if it is not long."""
    found = phrase(unit, grammar, start, end)
    words = found.text.split()
    relative = _RELATIVE.search(found.text)
    core = found.text[: relative.start()] if relative else found.text
    fits = words and len(core.split()) <= _MOST_WORDS and HIDDEN not in core and not _FINITE.search(core)
    return _description(found) if fits and not _ANYONE.fullmatch(found.text) else None


def _agent(found: Phrase, verb: re.Match[str]) -> Speaker | None:
    """Return who did what the phrase says was done to something: "văn bản được KCNA công bố"."""
    if found.grammar.head_last or verb.group().strip() not in ("được", "bị"):
        return None
    agent = read(found.unit, found.grammar, found.lead + verb.end(), found.end)
    return replace(agent, lead=found.lead) if agent and agent.names and not agent.report else None


def _later_report(found: Phrase, start: int) -> Speaker | None:
    """Return whose report it is that stands behind another verb: "... came after two reports by the ministry"."""
    for each in found.grammar.reports.finditer(found.unit.low, start, found.end):
        opens = found.unit.low[start : each.start()].split()[-1:]
        if opens and opens[0] in _ARTICLES:
            return _owner(phrase(found.unit, found.grammar, each.start(), found.end))
    return None


def opening(unit: Unit, grammar: Grammar, start: int, end: int) -> Speaker | None:
    """Return who is named first between two places: the subject of a sentence whose verb stands further on."""
    found = phrase(unit, grammar, start, end)
    if _NOMINAL.search(unit.low, start, found.lead):
        return None
    head = found.head
    for name in found.names:
        prefix = unit.low[head : name.start]
        if name.type is EntityType.PERSON and (not prefix or _is_title(grammar, prefix)):
            return _of(found, _joined(found, name))
        if name.start in (head, found.lead):
            follows = next((each for each in found.names if each.type is EntityType.PERSON), None)
            if follows is None or not _is_title(grammar, unit.low[head : follows.start]):
                return _of(found, _joined(found, name))
    stop = _FINITE.search(unit.low, head, found.end)
    return read(unit, grammar, found.lead, stop.start()) if stop else None


def _is_title(grammar: Grammar, prefix: str) -> bool:
    """Tell whether the words before a name are its title: "tổng thống nga", "defense minister"."""
    if prefix.endswith(". ") and len(prefix) <= _SHORT_TITLE:
        return True
    return len(prefix.split()) <= _MOST_BEFORE and grammar.people.search(prefix) is not None


def _of(found: Phrase, names: Sequence[Name]) -> Speaker:
    media = all(name.type is EntityType.MEDIA for name in names)
    return Speaker(found.lead, names[0].start, names[-1].end, tuple(names), media)


def _joined(found: Phrase, first: Name) -> list[Name]:
    """Return a name and those that follow it by "and": "Shoigu và trung tướng Kobylash"."""
    names = [first]
    for name in found.names:
        between = found.unit.low[names[-1].end : name.start] if name.start > names[-1].end else ""
        joiner = _JOINER.fullmatch(between)
        if joiner and (not joiner["title"] or found.grammar.people.match(joiner["title"])):
            names.append(name)
    return names


def _named(found: Phrase) -> Speaker | None:
    """Return the person or paper whose name ends the phrase, or who opens it and is only described behind."""
    for name in reversed(found.names):
        if name.type not in (EntityType.PERSON, EntityType.MEDIA) or not _closes(found, name):
            continue
        if _is_described(found, name):
            first = next((each for each in found.names if name in _joined(found, each)), name)
            return _of(found, _joined(found, first))
    return None


def _closes(found: Phrase, name: Name) -> bool:
    return _REST.match(found.unit.low[name.end : found.end]) is not None


def _is_described(found: Phrase, name: Name) -> bool:
    """Tell whether all that stands before a name belongs to it."""
    low = found.unit.low
    before = low[found.head : name.start]
    if not before.strip():
        return True
    if _is_governed(found.grammar, before):
        return False
    if len(before.split()) <= _FEW and not _LEADS_AWAY.match(before) and name.type is EntityType.PERSON:
        return True
    described = found.grammar.people.search(before) or found.grammar.media.search(before)
    if found.grammar.head_last:
        return _PREPOSITION.search(before) is None or _opens(found, found.grammar.people)
    return described is not None and (_opens_any(found) or _ends_with_head(found, before))


def _is_governed(grammar: Grammar, before: str) -> bool:
    """Tell whether a preposition rules a name, in front of its title: "với Tổng thống", "of President"."""
    for _ in range(_MOST_BEFORE):
        titles = [each for each in grammar.people.finditer(before) if not before[each.end() :].strip()]
        if not titles:
            break
        before = before[: titles[0].start()]
    return grammar.governed.search(before.rstrip()) is not None


def _ends_with_head(found: Phrase, before: str) -> bool:
    """Tell whether a title stands directly before a name, whatever leads up to it."""
    last = None
    for each in found.grammar.people.finditer(before):
        last = each
    return last is not None and not before[last.end() :].strip()


def _opens(found: Phrase, heads: re.Pattern[str]) -> bool:
    return heads.match(found.unit.low, found.head, found.end) is not None


def _opens_any(found: Phrase) -> bool:
    """Tell whether the phrase begins with somebody or a name."""
    grammar = found.grammar
    begins = any(name.start == found.head for name in found.names)
    return begins or any(_opens(found, heads) for heads in (grammar.people, grammar.media, grammar.reports))


def _head_first(found: Phrase) -> Speaker | None:
    """Read a phrase whose first word tells what it is about."""
    grammar = found.grammar
    if _opens(found, grammar.reports) and not _begins_with_name(found):
        return _owner(found)
    if _begins_with_name(found) or _names_a_side(found):
        return _body(found)
    if _opens(found, grammar.media):
        return _medium(found)
    if not _opens(found, grammar.people) or _ADDRESSED.match(found.text) or _ANYONE.fullmatch(found.text):
        return None
    last = found.names[-1] if found.names else None
    if last and last.end == found.end and last.type is EntityType.ORGANISATION and _opens(found, grammar.bodies):
        return _of(found, [last])
    return _description(found)


def _begins_with_name(found: Phrase) -> bool:
    return any(name.start == found.head for name in found.names)


def _names_a_side(found: Phrase) -> bool:
    """Tell whether a phrase is only a side and whose it is: "phía Mỹ"."""
    return bool(found.names) and found.unit.low[found.head : found.names[0].start] == "phía "


def _body(found: Phrase) -> Speaker | None:
    """Return the body or country that opens the phrase, with those joined to it."""
    first = next((name for name in found.names if name.start == found.head), found.names[0])
    names = _joined(found, first)
    if _REST.match(found.unit.low[names[-1].end : found.end]) is None:
        return None
    return _of(found, names)


def _medium(found: Phrase) -> Speaker:
    """Return the paper or station of a phrase about one, its words where it has no name."""
    named = [name for name in found.names if name.type is EntityType.MEDIA]
    if named:
        return _of(found, _joined(found, named[0]))
    speaker = _description(found)
    return replace(speaker, media=True)


def _owner(found: Phrase) -> Speaker:
    """Return whose report it is, the report itself when nobody's."""
    low = found.unit.low
    owner = found.grammar.owner.search(low, found.lead, found.end)
    if owner is None:
        named = [name for name in found.names if name.type in (EntityType.ORGANISATION, EntityType.MEDIA)]
        return _of(found, named[-1:]) if named else replace(_description(found), report=True)
    inner = read(found.unit, found.grammar, owner.end(), found.end)
    if inner:
        return replace(inner, lead=found.lead)
    named = [name for name in found.names if name.start >= owner.end()]
    return _of(found, named[:1]) if named else Speaker(found.lead, owner.end(), found.end)


def _description(found: Phrase) -> Speaker:
    """Return the phrase as a description, without clauses behind it and, when long, without its place."""
    end = found.end
    stop = _RELATIVE.search(found.unit.low, found.head + 1, end)
    end = stop.start() if stop else end
    if len(found.unit.low[found.lead : end].split()) > _MOST_WORDS:
        place = _PLACE.search(found.unit.low, found.head, end)
        end = place.start() if place else end
    meant = tuple(name for name in found.names if (name.start, name.end) == (found.head, end))
    return Speaker(found.lead, found.lead, end, meant)


def _head_last(found: Phrase) -> Speaker | None:
    """Read a phrase whose last word before any "of", "in", "who" tells what it is about."""
    low, grammar = found.unit.low, found.grammar
    stop = _PREPOSITION.search(low, found.head, found.end)
    core_end = stop.start() if stop else found.end
    core = low[found.head : core_end].rstrip(" ,")
    if not core or len(core.split()) > _MOST_BEFORE:
        return None
    if _ends_in(grammar.reports, core):
        return _report(found, core_end)
    named = [name for name in found.names if name.end == found.head + len(core)]
    if named:
        return _of(found, _joined(found, _first_joined(found, named[0])))
    if _ends_in(grammar.media, core):
        speaker = _description(found)
        return replace(speaker, media=True)
    return _description(found) if _ends_in(grammar.people, core) else None


def _first_joined(found: Phrase, name: Name) -> Name:
    return next((each for each in found.names if name in _joined(found, each)), name)


def _ends_in(heads: re.Pattern[str], core: str) -> bool:
    """Tell whether a head ends the words."""
    return any(each.end() == len(core) for each in heads.finditer(core))


def _report(found: Phrase, core_end: int) -> Speaker:
    """Return whose report it is: "North Korea's report", "a report by the ministry", else the report itself."""
    owner = found.grammar.owner.search(found.unit.low, core_end, found.end)
    if owner:
        inner = read(found.unit, found.grammar, owner.end(), found.end)
        if inner:
            return replace(inner, lead=found.lead)
    named = [name for name in found.names if name.end <= core_end]
    return _of(found, named[-1:]) if named else replace(_description(found), report=True)
