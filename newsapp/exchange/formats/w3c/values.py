"""What a single value of the W3C model may be: IRIs, dateTimes, counts, directions, names."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newsapp.exchange.identity import is_iri as is_iri

_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z")
_DIRECTIONS = ("ltr", "rtl", "auto")
MOTIVATIONS = frozenset(
    ("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
     "linking", "moderating", "questioning", "replying", "tagging")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of single value: what it is called in a refusal, and how it is told."""

    words: str
    holds: Callable[[Any], bool]


def is_named(value: Any) -> bool:
    """Tell whether a value is an IRI or an object with one."""
    return is_iri(value.get("id", value.get("@id"))) if isinstance(value, dict) else is_iri(value)


def is_text(value: Any) -> bool:
    """Tell whether a value is a string, written plainly or as a JSON-LD value object."""
    return isinstance(value.get("@value") if isinstance(value, dict) else value, str)


def is_moment(value: Any) -> bool:
    """Tell whether a value is an xsd:dateTime of a real moment in UTC, ending in Z."""
    found = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    try:
        return found is not None and bool(datetime.fromisoformat(found[0]))
    except ValueError:
        return False


def is_count(value: Any) -> bool:
    """Tell whether a value is a whole number from 0; 4.0 is one in JSON-LD, true is none."""
    if isinstance(value, bool):
        return False
    return value >= 0 and float(value).is_integer() if isinstance(value, int | float) else False


def is_purpose(value: Any) -> bool:
    """Tell whether a value is one of the thirteen motivations, or another one by its IRI."""
    return value in MOTIVATIONS if isinstance(value, str) and ":" not in value else is_named(value)


def _is_tag(value: Any) -> bool:
    return is_text(value) and not re.search(r"\s|^$", value if isinstance(value, str) else value["@value"])


IRI = Kind("an IRI", is_iri)
NAMED = Kind("an IRI or an object with an id that is one", is_named)
TEXT = Kind("a string", is_text)
PLAIN = Kind("a plain string", lambda value: isinstance(value, str))
NAME = Kind("the name of a class", lambda value: isinstance(value, str) and value != "")
TAG = Kind("a language tag", _is_tag)
MOMENT = Kind("a dateTime in UTC like 2015-01-28T12:00:00Z", is_moment)
COUNT = Kind("a whole number from 0", is_count)
PURPOSE = Kind("a motivation of the model or the IRI of another", is_purpose)
MAIL = Kind("a mailto: IRI", lambda value: is_iri(value) and value.startswith("mailto:"))
DIRECTION = Kind("ltr, rtl or auto", lambda value: isinstance(value, str) and value in _DIRECTIONS)
