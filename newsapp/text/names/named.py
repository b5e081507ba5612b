"""What has been named so far: the mentions of a page at their folded places, with what the lexicon knows of each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from newsapp.text.names.nouns import Noun
from newsapp.text.names.page import Page
from newsapp.text.names.spellings import group_head
from newsapp.text.names.words import phrases
from newsapp.text.spans import EntityType, LexiconEntry, Mention, Span

# Two or three paragraphs of news.
REACH = 900
# How many mentions back a site may have been named.
_MOST_BACK = 400
_MOST_NAMED = 2_000
_BESIDE = 28
_DEMOTING = phrases(
    "đối với, vào, chống, chống lại, tới, đến, sang, ở, tại, trong, against, to, in, at, into, "
    "on, toward, towards, near, over"
)
# "thỏa thuận với Nga giúp nước này" is about the other one.
_PARTNER = phrases("với, và, with, and")


@dataclass(frozen=True, slots=True)
class Named:
    """One mention at its folded place."""

    start: int
    end: int
    mention: Mention
    head: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A country spoken of: where, its entry (None of a candidate), how far it stands back, whether by its own name."""

    named: Named
    entry: LexiconEntry | None
    rank: int
    direct: bool = True


class Atlas:
    """The entries of a lexicon by key, and which of them are countries."""

    def __init__(self, entries: Sequence[LexiconEntry]) -> None:
        """Tell countries from cities: of one code, the entry with an adjective and the most languages."""
        self.by_key = {entry.key: entry for entry in entries}
        best: dict[str, tuple[tuple[bool, int], LexiconEntry]] = {}
        for entry in entries:
            if entry.type is EntityType.COUNTRY and entry.country:
                kinds = {name.kind for name in entry.names}
                rank = ("adjective" in kinds, len({name.language for name in entry.names}))
                if entry.country not in best or rank > best[entry.country][0]:
                    best[entry.country] = rank, entry
        self.country = {code: entry for code, (_, entry) in best.items()}
        self._names: dict[str, str] = {}

    def is_country(self, mention: Mention) -> bool:
        """Tell whether a mention names a country; of a candidate its reason tells."""
        entry = self.by_key.get(mention.entity or "")
        if entry is None:
            return mention.type is EntityType.COUNTRY and mention.entity is None
        return entry.type is EntityType.COUNTRY and self.country.get(entry.country) is entry

    def names(self, key: str | None) -> str:
        """Return all full names of an entity in small letters, words apart by one space; "" when unknown."""
        entry = self.by_key.get(key or "")
        if entry is None:
            return ""
        if entry.key not in self._names:
            self._names[entry.key] = " ".join(name.text.casefold() for name in entry.names if name.kind == "full")
        return self._names[entry.key]


