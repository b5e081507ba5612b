"""Letters that a text ties to a long form: "Main Directorate of Intelligence (GUR)" makes every later GUR that body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsapp.text.names.candidates import Candidate
from newsapp.text.names.hits import Hit
from newsapp.text.names.page import Page
from newsapp.text.spans import EntityType

Ties = Mapping[str, Hit | Candidate]

_BRACKETED = re.compile(r" ?\( ?([A-ZĐА-ЯІЇЄҐ][A-ZĐА-ЯІЇЄҐ0-9&.-]{1,9})(?= ?[);,])")
_NEEDS_INITIALS = frozenset({EntityType.COUNTRY, EntityType.PERSON, EntityType.PLACE})


def tied_acronyms(page: Page, places: Sequence[Hit | Candidate]) -> Ties:
    """Return each bracketed acronym with the place of its long form; letters after several long forms are a label."""
    text = page.folded.cased
    ties: dict[str, Hit | Candidate] = {}
    labels: set[str] = set()
    for place in places:
        found = _BRACKETED.match(text, place.end) if text[place.end : place.end + 2].strip()[:1] == "(" else None
        if found and _may_stand_for(found.group(1), text[place.start : place.end], place):
            first = ties.setdefault(found.group(1), place)
            if text[first.start : first.end] != text[place.start : place.end]:
                labels.add(found.group(1))
    return {letters: place for letters, place in ties.items() if letters not in labels}


def _may_stand_for(acronym: str, written: str, place: Hit | Candidate) -> bool:
    """Ask of a country or person that it has those initials: "South Korea (NIS)" ends a longer name."""
    if " " not in written:
        return False
    if place.type not in _NEEDS_INITIALS:
        return True
    names = [written] if isinstance(place, Candidate) else [name.text for name in place.readings[0].entry.names]
    return any(_initials(name) == acronym.replace(".", "") for name in names)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[0].isupper())
