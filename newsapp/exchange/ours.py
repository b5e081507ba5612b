"""What we write of our own beside the words of a format, and read again whoever had the file in hand since."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsapp.exchange.carried import Spot
from newsapp.exchange.cited import Excerpted

Json = dict[str, Any]
PLACE = {"address": str, "sha256": str, "quote": str, "prefix": str, "suffix": str, "start": int, "end": int}
LONGEST_NAME = 200
LONGEST_LANGUAGE = 12
LONGEST_QUESTION = 500


def place_of(one: Excerpted) -> Json:
    """Return where a passage stands: the article's address and bytes, the words, code points of the stored text."""
    before, after = one.around
    return {
        "address": one.address,
        "sha256": one.text.revision.sha256,
        "quote": one.passage.quote,
        "prefix": before,
        "suffix": after,
        "start": one.passage.start,
        "end": one.passage.end,
    }


def spot_of(place: Any) -> Spot | None:
    """Return a place as we write it; None when it is not as we do."""
    fine = isinstance(place, dict) and all(type(place.get(name)) is kind for name, kind in PLACE.items())
    return Spot(**{name: place[name] for name in PLACE}) if fine else None


def names_of(pairs: Iterable[Any]) -> tuple[tuple[str, str], ...]:
    """Return pairs of name and language as far as they are names: 1 to 200 characters in one line, each once."""
    found: dict[str, str] = {}
    for pair in pairs:
        if isinstance(pair, list) and len(pair) == len(("name", "language")) and all(isinstance(x, str) for x in pair):
            text = " ".join(pair[0].split())
            if 0 < len(text) <= LONGEST_NAME:
                found.setdefault(text, pair[1][:LONGEST_LANGUAGE])
    return tuple(found.items())


def questions_of(said: Json) -> tuple[str, ...]:
    """Return the questions that a claim answers, as far as they are questions."""
    asked = said.get("questions")
    rows = asked if isinstance(asked, list) else []
    lines = (" ".join(words.split()) for words in rows if isinstance(words, str))
    return tuple(words for words in lines if 0 < len(words) <= LONGEST_QUESTION)


def text_of(said: Json, name: str, longest: int = 5_000) -> str:
    """Return a string of ours; "" for anything else."""
    found = said.get(name)
    return found[:longest] if isinstance(found, str) else ""
