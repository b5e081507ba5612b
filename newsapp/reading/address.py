"""The address of the reader holds what one sees, so that Back restores it and a colleague can be sent it.

`?a=12,34&pin=7&at=12:s31` is articles 12 and 34, entity 7 pinned, sentence 31 of article 12 in view. `at=12:p3` is
the third place of the pinned name in article 12. `view=stack`, `stored=12`, `off=cited,places` (families of marks that
are off, when not just the usual ones; `off=none` is all on), `panel=kept`, `cite=5` (a citation to be shown), `q=train`
with `exact=1` (a search whose hits are painted), `note=12:3` (note 3 of article 12), `fact=9` (a fact to be shown),
`beside=12:31-33` (what others say to sentences 31 to 33 of article 12) and `sync=off` (each pane scrolls alone)
complete it. What cannot be read is left out: an old or mistyped address still opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from newsapp.search.forms import asked
from newsapp.text.queries import LONGEST

PANES = 4
COMPARED = ("shared", "possible", "only")
FAMILIES = (
    "people",
    "groups",
    "places",
    "things",
    "candidates",
    "cited",
    "translations",
    "numbers",
    "dates",
    "sayings",
    *COMPARED,
)
USUAL = frozenset(("numbers", "dates", "sayings", "possible", "only"))  # off until switched on
TABS = ("passage", "compared", "kept", "claims")
_PIN = re.compile(r"e?([xqdw]?\d{1,18})")
_AT = re.compile(r"(\d{1,18}):([sp])(\d{1,9})")
_NOTE = re.compile(r"(\d{1,18}):(\d{1,5})")
_BESIDE = re.compile(r"(\d{1,18}):(\d{1,9})-(\d{1,9})")
_ID = re.compile(r"\d{1,18}")


@dataclass(frozen=True, slots=True)
class Place:
    """Sentence `n` of an article, or (`kind` "p") the n-th place where it names the pinned entity."""

    article: int
    n: int
    kind: str = "s"

    def __str__(self) -> str:
        return f"{self.article}:{self.kind}{self.n}"


@dataclass(frozen=True, slots=True)
class Address:
    """What the reader shows. `pin` is the id of an entity, x.. a candidate, q.. d.. w.. a fact; "" is none."""

    articles: tuple[int, ...] = ()
    pin: str = ""
    at: Place | None = None
    stack: bool = False
    stored: frozenset[int] = frozenset()
    off: frozenset[str] = USUAL
    panel: str = ""
    cite: int = 0
    q: str = ""
    exact: bool = False
    note: tuple[int, int] | None = None
    fact: int = 0
    beside: tuple[int, int, int] | None = None
    sync: bool = True

    def pairs(self) -> list[tuple[str, str]]:
        """Return the parameters that are not as usual, in a fixed order."""
        values = {
            "a": ",".join(map(str, self.articles)),
            "pin": self.pin,
            "at": str(self.at or ""),
            "view": "stack" if self.stack else "",
            "stored": ",".join(map(str, sorted(self.stored))),
            "off": listed(self.off),
            "panel": self.panel,
            "cite": str(self.cite or ""),
            "q": self.q,
            "exact": "1" if self.q and self.exact else "",
            "note": f"{self.note[0]}:{self.note[1]}" if self.note else "",
            "fact": str(self.fact or ""),
            "beside": f"{self.beside[0]}:{self.beside[1]}-{self.beside[2]}" if self.beside else "",
            "sync": "" if self.sync else "off",
        }
        return [(name, value) for name, value in values.items() if value]

    def __str__(self) -> str:
        """Print the query string; but for a search it is only letters, digits, commas and colons."""
        return urlencode(self.pairs(), safe=":,")

    def but(self, **changes: object) -> Address:
        """Return the address with some things otherwise."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def with_article(self, pane: int, article: int) -> Address:
        """Show another article in a pane; one that is open elsewhere changes places with it."""
        shown = list(self.articles)
        if article in shown:
            shown[shown.index(article)] = shown[pane]
        shown[pane] = article
        return self.but(articles=tuple(shown), at=None, cite=0, note=None, fact=0, beside=None)


def parse(query: QueryDict) -> Address:
    """Read an address; articles may come as one list or as ticked boxes (`a=12&a=34`)."""
    panel = query.get("panel", "")
    search = asked(query)
    return Address(
        articles=tuple(dict.fromkeys(_ids(query.getlist("a"))))[:PANES],
        pin=_pin(query.get("pin", "")),
        at=_at(query.get("at", "")),
        stack=query.get("view") == "stack",
        stored=frozenset(_ids(query.getlist("stored"))),
        off=_off(query.get("off", "")),
        panel=panel if panel in TABS else "",
        cite=_number(query.get("cite", "")),
        q=search.typed[:LONGEST],
        exact=search.exact,
        note=_note(query.get("note", "")),
        fact=_number(query.get("fact", "")),
        beside=_beside(query.get("beside", "")),
        sync=query.get("sync") != "off",
    )


def listed(off: frozenset[str]) -> str:
    """Return families that are off as an address has them: "" for the usual ones, "none" when all are on."""
    return "" if off == USUAL else ",".join(sorted(off)) or "none"


def too_many(query: QueryDict) -> bool:
    """Tell whether more articles were asked for than there are panes."""
    return len(set(_ids(query.getlist("a")))) > PANES


def _ids(values: Iterable[str]) -> list[int]:
    return [int(part) for value in values for part in value.split(",") if _ID.fullmatch(part)]


def _number(value: str) -> int:
    return int(value) if _ID.fullmatch(value) else 0


def _pin(value: str) -> str:
    found = _PIN.fullmatch(value)
    return found[1] if found else ""


def _at(value: str) -> Place | None:
    found = _AT.fullmatch(value)
    return Place(int(found[1]), int(found[3]), found[2]) if found else None


def _off(value: str) -> frozenset[str]:
    return frozenset(FAMILIES).intersection(value.split(",")) or (frozenset() if value == "none" else USUAL)


def _note(value: str) -> tuple[int, int] | None:
    found = _NOTE.fullmatch(value)
    return (int(found[1]), int(found[2])) if found else None


def _beside(value: str) -> tuple[int, int, int] | None:
    found = _BESIDE.fullmatch(value)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None
