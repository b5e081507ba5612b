"""The sample case as typed values, read from the files beside this module.

The texts live as files in the state they might come in (word-segmented, scraped, machine-translated), never
mended by hand: what a person meets in the sample must be what they meet in their own material. `case.json` says
what belongs to the case, and cites by quote, never by position: a claim holds "khoảng 20 quan chức Triều Tiên",
and whoever loads the case finds the one place where that stands.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Literal, TypedDict

Role = Literal["reports", "supports", "disputes", "touches_on"]
MemberRole = Literal["reader", "analyst", "reviewer", "owner"]
SourceKind = Literal["outlet", "agency", "think_tank"]


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Someone who may enter the sample with one click."""

    username: str
    name: str
    role: MemberRole


@dataclass(frozen=True, slots=True)
class SampleArticle:
    """One text: its bytes as stored (UTF-8) and what is known of it. `original_language` is "" if not translated."""

    file: str
    content: bytes
    source: str
    source_kind: SourceKind
    title: str
    published: date
    language: str
    original_language: str
    url: str
    origin_note: str

    @property
    def media_type(self) -> str:
        """What the bytes are, by the file's ending."""
        return "text/html" if self.file.endswith(".html") else "text/plain"


@dataclass(frozen=True, slots=True)
class SampleCitation:
    """A quote that stands exactly once in the (visible) text of the article with this file name."""

    article: str
    quote: str
    role: Role
    says_who: str
    via: str
    note: str
    translation: str
    translator: str


@dataclass(frozen=True, slots=True)
class SampleQuestion:
    """A question of the case, asked by `by` (a username)."""

    text: str
    by: str


@dataclass(frozen=True, slots=True)
class SampleClaim:
    """A claim in the words of `by` (a username): the questions it answers, by their text; citations as they came."""

    wording: str
    answers: tuple[str, ...]
    by: str
    citations: tuple[SampleCitation, ...]


@dataclass(frozen=True, slots=True)
class SampleKept:
    """A passage that `by` kept and has not yet worded a claim for."""

    article: str
    quote: str
    by: str


@dataclass(frozen=True, slots=True)
class SampleCase:
    """The whole sample; articles and claims in the order in which they are to be made."""

    name: str
    slug: str
    question: str
    people: tuple[SamplePerson, ...]
    articles: tuple[SampleArticle, ...]
    questions: tuple[SampleQuestion, ...]
    claims: tuple[SampleClaim, ...]
    kept: tuple[SampleKept, ...]


class _Person(TypedDict):
    username: str
    name: str
    role: MemberRole


class _Article(TypedDict):
    file: str
    source: str
    source_kind: SourceKind
    title: str
    published: str
    language: str
    original_language: str
    url: str
    origin_note: str


class _Citation(TypedDict):
    article: str
    quote: str
    role: Role
    says_who: str
    via: str
    note: str
    translation: str
    translator: str


class _Question(TypedDict):
    text: str
    by: str


class _Claim(TypedDict):
    wording: str
    answers: list[str]
    by: str
    citations: list[_Citation]


class _Kept(TypedDict):
    article: str
    quote: str
    by: str


class _Case(TypedDict):
    name: str
    slug: str
    question: str
    people: list[_Person]
    articles: list[_Article]
    questions: list[_Question]
    claims: list[_Claim]
    kept: list[_Kept]


def load() -> SampleCase:
    """Read the sample case; nothing is cached, nothing is written."""
    raw: _Case = json.loads(_read("case.json"))
    return SampleCase(
        name=raw["name"],
        slug=raw["slug"],
        question=raw["question"],
        people=tuple(SamplePerson(**person) for person in raw["people"]),
        articles=tuple(_article(article) for article in raw["articles"]),
        questions=tuple(SampleQuestion(**question) for question in raw["questions"]),
        claims=tuple(_claim(claim) for claim in raw["claims"]),
        kept=tuple(SampleKept(**kept) for kept in raw["kept"]),
    )


def _article(raw: _Article) -> SampleArticle:
    return SampleArticle(
        file=raw["file"],
        content=_read("articles", raw["file"]),
        source=raw["source"],
        source_kind=raw["source_kind"],
        title=raw["title"],
        published=date.fromisoformat(raw["published"]),
        language=raw["language"],
        original_language=raw["original_language"],
        url=raw["url"],
        origin_note=raw["origin_note"],
    )


def _claim(raw: _Claim) -> SampleClaim:
    citations = tuple(SampleCitation(**citation) for citation in raw["citations"])
    return SampleClaim(wording=raw["wording"], answers=tuple(raw["answers"]), by=raw["by"], citations=citations)


def _read(*parts: str) -> bytes:
    return resources.files("newsapp.sample").joinpath(*parts).read_bytes()
