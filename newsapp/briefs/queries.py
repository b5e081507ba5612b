"""Reads of the briefs room that are used more than once."""

from __future__ import annotations

from collections.abc import Sequence

from newsapp.briefs.enums import Kind
from newsapp.briefs.models import Piece
from newsapp.claims.models import Citation, Claim


def readings(pieces: Sequence[Piece]) -> dict[int, str]:
    """Return how pieces read, by their keys: a claim without words of its own in the brief reads as the claim."""
    wanted = {one.claim_id for one in pieces if one.claim_id and not one.text}
    wordings = dict(Claim.objects.filter(pk__in=wanted).values_list("pk", "wording"))
    return {one.pk: one.text or wordings.get(one.claim_id or 0, "") for one in pieces}


def reads(piece: Piece) -> str:
    """Return how a piece reads."""
    return readings([piece])[piece.pk]


def chosen_notes(piece: Piece) -> list[int]:
    """Return the keys of the citations that are notes of a claim or a sentence."""
    if piece.kind == Kind.QUOTATION:
        return []
    own = Citation.objects.filter(claim=piece.claim_id or 0).values_list("pk", flat=True)
    return [*(pk for pk in own if pk not in piece.left_out), *piece.put_in]
