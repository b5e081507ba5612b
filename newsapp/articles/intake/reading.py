"""All that can be known of an original before anything is stored."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from newsapp.articles.enums import Arrival
from newsapp.articles.extract import html, plain
from newsapp.articles.extract.result import Extracted
from newsapp.articles.intake import kinds
from newsapp.articles.intake.declared import declared_charset
from newsapp.articles.intake.decoding import decode, refuse_binary
from newsapp.articles.refusals import Unreadable
from newsapp.text import document
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import Document


@dataclass(frozen=True, slots=True)
class Original:
    """Bytes as they came, and what was said of them."""

    data: bytes
    arrival: Arrival
    file_name: str = ""
    media_type: str = ""
    charset: str = ""
    url: str = ""
    language: str = ""

    @property
    def sha256(self) -> str:
        """Return the digest by which the same bytes are known again."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Taken:
    """An original that was read. `view` is the clean view of its text; `notes` are for the person who brought it."""

    media_type: str
    charset: str
    charset_guessed: bool
    extracted: Extracted
    document: Document
    view: CleanView
    notes: tuple[str, ...] = ()


def take(original: Original) -> Taken:
    """Decode, extract and read; refuse by name, in words that tell what to do."""
    refuse_size(original.file_name, len(original.data))
    kinds.refuse_other_types(original.data, original.file_name)
    charset = original.charset or declared_charset(original.data)
    decoded = decode(original.data, file_name=original.file_name, charset=charset)
    media_type = kinds.media_type_of(decoded.text, original.file_name, original.media_type)
    extracted = _extractor(media_type, original)(decoded.text)
    refuse_binary(extracted.text, original.file_name)
    read = document.read(extracted.text, language=original.language or extracted.facts.language, hints=extracted.hints)
    return Taken(
        media_type=media_type,
        charset=decoded.charset,
        charset_guessed=decoded.guessed,
        extracted=extracted,
        document=read,
        view=CleanView(read.text, read.edits),
        notes=(*_said(decoded.charset, guessed=decoded.guessed), *extracted.notes),
    )


def _extractor(media_type: str, original: Original) -> Callable[[str], Extracted]:
    """Return what takes the text out of a decoded file or paste."""
    pasted = original.arrival == Arrival.PASTE
    if media_type == kinds.HTML:
        return lambda text: html.page(text, address=original.url, whole=not pasted)
    if media_type == kinds.MARKDOWN:
        return plain.markdown
    return plain.pasted if pasted else plain.plain


def _said(charset: str, *, guessed: bool) -> list[str]:
    """Tell when the encoding was not UTF-8."""
    if guessed:
        return [
            _("Not UTF-8: read as %(charset)s, which was detected. Look whether its letters are right.")
            % {"charset": charset}
        ]
    return [_("Read as %(charset)s.") % {"charset": charset}] if charset != "utf-8" else []


def refuse_size(file_name: str, size: int) -> None:
    """Refuse nothing at all, and too much of it, by name."""
    name, limit = file_name or _("This text"), settings.IMPORT_MAX_BYTES
    if not size:
        message = _("%(file)s is empty: there is nothing to read in it.") % {"file": name}
        raise Unreadable(message, file_name=file_name)
    if size > limit:
        parts = {"file": name, "size": filesizeformat(size), "limit": filesizeformat(limit)}
        message = _("%(file)s is too large: %(size)s, and %(limit)s is the limit. Split it and add the parts.") % parts
        raise Unreadable(message, file_name=file_name)
