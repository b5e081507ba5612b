"""Korean writes no capitals; only a family name, two more syllables and a title after a space are a sure pattern."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsapp.text.names.candidate import Candidate
from newsapp.text.names.hits import Hit
from newsapp.text.names.page import Page
from newsapp.text.names.words import phrases
from newsapp.text.spans import EntityType

_FAMILY = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민나진지엄채"
    "원천방공현함변염여추도소석선설마길위표명기반왕금옥육인맹제모탁국어은편리림라"
)
_TITLE = (
    "씨|대통령|전 대통령|장관|전 장관|차관|국방상|외무상|위원장|부위원장|비서|총리|부총리|"
    "의원|교수|대표|부장|부부장|국장|실장|소장|원장|총장|대변인|사령관|참모장|총참모장|"
    "연구원|연구위원|선임연구원|기자|특파원|대사|특사|대장|중장|소장|상장|대령|박사|센터장|"
    "회장|사장|시장|지사|후보"
)
_PATTERN = re.compile(rf"(?<![가-힣])([{_FAMILY}][가-힣]{{2}})(?: [가-힣]{{2,8}})? (?:{_TITLE})(?![가-힣]{{3}})")
_FAMILY_AND_TITLE = re.compile(rf"(?<![가-힣])([{_FAMILY}]) (?:{_TITLE})(?![가-힣]{{3}})")
_BODIES = "연구소|연구원|대학교|정책실|센터|재단|협회|학회|모임|포럼"
_BODY = re.compile(rf"(?<![가-힣])([가-힣]{{2,10}}(?:{_BODIES})) (?:{_TITLE})(?![가-힣]{{3}})")
_SYLLABLES = 3
# Three syllables that begin like a family name and are none.
_WORDS = phrases(
    "남북한, 이번에, 이날은, 이에서, 정부는, 정부가, 한국의, 한국은, 한미일, 한국군, 전직의, 전임인, "
    "지난달, 지난해, 이어서, 이후에, 주한미, 성명을, 한반도, 미국의, 국방부, 외교부, 통일부, 국정원, "
    "우리의, 우리측, 주요국, 현지의, 신임인 "
)


def korean_candidates(page: Page, firm: Sequence[Hit]) -> list[Candidate]:
    """Return the persons in Hangul that a title follows and the lexicon does not hold."""
    taken = {position for hit in firm for position in range(hit.start, hit.end)}
    full = [
        Candidate(found.start(1), found.end(1), EntityType.PERSON, "three syllables before a Korean title")
        for found in _PATTERN.finditer(page.folded.text)
        if found.group(1) not in _WORDS and not taken.intersection(range(*found.span(1)))
    ]
    starts = [hit.start for hit in firm if hit.type is EntityType.PERSON and hit.end - hit.start == _SYLLABLES]
    families = {page.folded.text[start] for start in (*starts, *(person.start for person in full))}
    bodies = [
        Candidate(found.start(1), found.end(1), EntityType.ORGANISATION, "a Korean body before a title")
        for found in _BODY.finditer(page.folded.text)
        if found.end(1) - 1 not in taken
    ]
    return [*full, *bodies, *_families(page, families)]


def _families(page: Page, families: set[str]) -> list[Candidate]:
    """Return the family names before a title, of people named in full: 박 교수."""
    return [
        Candidate(found.start(1), found.end(1), EntityType.PERSON, "a family name before a Korean title")
        for found in _FAMILY_AND_TITLE.finditer(page.folded.text)
        if found.group(1) in families
    ]
