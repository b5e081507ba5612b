"""What the brief does when a claim goes: its words stay where they stand, until undo brings the claim back."""

from __future__ import annotations

from newsapp.briefs.models import Piece
from newsapp.history.models import Event


def follow(event: Event) -> None:
    """Keep the wording of a deleted claim in the pieces that had no own; let them follow the claim when it is back."""
    if event.action == "claim.deleted":
        told = (event.before or {})["claim"]
        Piece.objects.filter(claim=told["id"], text="").update(text=told["wording"])
    elif event.action == "claim.added" and event.undoes_id:
        told = (event.after or {})["claim"]
        Piece.objects.filter(claim=told["id"], text=told["wording"]).update(text="")
