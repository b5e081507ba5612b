"""The wording of a sentence that is no name, date or number: as a text with blanks, and the words no phrase holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsapp.comparison import words
from newsapp.comparison.words import Phrase
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import EntityType, Mention, MentionForm, Span

_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAST_WORD = 4


def small(view: CleanView, span: Span) -> str:
    """Return what is read of a span in one line and small letters, as long as it is."""
    place = view.clean_span(span)
    return _lowered(view.clean[place.start : place.end].replace("\n", " "))


def blanked(view: CleanView, span: Span, mentions: Iterable[Mention], others: Iterable[Span]) -> str:
    """Return a sentence in small letters without names, dates and numbers; sorts of facilities stay ("port")."""
    place = view.clean_span(span)
    text = list(view.clean[place.start : place.end].replace("\n", " "))
    named = [Span(each.start, each.end) for each in mentions if not _is_sort(each)]
    for item in (*named, *others):
        first, last = view.to_clean(item.start), view.to_clean(item.end, "left")
        for at in range(max(0, first - place.start), min(len(text), last - place.start)):
            text[at] = "\n"
    return _lowered("".join(text))


def _lowered(text: str) -> str:
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(each.lower()[:1] for each in text)


def _is_sort(mention: Mention) -> bool:
    """Return whether the words of a mention also say what sort of thing it is."""
    by_kind = mention.type in (EntityType.FACILITY, EntityType.WEAPON, EntityType.EVENT)
    return mention.type is EntityType.FACILITY or (by_kind and mention.form is MentionForm.CONTEXT)


def rest(text: str, language: str, phrases: Sequence[Phrase]) -> frozenset[str]:
    """Return the words outside the phrases: stems, and in Vietnamese pairs of neighbouring syllables."""
    left = list(text)
    for phrase in phrases:
        left[phrase.start : phrase.end] = "\n" * (phrase.end - phrase.start)
    found: set[str] = set()
    for line in filter(str.strip, "".join(left).split("\n")):
        tokens = _WORD.findall(line)
        if language == "vi":
            found.update(f"{one} {two}" for one, two in pairwise(tokens))
        else:
            found.update(words.stem(each)[:8] for each in tokens if len(each) >= _LEAST_WORD or language == "ko")
    return frozenset(found)