class Told:
    """All mentions of a page in order, to be asked for the last fitting one."""

    def __init__(self, page: Page, mentions: Sequence[Mention], atlas: Atlas) -> None:
        """Lay the mentions over the folded copy."""
        self.page, self.atlas = page, atlas
        self.named = [self._at(mention) for mention in mentions]
        self._starts = [each.start for each in self.named]
        self._sites: dict[Noun, Named | None] = {}
        self._countries: dict[int, Spoken | None] = {}

    def _at(self, mention: Mention) -> Named:
        start, end = self.page.folded.within(Span(mention.start, mention.end))
        return Named(start, end, mention, group_head(mention, self.page.folded.cased[start:end]))

    def between(self, start: int, end: int) -> Sequence[Named]:
        """Return the mentions that begin in a folded range."""
        return self.named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, position: int, reach: int = REACH) -> Iterator[Named]:
        """Yield the mentions before a folded position within reach, the last first."""
        after = bisect_left(self._starts, position)
        while after and self._starts[after - 1] >= position - reach:
            after -= 1
            yield self.named[after]

    def last(self, noun: Noun, position: int) -> Named | None:
        """Return the last mention that a noun may mean."""
        near = next((each for each in self.before(position) if self._fits(each, noun)), None)
        return near or (self._only_site(noun) if EntityType.FACILITY in noun.types else None)

    def _only_site(self, noun: Noun) -> Named | None:
        """Return the one site of the whole text that a noun may mean: a caption may come before its name."""
        if noun not in self._sites:
            fitting = [each for each in self.named[:_MOST_NAMED] if self._fits(each, noun)]
            same = len({each.mention.entity or each.head for each in fitting}) == 1
            self._sites[noun] = fitting[0] if same else None
        return self._sites[noun]

    def site_of(self, country: Named, noun: Noun) -> Named | None:
        """Return the last site of a country that a noun may mean, however far back."""
        code = self.country_code(country)
        for each in islice(self.before(country.start, country.start), _MOST_BACK):
            entry = self.atlas.by_key.get(each.mention.entity or "")
            if entry and code and entry.country == code and self._fits(each, noun):
                return each
        return None

    def is_in(self, named: Named, code: str) -> bool:
        """Tell whether a mention names a country or a city of it."""
        entry = self.atlas.by_key.get(named.mention.entity or "")
        return entry is not None and entry.type is EntityType.COUNTRY and entry.country == code

    def country_of(self, named: Named) -> str | None:
        """Return the key of the country that a mention's entity belongs to."""
        entry = self.atlas.by_key.get(named.mention.entity or "")
        country = self.atlas.country.get(entry.country) if entry else None
        return country.key if country else None

    def country_code(self, named: Named) -> str:
        """Return the code of the country that a mention names, "" when it names none."""
        entry = self.atlas.by_key.get(named.mention.entity or "")
        return entry.country if entry and self.atlas.is_country(named.mention) else ""

    def _fits(self, each: Named, noun: Noun) -> bool:
        if each.mention.type not in noun.types or self._is_excluded(each):
            return False
        if not noun.like:
            return True
        near = self.page.folded.text[max(0, each.start - _BESIDE) : each.end + _BESIDE]
        return _holds(self.atlas.names(each.mention.entity), noun.like) or _holds(_beside(near, each), noun.like)

    def _is_excluded(self, each: Named) -> bool:
        return each.mention.type is EntityType.COUNTRY and self.atlas.is_country(each.mention)

    def countries(self, start: int, end: int) -> list[Spoken]:
        """Return the countries spoken of in a folded range, also through their bodies and cities.

        `rank` tells how far it stands back: 0 not at all, 1 after "against" or as a city or body, 2 as a partner.
        """
        near = self.between(max(start, end - REACH), end)
        return [spoken for each in near if (spoken := self._spoken(each))]

    def _spoken(self, each: Named) -> Spoken | None:
        if each.start not in self._countries:
            self._countries[each.start] = self._country(each)
        return self._countries[each.start]

    def _country(self, each: Named) -> Spoken | None:
        entry = self.atlas.by_key.get(each.mention.entity or "")
        if self.atlas.is_country(each.mention):
            return Spoken(each, entry, self._rank(each.start))
        if entry is None or entry.type not in {EntityType.ORGANISATION, EntityType.COUNTRY}:
            return None
        country = self.atlas.country.get(entry.country)
        rank = 1 if entry.type is EntityType.COUNTRY else 0
        return Spoken(each, country, rank, direct=False) if country else None

    def _rank(self, start: int) -> int:
        text = self.page.folded.text
        before = text[max(0, start - _BESIDE) : start].removesuffix("the ")
        if any(before.endswith(f" {word} ") for word in _DEMOTING):
            return 1
        return 2 if before.endswith("-") or any(before.endswith(f" {word} ") for word in _PARTNER) else 0


def _beside(near: str, each: Named) -> str:
    """Return the words around a mention up to the next sentence."""
    return near.replace(",", " ").replace(each.head.casefold(), f" {each.head.casefold()} ")


def _holds(text: str, words: frozenset[str]) -> bool:
    padded = f" {text} "
    return any(f" {word} " in padded for word in words)
