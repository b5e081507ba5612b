"""Finds where an address begins in a note: with a scheme, however disguised, with `www.`, or with a bare host."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import steps
from .publisher import domain
from .table import shipped

_WORDS = "|".join(re.escape(word) for word in shipped().dots)
_DOT = rf"(?:\.|\s{{0,2}}[\[({{]\s?(?:\.|{_WORDS})\s?[\])}}]\s{{0,2}}|\s{{1,2}}(?:{_WORDS})\s{{1,2}})"
_FIELD = r"(?P<field>[\ufffd\x13]?\s?HYPERLINK\s{0,3}(?:\\[a-z]\s{0,2})?[\"“”«])"
_SCHEME = (
    r"(?P<scheme>(?P<name>h(?:tt|xx|t\*|\*\*)p(?P<s>s?)|ftp)\s{0,2}"
    r"(?P<colon>[\[({]?\s?:[\])}]?\s{0,2}[\[({]?/\s?/?[\])}]?/?|//)\s{0,2})"
)
_WWW = rf"(?P<www>(?<![\w@./-])www\d?(?={_DOT}\w))"
_BARE = (
    rf"(?P<bare>(?<![\w@./%-])[a-z0-9][a-z0-9-]{{0,62}}(?:{_DOT}[a-z0-9-]{{2,62}}){{1,5}}"
    r"(?=/[\w@?#%-]|/?\s*(?:[;\n\r]|$)))"
)
_START = re.compile(f"{_FIELD}|{_SCHEME}|{_WWW}|{_BARE}", re.IGNORECASE)
_PLAIN = re.compile(r"(?:https?|ftp)://")


@dataclass(frozen=True, slots=True)
class Start:
    """Where an address begins in the lean text, where its host begins, its scheme, and what was done."""

    start: int
    host: int
    scheme: str
    steps: tuple[str, ...] = ()
    field: bool = False


def following(text: str, at: int) -> Start | None:
    """Return the next start of an address at or after a position."""
    while True:
        found = _START.search(text, at)
        if found is None:
            return None
        start = _of_field(text, found) if found["field"] else _plain_start(found)
        if start:
            return start
        at = found.end()


def inside(text: str, at: int) -> Start | None:
    """Return the scheme that stands at a position, as in an archived copy's address."""
    found = _START.match(text, at)
    return _of_scheme(found) if found and found["scheme"] else None


def _plain_start(found: re.Match[str]) -> Start | None:
    """Return the start that was found, None when a bare host is none."""
    if found["scheme"]:
        return _of_scheme(found)
    if found["www"] or _is_host(found["bare"]):
        return Start(found.start(), found.start(), "https://", (steps.NO_SCHEME,))
    return None


def _of_field(text: str, found: re.Match[str]) -> Start | None:
    """Return the start inside a field code, whose own beginning counts as printed."""
    inner = _START.match(text, found.end())
    start = _plain_start(inner) if inner and not inner["field"] else None
    return (
        Start(found.start(), start.host, start.scheme, (steps.FIELD_CODE, *start.steps), field=True) if start else None
    )


def _of_scheme(found: re.Match[str]) -> Start:
    """Return the start of a scheme, plain or disguised."""
    scheme = "ftp://" if found["name"].lower() == "ftp" else f"http{found['s'].lower()}://"
    plain = _PLAIN.fullmatch(found["scheme"].lower())
    printed = found["scheme"] if plain else scheme
    return Start(found.start(), found.end(), printed, () if plain else (steps.SCHEME,))


def _is_host(printed: str) -> bool:
    """Tell a bare host from other words with a dot: it ends in a public suffix and is written small."""
    host = re.sub(_DOT, ".", printed, flags=re.IGNORECASE)
    return bool(domain(host)) and host.rpartition(".")[2].islower() and not host.replace(".", "").isdigit()
