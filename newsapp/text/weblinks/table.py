"""The editable table beside the code (lexicons/hosts.json): dot words, damaged and known hosts, suffixes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TypedDict


class _File(TypedDict):
    """The file as it stands."""

    dots: dict[str, list[str]]
    damaged: dict[str, str]
    known: list[str]
    suffixes: list[str]
    everyday: list[str]
    words: dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Table:
    """`dots` are the words for a dot; `damaged` leads from a folded damaged host to the right one.

    `known` are hosts that stand on their own; `suffixes` are public ones that the shipped list lacks; `everyday`
    are long suffixes that hosts do end in, where other words (`.open`) are more likely half a host; `words` leads, by
    language, from a translated word that looks like a word of an address to what it stood for.
    """

    dots: tuple[str, ...]
    damaged: Mapping[str, str]
    known: frozenset[str]
    suffixes: tuple[str, ...]
    everyday: frozenset[str]
    words: Mapping[str, Mapping[str, str]]


@lru_cache(maxsize=1)
def shipped() -> Table:
    """Return the table that comes with Parallax."""
    file = resources.files("newsapp.text") / "lexicons" / "hosts.json"
    data: _File = json.loads(file.read_text(encoding="utf-8"))
    dots = {word for words in data["dots"].values() for word in words}
    return Table(
        dots=tuple(sorted(dots, key=len, reverse=True)),
        damaged=data["damaged"],
        known=frozenset(data["known"]) | frozenset(data["damaged"].values()),
        suffixes=tuple(data["suffixes"]),
        everyday=frozenset(data["everyday"]),
        words=data["words"],
    )


def folded(host: str) -> str:
    """Return the form under which a damaged host is looked up: small letters, single spaces, no www."""
    return re.sub(r"^www\s*\.\s*", "", re.sub(r"\s+", " ", host.strip()).casefold())
