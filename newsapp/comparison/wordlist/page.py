"""What the page of a case's words shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.paginator import Paginator

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.comparison.models import WordEntry
from newsapp.comparison.wordlist.known import CLASSES, kind_of, search, shipped
from newsapp.comparison.words import LANGUAGES
from newsapp.text.languages import SUPPORTED

if TYPE_CHECKING:
    from django.core.paginator import Page

PER_PAGE = 25
Listed = list[tuple[str, list[str]]]  # language, words


@dataclass(frozen=True, slots=True)
class Own:
    """An entry of the case, with what stands in each language; of one that is switched off, what is not used."""

    entry: WordEntry
    listed: Listed
    adds: bool  # words to a shipped entry


@dataclass(frozen=True, slots=True)
class Shipped:
    """A shipped entry; `row` is what the case says of it, if anything."""

    name: str
    kind: str
    listed: Listed
    row: WordEntry | None


def own_entries(case: Case) -> list[Own]:
    """Return the entries of a case by meaning. One query."""
    rows = WordEntry.objects.filter(case=case).select_related("case", "by")
    return [_own(row) for row in rows]


def _own(row: WordEntry) -> Own:
    there = shipped(row.meaning)
    words = there if row.off else row.words
    ordered = sorted(words, key=_place)
    return Own(row, [(language, words[language]) for language in ordered], bool(there) and not row.off)


def _place(language: str) -> tuple[int, str]:
    return (LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES), language)


def shipped_names(asked: dict[str, str], number: str) -> Page[str]:
    """Return a page of the names of shipped entries that fit what was asked."""
    found = list(search(asked.get("q", ""), kind=asked.get("kind", "")))
    return Paginator(found, PER_PAGE).get_page(number)


def of_page(page: Page[str], own: list[Own]) -> list[Shipped]:
    """Return the entries of a page with what the case says of them."""
    rows = {each.entry.meaning: each.entry for each in own}
    return [Shipped(name, str(CLASSES[kind_of(name)]), list(shipped(name).items()), rows.get(name)) for name in page]


def languages_of(case: Case) -> list[str]:
    """Return the languages of the shipped entries, then the others of the case's articles. One query."""
    found = Revision.objects.filter(article__case=case).order_by().values_list("language", flat=True).distinct()
    return [*LANGUAGES, *sorted(set(found) & set(SUPPORTED) - set(LANGUAGES))]
