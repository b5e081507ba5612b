"""What holds for a case: the shipped words of the field with what its people changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext_lazy

from newsapp.comparison import words
from newsapp.comparison.models import WordEntry
from newsapp.comparison.words import CLASS_WEIGHTS, LANGUAGES, Entry, Vocabulary

ByLanguage = Mapping[str, Sequence[str]]
CLASSES = {
    "thing": gettext_lazy("thing"),
    "action": gettext_lazy("action"),
    "event": gettext_lazy("event"),
    "office": gettext_lazy("office"),
    "general": gettext_lazy("general"),
}


def vocabulary_of(case: int) -> Vocabulary:
    """Return the words that hold for a case, given by its number. One query."""
    rows = list(WordEntry.objects.filter(case=case).order_by("pk"))
    own = tuple(entry_of(row) for row in rows if not row.off)
    return words.vocabulary(own, frozenset(row.meaning for row in rows if row.off))


def entry_of(row: WordEntry) -> Entry:
    """Return a row as the core takes it."""
    listed = tuple((language, tuple(row.words[language])) for language in sorted(row.words))
    return Entry(row.meaning, row.kind, row.counted, listed)


def shipped(name: str) -> dict[str, list[str]]:
    """Return the words of a shipped entry by language; {} when there is none of that name."""
    entry = words.entries().get(name, {})
    return {language: entry[language].split(", ") for language in LANGUAGES if entry.get(language)}


def is_shipped(name: str) -> bool:
    """Return whether a shipped entry has this name."""
    return name in words.entries()


def kind_of(name: str) -> str:
    """Return what a shipped entry is, in one word: thing, action, event, office or general."""
    return words.class_of(name)


def search(asked: str, language: str = "", kind: str = "") -> Iterator[str]:
    """Yield the names of shipped entries that have the asked letters in a word or in their name, in their order."""
    asked = asked.strip().lower()
    for name, entry in words.entries().items():
        if kind in CLASS_WEIGHTS and entry["class"] != kind:
            continue
        listed = [entry.get(language, "")] if language in LANGUAGES else [name, *(entry[each] for each in LANGUAGES)]
        if any(asked in text.lower() for text in listed):
            yield name
