"""What an extractor hands on."""

from dataclasses import dataclass, field
from datetime import date

from newsapp.text.spans import BlockHint


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page says about itself; empty where it says nothing. Never more than a guess for a person to confirm."""

    title: str = ""
    site: str = ""
    published: date | None = None
    found_by: str = ""
    language: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Extracted:
    """`text` is what all positions count in; `links` are (start, end, address) over it."""

    text: str
    extractor: str
    hints: tuple[BlockHint, ...] = ()
    links: tuple[tuple[int, int, str], ...] = ()
    facts: Facts = field(default=Facts())
    notes: tuple[str, ...] = ()
