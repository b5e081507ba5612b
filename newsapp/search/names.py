"""The names of things as search knows them: from the words for one of its names to the thing, and to all its names.

Some 20,000 names come with Parallax. Each process keeps them by their tokens, by the digest of what is in the tables; a
case's own names are few and read anew.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.core.cache import cache
from django.db.models import Q

from newsapp.entities.lexicon import digest
from newsapp.entities.models import Name
from newsapp.text.tokens import forms

Words = tuple[str, ...]
ASKED = ("full", "short", "acronym")  # a description ("the president") names somebody else in every text
WRITTEN = ("full",)  # short forms and acronyms mean too much: where they mean this one, there is a mention
SHORTEST = 4  # letters of a name of one word that may be looked for as such
DIGEST_SECONDS = 30
_lock = threading.Lock()
_shared: dict[str, Book] = {}


@dataclass(slots=True)
class Book:
    """Names by their tokens: whom words name (`exact` and `folded`), and how each thing is written."""

    exact: dict[Words, set[int]] = field(default_factory=lambda: defaultdict(set))
    folded: dict[Words, set[int]] = field(default_factory=lambda: defaultdict(set))
    written: dict[int, set[tuple[Words, Words]]] = field(default_factory=lambda: defaultdict(set))

    def add(self, rows: Iterable[tuple[int, str, str]]) -> Book:
        """Take names as (entity, text, kind)."""
        for entity, text, kind in rows:
            exact, folded = (tuple(words) for words in forms(text))
            if not exact:
                continue
            self.exact[exact].add(entity)
            self.folded[folded].add(entity)
            if kind in WRITTEN and (len(exact) > 1 or len(exact[0]) >= SHORTEST):
                self.written[entity].add((exact, folded))
        return self


@dataclass(frozen=True, slots=True)
class Names:
    """Everybody's names and those of the cases that are searched."""

    shared: Book
    own: Book

    def named(self, words: Words, *, exact: bool) -> set[int]:
        """Return the entities that have a name of these tokens."""
        books = (self.shared, self.own)
        found = [(book.exact if exact else book.folded).get(words, set()) for book in books]
        return set().union(*found)

    def written(self, entities: Collection[int], *, exact: bool) -> set[Words]:
        """Return the tokens of all full names of these entities."""
        pairs = {pair for book in (self.shared, self.own) for one in entities for pair in book.written.get(one, ())}
        return {pair[0 if exact else 1] for pair in pairs}


def names_for(cases: Collection[int]) -> Names:
    """Return the names that hold in these cases. One query, now and then two more."""
    own = Name.objects.filter(case__in=cases, matched=True, kind__in=ASKED)
    return Names(_everybodys(), Book().add(own.values_list("entity_id", "text", "kind")))


def _everybodys() -> Book:
    current: str = cache.get_or_set("lexicon", digest, DIGEST_SECONDS) or ""
    with _lock:
        if current not in _shared:
            _shared.clear()
            rows = Name.objects.filter(Q(case=None), kind__in=ASKED)
            _shared[current] = Book().add(rows.values_list("entity_id", "text", "kind").iterator())
        return _shared[current]
