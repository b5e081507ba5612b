"""Where a run of capitals holds two names and a title: "White House National Security Advisor Jake Sullivan"."""

from __future__ import annotations

from collections.abc import Sequence

from newsapp.text.names.cues import KINDS, PHRASE_WORDS
from newsapp.text.names.runs import Token
from newsapp.text.names.words import PERSON_TITLES

_RANKS = frozenset({"deputy", "first", "vice", "former", "chief", "assistant", "senior", "acting", "then"})
_MOST_ACRONYM = 6
_FEWEST_ACRONYM = 2
_FULL_NAME = 2
# More capitals in a row are no text.
_MOST_TOKENS = 60


def title_cuts(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the places at which a new name or a title begins inside a run."""
    cuts: set[int] = set()
    if len(tokens) > _MOST_TOKENS:
        return frozenset()
    free = max(1, _title_length(tokens, 0))
    for place in range(1, len(tokens)):
        if tokens[place].hit is not None or place < free:
            continue
        if _acronym_before_name(tokens, place):
            cuts.add(place)
        length = _title_length(tokens, place) if _is_name_before(tokens, place, max(cuts, default=0)) else 0
        if length and _opens_name(tokens, place + length):
            cuts.add(place)
            free = place + length
    return frozenset(cuts)


def _is_name_before(tokens: Sequence[Token], place: int, cut: int) -> bool:
    """Tell whether what stands before a title is a name and no part of the title ("Deputy", "Unification")."""
    start = max((at + 1 for at in range(cut, place) if tokens[at].hit is not None), default=cut)
    before = [token.text for token in tokens[start:place]]
    if not before or any(text.casefold() in PERSON_TITLES or text.casefold() in _RANKS for text in before):
        return False
    return len(before) > 1 or (before[0].isupper() and len(before[0]) >= _FEWEST_ACRONYM)


def _title_length(tokens: Sequence[Token], place: int) -> int:
    """Return how many words the longest title at a place has, 0 without one."""
    for count in range(min(PHRASE_WORDS, len(tokens) - place), 0, -1):
        if " ".join(token.text for token in tokens[place : place + count]).casefold() in PERSON_TITLES:
            return count
    return 0


def _opens_name(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a person's name may begin here: "Governor Ivan Petrov", but "Governor State University" none."""
    rest = [token for token in tokens[place:] if token.hit is None]
    return bool(rest) and not any(token.text.casefold() in KINDS or token.text.isupper() for token in rest)


def _acronym_before_name(tokens: Sequence[Token], place: int) -> bool:
    """Tell letters from the person who leads them: "GUR Kyrylo Budanov"."""
    before, rest = tokens[place - 1], tokens[place:]
    letters = before.text.isupper() and _FEWEST_ACRONYM <= len(before.text) <= _MOST_ACRONYM
    full = len(rest) == _FULL_NAME and all(token.text[1:].islower() and token.hit is None for token in rest)
    return letters and full and not any(token.text.casefold() in KINDS for token in rest)
