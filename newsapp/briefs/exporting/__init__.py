"""A brief as a file: pure functions from a document to bytes. The same document gives the same bytes, always."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from anyascii import anyascii

from newsapp.briefs.document import Document
from newsapp.briefs.exporting.docx import to_docx
from newsapp.briefs.exporting.html import to_html
from newsapp.briefs.exporting.markdown import to_markdown

__all__ = ["EXPORTS", "Export", "file_name", "to_docx", "to_html", "to_markdown"]
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Export:
    """One way to hand a brief over: its key in addresses, what people call it, and how its bytes are made."""

    key: str
    label: str
    media_type: str
    write: Callable[[Document], bytes]


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXPORTS = {
    export.key: export
    for export in (
        Export("docx", "Word", _WORD, to_docx),
        Export("html", "Web page", "text/html; charset=utf-8", to_html),
        Export("md", "Markdown", "text/markdown; charset=utf-8", to_markdown),
    )
}


def file_name(document: Document, key: str) -> str:
    """Return a name any system can hold: convoy-issue-3.docx; without an issue convoy-draft.docx."""
    words = re.sub(r"[^a-z0-9]+", "-", anyascii(document.title).lower()).strip("-")[:_LONGEST].strip("-")
    state = f"issue-{document.issue}" if document.issue else "draft"
    return f"{words or 'brief'}-{state}.{key}"
