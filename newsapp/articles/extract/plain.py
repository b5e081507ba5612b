"""Plain text and Markdown: the text is the decoding, to the last character."""

import re

from newsapp.articles.extract.result import Extracted

_MARKDOWN_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,500})\]\((https?://[^\s()<>]{1,2000})\)")
_NEWLINES = re.compile(r"\r\n?")


def plain(text: str) -> Extracted:
    """Take a text file as it is."""
    return Extracted(text, "plain 1")


def pasted(text: str) -> Extracted:
    """Take a paste: browsers send every line end as CR LF, which nobody typed; the original keeps what was sent."""
    return Extracted(_NEWLINES.sub("\n", text), "paste 1")


def markdown(text: str) -> Extracted:
    """Take Markdown as it is, and note where its links lead."""
    links = tuple((found.start(1), found.end(1), found.group(2)) for found in _MARKDOWN_LINK.finditer(text))
    return Extracted(text, "markdown 1", links=links)
