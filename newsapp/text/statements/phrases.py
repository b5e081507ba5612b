"""Whom a phrase before a verb of saying names: somebody by name, a body, a description, a pronoun, or nobody.

Vietnamese puts the head first ("quan chức tình báo Hàn Quốc"), English last ("South Korean intelligence officials").
"""

from __future__ import annotations

import re
from dataclasses import replace

from newsapp.text.spans import EntityType
from newsapp.text.statements import heads
from newsapp.text.statements.grammar import Grammar
from newsapp.text.statements.speakers import Phrase, Speaker, phrase
from newsapp.text.statements.units import HIDDEN, Name, Unit

_REST = re.compile(r"\s*(?:$|của |tại |ở |thuộc |về |do |\(|-|in |at |of |from |for |on |who |with |và |and )")
_RELATIVE = re.compile(r" (?:người|mà|vốn|trong đó|who|which|that)(?!\w)| [-(]")
_FINITE = re.compile(
    r" (?:đã(?! nghỉ hưu| về hưu| giải ngũ)|đang|sẽ|chưa|được|was|were|is|are|has|had|have|will)(?!\w)"
    r"|(?<!hàng) không(?! quân| gian| phận| lưu)(?!\w)|(?<! quân)(?<!thiết)(?<!trang)(?<!chuẩn) bị(?!\w)"
    r"| (?:yêu cầu|đề nghị|cho phép|ra lệnh|khiến)(?!\w)"
)
# A person or body before these is the subject of what follows.
_SUBJECT_ENDS = re.compile(
    r" (?:hôm|ngày|trước đó|sau đó|cũng|từng|vừa|mới|đều|tỏ ra|lên tiếng|on|earlier|later|met|visited|held|attended"
    r"|appeared|arrived|issued|opened|gave|took|went|came|made)(?!\w)"
)
_ADVERBS = re.compile(r" (?:hôm|trước đó|sau đó|cũng|tỏ ra|lên tiếng)(?!\w)")
_PLACE = re.compile(r" (?:tại|ở|thuộc|trong|at|in)(?!\w)")
_PREPOSITION = re.compile(
    r"(?<!\w)(?:such as|of|with|between|to|from|for|in|by|against|about|on|at|into|over|after|under|than|as|is|are|was"
    r"|were|that|which|who)(?!\w)"
)
_ARTICLES = frozenset({"các", "những", "một", "bản", "nhiều", "the", "a", "an", "two", "several"})
# "việc Nga tuyên bố" speaks of Nga, but in "việc Nga gửi quân ... và tuyên bố" Nga is no subject.
_NOMINAL = re.compile(r"(?<!\w)việc(?!\w)")
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
    return _named(found) or (_head_last(found) if grammar.head_last else _head_first(found) or _maker(found))


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


def _maker(found: Phrase) -> Speaker | None:
    """Return who made what the phrase is about: "đoạn video do NIS công bố"."""
    by = found.text.find(" do ")
    return read(found.unit, found.grammar, found.lead + by + len(" do "), found.end) if by > 0 else None


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
        if name.type is EntityType.PERSON and (not prefix or heads.is_title(grammar, prefix)):
            return heads.named(found, heads.joined(found, name))
        if name.start in (head, found.lead):
            follows = next((each for each in found.names if each.type is EntityType.PERSON), None)
            if follows is None or not heads.is_title(grammar, unit.low[head : follows.start]):
                return heads.named(found, heads.joined(found, name))
    stops = [_FINITE.search(unit.low, head, found.end), _SUBJECT_ENDS.search(unit.low, head, found.end)]
    stop = min((each.start() for each in stops if each), default=None)
    return read(unit, grammar, found.lead, stop) if stop is not None else None


def _named(found: Phrase) -> Speaker | None:
    """Return the person or paper whose name ends the phrase, or who opens it and is only described behind."""
    for name in reversed(found.names):
        if name.type not in (EntityType.PERSON, EntityType.MEDIA) or not _closes(found, name):
            continue
        if _is_described(found, name):
            first = next((each for each in found.names if name in heads.joined(found, each)), name)
            return heads.named(found, heads.joined(found, first))
    return None


