"""Finding the words of other programs in the texts of a case. Nothing is placed where its words do not stand.

A note says an address, words, what stands around them and perhaps a position. The position is tried first, in code
points, then in UTF-16 units: it holds only when the words stand there. Else the words must stand once in the text, or
once between what the note says stands around them. Programs show texts with their spaces run together, so that words
are looked for as people read them too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from urllib.parse import parse_qs, urlsplit

from django.urls import reverse
from django.utils.translation import gettext as _

from newsapp.articles.models import Revision
from newsapp.articles.sentences import clean_view
from newsapp.cases.models import Case
from newsapp.claims.values import Excerpt
from newsapp.exchange.carried import Spot
from newsapp.exchange.offsets import Units
from newsapp.text import weblinks

LONGEST = 100_000
OFTENEST = 1000
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the words of a note stand, or why they stand nowhere."""

    excerpt: Excerpt | None = None
    why: str = ""


def place_in(text: str, spot: Spot, units: Units | None = None) -> Place | str:
    """Return where the words of a spot stand in a text, as code points, or why they do not."""
    if not spot.quote or len(spot.quote) > LONGEST:
        return _("it quotes no words") if not spot.quote else _("it quotes more than 100,000 characters")
    given = _at_position(text, spot, units)
    if given:
        return given
    found = list(_places(text, spot.quote))
    if not found:
        return _("its words do not stand there")
    fitting = found if len(found) == 1 else [one for one in found if _is_between(text, one, spot)]
    return fitting[0] if len(fitting) == 1 else _("its words stand there several times")


def _at_position(text: str, spot: Spot, units: Units | None) -> Place | None:
    if spot.start is None or spot.end is None:
        return None
    tried = [(spot.start, spot.end), (units or Units.utf16(text)).span(spot.start, spot.end)]
    return next((one for one in tried if one and text[one[0] : one[1]] == spot.quote), None)


def _places(text: str, words: str) -> Iterator[Place]:
    """Yield the places of words; those that stand oftener than `OFTENEST` are not told apart."""
    at = text.find(words)
    for _n in range(OFTENEST):
        if at < 0:
            return
        yield at, at + len(words)
        at = text.find(words, at + 1)


def _is_between(text: str, place: Place, spot: Spot) -> bool:
    known = bool(spot.prefix or spot.suffix)
    return known and text.endswith(spot.prefix, 0, place[0]) and text.startswith(spot.suffix, place[1])


def _run_together(words: str) -> str:
    return re.sub(r"\s+", " ", words)


@dataclass
class Placing:
    """The articles of a case by address, opened as notes ask for them: one query for all, one for each text."""

    case: Case
    _opened: dict[int, Revision] = field(default_factory=dict)
    _units: dict[int, Units] = field(default_factory=dict)

    def place(self, spot: Spot) -> Placed:
        """Return where a spot stands in the case, or why it stands nowhere."""
        revision = self.revision_of(spot)
        if revision is None:
            return Placed(why=_("no article of the case has this address"))
        if revision.pk not in self._units:
            self._units[revision.pk] = Units.utf16(revision.text)
        found = place_in(revision.text, spot, self._units[revision.pk])
        if isinstance(found, str):
            found = self._as_read(revision, spot) or found
        return Placed(why=found) if isinstance(found, str) else Placed(Excerpt(revision, *found))

    def revision_of(self, spot: Spot) -> Revision | None:
        """Return the revision that a spot is about: by its bytes, by the article's address, or by ours."""
        keys = [stored_key(spot.sha256), *_keys(spot.address, self.case)]
        pk = next((self._known[key] for key in keys if key and key in self._known), None)
        if pk is not None and pk not in self._opened:
            rows = Revision.objects.select_related("article__source", "article__case")
            self._opened[pk] = rows.get(pk=pk)
        return self._opened.get(pk) if pk is not None else None

    def _as_read(self, revision: Revision, spot: Spot) -> Place | None:
        view = clean_view(revision)
        found = _loosely(view.clean, spot)
        span = view.text_span(*found) if found else None
        return (span.start, span.end) if span and span.end > span.start else None

    @cached_property
    def _known(self) -> dict[str, int]:
        """Return the latest revision of each article by every key that leads to it; a key of two leads nowhere."""
        rows = Revision.objects.filter(article__case=self.case).order_by("article", "n")
        columns = rows.values_list("pk", "sha256", "article", "article__url")
        latest = {article: (pk, sha, url) for pk, sha, article, url in columns}
        found: dict[str, int] = {}
        twice: set[str] = set()
        for article, (pk, sha, url) in latest.items():
            for key in {stored_key(sha), f"article:{article}", weblinks.key(url) if url else ""} - {""}:
                if key in found:
                    twice.add(key)
                found[key] = pk
        return {key: pk for key, pk in found.items() if key not in twice}


def stored_key(sha256: str) -> str:
    """Return the key of stored bytes; "" for none."""
    return f"sha256:{sha256}" if sha256 else ""


def _keys(address: str, case: Case) -> Iterable[str]:
    """Return what an address may be known by."""
    address = address.partition("#")[0]
    if address.startswith("urn:sha256:"):
        return [stored_key(address.removeprefix("urn:sha256:"))]
    return [weblinks.key(address), _ours(address, case)]


def _ours(address: str, case: Case) -> str:
    """Return the article that one of our own addresses names, whatever host serves it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if found := re.search(r"/articles/(\d{1,18})/$", parts.path):
        return f"article:{int(found[1])}"
    read = reverse("reading:read", args=[case.slug])
    first = parse_qs(parts.query).get("a", [""])[0]
    return f"article:{int(first)}" if parts.path.endswith(read) and re.fullmatch(r"\d{1,18}", first) else ""


def _loosely(text: str, spot: Spot) -> Place | None:
    """Return where words stand once when any run of spaces counts as one."""
    pattern = r"\s+".join(map(re.escape, spot.quote.split()))
    found = [one.span() for one in islice(re.finditer(pattern, text), OFTENEST)] if pattern else []
    if len(found) > 1 and (spot.prefix or spot.suffix):
        before, after = _run_together(spot.prefix), _run_together(spot.suffix)
        found = [
            (start, end)
            for start, end in found
            if _run_together(text[max(start - 1000, 0) : start]).endswith(before)
            and _run_together(text[end : end + 1000]).startswith(after)
        ]
    return found[0] if len(found) == 1 else None
