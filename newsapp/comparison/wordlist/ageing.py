"""Which comparisons a changed word makes old: those of the articles in which it may stand.

Too many rather than one too few: letters are compared without their marks, a phrase word by word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from newsapp.comparison.models import Prepared
from newsapp.comparison.wordlist.known import ByLanguage
from newsapp.comparison.words import keys_of

_JOINED = ("\u00ad", "-\n", "\u200b")
_LIKE = str.maketrans("yё", "iе")
BATCH = 500


def age(case: int, *changed: ByLanguage) -> int:
    """Have the articles of a case compared again that may have any of these words; return how many. Two queries."""
    looked_for = {phrase for words in changed for phrase in _folded(words)}
    rows = Prepared.objects.filter(case=case, stale=False).values_list("pk", "revision__text")
    old = [pk for pk, text in rows.iterator(chunk_size=BATCH) if _stands(looked_for, fold(text))]
    return Prepared.objects.filter(pk__in=old).update(stale=True) if old else 0


def fold(text: str) -> str:
    """Return a text in small letters without marks, "y" as "i", nothing between the parts of a broken word."""
    for mark in _JOINED:
        text = text.replace(mark, "")
    bare = (each for each in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(each))
    return "".join(bare).translate(_LIKE)


def _folded(words: ByLanguage) -> Iterable[tuple[str, ...]]:
    for language, listed in words.items():
        for word in listed:
            yield tuple(fold(key).rstrip("i") for key in keys_of(word, language))


def _stands(phrases: Iterable[tuple[str, ...]], text: str) -> bool:
    return any(all(word in text for word in phrase) for phrase in phrases)