def _closes(found: Phrase, name: Name) -> bool:
    return _REST.match(found.unit.low[name.end : found.end]) is not None


def _is_described(found: Phrase, name: Name) -> bool:
    """Tell whether all that stands before a name belongs to it."""
    low = found.unit.low
    before = low[found.head : name.start]
    if not before.strip():
        return True
    if heads.is_governed(found.grammar, before):
        return False
    if len(before.split()) <= _FEW and not _LEADS_AWAY.match(before) and name.type is EntityType.PERSON:
        return True
    described = found.grammar.people.search(before) or found.grammar.media.search(before)
    if found.grammar.head_last:
        return _PREPOSITION.search(before) is None or _opens(found, found.grammar.people)
    return described is not None and (_opens_any(found) or heads.ends_with_head(found, before))


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
        return heads.named(found, [last])
    return _description(found)


def _begins_with_name(found: Phrase) -> bool:
    return any(name.start == found.head for name in found.names)


def _names_a_side(found: Phrase) -> bool:
    """Tell whether a phrase is only a side and whose it is: "phía Mỹ"."""
    return bool(found.names) and found.unit.low[found.head : found.names[0].start] == "phía "


def _body(found: Phrase) -> Speaker | None:
    """Return the body or country that opens the phrase, with those joined to it."""
    first = next((name for name in found.names if name.start == found.head), found.names[0])
    names = heads.joined(found, first)
    if _REST.match(found.unit.low[names[-1].end : found.end]) is None:
        return None
    return heads.named(found, names)


def _medium(found: Phrase) -> Speaker:
    """Return the paper or station of a phrase about one, its words where it has no name."""
    named = [name for name in found.names if name.type is EntityType.MEDIA]
    if named:
        return heads.named(found, heads.joined(found, named[0]))
    speaker = _description(found)
    return replace(speaker, media=True)


def _owner(found: Phrase) -> Speaker:
    """Return whose report it is, the report itself when nobody's."""
    low = found.unit.low
    owner = found.grammar.owner.search(low, found.lead, found.end)
    if owner is None:
        named = [name for name in found.names if name.type in (EntityType.ORGANISATION, EntityType.MEDIA)]
        return heads.named(found, named[-1:]) if named else replace(_description(found), report=True)
    inner = read(found.unit, found.grammar, owner.end(), found.end)
    if inner:
        return replace(inner, lead=found.lead)
    named = [name for name in found.names if name.start >= owner.end()]
    return heads.named(found, named[:1]) if named else Speaker(found.lead, owner.end(), found.end)


def _description(found: Phrase) -> Speaker:
    """Return the phrase as a description, without clauses behind it and, when long, without its place."""
    end = found.end
    for ends in (_RELATIVE, _ADVERBS):
        stop = ends.search(found.unit.low, found.head + 1, end)
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
    if heads.ends_in(grammar.reports, core):
        return _report(found, core_end)
    named = [name for name in found.names if name.end == found.head + len(core)]
    if named:
        return heads.named(found, heads.joined(found, _first_joined(found, named[0])))
    if heads.ends_in(grammar.media, core):
        speaker = _description(found)
        return replace(speaker, media=True)
    return _description(found) if heads.ends_in(grammar.people, core) else None


def _first_joined(found: Phrase, name: Name) -> Name:
    return next((each for each in found.names if name in heads.joined(found, each)), name)


def _report(found: Phrase, core_end: int) -> Speaker:
    """Return whose report it is: "North Korea's report", "a report by the ministry", else the report itself."""
    owner = found.grammar.owner.search(found.unit.low, core_end, found.end)
    if owner:
        inner = read(found.unit, found.grammar, owner.end(), found.end)
        if inner:
            return replace(inner, lead=found.lead)
    named = [name for name in found.names if name.end <= core_end]
    return heads.named(found, named[-1:]) if named else replace(_description(found), report=True)
