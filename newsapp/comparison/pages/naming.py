"""Names of evidence for pages: what the lexicon calls it in the page's language, else as a text writes it."""

from __future__ import annotations

from collections.abc import Iterable

from newsapp.entities.models import Entity
from newsapp.entities.queries import display_names

WRITTEN = "~"  # with which the keys of names begin that nobody has decided


class Naming:
    """Names by key, in one language. Three queries at most."""

    def __init__(self, keys: Iterable[str], language: str) -> None:
        """Look up the entities among some keys."""
        self.language = language
        rows = Entity.objects.filter(key__in=set(keys)).values_list("pk", "key", "type")
        known = {pk: (key, kind) for pk, key, kind in rows}
        names = display_names(known, language) if known else {}
        self.names = {known[pk][0]: name for pk, name in names.items()}
        self._kinds = dict(known.values())

    def name(self, key: str) -> str:
        """Return what a key is called; a candidate as written, where its letters are plain, else "".

        A label is in the page's language: it quotes no foreign words.
        """
        if not key.startswith(WRITTEN):
            return self.names.get(key, "")
        return key.removeprefix(WRITTEN).title() if key.isascii() else ""

    def kind(self, key: str) -> str:
        """Return the type of what is named, "" for a candidate and for a word."""
        return self._kinds.get(key, "")
