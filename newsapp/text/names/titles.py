"""Descriptions that stand for a person: "the North Korean leader said", "lãnh đạo Triều Tiên đã gặp".

Directly before a name (in Korean: after it) the same words only introduce it ("lãnh đạo Triều Tiên Kim Jong-un"), and
then the country in them is the mention. After "former" or "deputy" they mean somebody else, after "các" several
people.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsapp.text.names.boundaries import is_hangul
from newsapp.text.names.hits import Hit
from newsapp.text.names.page import Page
from newsapp.text.spans import EntityType

_SOMEBODY_ELSE = re.compile(
    r"(?:\b(?:cựu|nguyên|phó|cố|các|những|nhiều|giới|quyền|former|ex|ex-|deputy|vice|late|then|then-|other|"
    r"бывш\w+|экс-?|вице-?|заместител\w+|колишн\w+)|전|前|부)[\s-]*$",
)
# Between a description and the name: "Bộ trưởng Quốc phòng Nga mới Andrei Belousov".
_ADJECTIVE = re.compile(
    r" (?:mới|khi đó|lúc đó|lúc bấy giờ|hiện tại|đương nhiệm|tiền nhiệm|vừa|ông|bà|ngài|đồng chí)(?: ông| bà)? "
)
# In apposition, of the same person: "the North Korean leader, Kim Jong-un, said".
_APPOSITION = re.compile(r" ?, (?:(?:ông|bà) )?")
# In a role, nobody is meant: "được bổ nhiệm làm Bộ trưởng Quốc phòng Nga", "became defence minister".
_ROLE = re.compile(
    r"\b(?:là|làm|chức|chức vụ|vai trò|vai trò mới là|với tư cách|trở thành|cương vị|ghế|vị trí|chức danh|as|become|"
    r"becomes|became|becoming|appointed|named|elected)(?: (?:the|a|new|tân))?\s+$"
)
_LOOK_BACK = 24
_PARTICLES = frozenset("이가은는을를의에도와과로께측만및")


def free_standing(page: Page, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits without descriptions that introduce a name or mean somebody else."""
    persons = {hit.start: _keys(hit) for hit in hits if hit.type is EntityType.PERSON and not hit.is_title}
    endings = {hit.end for hit in hits if hit.type is EntityType.PERSON and is_hangul(page.folded.text[hit.end - 1])}
    return [hit for hit in hits if not hit.is_title or _stands_for_person(page, hit, persons, endings)]


def _keys(hit: Hit) -> frozenset[str]:
    return frozenset(reading.entry.key for reading in hit.readings)


def _runs_on(text: str, end: int) -> bool:
    """Tell whether a Korean description goes on: 대통령실 is an office, not the president."""
    after = text[end : end + 1]
    return is_hangul(after) and is_hangul(text[end - 1]) and after not in _PARTICLES


def _stands_for_person(page: Page, hit: Hit, persons: Mapping[int, frozenset[str]], endings: set[int]) -> bool:
    text = page.folded.cased
    after = text[hit.end : hit.end + 2]
    if hit.start - 1 in endings or _runs_on(text, hit.end):
        return False
    adjective = _ADJECTIVE.match(text, hit.end)
    if adjective and adjective.end() in persons:
        return False
    apposition = _APPOSITION.match(text, hit.end)
    if apposition and persons.get(apposition.end(), frozenset()) & _keys(hit):
        return False
    if hit.end + 1 in persons or (after[:1] == " " and after[1:].isupper() and not page.opens_sentence(hit.end + 1)):
        return False
    return not means_somebody_else(page, hit.start)


def means_somebody_else(page: Page, start: int) -> bool:
    """Tell whether the word before a title turns it away from who holds it: "cựu", "deputy", "vai trò"."""
    before = page.folded.text[max(0, start - _LOOK_BACK) : start]
    return bool(_SOMEBODY_ELSE.search(before) or _ROLE.search(before))
