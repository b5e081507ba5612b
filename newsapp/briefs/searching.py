"""What search finds of a brief: its title, its summary and the words that stand in it alone.

Claims in their own wording and the texts quoted are found where they stand.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsapp.briefs.models import Brief, Piece
from newsapp.history.models import Event
from newsapp.search import others
from newsapp.search.entries import PIECE
from newsapp.search.entries import Piece as Entries
from newsapp.search.enums import Kind
from newsapp.search.indexing import index_other
from newsapp.search.models import Entry


def register() -> None:
    """Have briefs indexed."""
    others.register("brief", keys=_keys, pieces=_of_brief, address=_address)


def follow(event: Event) -> None:
    """Index the brief of a case whose claim went or came back: its wording stands in the pieces meanwhile."""
    if event.action in ("claim.deleted", "claim.added"):
        for pk in Brief.objects.filter(case=event.case_id).values_list("pk", flat=True):
            index_other(f"brief:{pk}")


def _keys() -> Iterable[int]:
    return list(Brief.objects.order_by("pk").values_list("pk", flat=True))


def _of_brief(pk: int) -> list[Entries]:
    """Return what the index holds of a brief. Two queries."""
    brief = Brief.objects.filter(pk=pk).first()
    if brief is None:
        return []
    rows = Piece.objects.filter(brief=pk).exclude(kind="quotation").exclude(text="").order_by("pk")
    told = [(brief.title, brief.at, 0), (brief.summary, brief.at, 0), *rows.values_list("text", "at", "pk")]
    cut = [(text[at : at + PIECE], when, n) for text, when, n in told for at in range(0, len(text), PIECE)]
    return [
        others.piece(
            target=f"brief:{pk}", case=brief.case_id, kind=Kind.BRIEF, words=words, at=at, place=place, number=number
        )
        for place, (words, at, number) in enumerate(cut)
        if words.strip()
    ]


def _address(entry: Entry) -> str:
    brief = Brief(case=entry.case)
    return Piece(pk=entry.start, brief=brief).get_absolute_url() if entry.start else brief.get_absolute_url()
