"""Letters that a text ties to a long form: "Main Directorate of Intelligence (GUR)" makes every later GUR that body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from newsapp.text.names.candidates import Candidate
from newsapp.text.names.hits import Hit
from newsapp.text.names.page import Page
from newsapp.text.spans import EntityType

Ties = Mapping[str, Hit | Candidate]
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.MEDIA})

_BRACKETED = re.compile(r" ?\( ?([A-ZĐА-ЯІЇЄҐ][A-Za-zĐА-яІЇЄҐіїєґ0-9&.-]{1,9})(?= ?[);,])")
_FEWEST_CAPITALS = 2
_NEEDS_INITIALS = frozenset({EntityType.COUNTRY, EntityType.PERSON, EntityType.PLACE})


def tied_acronyms(page: Page, places: Sequence[Hit | Candidate]) -> Ties:
    """Return each bracketed acronym with the place of its long form; letters after several long forms are a label."""
    text = page.folded.cased
    ties: dict[str, Hit | Candidate] = {}
    labels: set[str] = set()
    starts = {place.start: place for place in places}
    for place in places:
        found = _BRACKETED.match(text, place.end) if text[place.end : place.end + 2].strip()[:1] == "(" else None
        known = starts.get(found.start(1)) if found else None
        if found and _may_stand_for(found.group(1), text[place.start : place.end], place, known):
            first = ties.setdefault(found.group(1), place)
            if text[first.start : first.end] != text[place.start : place.end]:
                labels.add(found.group(1))
    return {letters: place for letters, place in ties.items() if letters not in labels}


def tied_long_forms(page: Page, places: Sequence[Hit | Candidate]) -> Mapping[int, Hit]:
    """Return by its start each unknown body after which a known acronym stands in brackets: the letters say which."""
    text = page.folded.cased
    found: dict[int, Hit] = {}
    for place, after in pairwise(places):
        bracket = text[place.end : after.start].strip() == "(" and text[after.end : after.end + 2].strip()[:1] == ")"
        if bracket and isinstance(place, Candidate) and isinstance(after, Hit) and _names(place, after, page):
            found[place.start] = after
    return found


def _names(long_form: Candidate, letters: Hit, page: Page) -> bool:
    written = page.folded.cased[long_form.start : long_form.end]
    acronym = any(reading.kind == "acronym" for reading in letters.readings)
    numbered = any(letter.isdigit() for letter in written)
    return acronym and long_form.type in _BODIES and letters.type in _BODIES and " " in written and not numbered


def _may_stand_for(acronym: str, written: str, place: Hit | Candidate, known: Hit | Candidate | None) -> bool:
    """Ask of a country or person that it has those initials: "South Korea (NIS)" ends a longer name."""
    numbered = isinstance(place, Candidate) and any(letter.isdigit() for letter in written)
    capitals = sum(letter.isupper() for letter in acronym)
    if " " not in written or capitals < _FEWEST_CAPITALS or (numbered and isinstance(known, Hit)):
        return False
    if place.type not in _NEEDS_INITIALS:
        return True
    names = [written] if isinstance(place, Candidate) else [name.text for name in place.readings[0].entry.names]
    return any(_initials(name) == acronym.replace(".", "") for name in names)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[0].isupper())
