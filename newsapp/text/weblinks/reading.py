"""Puts one address together: its start, host and tail, with its state and the steps that led there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsapp.text.spans import Reference, Repair

from . import hosts, starts, steps, tails
from .lean import Lean
from .publisher import archived, key, publisher
from .table import shipped

_WORDS = re.compile(r"%20|[-+_/.,]")
_SEARCH = re.compile(
    r"(?:[\w-]{1,30}=[\x21-\x25\x27-\x7f]{0,200}&){0,20}(?:q|query|search|s|k|key|keywords?|kw|text|wd|term)=",
    re.IGNORECASE,
)
_VIETNAMESE = re.compile(r"[\u0103\u0111\u01a1\u01b0\u1ea0-\u1ef9]", re.IGNORECASE)
_ARCHIVES = re.compile(r"(?:web\.|www\.)?archive\.(?:org|ph|today|is|li|vn|fo|md)", re.IGNORECASE)
_COPY = re.compile(
    r"(?P<path>/(?:(?:web|save|wayback|newest|o/\w{1,12})/)?(?:[0-9*.-]{1,18}(?:[a-z]{2}_)?/)?)\s{0,3}(?=h)"
)
_MAX_COPIES = 3


@dataclass(slots=True)
class _Reading:
    """An address while it is put together."""

    url: str
    steps: list[str]
    status: Repair = Repair.REPAIRED
    others: tuple[str, ...] = ()

    def doubt(self, status: Repair, step: str = "") -> None:
        """Lower the state, never raise it."""
        order = list(Repair)
        self.status = max(self.status, status, key=order.index)
        if step and step not in self.steps:
            self.steps.append(step)


class Reader:
    """Reads the addresses of notes with a table of hosts."""

    def __init__(self, table: hosts.Hosts, language: str) -> None:
        """`language` is that of the text: its words inside a path may be translated ones."""
        self._hosts = table
        self._language = language
        self._words = shipped().words.get(language, {})

    def references(self, note: int, lean: Lean) -> Iterator[Reference]:
        """Yield the addresses of one note in order; a link and its own words behind a field code are one."""
        at, field = 0, None
        while (start := starts.following(lean.text, at)) and start.host < len(lean.text):
            found = self._one(note, lean, start)
            at = found[1] if found else max(start.host, start.start + 1)
            if found is None:
                continue
            reference = found[0]
            if field and _behind(lean, field[1], start.start):
                field = (_merged(lean, field[0], reference), at)
                continue
            if field:
                yield field[0]
            field = (reference, at) if start.field else None
            if not field:
                yield reference
        if field:
            yield field[0]

    def _one(self, note: int, lean: Lean, start: starts.Start) -> tuple[Reference, int] | None:
        """Read the address at a start; return it and where it ends in the lean text, None when there is none."""
        host = self._hosts.read(lean.text, start.host)
        if host is None:
            return None
        before, host, done = self._copied(lean.text, start, host)
        tail = tails.read(lean.text, host.end)
        reading = _Reading(before + host.text + tail.text, [*done, *host.steps, *tail.steps])
        _plain(reading)
        _judge_host(reading, host, before, tail)
        _judge_tail(reading, tail)
        _judge_doubts(reading, host.text, tail)
        self._judge_words(reading, host.text)
        return _reference(note, lean, start.start, tail.end, reading), tail.end

    def _copied(self, text: str, start: starts.Start, host: hosts.Host) -> tuple[str, hosts.Host, list[str]]:
        """Go on to the address of which an archive holds a copy; return what stands before its host, and that."""
        before, done = start.scheme, list(start.steps)
        for _ in range(_MAX_COPIES):
            copy = _COPY.match(text, host.end) if _ARCHIVES.fullmatch(host.text) else None
            scheme = starts.inside(text, copy.end()) if copy else None
            inner = self._hosts.read(text, scheme.host) if scheme else None
            if not (copy and scheme and inner):
                break
            spaced = [steps.SPACES] if copy.end() > copy.end("path") else []
            done += [*host.steps, *spaced, *scheme.steps]
            before, host = before + host.text + copy["path"] + scheme.scheme, inner
        return before, host, done

    def _judge_words(self, reading: _Reading, host: str) -> None:
        """Give up a path that holds a word of the text's language, spelled as the translator would."""
        if host.endswith((".vn", ".ru", ".ua")) or reading.status is Repair.UNRECOVERABLE:
            return
        before, _, path = reading.url.partition(host)
        if self._language == "vi" and _VIETNAMESE.search(path) and not host.startswith("vi."):
            mixed = _half_translated(path)
            reading.doubt(Repair.UNRECOVERABLE if mixed else Repair.AMBIGUOUS, steps.MIXED_PATH)
        parts = _WORDS.split(path)
        for word, meant in self._words.items():
            if word in parts and len(parts) > len(("a", "slug", "of", "words")):
                guess = before + host + re.sub(rf"\b(?<!%2){word}\b|(?<=%20){word}\b", meant, path)
                reading.others += (guess, reading.url)
                reading.doubt(Repair.UNRECOVERABLE, steps.MIXED_PATH)


