"""The words of an HTML original, to look for quotations in them.

That is weaker than taking the text out again, but needs no program of ours. Spaces are left out, because markup breaks
lines where it likes.
"""

from __future__ import annotations

import unicodedata
from html.parser import HTMLParser

LARGEST = 5_000_000
SILENT = ("script", "style")
BROKEN = (AssertionError, NotImplementedError, ValueError, LookupError)


class Markup(HTMLParser):
    """Collects what is neither markup nor script."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """Begin to leave out."""
        self.silent += tag in SILENT

    def handle_endtag(self, tag: str) -> None:
        """Stop leaving out."""
        self.silent -= tag in SILENT and self.silent > 0

    def handle_data(self, data: str) -> None:
        """Keep words."""
        if not self.silent:
            self.found.append(data)


def bare(text: str) -> str:
    """Return letters and signs without spaces and without what is not seen."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(sign for sign in composed if not sign.isspace() and unicodedata.category(sign) != "Cf")


def words_of(data: bytes, charset: str) -> str | None:
    """Return the bare words of a page; None when it is too large to look through, or broken."""
    if len(data) > LARGEST:
        return None
    parser = Markup()
    try:
        parser.feed(data.decode(charset))
        parser.close()
    except BROKEN:
        return None
    return bare("".join(parser.found))
