"""What a person brought, one piece after the other: each is stored or refused by itself, and said so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.actions import store_article
from newsapp.articles.enums import Arrival
from newsapp.articles.forms import AboutForm
from newsapp.articles.intake.reading import refuse_size
from newsapp.articles.models import Article
from newsapp.articles.queries import folded_count
from newsapp.articles.refusals import Unreadable
from newsapp.cases.models import Case

_ADDRESS_LIMIT = 4_000
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """One paste or file as it was sent; `media_type` is empty where the content decides."""

    name: str
    arrival: Arrival
    file: UploadedFile[Any] | None = None
    data: bytes = b""
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a piece: an article, or why not."""

    name: str
    article: Article | None = None
    already: bool = False
    folded: int = 0
    notes: list[str] = field(default_factory=list)
    refusal: str = ""

    @property
    def form(self) -> AboutForm | None:
        """Return the form in which the guesses stand."""
        return AboutForm(article=self.article) if self.article and not self.already else None


def pieces(*, text: str, html: str, files: list[UploadedFile[Any]]) -> Iterator[Piece]:
    """Yield the paste, with links and tables where they came along, and every file."""
    if html.strip():
        yield Piece(_("Pasted text"), Arrival.PASTE, data=html.encode("utf-8", "surrogatepass"), media_type="text/html")
    elif text.strip():
        yield Piece(
            _("Pasted text"), Arrival.PASTE, data=text.encode("utf-8", "surrogatepass"), media_type="text/plain"
        )
    for file in files:
        yield Piece(file.name or _("Unnamed file"), Arrival.UPLOAD, file=file)


def store_piece(*, case: Case, piece: Piece, key: str, by: User) -> Outcome:
    """Store one piece, or say why not."""
    try:
        stored = store_article(
            case=case,
            data=data_of(piece),
            arrival=piece.arrival,
            file_name=piece.name if piece.file else "",
            media_type=piece.media_type,
            key=key,
            by=by,
        )
    except Unreadable as refused:
        return Outcome(piece.name, refusal=refused.message)
    folded = folded_count(stored.revision)
    return Outcome(piece.name, stored.article, stored.already, folded, stored.notes)


def data_of(piece: Piece) -> bytes:
    """Return the bytes; nothing over the limit is read into memory, and an address alone is no article."""
    if piece.file:
        refuse_size(piece.name, piece.file.size or 0)
        return bytes(piece.file.read())
    if len(piece.data) < _ADDRESS_LIMIT and _ADDRESS.fullmatch(piece.data.decode("utf-8", "replace")):
        message = _(
            "This is an address. Nothing is fetched from here: open it in your browser, copy the page, and paste it."
        )
        raise Unreadable(message)
    return piece.data