def _plain(reading: _Reading) -> None:
    """Undo the code that a page's source has for `&`."""
    if "&amp;" in reading.url:
        reading.url = reading.url.replace("&amp;", "&")
        reading.steps.append(steps.HTML_CODE)


def _judge_host(reading: _Reading, host: hosts.Host, before: str, tail: tails.Tail) -> None:
    """Take over what speaks against the host."""
    if host.broken:
        reading.doubt(Repair.UNRECOVERABLE)
        reading.others = tuple(before + other + tail.text for other in host.others if tail.damaged is None)
    elif host.doubt:
        reading.doubt(Repair.AMBIGUOUS)


def _judge_tail(reading: _Reading, tail: tails.Tail) -> None:
    """Leave out a damaged fragment, give up a damaged path, and name the readings of a hyphen at a line's end."""
    if tail.damaged is not None:
        page, mark, fragment = reading.url.partition("#")
        if mark and len(tail.text) - tail.damaged <= len(fragment):
            reading.url = page
            reading.doubt(Repair.AMBIGUOUS, steps.FRAGMENT)
        else:
            reading.doubt(Repair.UNRECOVERABLE, steps.TRANSLATED_PATH)
            asked = tail.text.find("?")
            if 0 < asked < tail.damaged:
                reading.others += (reading.url.partition("?")[0],)
    elif tail.cut:
        reading.others += (reading.url,)
        reading.doubt(Repair.UNRECOVERABLE, steps.CUT_PATH)
    elif tail.shortened:
        reading.doubt(Repair.UNRECOVERABLE, steps.SHORTENED)
    elif tail.hyphen is not None:
        before = len(reading.url) - len(tail.text) + tail.hyphen
        reading.others += (reading.url[:before] + reading.url[before + 1 :],)
        reading.doubt(Repair.AMBIGUOUS)
    elif _half_translated(tail.text):
        reading.doubt(Repair.AMBIGUOUS, steps.MIXED_PATH)


def _judge_doubts(reading: _Reading, host: str, tail: tails.Tail) -> None:
    """Name the tails that may be right as well, and doubt a query or a fragment with letters of another language."""
    if reading.status is Repair.UNRECOVERABLE:
        return
    before = reading.url.removesuffix(tail.text)
    for step, other in tail.doubts.items():
        reading.others += (before + other,) if other else ()
        reading.doubt(Repair.AMBIGUOUS, step)
    page, mark, fragment = reading.url.partition("#")
    page, asks, query = page.partition("?")
    local = host.endswith(".vn")
    if mark and _VIETNAMESE.search(fragment) and not local:
        reading.url = reading.url.partition("#")[0]
        reading.doubt(Repair.AMBIGUOUS, steps.FRAGMENT)
    if asks and not query.isascii():
        translated = _VIETNAMESE.search(query) and not local and not _SEARCH.match(query)
        reading.others += (page,) if translated else ()
        reading.doubt(Repair.UNRECOVERABLE if translated else Repair.AMBIGUOUS, steps.QUERY)


def _half_translated(path: str) -> bool:
    """Tell whether one part of a path mixes several plain words with accented or foreign ones."""
    for part in re.split(r"[/?#]", path):
        words = [word for word in re.split(r"%20|[-+]", part) if word.isalpha()]
        plain = sum(word.isascii() for word in words)
        if len(words) - plain and plain > 2 * (len(words) - plain):
            return True
    return False


def _reference(note: int, lean: Lean, start: int, end: int, reading: _Reading) -> Reference:
    """Return the finished reference, with its span in the stored text."""
    first, last = lean.printed(start, end)
    raw = lean.stored[first:last]
    done = [steps.INVISIBLE] * lean.hides(start, end) + [steps.WIDE] * lean.widens(start, end) + reading.steps
    status = Repair.OK if reading.status is Repair.REPAIRED and not done and reading.url == raw else reading.status
    lost = status is Repair.UNRECOVERABLE
    return Reference(
        note=note,
        start=first,
        end=last,
        raw=raw,
        url="" if lost else reading.url,
        status=status,
        steps=tuple(done),
        publisher="" if steps.NO_SUFFIX in done or _lost_host(done) else publisher(reading.url),
        archived="" if lost else archived(reading.url),
        others=reading.others,
    )


def _lost_host(done: list[str]) -> bool:
    return any(step in done for step in (steps.BROKEN_HOST, steps.TRANSLATED_HOST, steps.MIXED_HOST))


def _behind(lean: Lean, end: int, start: int) -> bool:
    """Tell whether an address stands directly behind the field code that holds its link."""
    return start - end <= len('" \x14') and not lean.text[end:start].strip(' "“”»\x14')


def _merged(lean: Lean, link: Reference, words: Reference) -> Reference:
    """Return one reference for a link and the words that show it; the link is the address."""
    joined = replace(link, end=words.end, raw=lean.stored[link.start : words.end])
    if words.url and key(words.url) != key(link.url):
        done = (*link.steps, steps.FIELD_DIFFERS)
        return replace(joined, status=Repair.AMBIGUOUS, others=(*link.others, words.url), steps=done)
    return joined
