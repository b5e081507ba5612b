"""What a case has taken in of a format: known things are not taken in twice, and are written again as they came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.claims.values import Excerpt
from newsapp.exchange.carried import digest_of
from newsapp.exchange.cited import Excerpted
from newsapp.exchange.models import Record

LONGEST = 200
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """The records of one format in a case, by identity and by what became of them. One query."""

    by_identity: dict[str, Record]
    by_target: dict[str, Record]

    @classmethod
    def of(cls, case: Case, key: str) -> Kept:
        """Return what a case has of a format."""
        rows = list(Record.objects.filter(case=case, format=key).order_by("pk"))
        return cls({one.identity: one for one in rows}, {one.target: one for one in rows if one.target})

    def get(self, identity: str) -> Record | None:
        """Return the record of an identity."""
        return self.by_identity.get(short(identity))

    def speaks_for(self, one: Excerpted) -> bool:
        """Tell whether a kept passage came with an annotation, which then tells of it."""
        return one.citation is None and f"passage:{one.passage.pk}" in self.by_target

    def name_of(self, one: Excerpted) -> str:
        """Return the id of a citation: that under which it came in, else our own."""
        found = self.by_target.get(f"citation:{one.citation.pk}") if one.citation else None
        return found.identity if found else one.identity

    def of_target(self, target: str) -> Record | None:
        """Return the record of which something came, like "entity:4"."""
        return self.by_target.get(target)

    def others(self) -> Iterator[dict[str, Any]]:
        """Yield what stays as it came: all that did not become something of ours that tells of itself."""
        for one in self.by_identity.values():
            if one.data and one.target.partition(":")[0] in ("", "passage"):
                yield one.data


def short(identity: str) -> str:
    """Return an identity as it is stored: a very long one by its SHA-256."""
    return identity if 0 < len(identity) <= LONGEST else f"sha256:{digest_of(identity.encode())}"


def keep(
    *, case: Case, key: str, identity: str, data: Json, target: str = "", excerpt: Excerpt | None = None
) -> Record:
    """Remember one thing of a format, or what has become of one that is remembered. Inside the caller's transaction."""
    revision: Revision | None = excerpt.revision if excerpt else None
    found, _made = Record.objects.update_or_create(
        case=case,
        format=key,
        identity=short(identity),
        defaults={
            "data": dict(data),
            "target": target,
            "revision": revision,
            "start": excerpt.start if excerpt else None,
            "end": excerpt.end if excerpt else None,
        },
    )
    return found
