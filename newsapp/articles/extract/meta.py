"""What a page says about itself in its head, in microdata and in JSON-LD: guesses, every one of them."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_JSON_LIMIT, _ADDRESS_LIMIT = 200_000, 2_000
_DATES = ("article:published_time", "datepublished", "dc.date.issued", "dc.date", "pubdate", "publishdate", "date")
_TITLES = ("og:title", "twitter:title", "dc.title")
_SITES = ("og:site_name", "application-name", "dc.publisher")


class Meta:
    """Listens to the same events as the page reader and keeps what is about the page."""

    def __init__(self, address: str = "") -> None:
        """Start with the address the page came from, when known."""
        self.address = address
        self.base = address
        self.canonical = ""
        self.language = ""
        self.values: dict[str, str] = {}
        self.times: list[str] = []
        self.title = ""
        self._collecting = ""
        self._parts: list[str] = []
        self.linked: dict[str, str] = {}

    def start(self, tag: str, attrs: Mapping[str, str]) -> None:
        """See an element open."""
        if tag == "html":
            self.language = attrs.get("lang") or attrs.get("xml:lang") or ""
        elif tag == "meta":
            self._meta(attrs)
        elif tag == "link" and "canonical" in attrs.get("rel", "").lower().split():
            self.canonical = self.canonical or self.absolute(attrs.get("href", ""))
        elif tag == "base":
            self.base = self.absolute(attrs.get("href", "")) or self.base
        elif attrs.get("itemprop") == "datePublished" or (tag == "time" and attrs.get("datetime")):
            self.times.append(attrs.get("datetime") or attrs.get("content") or "")
        elif tag == "title" or (tag == "script" and attrs.get("type", "").strip().lower() == "application/ld+json"):
            self._collecting, self._parts = tag, []

    def data(self, words: str) -> None:
        """See text."""
        if self._collecting:
            self._parts.append(words)

    def end(self, tag: str) -> None:
        """See an element close."""
        if tag != self._collecting:
            return
        words, self._collecting = "".join(self._parts), ""
        if tag == "title":
            self.title = self.title or " ".join(words.split())
        elif len(words) <= _JSON_LIMIT:
            self.linked = _linked(words) | self.linked

    def _meta(self, attrs: Mapping[str, str]) -> None:
        name = (attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or "").strip().lower()
        value = " ".join(attrs.get("content", "").split())
        if name and value and name not in self.values:
            self.values[name] = value

    def absolute(self, href: str) -> str:
        """Return the absolute web address of a link, empty when it leads anywhere else."""
        try:
            address = urljoin(self.base or self.canonical, href.strip())
        except ValueError:
            return ""
        return address if is_web(address) else ""

    def first(self, names: tuple[str, ...]) -> str:
        """Return the first of the named values that the page gives."""
        return next((self.values[name] for name in names if name in self.values), "")

    @property
    def site(self) -> str:
        """Return what the site calls itself: said outright, or after the headline where its host has that name."""
        named = self.first(_SITES) or self.linked.get("site", "")
        host = _letters(urlsplit(self.canonical or self.address).hostname or "")
        tail = next((tail for _, tail in _parted(self._titled) if _letters(tail.partition("(")[0]) in host), "")
        return named or tail

    def site_beside(self, head: str) -> str:
        """Return what the site calls itself, at least what stands beside the headline in the title of the page."""
        beside = (tail for found, tail in _parted(self.title) if " ".join(head.split()) == found)
        return self.site or next(beside, "")

    @property
    def headline(self) -> str:
        """Return the headline in the head of the page, without the name of the site after it."""
        found = self._titled
        return next((head for head, tail in _parted(found) if tail.casefold() == self.site.casefold()), found)

    @property
    def _titled(self) -> str:
        return self.first(_TITLES) or self.linked.get("title", "") or self.title

    @property
    def published(self) -> date | None:
        """Return the day the page says it was published."""
        found = [self.values[name] for name in _DATES if name in self.values]
        return next(filter(None, map(_day, [*found, self.linked.get("date", ""), *self.times])), None)


def is_web(address: str) -> bool:
    """Tell whether an address is one of the web, the only ones that ever become links."""
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and len(address) <= _ADDRESS_LIMIT
    except ValueError:
        return False


def _parted(title: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and after the last mark between headline and site."""
    for mark in (" | ", " - ", " – ", " — ", " :: "):
        head, _, tail = title.rpartition(mark)
        if head.strip() and tail.strip():
            yield head.strip(), tail.strip()


def _letters(words: str) -> str:
    """Return the letters and digits alone; a dot for none, which no name holds."""
    return "".join(letter for letter in words.casefold() if letter.isalnum()) or "."


def _day(words: str) -> date | None:
    found = _ISO.match(words)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _linked(words: str) -> dict[str, str]:
    """Return headline, date and publisher of the first article in a JSON-LD block; nothing when it is broken."""
    try:
        data = json.loads(words)
    except (ValueError, RecursionError):
        return {}
    for thing in _things(data):
        kind = thing.get("@type")
        if any("Article" in str(one) or "Report" in str(one) for one in (kind if isinstance(kind, list) else [kind])):
            return _article(thing)
    return {}


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """Yield every object, without recursion."""
    waiting = [data]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, dict):
            yield one
            waiting += one.get("@graph") or [] if isinstance(one.get("@graph"), list) else []
        elif isinstance(one, list):
            waiting += one[:100]


def _article(thing: dict[str, Any]) -> dict[str, str]:
    publisher = thing.get("publisher")
    site = publisher.get("name") if isinstance(publisher, dict) else publisher
    found = {"title": thing.get("headline"), "date": thing.get("datePublished"), "site": site}
    return {name: _storable(value) for name, value in found.items() if isinstance(value, str)}


def _storable(value: str) -> str:
    """Return one line without what JSON can write and no table holds: U+0000 and half characters."""
    return " ".join(value.replace("\0", " ").encode("utf-8", "ignore").decode("utf-8").split())[:500]
