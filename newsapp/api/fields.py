"""What values may be: every text is bounded and holds nothing that a table cannot."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Field, Path
from pydantic import AfterValidator, StringConstraints

from newsapp.articles.extract.meta import is_web
from newsapp.text import languages

MOST = 2**31 - 1


def _writable(text: str) -> str:
    if "\0" in text:
        message = "holds U+0000, which no text may hold"
        raise ValueError(message)
    return text


def _visible(text: str) -> str:
    if not text.strip():  # takes away more than the trimming before it: U+001C to U+001F
        message = "is empty"
        raise ValueError(message)
    return text


def _one_line(text: str) -> str:
    return " ".join(_visible(text).split())


def _address(text: str) -> str:
    if text and not is_web(text):
        message = "is not a web address: it should begin with https:// or http://"
        raise ValueError(message)
    return text


def _language(code: str) -> str:
    if code and code not in KNOWN_LANGUAGES:
        message = f"is none of {', '.join(KNOWN_LANGUAGES)}"
        raise ValueError(message)
    return code


KNOWN_LANGUAGES = (*languages.SUPPORTED, *(["und"] if "und" not in languages.SUPPORTED else []))

Whole = Annotated[str, AfterValidator(_writable)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(_writable)]
Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200),
    AfterValidator(_writable),
    AfterValidator(_visible),
]
Person = Annotated[str, StringConstraints(strip_whitespace=True, max_length=150), AfterValidator(_writable)]
Title = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500), AfterValidator(_writable)]
Asked = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500), AfterValidator(_writable)]
Asking = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=500),
    AfterValidator(_writable),
    AfterValidator(_one_line),
]
Origin = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300), AfterValidator(_writable)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=5_000), AfterValidator(_writable)]
Wording = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000),
    AfterValidator(_writable),
    AfterValidator(_visible),
]
Address = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=2_000),
    AfterValidator(_writable),
    AfterValidator(_address),
]
Language = Annotated[str, StringConstraints(max_length=12), AfterValidator(_language)]
Number = Annotated[int, Field(ge=1, le=MOST)]
Position = Annotated[int, Field(ge=0, le=MOST)]
Slug = Path[Annotated[str, Field(pattern=r"^[-a-zA-Z0-9_]+$", max_length=80)]]
Pk = Path[Annotated[int, Field(ge=1, le=MOST)]]
Role = Literal["reports", "supports", "disputes", "touches_on"]
Span = Annotated[list[int], Field(min_length=2, max_length=2)]
