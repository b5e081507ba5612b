"""The names of a document.

One text says "Kim_Jong-un", later "ông Kim", later "lãnh_đạo Triều_Tiên", and all three are one man. The matcher
looks up what the lexicon lists, keeps the longest name at each place, looks for capitalised words that the lexicon
does not hold, and only then reads the text from the beginning: a bare surname means whoever was last named in full, a
title whoever held it, and an acronym what it was introduced for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsapp.text.names.bodies import with_class_word, with_country
from newsapp.text.names.candidates import Candidate, find_candidates
from newsapp.text.names.classwords import without_class_phrases
from newsapp.text.names.descriptions import with_descriptions
from newsapp.text.names.hits import Hit, Index, longest, merged
from newsapp.text.names.kin import Kin
from newsapp.text.names.named import Atlas
from newsapp.text.names.page import Page, page_of
from newsapp.text.names.resolve import Resolver
from newsapp.text.names.titles import free_standing
from newsapp.text.names.vetoes import is_other_word
from newsapp.text.names.words import PERSON_TITLES
from newsapp.text.spans import Document, LexiconEntry, Mention, Span


class Matcher:
    """A lexicon made ready to be found in texts; built once, used for many."""

    def __init__(self, entries: Sequence[LexiconEntry]) -> None:
        """Compile all names of the entries; the first entry wins where the text does not decide between two."""
        self.index = Index(entries)
        self.entries = tuple(entries)
        self._atlas = Atlas(entries)
        self._kin = Kin(entries)

    def find(
        self, document: Document, *, extra: Matcher | None = None, published: str | None = None
    ) -> tuple[Mention, ...]:
        """Return all mentions in order, none overlapping another.

        `extra` holds a case's own names, which win over this lexicon's on equal spans; `published` is the article's ISO
        date, by which titles are understood.
        """
        page = page_of(document)
        hits = self._hits(page, extra)
        firm = _firm(page, hits)
        shorts = _beside(_surnames(page, hits), firm)
        places = longest(_all(firm, shorts, find_candidates(page, firm, shorts)))
        atlas = Atlas([*extra.entries, *self.entries]) if extra else self._atlas
        return with_descriptions(page, Resolver(page, places, published, self._kin).mentions(), atlas)

    def places(self, document: Document) -> tuple[Span, ...]:
        """Return where names of the lexicon stand, short forms included, without asking what they mean."""
        page = page_of(document)
        hits = self._hits(page, None)
        firm = _firm(page, hits)
        found = longest([*firm, *_beside(_surnames(page, hits), firm)])
        return tuple(page.span(hit.start, hit.end) for hit in found)

    def _hits(self, page: Page, extra: Matcher | None) -> list[Hit]:
        shipped = self.index.hits(page)
        hits = merged(shipped, _listed(extra.index.hits(page, own=True))) if extra else shipped
        known = {hit.start for hit in hits}
        return [hit for hit in hits if hit.own or not is_other_word(page, hit.start, hit.end, known.__contains__)]


def _surnames(page: Page, hits: Sequence[Hit]) -> list[Hit]:
    """Return the short forms; "Gen" is also somebody's name, but not in "Lt. Gen."."""
    return [hit for hit in hits if not hit.is_firm and page.folded.text[hit.start : hit.end] not in PERSON_TITLES]


def _listed(hits: Sequence[Hit]) -> list[Hit]:
    return [hit for hit in hits if hit.readings[0].is_listed]


def _firm(page: Page, hits: Sequence[Hit]) -> list[Hit]:
    named = without_class_phrases(page, [hit for hit in hits if hit.is_firm])
    return with_class_word(page, with_country(page, longest(free_standing(page, named))))


def _beside(shorts: Sequence[Hit], firm: Sequence[Hit]) -> list[Hit]:
    """Drop short forms that cut into a firm name: in "the North Korean leader" nobody speaks of "the North"."""
    ends = [hit.end for hit in firm]

    def cuts(short: Hit) -> bool:
        overlapping = firm[bisect_right(ends, short.start) : bisect_right(ends, short.end) + 1]
        return any(
            hit.start < short.end and not (short.start <= hit.start and hit.end <= short.end) for hit in overlapping
        )

    return [short for short in shorts if not cuts(short)]


def _all(firm: Sequence[Hit], shorts: Sequence[Hit], candidates: Sequence[Candidate]) -> list[Hit | Candidate]:
    return [*firm, *shorts, *candidates]
