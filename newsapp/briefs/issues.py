"""Frozen issues: reading one as it was, and what has changed since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsapp.articles.models import Revision
from newsapp.briefs.document import Document, Note, digest, from_json
from newsapp.briefs.document import Piece as Shown
from newsapp.briefs.models import Issue
from newsapp.claims.difference import Piece, pieces


@dataclass(frozen=True, slots=True)
class Changed:
    """A piece that reads otherwise now: `kind` added, removed or changed, and the words that differ."""

    kind: str
    words: list[Piece]


@dataclass(frozen=True, slots=True)
class Since:
    """What is otherwise now than in an issue.

    `pieces` read otherwise; `order` when the same pieces stand elsewhere; `other` when title, summary, headings or
    notes differ; `notes` are those of the issue whose words are not found in the stored text any more.
    """

    pieces: list[Changed]
    order: bool
    other: bool
    notes: list[Note]

    @property
    def any(self) -> bool:
        """Tell whether anything is."""
        return bool(self.pieces or self.order or self.other or self.notes)


def read(issue: Issue) -> tuple[Document, bool]:
    """Return an issue's document, and whether it is word for word what was frozen."""
    document = from_json(issue.document)
    return document, digest(document) == issue.sha256


def since(frozen: Document, live: Document, lost: Sequence[Note]) -> Since:
    """Return how a brief differs from one of its issues; `lost` are the notes that `lost_notes` names."""
    then, now = ({one.pk: one for one in document.pieces} for document in (frozen, live))
    changed = [found for pk in {**then, **now} if (found := _changed(then.get(pk), now.get(pk)))]
    order = [pk for pk in then if pk in now] != [pk for pk in now if pk in then]
    return Since(changed, order, _rest(frozen) != _rest(live) and not changed, list(lost))


def lost_notes(document: Document, case: int) -> list[Note]:
    """Return the notes whose words do not stand at their place in the stored text of the case any more. One query."""
    rows = Revision.objects.filter(article__case=case, article__in={note.article for note in document.notes})
    texts = {(article, n): (sha, text) for article, n, sha, text in rows.values_list("article", "n", "sha256", "text")}

    def stands(note: Note) -> bool:
        sha256, text = texts.get((note.article, note.revision), ("", ""))
        return sha256 == note.sha256 and text[note.start : note.end] == note.quote

    return [note for note in document.notes if not stands(note)]


def _changed(then: Shown | None, now: Shown | None) -> Changed | None:
    if then and now:
        old, new = _said(then), _said(now)
        return Changed("changed", pieces(old, new)) if old != new else None
    if now:
        return Changed("added", pieces("", _said(now)))
    return Changed("removed", pieces(_said(then), "")) if then else None


def _said(piece: Shown) -> str:
    return " ".join([piece.text, *piece.judgement])


def _rest(document: Document) -> Document:
    return replace(document, made="", by="", issue=None, issue_note="")
