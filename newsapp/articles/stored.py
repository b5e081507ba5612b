"""A stored revision as the value that text understanding made of it (what the tables hold, nothing read anew)."""

from newsapp.articles.models import Revision
from newsapp.text.spans import Block, BlockKind, Document, Edit, Endnote, Marker, Span


def document_of(revision: Revision) -> Document:
    """Return the document of a revision. Two queries."""
    rows = revision.blocks.order_by("n").values_list("kind", "why", "start", "end", "language", "sentences", "keep")
    blocks = tuple(
        Block(_kind(kind, keep), why, start, end, language, tuple(Span(*pair) for pair in sentences))
        for kind, why, start, end, language, sentences, keep in rows
    )
    notes = revision.endnotes.order_by("start").values_list("number", "start", "end")
    return Document(
        text=revision.text,
        language=revision.language,
        edits=tuple(Edit(*edit) for edit in revision.edits),
        blocks=blocks,
        markers=tuple(Marker(*marker) for marker in revision.markers),
        endnotes=tuple(Endnote(*note) for note in notes),
    )


def _kind(kind: str, keep: bool | None) -> BlockKind:  # noqa: FBT001  (a column)
    """Return the kind a block is read as: what a person put back reads as a paragraph."""
    return BlockKind.PARAGRAPH if kind == BlockKind.BOILERPLATE and keep else BlockKind(kind)
