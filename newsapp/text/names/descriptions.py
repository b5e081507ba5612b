"""Descriptions that mean something named before: "nước này", "the ministry", "con tàu", "the space base".

A noun with "này" or "the" means the last thing it fits (see `nouns`). "Nước này" is the country last spoken of in the
sentence that does not stand back ("thỏa thuận của Triều Tiên với Nga giúp nước này" is about Triều Tiên), else the
first one of the sentence before. What nothing fits is left alone: a wrong meaning is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsapp.text.names.countries import HOME
from newsapp.text.names.learned import learned_titles
from newsapp.text.names.named import Atlas, Named, Spoken, Told
from newsapp.text.names.nouns import BARE, COUNTRY_NOUNS, LONGEST_NOUN, NOUNS, Noun
from newsapp.text.names.page import Page
from newsapp.text.names.sentences import sentence_before, sentence_start
from newsapp.text.spans import BlockKind, EntityType, Mention, MentionForm

_THIS = re.compile(r"(?<=\w )(?:này|nói trên)(?!\w)")
_BARE = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(BARE))})(?! này)(?!\w)")
_THE = re.compile(r"(?<![\w-])[Tt](?:he|his|hat) (?=[a-z])")
_WORDS_AFTER = re.compile(r"[a-z]+(?: [a-z]+){0,2}")
_WORDS_BEFORE = re.compile(r"\w+(?: \w+){0,2} $")
_SEVERAL = re.compile(r"(?<!\w)(?:một|các|những|hai|ba|nhiều|mỗi|mọi|trên các) $")
_GOES_ON = re.compile(r"-\w| of | [A-ZĐ]| (?:owner|building|club)s?\b")
_GOVERNMENT = re.compile(
    r"(?<![\w-])(?:[Tt]he government(?![\w-]| of | in [A-Z])|[Oo]ur (?:government|country|military)(?![\w-]))"
)
_SITE = re.compile(
    r"(?<!\w)(trung tâm vũ trụ|sân bay vũ trụ|bãi phóng|cosmodrome|spaceport|space center|space centre|space base)"
    r"(?= |\W|$)(?: của | )?"
)
_LONGEST_SPEECH = 5_000
_LONGEST = 40
_SILENT = frozenset({BlockKind.BOILERPLATE, BlockKind.ENDNOTE})
_OUTLETS = frozenset({BlockKind.CREDIT, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.ATTRIBUTION})


@dataclass(frozen=True, slots=True)
class _Place:
    """A folded range that describes, and whom."""

    start: int
    end: int
    named: Named
    key: str | None
    type: EntityType
    why: str = ""


def with_descriptions(page: Page, mentions: Sequence[Mention], atlas: Atlas) -> tuple[Mention, ...]:
    """Return the mentions with those of descriptions among them; a country named inside one gives way."""
    told = Told(page, mentions, atlas)
    made = [*_nouns(told), *_sites(told), *_government(told), *_learned(told)]
    found = sorted(made, key=lambda place: (place.start, -place.end))
    kept = list(_without_overlaps(told, found))
    inside = {each.mention for place in kept for each in told.between(place.start, place.end)}
    described = [_mention(page, place) for place in kept]
    return tuple(sorted([*(each for each in mentions if each not in inside), *described], key=lambda each: each.start))


def _without_overlaps(told: Told, places: Sequence[_Place]) -> Iterator[_Place]:
    free = 0
    for place in places:
        near = told.between(place.start - _LONGEST * 3, place.end)
        over = [each for each in near if each.end > place.start]
        if place.start >= free and all(_gives_way(each, place) for each in over):
            yield place
            free = place.end


def _gives_way(each: Named, place: _Place) -> bool:
    inside = place.start <= each.start and each.end <= place.end
    return inside and each.mention.type in {EntityType.COUNTRY, EntityType.PLACE, EntityType.ORGANISATION}


def _mention(page: Page, place: _Place) -> Mention:
    span = page.span(place.start, place.end)
    form = MentionForm.CONTEXT if place.key else MentionForm.CANDIDATE
    why = place.why or f"description of the last fitting full mention: {place.named.head}"
    return Mention(span.start, span.end, place.key, place.type, form, why)


def _nouns(told: Told) -> Iterator[_Place]:
    for start, end, phrase in _phrases(told.page):
        language = told.page.language_at(start)
        if phrase in COUNTRY_NOUNS.get(language, ()):
            found = _country(told, start, end)
        else:
            noun = NOUNS.get(language, {}).get(phrase)
            found = _thing(told, start, end, noun) if noun else None
        if found:
            yield found


def _sites(told: Told) -> Iterator[_Place]:
    """Yield the space centres told by their country: "trung tâm vũ trụ Nga", "the Russian cosmodrome"."""
    text, cased = told.page.folded.text, told.page.folded.cased
    at = {each.start: each for each in told.named}
    ends = {each.end: each for each in told.named}
    for found in _SITE.finditer(text):
        country = at.get(found.end()) or ends.get(found.start() - 1)
        if country is None or _names_on(told.page, max(found.end(), country.end)):
            continue
        noun = NOUNS[told.page.language_at(found.start())].get(found.group(1)) if _is_read(told, found) else None
        site = told.site_of(country, noun) if noun else None
        if site:
            start = min(found.start(), country.start)
            start -= len("the ") if cased[max(0, start - 4) : start].casefold() == "the " else 0
            yield _Place(start, max(found.end(1), country.end), site, site.mention.entity, site.mention.type)


def _is_read(told: Told, found: re.Match[str]) -> bool:
    return told.page.language_at(found.start()) in NOUNS and told.page.kind_at(found.start()) not in _SILENT


def _phrases(page: Page) -> Iterator[tuple[int, int, str]]:
    """Yield what may describe: the folded range with its "này" or "the", and the noun in it."""
    text = page.folded.text
    for found in _THIS.finditer(text):
        before = _WORDS_BEFORE.search(text, max(0, found.start() - _LONGEST), found.start())
        words = before.group().split() if before else []
        for count in range(len(words), 0, -1):
            noun = " ".join(words[-count:])
            if _is_noun(noun, "vi"):
                yield found.start() - len(noun) - 1, found.end(), noun
                break
    for found in _BARE.finditer(text):
        if not _SEVERAL.search(text, max(0, found.start() - 12), found.start()) and not _names_on(page, found.end()):
            yield found.start(), found.end(), found.group()
    for found in _THE.finditer(page.folded.cased):
        yield from _after_article(page, found)


def _after_article(page: Page, found: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    after = _WORDS_AFTER.match(page.folded.cased, found.end())
    words = after.group().split() if after else []
    for count in range(min(len(words), LONGEST_NOUN), 0, -1):
        noun = " ".join(words[:count])
        end = found.end() + len(noun)
        if _is_noun(noun, "en"):
            if not _GOES_ON.match(page.folded.cased, end):
                yield found.start(), end, noun
            return


def _is_noun(noun: str, language: str) -> bool:
    return noun in NOUNS[language] or noun in COUNTRY_NOUNS[language]


def _names_on(page: Page, end: int) -> bool:
    """Tell whether a name follows: "bán đảo Crimea"."""
    return page.folded.cased[end : end + 1] == " " and page.folded.cased[end + 1 : end + 2].isupper()


def _thing(told: Told, start: int, end: int, noun: Noun) -> _Place | None:
    own = EntityType.MEDIA in noun.types and told.page.folded.text.startswith("this ", start)
    if told.page.kind_at(start) in _SILENT or own:
        return None
    named = _titled(told, start, end) if noun.is_person and noun.like == frozenset() else told.last(noun, start)
    if named is None:
        return None
    return _Place(start, end, named, named.mention.entity, named.mention.type)


def _titled(told: Told, start: int, end: int) -> Named | None:
    """Return the last person; in English only one to whose name the text gave that title."""
    noun = told.page.folded.text[start:end].split(" ", 1)[1] if told.page.language_at(start) == "en" else ""
    for each in told.before(start):
        before = told.page.folded.text[max(0, each.start - _LONGEST) : each.start]
        if each.mention.type is EntityType.PERSON and (not noun or before.endswith(f"{noun} ")):
            return each
    return None


def _country(told: Told, start: int, end: int) -> _Place | None:
    if told.page.kind_at(start) in _SILENT:
        return None
    first = sentence_start(told.page, start)
    here = [each for each in told.countries(first, start) if each.direct or each.named.end < start - 1]
    chosen = _last(here, 0) or _last(here, 1) or _in_sentence_before(told, first) or (here[-1] if here else None)
    if chosen is None:
        return None
    key = chosen.entry.key if chosen.entry else None
    return _Place(start, end, chosen.named, key, EntityType.COUNTRY)


def _last(spoken: Sequence[Spoken], rank: int) -> Spoken | None:
    return next((each for each in reversed(spoken) if each.rank == rank), None)


def _in_sentence_before(told: Told, first: int) -> Spoken | None:
    """Return what the sentence before is about: its first country, by its own name if it may be."""
    before = told.countries(sentence_before(told.page, first), first)
    ordered = sorted((each for each in before), key=lambda each: (each.rank, not each.direct))
    return ordered[0] if ordered else None


def _government(told: Told) -> Iterator[_Place]:
    """Yield "the government" of an article that a country's own agency carries, translated from its language."""
    home = _home(told)
    if home is None:
        return
    key = told.country_of(home)
    why = "that of the country whose outlet carries the article"
    for found in _GOVERNMENT.finditer(told.page.folded.cased):
        start = found.start()
        if told.page.language_at(start) == "en" and told.page.kind_at(start) not in _SILENT and _is_said(told, found):
            yield _Place(start, found.end(), home, key, EntityType.COUNTRY, why)


def _is_said(told: Told, found: re.Match[str]) -> bool:
    """Tell whether the article says it: "our" inside a quotation is the speaker's."""
    block = told.page.starts[told.page.block_at(found.start())] if told.page.starts else 0
    first = max(block, found.start() - _LONGEST_SPEECH)
    return found.group()[:3].casefold() == "the" or told.page.folded.text.count('"', first, found.start()) % 2 == 0


def _home(told: Told) -> Named | None:
    """Return a mention of the country whose outlet has the bylines, when the text speaks of it."""
    codes = set()
    for each in told.named:
        entry = told.atlas.by_key.get(each.mention.entity or "")
        if entry and entry.type is EntityType.MEDIA and told.page.kind_at(each.start) in _OUTLETS:
            codes.add(entry.country)
    codes &= set(HOME.values())
    if len(codes) != 1:
        return None
    country = told.atlas.country.get(next(iter(codes)))
    return next((each for each in told.named if country and told.is_in(each, country.country)), None)


def _learned(told: Told) -> Iterator[_Place]:
    for start, end, named in learned_titles(told):
        why = f"title of the last fitting full mention: {named.head}"
        yield _Place(start, end, named, named.mention.entity, EntityType.PERSON, why)
